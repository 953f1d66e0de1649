import type { Outcome } from '../../decision/outcome.ts';
import type { Contradiction } from '../../decision/reasons.ts';
import type { ClaimKind } from '../../facts/claim.ts';
import type { Contact } from '../../policy/document.ts';
import type { Format } from '../format.ts';
import type { DeadlineFacts, HeadlineFacts, Messages, RefundTotal, Sentence, StepFacts } from '../messages.ts';
import { capital, forms, named, starting, whenLike, words } from '../phrases.ts';
import type { TermEnd } from '../term.ts';

/**
 * The German sentences.
 *
 * Words stand in the accusative and look the same in the nominative where a sentence needs that; events are the end of a
 * clause: "an welchem Tag die Ware zugestellt wurde".
 *
 * @since 0.2.0
 */
export const german: Messages = {
  language: 'de',
  direction: 'ltr',
  betweenSentences: ' ',

  badges: {
    approved: 'Genehmigt',
    'partially-approved': 'Teilweise genehmigt',
    denied: 'Nicht möglich',
    'too-early': 'Noch nicht möglich',
    awaiting: 'Ausstehend',
    review: 'In Prüfung',
  },

  headlines: {
    cancellation: /* @__PURE__ */ headlinesFor((order) => `Ihre Stornierung der Bestellung ${order}`),
    return: /* @__PURE__ */ headlinesFor((order) => `Ihre Rückgabe aus der Bestellung ${order}`),
    'missing-item': /* @__PURE__ */ headlinesFor(
      (order) => `Ihre Meldung eines fehlenden Artikels in der Bestellung ${order}`,
    ),
    defect: /* @__PURE__ */ headlinesFor((order) => `Ihre Meldung eines Mangels in der Bestellung ${order}`),
    'missing-package': /* @__PURE__ */ headlinesFor(
      (order) => `Ihre Meldung eines fehlenden Pakets der Bestellung ${order}`,
    ),
  },

  reasons: {
    'not-shipped': () => 'Die Ware wurde noch nicht versendet und kann daher storniert werden.',
    'cancellation-accepted': () =>
      'Nach unseren Bedingungen kann diese Ware storniert werden, obwohl sie bereits versendet wurde.',
    'return-accepted': () => 'Ihre Anfrage entspricht unseren Rückgabebedingungen.',
    'confirmed-missing': () => 'Wir bestätigen, dass die Ware gefehlt hat.',
    'defect-accepted': () => 'Wir erkennen an, dass die Ware mangelhaft ist.',
    'lost-in-transit': ({ parcels }, format) =>
      `${capital(theParcels(parcels, format))} ${forms(parcels, format, 'ist', 'sind')} auf dem Weg zu Ihnen verloren gegangen.`,
    'beyond-what-is-left': () => 'Ihre Anfrage geht über das hinaus, was von dieser Bestellung noch übrig ist.',
    'already-refunded': () => 'Die Ware wurde bereits erstattet.',
    'already-replaced': () => 'Die Ware wurde bereits ersetzt.',
    'already-shipped': ({ parcels, delivered }, format) => {
      const were = `${capital(theParcels(parcels, format))} ${forms(parcels, format, 'wurde', 'wurden')}`;
      return delivered === undefined
        ? `${were} bereits versendet, daher kann die Ware nicht mehr storniert werden.`
        : `${were} am ${format.day(delivered)} zugestellt, daher kann die Ware nicht mehr storniert werden.`;
    },
    'shipped-after-request': ({ parcels }, format) =>
      `${capital(theParcels(parcels, format))} ${forms(parcels, format, 'hat', 'haben')} unser Lager möglicherweise erst nach Ihrer Stornierungsanfrage verlassen.`,
    'parcel-contents-unknown': ({ parcels }, format) =>
      `Wir müssen noch herausfinden, was ${theParcels(parcels, format)} ${forms(parcels, format, 'enthält', 'enthalten')}.`,
    'never-shipped': () => 'Die Ware wurde noch nicht versendet.',
    'not-delivered-yet': ({ parcels, overdue, until }, format) => {
      const they = capital(theParcels(parcels, format));
      if (overdue) {
        return `${they} ${forms(parcels, format, 'ist', 'sind')} nicht angekommen und ${forms(parcels, format, 'hätte', 'hätten')} inzwischen ankommen sollen.`;
      }
      const onTheWay = `${they} ${forms(parcels, format, 'ist', 'sind')} noch zu Ihnen unterwegs`;
      return until === undefined
        ? `${onTheWay}.`
        : `${onTheWay} und ${forms(parcels, format, 'wird', 'werden')} ${by(format.end(until), format)} erwartet.`;
    },
    'delivery-day-unknown': ({ parcels }, format) =>
      `Wir wissen nicht, an welchem Tag ${theParcels(parcels, format)} zugestellt ${forms(parcels, format, 'wurde', 'wurden')}.`,
    'term-start-unknown': ({ event }, format) =>
      `Wir müssen noch herausfinden, an welchem Tag ${format.word('events', event)}.`,
    'term-start-not-known': ({ event }, format) =>
      `Niemand weiß, an welchem Tag ${format.word('events', event)}; daher können wir die Frist für Ihr Anliegen nicht berechnen.`,
    'term-start-to-be-judged': ({ event }, format) =>
      `Niemand weiß, an welchem Tag ${format.word('events', event)}; das müssen wir prüfen.`,
    'return-window-closed': ({ closed, asked }, format) =>
      `${ended(closed, 'für die Anmeldung einer Rückgabe', format)}; Ihre Anfrage ist am ${whenLike(closed, asked, format)} bei uns eingegangen.`,
    'report-window-closed': ({ closed, asked }, format) =>
      `${ended(closed, 'für diese Meldung', format)}; Ihre Meldung ist am ${whenLike(closed, asked, format)} bei uns eingegangen.`,
    'information-missing': ({ information }, format) =>
      `Wir benötigen noch ${words('information', information, format)}.`,
    'information-not-in-time': ({ information, closed }, format) =>
      `${ended(closed, `, um uns ${words('information', information, format)} mitzuteilen,`, format)}; was uns bis dahin vorlag, war nicht vollständig oder passte nicht zur Bestellung.`,
    'information-contradicts-order': ({ information, given, expected }, format) =>
      `Für ${words('information', information, format)} haben Sie uns „${given}“ angegeben, zu dieser Bestellung gehört jedoch „${expected}“.`,
    'evidence-missing': ({ evidence }, format) => `Wir benötigen noch ${words('evidence', evidence, format)}.`,
    'evidence-not-in-time': ({ evidence, closed }, format) =>
      `${ended(closed, `, um uns ${words('evidence', evidence, format)} zu senden,`, format)}; wir haben nicht alles davon rechtzeitig erhalten.`,
    'condition-not-met': ({ conditions, foundBy }, format) =>
      `${foundBy === 'inspection' ? 'Unsere Prüfung hat ergeben' : 'Sie haben uns mitgeteilt'}, dass die Ware ${these(conditions, format)} für eine Rückgabe nicht erfüllt: ${words('conditions', conditions, format)}.`,
    'condition-unknown': ({ conditions, turn }, format) =>
      `${turn === 'store' ? 'Unsere Prüfung muss zeigen' : 'Wir wissen noch nicht'}, ${whetherMet(conditions, format)}.`,
    'arrived-damaged': () =>
      'Die Ware ist beschädigt angekommen; es handelt sich daher um einen Mangel und nicht um eine Rückgabe.',
    'lost-on-the-way-back': () =>
      'Der Versanddienstleister hat die Ware auf dem Rückweg verloren, und wir erstatten eine Rückgabe erst, wenn die Ware bei uns eingegangen ist.',
    'not-sent-back-in-time': ({ closed }, format) =>
      `${ended(closed, 'für die Rücksendung der Ware', format)}; bis dahin war sie nicht abgesendet.`,
    'sent-back-late': ({ closed, sentBack }, format) =>
      `${ended(closed, 'für die Rücksendung der Ware', format)}; abgesendet wurde sie am ${whenLike(closed, sentBack, format)}.`,
    'sending-day-unknown': () => 'Wir wissen nicht, an welchem Tag Sie die Ware zurückgesendet haben.',
    'return-cost-unknown': ({ costs }, format) => `Wir müssen noch ${words('costs', costs, format)} ermitteln.`,
    'store-check-pending': () => 'Unsere eigene Prüfung ist noch nicht abgeschlossen.',
    'refuted-by-store': () => 'Unsere Prüfung hat dies nicht bestätigt.',
    'before-estimate': ({ parcels, opens }, format) =>
      `${capital(theParcels(parcels, format))} ${forms(parcels, format, 'gilt', 'gelten')} erst ${onlyFrom(opens, format)} als vermisst.`,
    'carrier-check-pending': ({ parcels }, format) =>
      `Der Versanddienstleister hat uns noch nicht mitgeteilt, wo ${areWhere(parcels, format)}.`,
    'still-in-transit': ({ parcels }, format) =>
      `Nach Auskunft des Versanddienstleisters ${forms(parcels, format, 'ist', 'sind')} ${theParcels(parcels, format)} noch zu Ihnen unterwegs.`,
    'delivery-disputed': ({ parcels }, format) =>
      `Sie haben uns mitgeteilt, dass ${theParcels(parcels, format)} nicht angekommen ${forms(parcels, format, 'ist', 'sind')}; unsere Unterlagen zeigen jedoch eine Zustellung.`,
    'cause-of-loss-unknown': ({ parcels }, format) =>
      `${capital(theParcels(parcels, format))} ${forms(parcels, format, 'ist', 'sind')} verloren gegangen, und wir müssen noch herausfinden, warum.`,
    'lost-by-incomplete-address': ({ parcels }, format) =>
      `${capital(theParcels(parcels, format))} ${forms(parcels, format, 'ist', 'sind')} verloren gegangen, weil die Lieferadresse unvollständig war.`,
    'cancellation-window-closed': ({ closed, asked }, format) =>
      `${ended(closed, 'für den Antrag auf Stornierung', format)}; Ihre Anfrage ist am ${whenLike(closed, asked, format)} bei uns eingegangen.`,
    'package-window-closed': ({ closed, asked }, format) =>
      `${ended(closed, 'für die Meldung eines fehlenden Pakets', format)}; Ihre Meldung ist am ${whenLike(closed, asked, format)} bei uns eingegangen.`,
    'window-not-open': ({ opens }, format) => `Dies ist erst ${onlyFrom(opens, format)} möglich.`,
    'arrived-back-late': ({ closed, receivedBack }, format) =>
      `${ended(closed, 'für den Eingang der Ware bei uns', format)}; eingegangen ist sie am ${whenLike(closed, receivedBack, format)}.`,
    'not-arrived-back-in-time': ({ closed }, format) =>
      `${ended(closed, 'für den Eingang der Ware bei uns', format)}; bis dahin war sie nicht eingegangen.`,
    'arrival-day-unknown': () => 'Wir müssen noch herausfinden, an welchem Tag die Ware bei uns eingegangen ist.',
    'delivered-by-carrier': ({ parcels }, format) =>
      `Nach Auskunft des Versanddienstleisters ${forms(parcels, format, 'wurde', 'wurden')} ${theParcels(parcels, format)} zugestellt.`,
    'fact-unknown': ({ facts, turn }, format) =>
      turn === 'customer'
        ? `Um entscheiden zu können, benötigen wir noch ${forms(facts, format, 'diese Angabe', 'diese Angaben')}: ${words('facts', facts, format)}.`
        : `Wir müssen noch Folgendes herausfinden: ${words('facts', facts, format)}.`,
    'fact-to-be-judged': ({ facts }, format) => `Wir müssen Folgendes prüfen: ${words('facts', facts, format)}.`,
    'requirement-not-met': ({ term: name, says }, format) =>
      says ?? `Unsere Bedingungen setzen dies voraus, und es trifft nicht zu: ${format.word('terms', name)}.`,
    'requirement-to-be-judged': ({ term: name, says }, format) =>
      says ?? `Wir müssen Folgendes prüfen: ${format.word('terms', name)}.`,
    'requirement-pending': ({ term: name, says }, format) =>
      says ?? `Dies steht noch aus: ${format.word('terms', name)}.`,
    referred: ({ to, says }, format) => says ?? `Dafür ist ${format.word('referrals', to)} zuständig.`,
    'within-tolerance': ({ says }) => says ?? 'Dies liegt im Rahmen dessen, was unsere Bedingungen tolerieren.',
    'beyond-limit': ({ says }) => says ?? 'Dies ist mehr, als unsere Bedingungen vorsehen.',
    'amount-to-be-judged': ({ deduction, atMost }, format) => {
      const howMuch = `Wir müssen prüfen, wie viel für ${format.word('deductions', deduction)} abgezogen wird`;
      return atMost === undefined ? `${howMuch}.` : `${howMuch}: höchstens ${format.amount(atMost)}.`;
    },
    'refund-below-minimum': ({ amount, minimum }, format) =>
      `Nach allen Abzügen blieben ${format.amount(amount)} übrig; nach unseren Bedingungen erstatten wir erst ab ${format.amount(minimum)}.`,
    'replaceability-unknown': () => 'Wir müssen noch herausfinden, ob wir die Ware noch einmal senden können.',
    'no-remedy-available': () =>
      'Was unsere Bedingungen hierfür vorsehen, ist nicht verfügbar; daher müssen wir den Fall prüfen.',
    'facts-contradict': ({ contradiction, subject }, format) =>
      `Unsere Unterlagen widersprechen sich: ${CONTRADICTIONS[contradiction](subject, format)}.`,
    'paid-less-than-parts': () =>
      'Die Zahlungen, die uns vorliegen, sind geringer als der Gesamtbetrag der Bestellung; daher müssen wir den Betrag prüfen.',
    'ledger-contradicts-itself': () =>
      'Unsere Aufzeichnungen über frühere Erstattungen sind nicht stimmig; daher müssen wir den Betrag prüfen.',
  },
  exception: ({ id, says }, format) => says ?? `Es gelten besondere Bedingungen: ${format.word('terms', id)}.`,
  aboutGoods: ({ goods, sentence }) => `${goods}: ${sentence}`,

  deadlines: {
    'request-return': (deadline, format) =>
      term(
        deadline,
        ({ of }) => ({
          noun: `die Anmeldung einer Rückgabe ${of}`,
          can: ['Sie können', `die Rückgabe ${of} anmelden`],
        }),
        format,
      ),
    'send-back': (deadline, format) =>
      term(
        deadline,
        ({ it, of }) => ({ noun: `die Rücksendung ${of}`, can: [`Sie können ${it}`, 'zurücksenden'] }),
        format,
      ),
    'request-cancellation': (deadline, format) =>
      term(
        deadline,
        ({ of }) => ({
          noun: `den Antrag auf Stornierung ${of}`,
          can: ['Sie können', `die Stornierung ${of} beantragen`],
        }),
        format,
      ),
    'arrive-back': (deadline, format) =>
      term(
        deadline,
        ({ they, of, several }) => ({
          noun: `den Eingang ${of} bei uns`,
          can: [`${capital(they)} ${several ? 'müssen' : 'muss'}`, 'bei uns eingehen'],
        }),
        format,
      ),
    report: (deadline, format) =>
      term(
        deadline,
        ({ withIt }) => ({
          noun: `die Meldung eines Problems mit ${withIt}`,
          can: ['Sie können uns', `ein Problem mit ${withIt} melden`],
        }),
        format,
      ),
    'claim-missing-package': (deadline, format) => claimTerm(deadline, format),
  },

  nextSteps: {
    'provide-information': ({ information, by: closes }, format) =>
      `Bitte teilen Sie uns${byIfAny(closes, format)} ${words('information', information, format)} mit.`,
    'provide-evidence': ({ evidence, by: closes }, format) =>
      `Bitte senden Sie uns${byIfAny(closes, format)} ${words('evidence', evidence, format)}.`,
    'find-term-start': ({ event, who }, format) =>
      who === 'customer'
        ? `Bitte teilen Sie uns mit, an welchem Tag ${format.word('events', event)}.`
        : `Wir werden herausfinden, an welchem Tag ${format.word('events', event)}.`,
    'state-delivery-day': ({ parcels, by: closes }, format) =>
      `Bitte teilen Sie uns${byIfAny(closes, format)} mit, an welchem Tag ${theParcels(parcels, format)} bei Ihnen angekommen ${forms(parcels, format, 'ist', 'sind')}.`,
    'state-condition': ({ conditions, by: closes }, format) =>
      `Bitte teilen Sie uns${byIfAny(closes, format)} mit, ${whetherMet(conditions, format)}.`,
    'prove-sending-day': ({ by: closes }, format) =>
      `Bitte senden Sie uns${byIfAny(closes, format)} einen Nachweis über den Tag, an dem Sie die Ware zurückgesendet haben, zum Beispiel den Einlieferungsbeleg des Versanddienstleisters.`,
    'send-back': ({ by: closes, units, inPartDone }, format) => {
      const until = byIfAny(closes, format);
      if (!inPartDone) return `Bitte senden Sie ${units ? format.units(units) : 'die Ware'}${until} zurück.`;
      return units === undefined
        ? `Bitte senden Sie die Ware, die Sie noch haben,${until} zurück.`
        : `Bitte senden Sie${until} zurück, was Sie von ${format.units(units)} noch haben.`;
    },
    'pay-return-costs': () =>
      'Die Kosten der Rücksendung und etwaige Zollgebühren zahlen Sie an den Versanddienstleister.',
    'use-tracking': () => 'Wir empfehlen eine Versandart mit Sendungsnummer.',
    'claim-again': ({ parcels = [], from }, format) => {
      const missing = named(parcels);
      return missing.length === 0
        ? `Bitte fragen Sie ab ${starting(from, format)} noch einmal an.`
        : `Falls ${theParcels(missing, format)} bis dahin nicht bei Ihnen angekommen ${forms(missing, format, 'ist', 'sind')}, melden Sie sich bitte ab ${starting(from, format)} noch einmal bei uns.`;
    },
    'ask-instead': (step, format) => ASK_INSTEAD[step.question](step, format),
    'contact-service': ({ contact }, format) => contactText(contact, format),
    'wait-for-parcel': ({ parcels, by: closes }, format) => {
      const wait = `Bitte warten Sie auf ${theParcels(parcels, format)}`;
      return closes === undefined
        ? `${wait}.`
        : `${wait}; ${forms(parcels, format, 'es wird', 'sie werden')} ${by(format.end(closes), format)} erwartet.`;
    },
    inspect: () => 'Wir werden die Ware prüfen, die Sie zurücksenden.',
    'check-stock-history': () => 'Wir prüfen unsere Lagerbewegungen und geben Ihnen Bescheid.',
    'find-parcel-contents': ({ parcels }, format) =>
      `Wir finden heraus, was ${theParcels(parcels, format)} ${forms(parcels, format, 'enthält', 'enthalten')}, und geben Ihnen Bescheid.`,
    'state-return-cost': ({ costs }, format) => `Wir werden ${words('costs', costs, format)} ermitteln.`,
    'find-cause-of-loss': ({ parcels }, format) =>
      `Wir finden heraus, warum ${theParcels(parcels, format)} verloren gegangen ${forms(parcels, format, 'ist', 'sind')}, und geben Ihnen Bescheid.`,
    decide: () => 'Jemand aus unserem Team wird darüber entscheiden und Ihnen Bescheid geben.',
    pay: ({ amount, to, when }, format) => {
      const now = when === 'now' ? amount : 0;
      return totalText({ to, total: amount, now, afterInspection: amount - now }, format);
    },
    'send-replacement': ({ quantity }, format) =>
      format.plural(quantity) === 'one'
        ? 'Wir senden Ihnen einen Ersatzartikel.'
        : `Wir senden Ihnen ${format.number(quantity)} Ersatzartikel.`,
    'choose-remedy': ({ remedies }, format) =>
      `Bitte teilen Sie uns mit, was Sie bevorzugen: ${words('remedies', remedies, format, 'or')}.`,
    'find-parcel': ({ parcels }, format) =>
      `Der Versanddienstleister muss herausfinden, wo ${areWhere(parcels, format)}.`,
    'state-fact': ({ who, facts, by: closes }, format) =>
      who === 'customer'
        ? `Bitte machen Sie uns${byIfAny(closes, format)} ${forms(facts, format, 'diese Angabe', 'diese Angaben')}: ${words('facts', facts, format)}.`
        : `Wir werden Folgendes herausfinden: ${words('facts', facts, format)}.`,
    'fulfil-requirement': ({ who, term: name, by: closes }, format) => {
      const until = byIfAny(closes, format);
      const whose = {
        customer: `Bitte kümmern Sie sich${until} um Folgendes`,
        store: `Wir kümmern uns${until} um Folgendes`,
        carrier: `Der Versanddienstleister muss sich${until} um Folgendes kümmern`,
      };
      return `${whose[who]}: ${format.word('terms', name)}.`;
    },
    'turn-to': ({ to }, format) => `Bitte wenden Sie sich an ${format.word('referrals', to)}.`,
    'state-replaceability': () =>
      'Wir finden heraus, ob wir die Ware noch einmal senden können, und geben Ihnen Bescheid.',
    'state-arrival-day': () => 'Wir finden heraus, an welchem Tag die Ware bei uns eingegangen ist.',
    repair: () => 'Wir werden die Ware reparieren.',
    'pay-store': ({ amount }, format) =>
      `Bitte zahlen Sie uns ${format.amount(amount)}: Die Kosten sind höher als die Erstattung.`,
    'follow-policy': ({ term: name, says, amount, by: closes }, format) => {
      if (says !== undefined) return says;
      const sum = amount === undefined ? '' : `, ${format.amount(amount)}`;
      return `Nach unseren Bedingungen gilt${byIfAny(closes, format)} außerdem: ${format.word('terms', name)}${sum}.`;
    },
  },

  offers: {
    refund: ({ refund }, format) =>
      `eine Erstattung von ${format.amount(refund.total)} über Ihre ursprüngliche Zahlungsart`,
    'account-balance': ({ refund }, format) => {
      const credit = `eine Gutschrift von ${format.amount(refund.total)} auf Ihrem Kundenkonto`;
      return refund.bonus > 0 ? `${credit} mit einem Bonus von ${format.amount(refund.bonus)}` : credit;
    },
    replacement: ({ replaced, refund }, format) => {
      const replacement = `Ersatz für ${format.units(replaced)}`;
      return refund.total > 0 ? `${replacement} mit einer Erstattung von ${format.amount(refund.total)}` : replacement;
    },
    repair: ({ refund }, format) =>
      refund.total > 0 ? `eine Reparatur mit einer Erstattung von ${format.amount(refund.total)}` : 'eine Reparatur',
    allowance: ({ refund }, format) => `ein Nachlass von ${format.amount(refund.total)} auf die behaltene Ware`,
  },

  refund: {
    choice: ({ offers, chosen }, format) =>
      `Sie haben die Wahl: ${format.list(offers, 'or')}; das Folgende gilt für ${format.word('remedies', chosen)}.`,
    replacement: (replaced, format) => `Wir senden Ihnen Ersatz für ${format.units(replaced)}.`,
    total: (total, format) => totalText(total, format),
    parts: ({ parts, deducted }, format) => {
      const [only] = parts;
      if (!deducted && parts.length === 1 && only) return `Dieser Betrag ist für ${format.word('parts', only.part)}.`;
      const all = format.list(
        parts.map(({ part, amount }) => `${format.amount(amount)} für ${format.word('parts', part)}`),
      );
      return deducted ? `Vor Abzügen sind das ${all}.` : `Das sind ${all}.`;
    },
    deduction: ({ code, amount }, format) =>
      `Wir ziehen ${format.amount(amount)} für ${format.word('deductions', code)} ab.`,
    kept: {
      shipping: ({ amount }, format) => `Die Versandkosten von ${format.amount(amount)} werden nicht erstattet.`,
      duties: ({ amount }, format) => `Zoll und Einfuhrsteuer von ${format.amount(amount)} werden nicht erstattet.`,
      fees: ({ amount }, format) => `Sonstige Gebühren von ${format.amount(amount)} werden nicht erstattet.`,
    },
    tenders: (tenders, format) =>
      `Das Geld geht so zurück: ${format.list(tenders.map(({ tender, amount }) => `${format.amount(amount)} auf „${tender}“`))}.`,
    bonus: (bonus, format) => `Zusätzlich erhalten Sie einen Bonus von ${format.amount(bonus)} auf Ihr Kundenkonto.`,
  },

  eligibility: {
    claims: {
      cancellation: 'Stornieren',
      return: 'Zurückgeben',
      'missing-item': 'Fehlenden Artikel melden',
      defect: 'Mangel melden',
      'missing-package': 'Fehlendes Paket melden',
    },
    open: ({ closes }, format) =>
      closes === undefined ? 'Jetzt möglich.' : `Möglich ${until(format.end(closes), format)}.`,
    notYet: ({ opens }, format) =>
      opens === undefined ? 'Noch nicht möglich.' : `Möglich ab ${starting(opens, format)}.`,
    closed: ({ closes }, format) => (closes === undefined ? 'Nicht möglich.' : `${ended(closes, 'dafür', format)}.`),
    review: () => 'Bitte wenden Sie sich an uns: Jemand aus unserem Team entscheidet darüber.',
    timeLeft: ({ days, hours }, format) => {
      if (days > 0) return `noch ${format.number(days)} ${format.plural(days) === 'one' ? 'Tag' : 'Tage'}`;
      if (hours === 0) return 'noch weniger als eine Stunde';
      return `noch ${format.number(hours)} ${format.plural(hours) === 'one' ? 'Stunde' : 'Stunden'}`;
    },
  },

  words: {
    parties: {
      customer: 'eine Rückmeldung von Ihnen',
      store: 'eine Prüfung auf unserer Seite',
      carrier: 'den Versanddienstleister',
    },
    remedies: {
      refund: 'die Erstattung',
      'account-balance': 'die Gutschrift auf Ihrem Kundenkonto',
      replacement: 'die Ersatzlieferung',
      repair: 'die Reparatur',
      allowance: 'den Nachlass auf die behaltene Ware',
    },
    information: {
      'order-number': 'die Bestellnummer',
      'product-code': 'die Artikelnummer',
      reason: 'den Grund für Ihre Rückgabe',
    },
    costs: { shipping: 'die Versandkosten der Rücksendung', customs: 'die Zollgebühren der Rücksendung' },
    parts: {
      goods: 'die Ware',
      tax: 'Steuern',
      shipping: 'den Versand',
      duties: 'Zoll und Einfuhrsteuer',
      fees: 'sonstige Gebühren',
      overpaid: 'die Überzahlung',
    },
    evidence: {
      'packaging-photo': 'ein Foto der Verpackung',
      'item-photo': 'ein Foto des Artikels',
      'arrival-photo': 'Fotos der angekommenen Lieferung',
      'parcel-declaration': 'eine Kopie der Paketinhaltserklärung',
      'defect-photo': 'ein Foto des Mangels',
    },
    conditions: {
      unused: 'unbenutzt',
      unopened: 'ungeöffnet',
      undamaged: 'unbeschädigt',
      'original-packaging': 'in der Originalverpackung',
    },
    deductions: {
      'return-shipping': 'die von uns bezahlten Versandkosten der Rücksendung',
      'return-customs': 'die von uns bezahlten Zollgebühren der Rücksendung',
      'restocking-fee': 'die Wiedereinlagerungsgebühr',
      withheld: 'den nach unseren Bedingungen nicht erstattungsfähigen Teil',
    },
    events: {
      placed: 'die Bestellung aufgegeben wurde',
      payment: 'die Bestellung bezahlt wurde',
      invoice: 'die Rechnung erstellt wurde',
      dispatch: 'die Ware dem Versanddienstleister übergeben wurde',
      'last-dispatch': 'der letzte Teil der Ware dem Versanddienstleister übergeben wurde',
      delivery: 'die Ware zugestellt wurde',
      'first-delivery': 'der erste Teil der Ware zugestellt wurde',
      'last-delivery': 'der letzte Teil der Ware zugestellt wurde',
      estimate: 'die Ware erwartet wurde',
      'last-scan': 'der Versanddienstleister das Paket zuletzt erfasst hat',
      asked: 'Sie Ihre Anfrage gestellt haben',
      authorization: 'die Rückgabe genehmigt wurde',
      'sent-back': 'die Ware zurückgesendet wurde',
      'received-back': 'die Ware wieder bei uns eingegangen ist',
    },
    facts: {},
    terms: {},
    referrals: { manufacturer: 'die Herstellerfirma' },
  },
  line: (id) => `Position ${id}`,
  units: ({ quantity, product }) => `${quantity} × ${product}`,
};

