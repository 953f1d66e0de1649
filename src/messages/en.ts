import type { Outcome } from '../decision/outcome.ts';
import type { Contradiction } from '../decision/reasons.ts';
import type { ClaimKind } from '../facts/claim.ts';
import type { Contact } from '../policy/document.ts';
import type { Format } from './format.ts';
import type { DeadlineFacts, HeadlineFacts, Messages, RefundTotal, Sentence, StepFacts } from './messages.ts';
import { named, starting, whenLike, words } from './phrases.ts';
import type { TermEnd } from './term.ts';

/**
 * The English sentences.
 *
 * @since 0.1.0
 */
export const english: Messages = {
  language: 'en',
  direction: 'ltr',
  betweenSentences: ' ',

  badges: {
    approved: 'Approved',
    'partially-approved': 'Approved in part',
    denied: 'Not possible',
    'too-early': 'Not yet',
    awaiting: 'Waiting',
    review: 'Being checked',
  },

  headlines: {
    cancellation: /* @__PURE__ */ headlinesFor((order) => `your cancellation of order ${order}`),
    return: /* @__PURE__ */ headlinesFor((order) => `your return from order ${order}`),
    'missing-item': /* @__PURE__ */ headlinesFor((order) => `your report of a missing item in order ${order}`),
    defect: /* @__PURE__ */ headlinesFor((order) => `your report of a defect in order ${order}`),
    'missing-package': /* @__PURE__ */ headlinesFor((order) => `your claim for a missing package of order ${order}`),
  },

  reasons: {
    'not-shipped': () => 'The goods have not been shipped yet, so they can be cancelled.',
    'cancellation-accepted': () => 'Our policy lets these goods be cancelled, although they have been shipped.',
    'return-accepted': () => 'Your request meets our return policy.',
    'confirmed-missing': () => 'We confirm that the goods were missing.',
    'defect-accepted': () => 'We accept that the goods are defective.',
    'lost-in-transit': ({ parcels }, format) => `${parcelsAre(parcels, format, 'was', 'were')} lost on the way to you.`,
    'beyond-what-is-left': () => 'Your claim is for more than is left of this order.',
    'already-refunded': () => 'The goods have already been refunded.',
    'already-replaced': () => 'The goods have already been replaced.',
    'already-shipped': ({ parcels, delivered }, format) =>
      delivered === undefined
        ? `${parcelsAre(parcels, format, 'has', 'have')} already been shipped, so the goods can no longer be cancelled.`
        : `${parcelsAre(parcels, format, 'was', 'were')} delivered on ${format.day(delivered)}, so the goods can no longer be cancelled.`,
    'shipped-after-request': ({ parcels }, format) =>
      `${parcelNames(parcels, format)} may have left only after you asked us to cancel.`,
    'parcel-contents-unknown': ({ parcels }, format) =>
      `We still have to find out what is in ${inSentence(parcelNames(parcels, format))}.`,
    'never-shipped': () => 'The goods have not been shipped yet.',
    'not-delivered-yet': ({ parcels, overdue, until }, format) => {
      if (overdue) return `${parcelsAre(parcels, format, 'has', 'have')} not arrived and should have by now.`;
      const onTheWay = `${parcelsAre(parcels, format, 'is', 'are')} still on the way to you`;
      return until === undefined ? `${onTheWay}.` : `${onTheWay} and expected ${by(format.end(until), format)}.`;
    },
    'delivery-day-unknown': ({ parcels }, format) =>
      `We do not know on which day ${inSentence(parcelsAre(parcels, format, 'was', 'were'))} delivered.`,
    'term-start-unknown': ({ event }, format) =>
      `We still have to find out on which day ${format.word('events', event)}.`,
    'term-start-not-known': ({ event }, format) =>
      `Nobody knows on which day ${format.word('events', event)}, so we cannot count the time for your claim.`,
    'term-start-to-be-judged': ({ event }, format) =>
      `Nobody knows on which day ${format.word('events', event)}; we have to look into it.`,
    'return-window-closed': ({ closed, asked }, format) =>
      `${ended(closed, 'to ask for a return', format)}; your request reached us on ${whenLike(closed, asked, format)}.`,
    'report-window-closed': ({ closed, asked }, format) =>
      `${ended(closed, 'to report this', format)}; your report reached us on ${whenLike(closed, asked, format)}.`,
    'information-missing': ({ information }, format) => `We still need ${words('information', information, format)}.`,
    'information-not-in-time': ({ information, closed }, format) =>
      `${ended(closed, `to give us ${words('information', information, format)}`, format)}; what we had by then was not complete or did not match the order.`,
    'information-contradicts-order': ({ information, given, expected }, format) =>
      `You gave us “${given}” as ${words('information', information, format)}, but for this order it is “${expected}”.`,
    'evidence-missing': ({ evidence }, format) => `We still need ${words('evidence', evidence, format)}.`,
    'evidence-not-in-time': ({ evidence, closed }, format) =>
      `${ended(closed, `to send us ${words('evidence', evidence, format)}`, format)}; we did not receive all of it in time.`,
    'condition-not-met': ({ conditions, foundBy }, format) =>
      `${foundBy === 'inspection' ? 'Our inspection found' : 'You told us'} that the goods do not meet ${conditionsOf(conditions, format)}.`,
    'condition-unknown': ({ conditions, turn }, format) =>
      turn === 'store'
        ? `Our inspection has to show whether the goods meet ${conditionsOf(conditions, format)}.`
        : `We do not know yet whether the goods meet ${conditionsOf(conditions, format)}.`,
    'arrived-damaged': () => 'The goods arrived damaged, so this is a defect and not a return.',
    'lost-on-the-way-back': () =>
      'The carrier lost the goods on the way back, and we refund a return only once the goods have reached us.',
    'not-sent-back-in-time': ({ closed }, format) =>
      `${ended(closed, 'to send the goods back', format)}; they had not been sent by then.`,
    'sent-back-late': ({ closed, sentBack }, format) =>
      `${ended(closed, 'to send the goods back', format)}; they were sent on ${whenLike(closed, sentBack, format)}.`,
    'sending-day-unknown': () => 'We do not know on which day you sent the goods back.',
    'return-cost-unknown': ({ costs }, format) =>
      `We still have to find out the cost of ${words('costs', costs, format)}.`,
    'store-check-pending': () => 'Our own check is not finished yet.',
    'refuted-by-store': () => 'Our check did not confirm this.',
    'before-estimate': ({ parcels, opens }, format) =>
      `${parcelsAre(parcels, format, 'counts', 'count')} as missing only ${onlyFrom(opens, format)}.`,
    'carrier-check-pending': ({ parcels }, format) =>
      `The carrier has not told us yet where ${inSentence(parcelsAre(parcels, format, 'is', 'are'))}.`,
    'still-in-transit': ({ parcels }, format) =>
      `The carrier says that ${inSentence(parcelsAre(parcels, format, 'is', 'are'))} still on the way to you.`,
    'delivery-disputed': ({ parcels }, format) =>
      `You told us that ${inSentence(parcelsAre(parcels, format, 'has', 'have'))} not arrived, while our records show a delivery.`,
    'cause-of-loss-unknown': ({ parcels }, format) =>
      `${parcelsAre(parcels, format, 'was', 'were')} lost, and we still have to find out why.`,
    'lost-by-incomplete-address': ({ parcels }, format) =>
      `${parcelsAre(parcels, format, 'was', 'were')} lost because the delivery address was incomplete.`,
    'cancellation-window-closed': ({ closed, asked }, format) =>
      `${ended(closed, 'to ask for a cancellation', format)}; your request reached us on ${whenLike(closed, asked, format)}.`,
    'package-window-closed': ({ closed, asked }, format) =>
      `${ended(closed, 'to claim a missing package', format)}; your claim reached us on ${whenLike(closed, asked, format)}.`,
    'window-not-open': ({ opens }, format) => `This is possible only ${onlyFrom(opens, format)}.`,
    'arrived-back-late': ({ closed, receivedBack }, format) =>
      `${ended(closed, 'for the goods to reach us', format)}; they reached us on ${whenLike(closed, receivedBack, format)}.`,
    'not-arrived-back-in-time': ({ closed }, format) =>
      `${ended(closed, 'for the goods to reach us', format)}; they had not reached us by then.`,
    'arrival-day-unknown': () => 'We still have to find out on which day the goods reached us.',
    'delivered-by-carrier': ({ parcels }, format) =>
      `According to the carrier ${inSentence(parcelsAre(parcels, format, 'was', 'were'))} delivered.`,
    'fact-unknown': ({ facts, turn }, format) =>
      turn === 'customer'
        ? `To decide we need to know: ${words('facts', facts, format)}.`
        : `We still have to find out: ${words('facts', facts, format)}.`,
    'fact-to-be-judged': ({ facts }, format) => `We have to look into this: ${words('facts', facts, format)}.`,
    'requirement-not-met': ({ term: name, says }, format) =>
      says ?? `Our policy requires this, and it is not so: ${format.word('terms', name)}.`,
    'requirement-to-be-judged': ({ term: name, says }, format) =>
      says ?? `We have to look into this: ${format.word('terms', name)}.`,
    'requirement-pending': ({ term: name, says }, format) =>
      says ?? `This is still to come: ${format.word('terms', name)}.`,
    referred: ({ to, says }, format) => says ?? `For this, ${format.word('referrals', to)} is responsible.`,
    'within-tolerance': ({ says }) => says ?? 'This is within what our policy tolerates.',
    'beyond-limit': ({ says }) => says ?? 'This is more than our policy grants.',
    'amount-to-be-judged': ({ deduction, atMost }, format) =>
      atMost === undefined
        ? `We have to look into how much is deducted for ${format.word('deductions', deduction)}.`
        : `We have to look into how much is deducted for ${format.word('deductions', deduction)}: at most ${format.amount(atMost)}.`,
    'refund-below-minimum': ({ amount, minimum }, format) =>
      `After all deductions ${format.amount(amount)} would be left; our policy gives refunds from ${format.amount(minimum)} on.`,
    'replaceability-unknown': () => 'We still have to find out whether we can send this again.',
    'no-remedy-available': () => 'What our policy offers for this is not available, so we have to look into it.',
    'facts-contradict': ({ contradiction, subject }, format) =>
      `Our records contradict each other: ${CONTRADICTIONS[contradiction](subject, format)}.`,
    'paid-less-than-parts': () =>
      'The payments that we have on record are less than the total of the order, so we have to check the amount.',
    'ledger-contradicts-itself': () => 'Our records of earlier refunds do not add up, so we have to check the amount.',
  },
  exception: ({ id, says }, format) => says ?? `Special terms of our policy hold: ${format.word('terms', id)}.`,
  aboutGoods: ({ goods, sentence }) => `${goods}: ${sentence}`,

  deadlines: {
    'request-return': (deadline, format) => term(deadline, (what) => `ask to return ${what}`, format),
    'send-back': (deadline, format) => term(deadline, (what) => `send ${what} back`, format),
    'request-cancellation': (deadline, format) => term(deadline, (what) => `ask to cancel ${what}`, format),
    'arrive-back': (deadline, format) => term(deadline, (what) => `have ${what} arrive at our store`, format),
    report: (deadline, format) => term(deadline, (what) => `report a problem with ${what}`, format),
    'claim-missing-package': (deadline, format) => claimTerm(deadline, format),
  },

  nextSteps: {
    'provide-information': ({ information, by: closes }, format) =>
      `Please give us ${words('information', information, format)}${byIfAny(closes, format)}.`,
    'provide-evidence': ({ evidence, by: closes }, format) =>
      `Please send us ${words('evidence', evidence, format)}${byIfAny(closes, format)}.`,
    'find-term-start': ({ event, who }, format) =>
      who === 'customer'
        ? `Please tell us on which day this was: ${format.word('events', event)}.`
        : `We will find out on which day ${format.word('events', event)}.`,
    'state-delivery-day': ({ parcels, by: closes }, format) =>
      `Please tell us on which day ${inSentence(parcelNames(parcels, format))} reached you${byIfAny(closes, format)}.`,
    'state-condition': ({ conditions, by: closes }, format) =>
      `Please tell us${byIfAny(closes, format)} whether the goods meet ${conditionsOf(conditions, format)}.`,
    'prove-sending-day': ({ by: closes }, format) =>
      `Please send us a proof of the day on which you sent the goods back, such as the receipt of the carrier${byIfAny(closes, format)}.`,
    'send-back': ({ by: closes, units, inPartDone }, format) => {
      const these = units === undefined ? 'the goods' : format.units(units);
      const rest = units === undefined ? 'the goods that you still have' : `what you still have of ${these}`;
      return `Please send ${inPartDone ? rest : these} back${byIfAny(closes, format)}.`;
    },
    'pay-return-costs': () => 'You pay the carrier for the return shipping and for any customs fees.',
    'use-tracking': () => 'We recommend a shipping method with a tracking number.',
    'claim-again': ({ parcels, from }, format) =>
      parcels === undefined || parcels.length === 0
        ? `Please ask again from ${starting(from, format)} on.`
        : `If ${inSentence(parcelsAre(named(parcels), format, 'has', 'have'))} not reached you by then, please contact us again from ${starting(from, format)} on.`,
    'ask-instead': (step, format) => ASK_INSTEAD[step.question](step, format),
    'contact-service': ({ contact }, format) =>
      `If you have any questions, please contact our customer service${contactText(contact, format)}.`,
    'wait-for-parcel': ({ parcels, by: closes }, format) => {
      const expected = closes === undefined ? '' : `, expected ${by(format.end(closes), format)}`;
      return `Please wait for ${inSentence(parcelNames(parcels, format))}${expected}.`;
    },
    inspect: () => 'We will inspect the goods that you send back.',
    'check-stock-history': () => 'We will check our stock history and let you know.',
    'find-parcel-contents': ({ parcels }, format) =>
      `We will find out what is in ${inSentence(parcelNames(parcels, format))} and let you know.`,
    'state-return-cost': ({ costs }, format) => `We will find out the cost of ${words('costs', costs, format)}.`,
    'find-cause-of-loss': ({ parcels }, format) =>
      `We will find out why ${inSentence(parcelsAre(parcels, format, 'was', 'were'))} lost and let you know.`,
    decide: () => 'A member of our team will decide and let you know.',
    pay: ({ amount, to, when }, format) => {
      const now = when === 'now' ? amount : 0;
      return totalText({ to, total: amount, now, afterInspection: amount - now }, format);
    },
    'send-replacement': ({ quantity }, format) =>
      quantity === 1 ? 'We will send you a replacement.' : `We will send you ${format.number(quantity)} replacements.`,
    'choose-remedy': ({ remedies }, format) =>
      `Please tell us which you prefer: ${words('remedies', remedies, format, 'or')}.`,
    'find-parcel': ({ parcels }, format) =>
      `The carrier has to find out where ${inSentence(parcelsAre(parcels, format, 'is', 'are'))}.`,
    'state-fact': ({ who, facts, by: closes }, format) =>
      who === 'customer'
        ? `Please tell us${byIfAny(closes, format)}: ${words('facts', facts, format)}.`
        : `We will find out: ${words('facts', facts, format)}.`,
    'fulfil-requirement': ({ who, term: name, by: closes }, format) => {
      const what = format.word('terms', name);
      const whose = {
        customer: 'Please see to this',
        store: 'We will see to this',
        carrier: 'The carrier has to see to this',
      };
      return `${whose[who]}${byIfAny(closes, format)}: ${what}.`;
    },
    'turn-to': ({ to }, format) => `Please turn to ${format.word('referrals', to)}.`,
    'state-replaceability': () => 'We will find out whether we can send this again and let you know.',
    'state-arrival-day': () => 'We will find out on which day the goods reached us.',
    repair: () => 'We will repair the goods.',
    'pay-store': ({ amount }, format) => `Please pay us ${format.amount(amount)}: the costs are more than the refund.`,
    'follow-policy': ({ term: name, says, amount, by: closes }, format) => {
      if (says !== undefined) return says;
      const sum = amount === undefined ? '' : `, ${format.amount(amount)}`;
      return `Our policy also says${byIfAny(closes, format)}: ${format.word('terms', name)}${sum}.`;
    },
  },

  offers: {
    refund: ({ refund }, format) => `a refund of ${format.amount(refund.total)} to your original payment`,
    'account-balance': ({ refund }, format) => {
      const credit = `a credit of ${format.amount(refund.total)} to your account`;
      return refund.bonus > 0 ? `${credit} with a bonus of ${format.amount(refund.bonus)}` : credit;
    },
    replacement: ({ replaced, refund }, format) => {
      const replacement = `a replacement for ${format.units(replaced)}`;
      return refund.total > 0 ? `${replacement} with a refund of ${format.amount(refund.total)}` : replacement;
    },
    repair: ({ refund }, format) =>
      refund.total > 0 ? `a repair with a refund of ${format.amount(refund.total)}` : 'a repair',
    allowance: ({ refund }, format) => `to keep the goods with ${format.amount(refund.total)} back`,
  },

  refund: {
    choice: ({ offers, chosen }, format) =>
      `You can choose ${format.list(offers, 'or')}; what follows is for ${format.word('remedies', chosen)}.`,
    replacement: (replaced, format) => `We will send you a replacement for ${format.units(replaced)}.`,
    total: (total, format) => totalText(total, format),
    parts: ({ parts, deducted }, format) => {
      const [only] = parts;
      if (!deducted && parts.length === 1 && only) return `This is for ${format.word('parts', only.part)}.`;
      const all = format.list(
        parts.map(({ part, amount }) => `${format.amount(amount)} for ${format.word('parts', part)}`),
      );
      return deducted ? `Before deductions this is ${all}.` : `This is ${all}.`;
    },
    deduction: ({ code, amount }, format) =>
      `We deduct ${format.amount(amount)} for ${format.word('deductions', code)}.`,
    kept: {
      shipping: ({ amount }, format) => `The ${format.amount(amount)} for shipping is not refunded.`,
      duties: ({ amount }, format) => `The ${format.amount(amount)} for duty and import tax is not refunded.`,
      fees: ({ amount }, format) => `The ${format.amount(amount)} for other fees is not refunded.`,
    },
    tenders: (tenders, format) =>
      `The money goes back as ${format.list(tenders.map(({ tender, amount }) => `${format.amount(amount)} to ${tender}`))}.`,
    bonus: (bonus, format) => `On top of it you get a bonus of ${format.amount(bonus)} in your account.`,
  },

  eligibility: {
    claims: {
      cancellation: 'Cancel',
      return: 'Return',
      'missing-item': 'Report a missing item',
      defect: 'Report a defect',
      'missing-package': 'Report a missing package',
    },
    open: ({ closes }, format) =>
      closes === undefined ? 'Possible now.' : `Possible ${until(format.end(closes), format)}.`,
    notYet: ({ opens }, format) =>
      opens === undefined ? 'Not possible yet.' : `Possible from ${starting(opens, format)} on.`,
    closed: ({ closes }, format) => (closes === undefined ? 'Not possible.' : `${ended(closes, 'for this', format)}.`),
    review: () => 'Please contact us: a member of our team decides.',
    timeLeft: ({ days, hours }, format) =>
      days > 0
        ? `${format.number(days)} ${format.plural(days) === 'one' ? 'day' : 'days'} left`
        : hours > 0
          ? `${format.number(hours)} ${format.plural(hours) === 'one' ? 'hour' : 'hours'} left`
          : 'less than an hour left',
  },

  words: {
    parties: {
      customer: 'something from you',
      store: 'a check on our side',
      carrier: 'the carrier',
    },
    remedies: {
      refund: 'the refund',
      'account-balance': 'the credit to your account',
      replacement: 'the replacement',
      repair: 'the repair',
      allowance: 'keeping the goods with money back',
    },
    information: {
      'order-number': 'the order number',
      'product-code': 'the product code',
      reason: 'the reason for your return',
    },
    costs: { shipping: 'the return shipping', customs: 'the customs fees of the return' },
    parts: {
      goods: 'the goods',
      tax: 'tax',
      shipping: 'shipping',
      duties: 'duty and import tax',
      fees: 'other fees',
      overpaid: 'what was paid above the order total',
    },
    evidence: {
      'packaging-photo': 'a photo of the packaging',
      'item-photo': 'a photo of the item',
      'arrival-photo': 'photos of what arrived',
      'parcel-declaration': 'a copy of the parcel declaration',
      'defect-photo': 'a photo of the defect',
    },
    conditions: {
      unused: 'unused',
      unopened: 'unopened',
      undamaged: 'undamaged',
      'original-packaging': 'in the original packaging',
    },
    deductions: {
      'return-shipping': 'the return shipping that we paid',
      'return-customs': 'the customs fees of the return that we paid',
      'restocking-fee': 'the restocking fee',
      withheld: 'the part that our policy does not give back',
    },
    events: {
      placed: 'the order was placed',
      payment: 'the order was paid',
      invoice: 'the invoice was made',
      dispatch: 'the goods were handed to the carrier',
      'last-dispatch': 'the last goods were handed to the carrier',
      delivery: 'the goods were delivered',
      'first-delivery': 'the first goods were delivered',
      'last-delivery': 'the last goods were delivered',
      estimate: 'the goods were expected',
      'last-scan': 'the carrier last saw the package',
      asked: 'you asked',
      authorization: 'the return was authorised',
      'sent-back': 'the goods were sent back',
      'received-back': 'the goods came back',
    },
    facts: {},
    terms: {},
    referrals: { manufacturer: 'the manufacturer' },
  },
  line: (id) => `line ${id}`,
  units: ({ quantity, product }) => `${quantity} × ${product}`,
};

