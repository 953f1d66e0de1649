import type { Outcome } from '../../decision/outcome.ts';
import type { Contradiction } from '../../decision/reasons.ts';
import type { ClaimKind } from '../../facts/claim.ts';
import type { Contact } from '../../policy/document.ts';
import type { Format } from '../format.ts';
import type { DeadlineFacts, HeadlineFacts, Messages, RefundTotal, Sentence, StepFacts } from '../messages.ts';
import { named, starting, whenLike, words } from '../phrases.ts';
import type { TermEnd } from '../term.ts';

/**
 * The sentences in Simplified Chinese.
 *
 * @since 0.2.0
 */
export const simplifiedChinese: Messages = {
  language: 'zh-Hans',
  direction: 'ltr',
  betweenSentences: '',

  badges: {
    approved: '已通过',
    'partially-approved': '部分通过',
    denied: '无法办理',
    'too-early': '时间未到',
    awaiting: '等待中',
    review: '审核中',
  },

  headlines: {
    cancellation: /* @__PURE__ */ headlinesFor((order) => `您为订单${order}提交的取消申请`),
    return: /* @__PURE__ */ headlinesFor((order) => `您为订单${order}提交的退货申请`),
    'missing-item': /* @__PURE__ */ headlinesFor((order) => `您因订单${order}商品缺失提交的售后申请`),
    defect: /* @__PURE__ */ headlinesFor((order) => `您因订单${order}商品瑕疵提交的售后申请`),
    'missing-package': /* @__PURE__ */ headlinesFor((order) => `您因订单${order}包裹未送达提交的售后申请`),
  },

  reasons: {
    'not-shipped': () => '商品尚未发货，因此可以取消。',
    'cancellation-accepted': () => '商品虽已发货，但根据我们的政策仍可取消。',
    'return-accepted': () => '您的申请符合我们的退货政策。',
    'confirmed-missing': () => '我们确认商品缺失。',
    'defect-accepted': () => '我们认可商品存在瑕疵。',
    'lost-in-transit': ({ parcels }, format) => `${parcelNames(parcels, format)}在运送给您的途中丢失了。`,
    'beyond-what-is-left': () => '您申请的数量超过了此订单中剩余的数量。',
    'already-refunded': () => '商品此前已退款。',
    'already-replaced': () => '商品此前已重新寄送。',
    'already-shipped': ({ parcels, delivered }, format) =>
      delivered === undefined
        ? `${parcelNames(parcels, format)}已经发出，因此无法再取消商品。`
        : `${parcelNames(parcels, format)}已于${format.day(delivered)}送达，因此无法再取消商品。`,
    'shipped-after-request': ({ parcels }, format) => `${parcelNames(parcels, format)}可能是在您申请取消之后才发出的。`,
    'parcel-contents-unknown': ({ parcels }, format) => `我们还需查明${parcelNames(parcels, format)}中有哪些商品。`,
    'never-shipped': () => '商品尚未发货。',
    'not-delivered-yet': ({ parcels, overdue, until }, format) => {
      const these = parcelNames(parcels, format);
      if (overdue) return `${these}尚未送达，而预计的送达时间已过。`;
      const expected = until === undefined ? '' : `，预计${by(format.end(until), format)}送达`;
      return `${these}仍在运送途中${expected}。`;
    },
    'delivery-day-unknown': ({ parcels }, format) => `我们不清楚${parcelNames(parcels, format)}是哪一天送达的。`,
    'term-start-unknown': ({ event }, format) => `我们还需查明${format.word('events', event)}的日期。`,
    'term-start-not-known': ({ event }, format) =>
      `${format.word('events', event)}的日期无从得知，因此我们无法计算您的申请期限。`,
    'term-start-to-be-judged': ({ event }, format) =>
      `${format.word('events', event)}的日期无从得知，我们需要进一步核实。`,
    'return-window-closed': ({ closed, asked }, format) =>
      `${ended(closed, '申请退货', format)}，而我们于${whenLike(closed, asked, format)}收到您的申请。`,
    'report-window-closed': ({ closed, asked }, format) =>
      `${ended(closed, '反馈此问题', format)}，而我们于${whenLike(closed, asked, format)}收到您的反馈。`,
    'information-missing': ({ information }, format) => `我们还需要${words('information', information, format)}。`,
    'information-not-in-time': ({ information, closed }, format) =>
      `${ended(closed, `提供${words('information', information, format)}`, format)}，而我们届时收到的信息不完整或与订单不符。`,
    'information-contradicts-order': ({ information, given, expected }, format) =>
      `您提供的${words('information', information, format)}是“${given}”，但此订单对应的是“${expected}”。`,
    'evidence-missing': ({ evidence }, format) => `我们还需要${words('evidence', evidence, format)}。`,
    'evidence-not-in-time': ({ evidence, closed }, format) =>
      `${ended(closed, `提供${words('evidence', evidence, format)}`, format)}，而我们未能按时收到全部材料。`,
    'condition-not-met': ({ conditions, foundBy }, format) =>
      `${foundBy === 'inspection' ? '经我们检查' : '根据您的说明'}，商品不符合以下退货条件：${words('conditions', conditions, format)}。`,
    'condition-unknown': ({ conditions, turn }, format) =>
      turn === 'store'
        ? `我们需要通过检查确认商品是否符合以下退货条件：${words('conditions', conditions, format)}。`
        : `我们尚不清楚商品是否符合以下退货条件：${words('conditions', conditions, format)}。`,
    'arrived-damaged': () => '商品送达时已经损坏，因此属于商品瑕疵，而不属于退货。',
    'lost-on-the-way-back': () => '承运商在退货途中遗失了商品，而我们只有在收到退回的商品后才会退款。',
    'not-sent-back-in-time': ({ closed }, format) => `${ended(closed, '寄回商品', format)}，而商品届时尚未寄出。`,
    'sent-back-late': ({ closed, sentBack }, format) =>
      `${ended(closed, '寄回商品', format)}，而商品于${whenLike(closed, sentBack, format)}寄出。`,
    'sending-day-unknown': () => '我们不清楚您是哪一天寄回商品的。',
    'return-cost-unknown': ({ costs }, format) => `我们还需查明${words('costs', costs, format)}的金额。`,
    'store-check-pending': () => '我们的内部核查尚未完成。',
    'refuted-by-store': () => '经我们核查，未能确认此情况。',
    'before-estimate': ({ parcels, opens }, format) =>
      `${parcelNames(parcels, format)}${onlyFrom(opens, format)}才能视为未送达。`,
    'carrier-check-pending': ({ parcels }, format) => `承运商尚未告知我们${parcelNames(parcels, format)}目前在哪里。`,
    'still-in-transit': ({ parcels }, format) => `承运商表示，${parcelNames(parcels, format)}仍在运送途中。`,
    'delivery-disputed': ({ parcels }, format) =>
      `您告知我们${parcelNames(parcels, format)}没有送达，而我们的记录显示已经送达。`,
    'cause-of-loss-unknown': ({ parcels }, format) => `${parcelNames(parcels, format)}已丢失，我们还需查明原因。`,
    'lost-by-incomplete-address': ({ parcels }, format) => `${parcelNames(parcels, format)}因收货地址不完整而丢失。`,
    'cancellation-window-closed': ({ closed, asked }, format) =>
      `${ended(closed, '申请取消', format)}，而我们于${whenLike(closed, asked, format)}收到您的申请。`,
    'package-window-closed': ({ closed, asked }, format) =>
      `${ended(closed, '反馈包裹未送达', format)}，而我们于${whenLike(closed, asked, format)}收到您的反馈。`,
    'window-not-open': ({ opens }, format) => `您${onlyFrom(opens, format)}才能提出此申请。`,
    'arrived-back-late': ({ closed, receivedBack }, format) =>
      `${ended(closed, '商品退回我们', format)}，而我们于${whenLike(closed, receivedBack, format)}收到商品。`,
    'not-arrived-back-in-time': ({ closed }, format) =>
      `${ended(closed, '商品退回我们', format)}，而我们届时尚未收到商品。`,
    'arrival-day-unknown': () => '我们还需查明商品是哪一天退回我们的。',
    'delivered-by-carrier': ({ parcels }, format) => `承运商表示，${parcelNames(parcels, format)}已经送达。`,
    'fact-unknown': ({ facts, turn }, format) =>
      turn === 'customer'
        ? `为了作出决定，我们需要了解：${words('facts', facts, format)}。`
        : `我们还需查明：${words('facts', facts, format)}。`,
    'fact-to-be-judged': ({ facts }, format) => `我们需要进一步核实：${words('facts', facts, format)}。`,
    'requirement-not-met': ({ term: name, says }, format) =>
      says ?? `我们的政策有以下要求，而目前未能满足：${format.word('terms', name)}。`,
    'requirement-to-be-judged': ({ term: name, says }, format) =>
      says ?? `我们需要进一步核实：${format.word('terms', name)}。`,
    'requirement-pending': ({ term: name, says }, format) =>
      says ?? `以下事项尚待完成：${format.word('terms', name)}。`,
    referred: ({ to, says }, format) => says ?? `此事由${format.word('referrals', to)}负责。`,
    'within-tolerance': ({ says }) => says ?? '这在我们政策容许的范围之内。',
    'beyond-limit': ({ says }) => says ?? '这超出了我们政策给予的限度。',
    'amount-to-be-judged': ({ deduction, atMost }, format) => {
      const most = atMost === undefined ? '' : `，最多${format.amount(atMost)}`;
      return `我们需要核定以下项目的扣款金额：${format.word('deductions', deduction)}${most}。`;
    },
    'refund-below-minimum': ({ amount, minimum }, format) =>
      `扣除各项款项后剩余${format.amount(amount)}，而根据我们的政策，达到${format.amount(minimum)}才会退款。`,
    'replaceability-unknown': () => '我们还需查明能否重新寄送此商品。',
    'no-remedy-available': () => '我们的政策为此提供的处理方式目前无法实现，因此我们需要进一步核实。',
    'facts-contradict': ({ contradiction, subject }, format) =>
      `我们的记录相互矛盾：${CONTRADICTIONS[contradiction](subject, format)}。`,
    'paid-less-than-parts': () => '我们记录的付款少于订单总额，因此我们需要核对金额。',
    'ledger-contradicts-itself': () => '我们此前的退款记录前后不符，因此我们需要核对金额。',
  },
  exception: ({ id, says }, format) => says ?? `此处适用我们政策中的特别条款：${format.word('terms', id)}。`,
  aboutGoods: ({ goods, sentence }) => `${goods}：${sentence}`,

  deadlines: {
    'request-return': (deadline, format) => term(deadline, (what) => `申请退回${what}`, format),
    'send-back': (deadline, format) => term(deadline, (what) => `寄回${what}`, format),
    'request-cancellation': (deadline, format) => term(deadline, (what) => `申请取消${what}`, format),
    'arrive-back': (deadline, format) => term(deadline, (what) => `将${what}退回至我们的店铺`, format),
    report: (deadline, format) => term(deadline, (what) => `反馈${what}的问题`, format),
    'claim-missing-package': (deadline, format) => claimTerm(deadline, format),
  },

  nextSteps: {
    'provide-information': ({ information, by: closes }, format) =>
      `请${byIfAny(closes, format)}向我们提供${words('information', information, format)}。`,
    'provide-evidence': ({ evidence, by: closes }, format) =>
      `请${byIfAny(closes, format)}向我们发送${words('evidence', evidence, format)}。`,
    'find-term-start': ({ event, who }, format) =>
      who === 'customer'
        ? `请告知我们${format.word('events', event)}的日期。`
        : `我们将查明${format.word('events', event)}的日期。`,
    'state-delivery-day': ({ parcels, by: closes }, format) =>
      `请${byIfAny(closes, format)}告知我们${parcelNames(parcels, format)}是哪一天送达的。`,
    'state-condition': ({ conditions, by: closes }, format) =>
      `请${byIfAny(closes, format)}告知我们商品是否符合以下退货条件：${words('conditions', conditions, format)}。`,
    'prove-sending-day': ({ by: closes }, format) =>
      `请${byIfAny(closes, format)}向我们发送能证明您寄回商品日期的凭证，例如承运商的收据。`,
    'send-back': ({ by: closes, units, inPartDone }, format) => {
      const these = units === undefined ? '商品' : format.units(units);
      const rest = units === undefined ? '仍在您处的商品' : `以下商品中仍在您处的部分：${these}`;
      return `请${byIfAny(closes, format)}寄回${inPartDone ? rest : these}。`;
    },
    'pay-return-costs': () => '退货运费及可能产生的关税由您向承运商支付。',
    'use-tracking': () => '建议您选择可提供物流单号的寄送方式。',
    'claim-again': ({ parcels, from }, format) =>
      parcels === undefined || parcels.length === 0
        ? `请自${starting(from, format)}起再次提出申请。`
        : `如果${parcelNames(named(parcels), format)}届时仍未送达，请自${starting(from, format)}起再次联系我们。`,
    'ask-instead': (step, format) => ASK_INSTEAD[step.question](step, format),
    'contact-service': ({ contact }, format) => contactText(contact, format),
    'wait-for-parcel': ({ parcels, by: closes }, format) => {
      const expected = closes === undefined ? '' : `，预计${by(format.end(closes), format)}送达`;
      return `请耐心等待${parcelNames(parcels, format)}${expected}。`;
    },
    inspect: () => '我们将检查您寄回的商品。',
    'check-stock-history': () => '我们将核查库存记录，并通知您结果。',
    'find-parcel-contents': ({ parcels }, format) =>
      `我们将查明${parcelNames(parcels, format)}中有哪些商品，并通知您结果。`,
    'state-return-cost': ({ costs }, format) => `我们将查明${words('costs', costs, format)}的金额。`,
    'find-cause-of-loss': ({ parcels }, format) =>
      `我们将查明${parcelNames(parcels, format)}丢失的原因，并通知您结果。`,
    decide: () => '我们的工作人员将作出决定，并通知您结果。',
    pay: ({ amount, to, when }, format) => {
      const now = when === 'now' ? amount : 0;
      return totalText({ to, total: amount, now, afterInspection: amount - now }, format);
    },
    'send-replacement': ({ quantity }, format) => `我们将为您重新寄送${format.number(quantity)}件商品。`,
    'choose-remedy': ({ remedies }, format) =>
      `请告知我们您希望选择哪一种方式：${words('remedies', remedies, format, 'or')}。`,
    'find-parcel': ({ parcels }, format) => `承运商需要查明${parcelNames(parcels, format)}目前在哪里。`,
    'state-fact': ({ who, facts, by: closes }, format) =>
      who === 'customer'
        ? `请${byIfAny(closes, format)}告知我们：${words('facts', facts, format)}。`
        : `我们将查明：${words('facts', facts, format)}。`,
    'fulfil-requirement': ({ who, term: name, by: closes }, format) => {
      const whose = { customer: '请您', store: '我们将', carrier: '承运商需要' };
      return `${whose[who]}${byIfAny(closes, format)}办理：${format.word('terms', name)}。`;
    },
    'turn-to': ({ to }, format) => `请联系${format.word('referrals', to)}。`,
    'state-replaceability': () => '我们将查明能否重新寄送此商品，并通知您结果。',
    'state-arrival-day': () => '我们将查明商品是哪一天退回我们的。',
    repair: () => '我们将维修商品。',
    'pay-store': ({ amount }, format) => `请向我们支付${format.amount(amount)}，因为相关费用高于退款金额。`,
    'follow-policy': ({ term: name, says, amount, by: closes }, format) => {
      if (says !== undefined) return says;
      const sum = amount === undefined ? '' : `，${format.amount(amount)}`;
      const last = closes === undefined ? '' : `（${by(format.end(closes), format)}）`;
      return `我们的政策还规定：${format.word('terms', name)}${sum}${last}。`;
    },
  },

  offers: {
    refund: ({ refund }, format) => `将${format.amount(refund.total)}退回您的原支付方式`,
    'account-balance': ({ refund }, format) => {
      const credit = `将${format.amount(refund.total)}存入您的账户余额`;
      return refund.bonus > 0 ? `${credit}（另赠${format.amount(refund.bonus)}）` : credit;
    },
    replacement: ({ replaced, refund }, format) => {
      const replacement = `重新寄送${format.units(replaced)}`;
      return refund.total > 0 ? `${replacement}（另退款${format.amount(refund.total)}）` : replacement;
    },
    repair: ({ refund }, format) => (refund.total > 0 ? `维修（另退款${format.amount(refund.total)}）` : '维修'),
    allowance: ({ refund }, format) => `保留商品并获得退款${format.amount(refund.total)}`,
  },

  refund: {
    choice: ({ offers, chosen }, format) =>
      `您可以选择${format.list(offers, 'or')}；以下内容适用于${format.word('remedies', chosen)}。`,
    replacement: (replaced, format) => `我们将为您重新寄送${format.units(replaced)}。`,
    total: (total, format) => totalText(total, format),
    parts: ({ parts, deducted }, format) => {
      const [only] = parts;
      if (!deducted && parts.length === 1 && only) return `此款项为${format.word('parts', only.part)}。`;
      const all = format.list(parts.map(({ part, amount }) => `${format.word('parts', part)}${format.amount(amount)}`));
      return deducted ? `扣款前的金额为：${all}。` : `其中包括${all}。`;
    },
    deduction: ({ code, amount }, format) =>
      `我们将扣除${format.amount(amount)}（${format.word('deductions', code)}）。`,
    kept: {
      shipping: ({ amount }, format) => `运费${format.amount(amount)}不予退还。`,
      duties: ({ amount }, format) => `关税和进口税${format.amount(amount)}不予退还。`,
      fees: ({ amount }, format) => `其他费用${format.amount(amount)}不予退还。`,
    },
    tenders: (tenders, format) =>
      `款项退回方式如下：${format.list(tenders.map(({ tender, amount }) => `${format.amount(amount)}退至${tender}`))}。`,
    bonus: (bonus, format) => `此外，您的账户还将获赠${format.amount(bonus)}。`,
  },

  eligibility: {
    claims: {
      cancellation: '申请取消',
      return: '申请退货',
      'missing-item': '反馈商品缺失',
      defect: '反馈商品瑕疵',
      'missing-package': '反馈包裹未送达',
    },
    open: ({ closes }, format) =>
      closes === undefined ? '现在可以办理。' : `${until(format.end(closes), format)}可以办理。`,
    notYet: ({ opens }, format) =>
      opens === undefined ? '目前还不能办理。' : `自${starting(opens, format)}起可以办理。`,
    closed: ({ closes }, format) => (closes === undefined ? '无法办理。' : `${ended(closes, '办理', format)}。`),
    review: () => '请联系我们，由我们的工作人员作出决定。',
    timeLeft: ({ days, hours }, format) => {
      if (days > 0) return `还剩${format.number(days)}天`;
      return hours > 0 ? `还剩${format.number(hours)}小时` : '还剩不到1小时';
    },
  },

  words: {
    parties: {
      customer: '您的进一步配合',
      store: '我们的核查',
      carrier: '承运商的处理',
    },
    remedies: {
      refund: '退款',
      'account-balance': '存入账户余额',
      replacement: '重新寄送商品',
      repair: '维修',
      allowance: '保留商品并获得退款',
    },
    information: {
      'order-number': '订单号',
      'product-code': '商品编码',
      reason: '退货原因',
    },
    costs: { shipping: '退货运费', customs: '退货关税' },
    parts: {
      goods: '商品金额',
      tax: '税费',
      shipping: '运费',
      duties: '关税和进口税',
      fees: '其他费用',
      overpaid: '超出订单总额的付款',
    },
    evidence: {
      'packaging-photo': '包装照片',
      'item-photo': '商品照片',
      'arrival-photo': '收到物品的照片',
      'parcel-declaration': '包裹申报单副本',
      'defect-photo': '瑕疵照片',
    },
    conditions: {
      unused: '未使用',
      unopened: '未拆封',
      undamaged: '无损坏',
      'original-packaging': '带有原包装',
    },
    deductions: {
      'return-shipping': '由我们支付的退货运费',
      'return-customs': '由我们支付的退货关税',
      'restocking-fee': '重新上架费',
      withheld: '根据我们的政策不予退还的部分',
    },
    events: {
      placed: '下单',
      payment: '付款',
      invoice: '开具发票',
      dispatch: '商品交给承运商',
      'last-dispatch': '最后一批商品交给承运商',
      delivery: '商品送达',
      'first-delivery': '首批商品送达',
      'last-delivery': '最后一批商品送达',
      estimate: '商品预计送达',
      'last-scan': '承运商最后一次扫描包裹',
      asked: '您提出申请',
      authorization: '退货获准',
      'sent-back': '商品寄回',
      'received-back': '我们收到退回商品',
    },
    facts: {},
    terms: {},
    referrals: { manufacturer: '制造商' },
  },
  line: (id) => `订单行${id}`,
  units: ({ quantity, product }) => `${quantity}件${product}`,
};