/** The claim stands in the accusative. */
function headlinesFor(claim: (order: string) => string): Readonly<Record<Outcome, Sentence<HeadlineFacts>>> {
  return {
    approved: ({ order }) => `Wir akzeptieren ${claim(order)}.`,
    'partially-approved': ({ order }) => `Wir akzeptieren ${claim(order)} teilweise.`,
    denied: ({ order }) => `Leider können wir ${claim(order)} nicht akzeptieren.`,
    'too-early': ({ order }) => `Für eine Entscheidung über ${claim(order)} ist es noch zu früh.`,
    awaiting: ({ order, turns }, format) =>
      turns.some((turn) => turn !== 'customer')
        ? `Wir können über ${claim(order)} noch nicht entscheiden: Wir warten auf ${words('parties', turns, format)}.`
        : `Bevor wir über ${claim(order)} entscheiden können, benötigen wir noch etwas von Ihnen.`,
    review: ({ order }) => `Jemand aus unserem Team wird über ${claim(order)} entscheiden und Ihnen Bescheid geben.`,
  };
}

type Ask = Sentence<StepFacts<'ask-instead'>>;

const ASK_INSTEAD: Readonly<Record<ClaimKind, Ask>> = {
  cancellation: () => 'Solange die Ware noch nicht versendet ist, können Sie stattdessen die Stornierung beantragen.',
  return: ({ by: closes, over }, format) => {
    if (closes === undefined) {
      return 'Sie können stattdessen die Rückgabe der Ware anmelden, sobald sie bei Ihnen angekommen ist.';
    }
    if (over) return `${ended(closes, ', um stattdessen eine Rückgabe anzumelden,', format)}.`;
    return `Sie können stattdessen ${until(format.end(closes), format)} die Rückgabe der Ware anmelden.`;
  },
  'missing-item': () => 'Bitte melden Sie uns stattdessen den fehlenden Artikel.',
  defect: () => 'Bitte melden Sie uns den Schaden stattdessen als Mangel.',
  'missing-package': () =>
    'Bitte teilen Sie uns stattdessen mit, dass das Paket fehlt, damit wir beim Versanddienstleister nachfragen können.',
};