function headlinesFor(claim: (order: string) => string): Readonly<Record<Outcome, Sentence<HeadlineFacts>>> {
  return {
    approved: ({ order }) => `We accept ${claim(order)}.`,
    'partially-approved': ({ order }) => `We accept ${claim(order)} in part.`,
    denied: ({ order }) => `Unfortunately, we cannot accept ${claim(order)}.`,
    'too-early': ({ order }) => `It is too early to decide on ${claim(order)}.`,
    awaiting: ({ order, turns }, format) =>
      turns.some((turn) => turn !== 'customer')
        ? `We cannot decide on ${claim(order)} yet: we are waiting for ${words('parties', turns, format)}.`
        : `Before we can decide on ${claim(order)}, we need something from you.`,
    review: ({ order }) => `A member of our team will decide on ${claim(order)} and let you know.`,
  };
}

type Ask = Sentence<StepFacts<'ask-instead'>>;

const ASK_INSTEAD: Readonly<Record<ClaimKind, Ask>> = {
  cancellation: () => 'As long as the goods have not been shipped, you can ask us to cancel them instead.',
  return: ({ by: closes, over }, format) => {
    if (closes === undefined) return 'You can ask to return the goods instead once they have reached you.';
    if (over) return `${ended(closes, 'to ask for a return instead', format)}.`;
    return `You can ask to return the goods instead ${until(format.end(closes), format)}.`;
  },
  'missing-item': () => 'Please report the missing item instead.',
  defect: () => 'Please report the damage to us as a defect instead.',
  'missing-package': () => 'Please tell us instead that the package is missing, so that we can check with the carrier.',
};