function headlinesFor(claim: (order: string) => string): Readonly<Record<Outcome, Sentence<HeadlineFacts>>> {
  return {
    approved: ({ order }) => `我们已同意${claim(order)}。`,
    'partially-approved': ({ order }) => `我们已部分同意${claim(order)}。`,
    denied: ({ order }) => `很抱歉，我们无法同意${claim(order)}。`,
    'too-early': ({ order }) => `现在处理${claim(order)}还为时过早。`,
    awaiting: ({ order, turns }, format) =>
      turns.some((turn) => turn !== 'customer')
        ? `我们目前还无法对${claim(order)}作出决定，正在等待${words('parties', turns, format)}。`
        : `在对${claim(order)}作出决定之前，我们需要您的进一步配合。`,
    review: ({ order }) => `我们的工作人员将对${claim(order)}作出决定，并通知您结果。`,
  };
}

type Ask = Sentence<StepFacts<'ask-instead'>>;

const ASK_INSTEAD: Readonly<Record<ClaimKind, Ask>> = {
  cancellation: () => '只要商品尚未发货，您可以改为申请取消。',
  return: ({ by: closes, over }, format) => {
    if (closes === undefined) return '商品送达后，您可以改为申请退货。';
    if (over) return `${ended(closes, '改为申请退货', format)}。`;
    return `您可以${until(format.end(closes), format)}改为申请退货。`;
  },
  'missing-item': () => '请改为反馈商品缺失。',
  defect: () => '请改为将损坏情况作为商品瑕疵反馈给我们。',
  'missing-package': () => '请改为告知我们包裹未送达，以便我们向承运商查询。',
};