const CONTRADICTIONS: Readonly<Record<Contradiction, (subject: string, format: Format) => string>> = {
  'delivered-before-dispatched': (parcel) => `Das Paket ${parcel} wurde zugestellt, bevor es versendet wurde`,
  'delivered-before-placed': (parcel) => `Das Paket ${parcel} wurde zugestellt, bevor die Bestellung aufgegeben wurde`,
  'dispatched-before-placed': (parcel) => `Das Paket ${parcel} wurde versendet, bevor die Bestellung aufgegeben wurde`,
  'lost-though-delivered': (parcel) => `Das Paket ${parcel} ist sowohl verloren gegangen als auch zugestellt worden`,
  'sent-back-before-delivered': (line, format) =>
    `Der Artikel „${format.product(line)}“ wurde zurückgesendet, bevor er zugestellt wurde`,
  'received-back-before-sent-back': (line, format) =>
    `Der Artikel „${format.product(line)}“ ist wieder eingegangen, bevor er zurückgesendet wurde`,
};

/** "bis Donnerstag": up to and with a day, or before an instant. */
function by(end: TermEnd, format: Format): string {
  return end.kind === 'day' ? `bis ${format.date(end.day)}` : `vor ${format.instant(end.instant)}`;
}

function until(end: TermEnd, format: Format): string {
  return end.kind === 'day' ? `bis ${format.date(end.day)}` : `bis kurz vor ${format.instant(end.instant)}`;
}