const CONTRADICTIONS: Readonly<Record<Contradiction, (subject: string, format: Format) => string>> = {
  'delivered-before-dispatched': (parcel) => `parcel ${parcel} was delivered before it was dispatched`,
  'delivered-before-placed': (parcel) => `parcel ${parcel} was delivered before the order was placed`,
  'dispatched-before-placed': (parcel) => `parcel ${parcel} was dispatched before the order was placed`,
  'lost-though-delivered': (parcel) => `parcel ${parcel} was both lost and delivered`,
  'sent-back-before-delivered': (line, format) => `${format.product(line)} was sent back before it was delivered`,
  'received-back-before-sent-back': (line, format) => `${format.product(line)} came back before it was sent`,
};

/** "by Thursday": up to and with a day, or before an instant. */
function by(end: TermEnd, format: Format): string {
  return end.kind === 'day' ? `by ${format.date(end.day)}` : `before ${format.instant(end.instant)}`;
}

function until(end: TermEnd, format: Format): string {
  return end.kind === 'day' ? `until ${format.date(end.day)}` : `until just before ${format.instant(end.instant)}`;
}

function byIfAny(closes: string | undefined, format: Format): string {
  return closes === undefined ? '' : ` ${by(format.end(closes), format)}`;
}

function ended(closed: string, to: string, format: Format): string {
  const end = format.end(closed);
  return end.kind === 'day'
    ? `The last day ${to} was ${format.date(end.day)}`
    : `The time ${to} ended on ${format.instant(end.instant)}`;
}