const CONTRADICTIONS: Readonly<Record<Contradiction, (subject: string, format: Format) => string>> = {
  'delivered-before-dispatched': (parcel) => `包裹${parcel}在发出之前就已送达`,
  'delivered-before-placed': (parcel) => `包裹${parcel}在下单之前就已送达`,
  'dispatched-before-placed': (parcel) => `包裹${parcel}在下单之前就已发出`,
  'lost-though-delivered': (parcel) => `包裹${parcel}既被记录为丢失，又被记录为送达`,
  'sent-back-before-delivered': (line, format) => `${format.product(line)}在送达之前就已寄回`,
  'received-back-before-sent-back': (line, format) => `${format.product(line)}在寄回之前就已退回我们`,
};

/** Stands before the verb: up to and with a day, or before an instant. */
function by(end: TermEnd, format: Format): string {
  return end.kind === 'day' ? `最迟于${format.date(end.day)}` : `在${format.instant(end.instant)}之前`;
}

function byIfAny(closes: string | undefined, format: Format): string {
  return closes === undefined ? '' : by(format.end(closes), format);
}

function until(end: TermEnd, format: Format): string {
  return end.kind === 'day' ? `在${format.date(end.day)}（含当日）之前` : `在${format.instant(end.instant)}之前`;
}