function byIfAny(closes: string | undefined, format: Format): string {
  return closes === undefined ? '' : ` ${by(format.end(closes), format)}`;
}

/** What the term was for begins with a comma where it is a clause. A term ends with the whole of its last day. */
function ended(closed: string, what: string, format: Format): string {
  const end = format.end(closed);
  const day = end.kind === 'day' ? format.date(end.day) : format.instant(end.instant);
  return `Die Frist${what.startsWith(',') ? what : ` ${what}`} endete am ${day}`;
}

function onlyFrom(opens: string, format: Format): string {
  const end = format.end(opens);
  return end.kind === 'day' ? `nach ${format.date(end.day)}` : `ab ${starting(opens, format)}`;
}

/** What can be done until when, before and after the term; and what it is, after "für". */
interface Act {
  readonly can: readonly [before: string, after: string];
  readonly noun: string;
}

function term(deadline: DeadlineFacts, actOn: (goods: Goods) => Act, format: Format): string {
  const { closes, over } = deadline;
  const { can, noun } = actOn(goodsOf(deadline, format));
  if (closes === undefined) return `Für ${noun} gibt es keine Frist.`;
  const zone = inZone(closes, format);
  return over
    ? `${ended(closes, `für ${noun}`, format)}${zone}.`
    : `${can[0]} ${until(format.end(closes), format)}${zone} ${can[1]}.`;
}