function onlyFrom(opens: string, format: Format): string {
  const end = format.end(opens);
  return end.kind === 'day' ? `after ${format.date(end.day)}` : `from ${starting(opens, format)} on`;
}

function term(deadline: DeadlineFacts, act: (what: string) => string, format: Format): string {
  const { closes, over, oneOfSeveral, units } = deadline;
  const todo = act(goods(oneOfSeveral ? units.map(({ line }) => line) : undefined, format));
  if (closes === undefined) return `There is no last day to ${todo}.`;
  const zone = inZone(closes, format);
  return over
    ? `${ended(closes, `to ${todo}`, format)}${zone}.`
    : `You can ${todo} ${until(format.end(closes), format)}${zone}.`;
}

function claimTerm({ opens, open, oneOfSeveral, units }: DeadlineFacts, format: Format): string {
  const parcels = [...new Set(units.flatMap(({ parcel }) => parcel ?? []))];
  const what = oneOfSeveral && parcels.length > 0 ? inSentence(parcelNames(parcels, format)) : 'the package';
  if (opens === undefined) return `You can tell us at any time that ${what} is missing.`;
  const zone = inZone(opens, format);
  return open
    ? `Since ${starting(opens, format)}${zone} you can claim ${what} as missing.`
    : `You can claim ${what} as missing from ${starting(opens, format)} on${zone}.`;
}