function ended(closed: string, act: string, format: Format): string {
  const end = format.end(closed);
  return end.kind === 'day'
    ? `${act}的最后一天是${format.date(end.day)}`
    : `${act}的期限已于${format.instant(end.instant)}截止`;
}

function onlyFrom(opens: string, format: Format): string {
  const end = format.end(opens);
  return end.kind === 'day' ? `在${format.date(end.day)}之后` : `自${starting(opens, format)}起`;
}

function term(deadline: DeadlineFacts, act: (what: string) => string, format: Format): string {
  const { closes, over, oneOfSeveral, units } = deadline;
  const todo = act(oneOfSeveral ? format.products(units.map(({ line }) => line)) : '商品');
  if (closes === undefined) return `${todo}没有截止日期。`;
  const zone = inZone(closes, format);
  return over
    ? `${ended(closes, todo, format)}${zone}。`
    : `您可以${until(format.end(closes), format)}${todo}${zone}。`;
}

function claimTerm({ opens, open, oneOfSeveral, units }: DeadlineFacts, format: Format): string {
  const parcels = [...new Set(units.flatMap(({ parcel }) => parcel ?? []))];
  const what = oneOfSeveral && parcels.length > 0 ? parcelNames(parcels, format) : '包裹';
  if (opens === undefined) return `您可以随时告知我们${what}未送达。`;
  const since = `自${starting(opens, format)}起${inZone(opens, format)}`;
  return open ? `${since}，您已可以反馈${what}未送达。` : `${since}，您可以反馈${what}未送达。`;
}