function claimTerm({ opens, open, oneOfSeveral, units }: DeadlineFacts, format: Format): string {
  const parcels = oneOfSeveral ? [...new Set(units.flatMap(({ parcel }) => parcel ?? []))] : [];
  const what = parcels.length > 0 ? theParcels(parcels, format) : 'das Paket';
  if (opens === undefined) {
    const misses = parcels.length > 0 ? forms(parcels, format, 'fehlt', 'fehlen') : 'fehlt';
    return `Sie können uns jederzeit mitteilen, dass ${what} ${misses}.`;
  }
  const from = `${starting(opens, format)}${inZone(opens, format)}`;
  return `${open ? 'Seit' : 'Ab'} ${from} können Sie ${what} als vermisst melden.`;
}

/** Clock times name their zone, days do not. */
function inZone(instant: string, format: Format): string {
  return format.end(instant).kind === 'day' ? ` (Zeitzone ${format.zone})` : '';
}

/** The goods of a term in the four cases. */
interface Goods {
  readonly they: string;
  readonly it: string;
  readonly of: string;
  readonly withIt: string;
  readonly several: boolean;
}

function goodsOf({ oneOfSeveral, units }: DeadlineFacts, format: Format): Goods {
  if (!oneOfSeveral) {
    return { they: 'die Ware', it: 'die Ware', of: 'der Ware', withIt: 'der Ware', several: false };
  }
  const products = [...new Set(units.map(({ line }) => format.product(line)))];
  const names = format.list(products.map((product) => `„${product}“`));
  const several = format.plural(products.length) !== 'one';
  const [they, it, of, withIt] = several
    ? ['die Artikel', 'die Artikel', 'der Artikel', 'den Artikeln']
    : ['der Artikel', 'den Artikel', 'des Artikels', 'dem Artikel'];
  return {
    they: `${they} ${names}`,
    it: `${it} ${names}`,
    of: `${of} ${names}`,
    withIt: `${withIt} ${names}`,
    several,
  };
}