/** Clock times name their zone, days do not. */
function inZone(instant: string, format: Format): string {
  return format.end(instant).kind === 'day' ? ` (time zone ${format.zone})` : '';
}

function goods(lines: readonly string[] | undefined, format: Format): string {
  return lines === undefined ? 'the goods' : format.products(lines);
}

function parcelNames(parcels: readonly string[], format: Format): string {
  return `${format.plural(parcels.length) === 'one' ? 'Parcel' : 'Parcels'} ${format.list(parcels)}`;
}

function parcelsAre(parcels: readonly string[], format: Format, one: string, several: string): string {
  return `${parcelNames(parcels, format)} ${format.plural(parcels.length) === 'one' ? one : several}`;
}

function inSentence(start: string): string {
  return start.charAt(0).toLowerCase() + start.slice(1);
}

function conditionsOf(conditions: readonly string[], format: Format): string {
  const named = format.list(conditions.map((name) => format.word('conditions', name)));
  return `${format.plural(conditions.length) === 'one' ? 'this condition' : 'these conditions'} for a return: ${named}`;
}

function contactText({ email, phone, url }: Contact, format: Format): string {
  const ways = [
    ...(url ? [`at ${url}`] : []),
    ...(email ? [`by email at ${email}`] : []),
    ...(phone ? [`by phone at ${phone}`] : []),
  ];
  return ways.length === 0 ? '' : ` ${format.list(ways, 'or')}`;
}

function totalText({ to, total, now, afterInspection }: RefundTotal, format: Format): string {
  const places = {
    'original-payment': 'to your original payment',
    'account-balance': 'to your account',
    both: 'in part to your original payment and in part to your account',
  };
  const where = places[to];
  const give = to === 'account-balance' ? 'credit' : 'refund';
  const inspected = 'once we have received and inspected the goods';
  if (total === 0) return `The amount to ${give} is ${format.amount(total)}.`;
  if (afterInspection === 0) return `We will ${give} ${format.amount(total)} ${where} now.`;
  if (now === 0) return `We will ${give} ${format.amount(total)} ${where} ${inspected}.`;
  return `We will ${give} ${format.amount(total)} ${where}: ${format.amount(now)} now and ${format.amount(afterInspection)} ${inspected}.`;
}