/** Clock times name their zone, days do not. */
function inZone(instant: string, format: Format): string {
  return format.end(instant).kind === 'day' ? `（时区：${format.zone}）` : '';
}

function parcelNames(parcels: readonly string[], format: Format): string {
  return `包裹${format.list(parcels)}`;
}

function contactText({ email, phone, url }: Contact, format: Format): string {
  const ways = [
    ...(url ? [`网站${url}`] : []),
    ...(email ? [`电子邮件${email}`] : []),
    ...(phone ? [`电话${phone}`] : []),
  ];
  return ways.length === 0
    ? '如有任何疑问，请联系我们的客服。'
    : `如有任何疑问，请通过以下方式联系我们的客服：${format.list(ways, 'or')}。`;
}

function totalText({ to, total, now, afterInspection }: RefundTotal, format: Format): string {
  const places = {
    'original-payment': '退回您的原支付方式',
    'account-balance': '存入您的账户余额',
    both: '部分退回您的原支付方式、部分存入您的账户余额',
  };
  const pay = `将${format.amount(total)}${places[to]}`;
  const inspected = '在收到并检查商品后';
  if (total === 0) return `${to === 'account-balance' ? '应存入' : '应退'}金额为${format.amount(total)}。`;
  if (afterInspection === 0) return `我们现在会${pay}。`;
  if (now === 0) return `我们会${inspected}${pay}。`;
  return `我们会${pay}：现在支付${format.amount(now)}，${inspected}再支付${format.amount(afterInspection)}。`;
}