/** Nominative and accusative. */
function theParcels(parcels: readonly string[], format: Format): string {
  return `${forms(parcels, format, 'das Paket', 'die Pakete')} ${format.list(parcels)}`;
}

function areWhere(parcels: readonly string[], format: Format): string {
  return `sich ${theParcels(parcels, format)} ${forms(parcels, format, 'befindet', 'befinden')}`;
}

function these(conditions: readonly string[], format: Format): string {
  return forms(conditions, format, 'diese Bedingung', 'diese Bedingungen');
}

function whetherMet(conditions: readonly string[], format: Format): string {
  return `ob die Ware ${these(conditions, format)} für eine Rückgabe erfüllt: ${words('conditions', conditions, format)}`;
}

function contactText({ email, phone, url }: Contact, format: Format): string {
  const ways = [
    ...(url ? [`unter ${url}`] : []),
    ...(email ? [`per E-Mail an ${email}`] : []),
    ...(phone ? [`telefonisch unter ${phone}`] : []),
  ];
  return ways.length === 0
    ? 'Bei Fragen wenden Sie sich bitte an unseren Kundenservice.'
    : `Bei Fragen erreichen Sie unseren Kundenservice ${format.list(ways, 'or')}.`;
}

function totalText({ to, total, now, afterInspection }: RefundTotal, format: Format): string {
  const credit = to === 'account-balance';
  if (total === 0) return `Der Betrag der ${credit ? 'Gutschrift' : 'Erstattung'} ist ${format.amount(total)}.`;
  const places = {
    'original-payment': 'über Ihre ursprüngliche Zahlungsart',
    'account-balance': 'auf Ihrem Kundenkonto',
    both: 'zum Teil über Ihre ursprüngliche Zahlungsart und zum Teil auf Ihr Kundenkonto',
  };
  const give = `Wir ${credit ? 'schreiben' : 'erstatten'} Ihnen ${afterInspection === 0 ? 'jetzt ' : ''}${format.amount(total)} ${places[to]}${credit ? ' gut' : ''}`;
  const inspected = 'sobald wir die Ware erhalten und geprüft haben';
  if (afterInspection === 0) return `${give}.`;
  if (now === 0) return `${give}, ${inspected}.`;
  return `${give}: ${format.amount(now)} jetzt und ${format.amount(afterInspection)}, ${inspected}.`;
}
