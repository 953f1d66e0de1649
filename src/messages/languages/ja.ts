import type { Outcome } from '../../decision/outcome.ts';
import type { Contradiction } from '../../decision/reasons.ts';
import type { ClaimKind } from '../../facts/claim.ts';
import type { Contact } from '../../policy/document.ts';
import type { Format } from '../format.ts';
import type { DeadlineFacts, HeadlineFacts, Messages, RefundTotal, Sentence, StepFacts } from '../messages.ts';
import { named, starting, whenLike, words } from '../phrases.ts';
import type { TermEnd } from '../term.ts';

/**
 * The Japanese sentences.
 *
 * @since 0.2.0
 */
export const japanese: Messages = {
  language: 'ja',
  direction: 'ltr',
  betweenSentences: '',

  badges: {
    approved: '承認',
    'partially-approved': '一部承認',
    denied: '対応不可',
    'too-early': '受付前',
    awaiting: '保留中',
    review: '確認中',
  },

  headlines: {
    cancellation: /* @__PURE__ */ headlinesFor((order) => `ご注文番号${order}のキャンセルのお申し出`),
    return: /* @__PURE__ */ headlinesFor((order) => `ご注文番号${order}の返品のお申し出`),
    'missing-item': /* @__PURE__ */ headlinesFor((order) => `ご注文番号${order}の商品の不足に関するお申し出`),
    defect: /* @__PURE__ */ headlinesFor((order) => `ご注文番号${order}の商品の不具合に関するお申し出`),
    'missing-package': /* @__PURE__ */ headlinesFor((order) => `ご注文番号${order}のお荷物の未着に関するお申し出`),
  },

  reasons: {
    'not-shipped': () => '商品はまだ発送されていないため、キャンセルが可能です。',
    'cancellation-accepted': () => '商品はすでに発送されておりますが、当店のポリシーによりキャンセルが可能です。',
    'return-accepted': () => 'お申し出は、当店の返品ポリシーの条件を満たしております。',
    'confirmed-missing': () => '商品が不足していたことを確認いたしました。',
    'defect-accepted': () => '商品に不具合があることを確認いたしました。',
    'lost-in-transit': ({ parcels }, format) => `${parcelNames(parcels, format)}は、配送中に紛失いたしました。`,
    'beyond-what-is-left': () => 'お申し出の数量が、このご注文の残りの数量を超えております。',
    'already-refunded': () => '商品の代金はすでに返金済みです。',
    'already-replaced': () => '商品の代替品はすでに手配済みです。',
    'already-shipped': ({ parcels, delivered }, format) =>
      delivered === undefined
        ? `${parcelNames(parcels, format)}はすでに発送されているため、商品のキャンセルはお受けできません。`
        : `${parcelNames(parcels, format)}は${format.day(delivered)}に配達されているため、商品のキャンセルはお受けできません。`,
    'shipped-after-request': ({ parcels }, format) =>
      `${parcelNames(parcels, format)}は、キャンセルのお申し出の後に発送された可能性がございます。`,
    'parcel-contents-unknown': ({ parcels }, format) => `${parcelNames(parcels, format)}の内容物は、現在確認中です。`,
    'never-shipped': () => '商品はまだ発送されておりません。',
    'not-delivered-yet': ({ parcels, overdue, until }, format) => {
      const these = parcelNames(parcels, format);
      if (overdue) return `${these}は、お届け予定を過ぎておりますが、まだ配達されておりません。`;
      return until === undefined
        ? `${these}は、現在配送中です。`
        : `${these}は現在配送中で、${by(format.end(until), format)}お届けの予定です。`;
    },
    'delivery-day-unknown': ({ parcels }, format) => `${parcelNames(parcels, format)}の配達日を確認できておりません。`,
    'term-start-unknown': ({ event }, format) => `${format.word('events', event)}の日付をまだ確認できておりません。`,
    'term-start-not-known': ({ event }, format) =>
      `${format.word('events', event)}の日付がわからないため、お申し出の期限を計算することができません。`,
    'term-start-to-be-judged': ({ event }, format) =>
      `${format.word('events', event)}の日付がわからないため、当店での確認が必要です。`,
    'return-window-closed': ({ closed, asked }, format) =>
      `${ended(closed, '返品のお申し込み', format)}が、お申し出をいただいたのは${whenLike(closed, asked, format)}でした。`,
    'report-window-closed': ({ closed, asked }, format) =>
      `${ended(closed, 'この件のご連絡', format)}が、ご連絡をいただいたのは${whenLike(closed, asked, format)}でした。`,
    'information-missing': ({ information }, format) =>
      `${words('information', information, format)}をまだお知らせいただいておりません。`,
    'information-not-in-time': ({ information, closed }, format) =>
      `${ended(closed, `${words('information', information, format)}のご連絡`, format)}が、それまでにいただいた情報は不足していたか、ご注文の内容と一致しておりませんでした。`,
    'information-contradicts-order': ({ information, given, expected }, format) =>
      `${words('information', information, format)}を「${given}」とお知らせいただきましたが、このご注文では「${expected}」となっております。`,
    'evidence-missing': ({ evidence }, format) => `${words('evidence', evidence, format)}をまだいただいておりません。`,
    'evidence-not-in-time': ({ evidence, closed }, format) =>
      `${ended(closed, `${words('evidence', evidence, format)}のご提出`, format)}が、期限までにすべてを受け取ることができませんでした。`,
    'condition-not-met': ({ conditions, foundBy }, format) =>
      foundBy === 'inspection'
        ? `当店で検品した結果、商品が${conditionsOf(conditions, format)}を満たしていないことがわかりました。`
        : `お客様のご申告によると、商品は${conditionsOf(conditions, format)}を満たしておりません。`,
    'condition-unknown': ({ conditions, turn }, format) =>
      turn === 'store'
        ? `商品が${conditionsOf(conditions, format)}を満たしているかどうかは、当店での検品で確認いたします。`
        : `商品が${conditionsOf(conditions, format)}を満たしているかどうか、まだ確認できておりません。`,
    'arrived-damaged': () => '商品は破損した状態で届いているため、返品ではなく不具合としてのお取り扱いとなります。',
    'lost-on-the-way-back': () =>
      '商品は返送中に配送業者のもとで紛失いたしましたが、返品のご返金は、商品が当店に到着した場合に限らせていただいております。',
    'not-sent-back-in-time': ({ closed }, format) =>
      `${ended(closed, '商品のご返送', format)}が、それまでに発送されておりませんでした。`,
    'sent-back-late': ({ closed, sentBack }, format) =>
      `${ended(closed, '商品のご返送', format)}が、発送されたのは${whenLike(closed, sentBack, format)}でした。`,
    'sending-day-unknown': () => '商品をご返送いただいた日を確認できておりません。',
    'return-cost-unknown': ({ costs }, format) => `${words('costs', costs, format)}の金額をまだ確認できておりません。`,
    'store-check-pending': () => '当店での確認がまだ完了しておりません。',
    'refuted-by-store': () => '当店で確認いたしましたが、お申し出の内容を確認することができませんでした。',
    'before-estimate': ({ parcels, opens }, format) =>
      `${parcelNames(parcels, format)}を未着としてお取り扱いできるのは、${onlyFrom(opens, format)}となります。`,
    'carrier-check-pending': ({ parcels }, format) =>
      `${parcelNames(parcels, format)}の所在について、配送業者からまだ回答がございません。`,
    'still-in-transit': ({ parcels }, format) =>
      `配送業者によると、${parcelNames(parcels, format)}は現在も配送中とのことです。`,
    'delivery-disputed': ({ parcels }, format) =>
      `${parcelNames(parcels, format)}が届いていないとのご連絡をいただきましたが、当店の記録では配達済みとなっております。`,
    'cause-of-loss-unknown': ({ parcels }, format) =>
      `${parcelNames(parcels, format)}は紛失しており、その原因をまだ確認できておりません。`,
    'lost-by-incomplete-address': ({ parcels }, format) =>
      `${parcelNames(parcels, format)}は、お届け先の住所が不完全であったために紛失いたしました。`,
    'cancellation-window-closed': ({ closed, asked }, format) =>
      `${ended(closed, 'キャンセルのお申し込み', format)}が、お申し出をいただいたのは${whenLike(closed, asked, format)}でした。`,
    'package-window-closed': ({ closed, asked }, format) =>
      `${ended(closed, 'お荷物の未着のご連絡', format)}が、ご連絡をいただいたのは${whenLike(closed, asked, format)}でした。`,
    'window-not-open': ({ opens }, format) => `お手続きいただけるのは、${onlyFrom(opens, format)}となります。`,
    'arrived-back-late': ({ closed, receivedBack }, format) =>
      `${ended(closed, '返送品の当店への到着', format)}が、実際に到着したのは${whenLike(closed, receivedBack, format)}でした。`,
    'not-arrived-back-in-time': ({ closed }, format) =>
      `${ended(closed, '返送品の当店への到着', format)}が、それまでに到着いたしませんでした。`,
    'arrival-day-unknown': () => '返送品が当店に到着した日をまだ確認できておりません。',
    'delivered-by-carrier': ({ parcels }, format) =>
      `配送業者によると、${parcelNames(parcels, format)}は配達済みとのことです。`,
    'fact-unknown': ({ facts, turn }, format) =>
      turn === 'customer'
        ? `判断にあたり、次の点をお知らせいただく必要がございます：${words('facts', facts, format)}。`
        : `次の点をまだ確認できておりません：${words('facts', facts, format)}。`,
    'fact-to-be-judged': ({ facts }, format) =>
      `次の点について、当店での確認が必要です：${words('facts', facts, format)}。`,
    'requirement-not-met': ({ term: name, says }, format) =>
      says ?? `当店のポリシーで定める次の要件が満たされておりません：${format.word('terms', name)}。`,
    'requirement-to-be-judged': ({ term: name, says }, format) =>
      says ?? `次の点について、当店での確認が必要です：${format.word('terms', name)}。`,
    'requirement-pending': ({ term: name, says }, format) =>
      says ?? `次の事項がまだ完了しておりません：${format.word('terms', name)}。`,
    referred: ({ to, says }, format) =>
      says ?? `この件につきましては、${format.word('referrals', to)}の対応となります。`,
    'within-tolerance': ({ says }) => says ?? 'この内容は、当店のポリシーで許容される範囲内です。',
    'beyond-limit': ({ says }) => says ?? 'この内容は、当店のポリシーで対応できる範囲を超えております。',
    'amount-to-be-judged': ({ deduction, atMost }, format) => {
      const most = atMost === undefined ? '' : `（上限${format.amount(atMost)}）`;
      return `${format.word('deductions', deduction)}として差し引く金額${most}について、当店での確認が必要です。`;
    },
    'refund-below-minimum': ({ amount, minimum }, format) =>
      `すべての差し引き後の残額は${format.amount(amount)}となりますが、当店のポリシーではご返金は${format.amount(minimum)}からとなっております。`,
    'replaceability-unknown': () => '商品を改めて発送できるかどうか、まだ確認できておりません。',
    'no-remedy-available': () =>
      'この件について当店のポリシーで定める対応がご提供できないため、当店での確認が必要です。',
    'facts-contradict': ({ contradiction, subject }, format) =>
      `${CONTRADICTIONS[contradiction](subject, format)}ことになっており、当店の記録に矛盾がございます。`,
    'paid-less-than-parts': () => '記録されているお支払い額がご注文の合計額を下回っているため、金額の確認が必要です。',
    'ledger-contradicts-itself': () => '過去のご返金の記録に不整合があるため、金額の確認が必要です。',
  },
  exception: ({ id, says }, format) =>
    says ?? `当店のポリシーの特別な条件が適用されます：${format.word('terms', id)}。`,
  aboutGoods: ({ goods, sentence }) => `${goods}：${sentence}`,

  deadlines: {
    'request-return': (deadline, format) => term(deadline, (what) => `${what}の返品のお申し込み`, format),
    'send-back': (deadline, format) => term(deadline, (what) => `${what}のご返送`, format),
    'request-cancellation': (deadline, format) => term(deadline, (what) => `${what}のキャンセルのお申し込み`, format),
    'arrive-back': (deadline, format) => arrivalTerm(deadline, format),
    report: (deadline, format) => term(deadline, (what) => `${what}の問題のご連絡`, format),
    'claim-missing-package': (deadline, format) => claimTerm(deadline, format),
  },

  nextSteps: {
    'provide-information': ({ information, by: closes }, format) =>
      `${byIfAny(closes, format)}${words('information', information, format)}をお知らせください。`,
    'provide-evidence': ({ evidence, by: closes }, format) =>
      `${byIfAny(closes, format)}${words('evidence', evidence, format)}をお送りください。`,
    'find-term-start': ({ event, who }, format) =>
      who === 'customer'
        ? `${format.word('events', event)}の日付をお知らせください。`
        : `${format.word('events', event)}の日付を当店で確認いたします。`,
    'state-delivery-day': ({ parcels, by: closes }, format) =>
      `${byIfAny(closes, format)}${parcelNames(parcels, format)}が届いた日をお知らせください。`,
    'state-condition': ({ conditions, by: closes }, format) =>
      `${byIfAny(closes, format)}商品が${conditionsOf(conditions, format)}を満たしているかどうかをお知らせください。`,
    'prove-sending-day': ({ by: closes }, format) =>
      `${byIfAny(closes, format)}商品をご返送いただいた日を証明するもの（配送業者の控えなど）をお送りください。`,
    'send-back': ({ by: closes, units, inPartDone }, format) => {
      const these = units === undefined ? '商品' : format.units(units);
      const rest = units === undefined ? 'お手元に残っている商品' : `${these}のうちお手元に残っているもの`;
      return `${byIfAny(closes, format)}${inPartDone ? rest : these}をご返送ください。`;
    },
    'pay-return-costs': () => '返送料および関税等が発生する場合の費用は、お客様から配送業者へお支払いください。',
    'use-tracking': () => '追跡番号のある配送方法のご利用をお勧めいたします。',
    'claim-again': ({ parcels, from }, format) =>
      parcels === undefined || parcels.length === 0
        ? `${starting(from, format)}以降に改めてお申し出ください。`
        : `それまでに${parcelNames(named(parcels), format)}が届かない場合は、${starting(from, format)}以降に改めてご連絡ください。`,
    'ask-instead': (step, format) => ASK_INSTEAD[step.question](step, format),
    'contact-service': ({ contact }, format) =>
      `ご不明な点がございましたら、当店のカスタマーサービス${contactText(contact, format)}までお問い合わせください。`,
    'wait-for-parcel': ({ parcels, by: closes }, format) => {
      const expected = closes === undefined ? '' : `（${by(format.end(closes), format)}お届けの予定です）`;
      return `${parcelNames(parcels, format)}の到着をお待ちください${expected}。`;
    },
    inspect: () => 'ご返送いただく商品を当店で検品いたします。',
    'check-stock-history': () => '当店の在庫の記録を確認のうえ、ご連絡いたします。',
    'find-parcel-contents': ({ parcels }, format) =>
      `${parcelNames(parcels, format)}の内容物を確認のうえ、ご連絡いたします。`,
    'state-return-cost': ({ costs }, format) => `${words('costs', costs, format)}の金額を当店で確認いたします。`,
    'find-cause-of-loss': ({ parcels }, format) =>
      `${parcelNames(parcels, format)}が紛失した原因を確認のうえ、ご連絡いたします。`,
    decide: () => '担当者が判断のうえ、ご連絡いたします。',
    pay: ({ amount, to, when }, format) => {
      const now = when === 'now' ? amount : 0;
      return totalText({ to, total: amount, now, afterInspection: amount - now }, format);
    },
    'send-replacement': ({ quantity }, format) => `代替品を${format.number(quantity)}点お送りいたします。`,
    'choose-remedy': ({ remedies }, format) =>
      `ご希望の対応（${words('remedies', remedies, format, 'or')}）をお知らせください。`,
    'find-parcel': ({ parcels }, format) => `配送業者が${parcelNames(parcels, format)}の所在を確認いたします。`,
    'state-fact': ({ who, facts, by: closes }, format) =>
      who === 'customer'
        ? `${byIfAny(closes, format)}次の点をお知らせください：${words('facts', facts, format)}。`
        : `次の点を当店で確認いたします：${words('facts', facts, format)}。`,
    'fulfil-requirement': ({ who, term: name, by: closes }, format) => {
      const what = {
        customer: '次の事項のご対応をお願いいたします',
        store: '次の事項に当店で対応いたします',
        carrier: '次の事項について配送業者の対応が必要です',
      };
      return `${byIfAny(closes, format)}${what[who]}：${format.word('terms', name)}。`;
    },
    'turn-to': ({ to }, format) => `${format.word('referrals', to)}にお問い合わせください。`,
    'state-replaceability': () => '商品を改めて発送できるかどうかを確認のうえ、ご連絡いたします。',
    'state-arrival-day': () => '返送品が当店に到着した日を確認いたします。',
    repair: () => '商品を修理いたします。',
    'pay-store': ({ amount }, format) =>
      `費用が返金額を上回るため、${format.amount(amount)}をお支払いくださいますようお願いいたします。`,
    'follow-policy': ({ term: name, says, amount, by: closes }, format) => {
      if (says !== undefined) return says;
      const sum = amount === undefined ? '' : `、${format.amount(amount)}`;
      const last = closes === undefined ? '' : `（${by(format.end(closes), format)}）`;
      return `当店のポリシーには次の定めもございます：${format.word('terms', name)}${sum}${last}。`;
    },
  },

  offers: {
    refund: ({ refund }, format) => `元のお支払い方法への${format.amount(refund.total)}のご返金`,
    'account-balance': ({ refund }, format) => {
      const credit = `アカウント残高への${format.amount(refund.total)}の付与`;
      return refund.bonus > 0 ? `${credit}（${format.amount(refund.bonus)}のボーナス付き）` : credit;
    },
    replacement: ({ replaced, refund }, format) => {
      const replacement = `${format.units(replaced)}の代替品の発送`;
      return refund.total > 0 ? `${replacement}と${format.amount(refund.total)}のご返金` : replacement;
    },
    repair: ({ refund }, format) => (refund.total > 0 ? `修理と${format.amount(refund.total)}のご返金` : '修理'),
    allowance: ({ refund }, format) => `商品をお手元に残したままの${format.amount(refund.total)}のご返金`,
  },

  refund: {
    choice: ({ offers, chosen }, format) =>
      `${format.list(offers, 'or')}のいずれかをお選びいただけます（以下は${format.word('remedies', chosen)}の場合のご案内です）。`,
    replacement: (replaced, format) => `${format.units(replaced)}の代替品をお送りいたします。`,
    total: (total, format) => totalText(total, format),
    parts: ({ parts, deducted }, format) => {
      const [only] = parts;
      if (!deducted && parts.length === 1 && only) return `これは${format.word('parts', only.part)}です。`;
      const all = format.list(
        parts.map(({ part, amount }) => `${format.word('parts', part)}が${format.amount(amount)}`),
      );
      return deducted ? `差し引き前の内訳は、${all}です。` : `内訳は、${all}です。`;
    },
    deduction: ({ code, amount }, format) =>
      `${format.word('deductions', code)}として${format.amount(amount)}を差し引かせていただきます。`,
    kept: {
      shipping: ({ amount }, format) => `送料の${format.amount(amount)}はご返金の対象外となります。`,
      duties: ({ amount }, format) => `関税および輸入税の${format.amount(amount)}はご返金の対象外となります。`,
      fees: ({ amount }, format) => `その他の手数料の${format.amount(amount)}はご返金の対象外となります。`,
    },
    tenders: (tenders, format) =>
      `ご返金先の内訳は、${format.list(tenders.map(({ tender, amount }) => `${tender}へ${format.amount(amount)}`))}となります。`,
    bonus: (bonus, format) => `さらに、アカウントに${format.amount(bonus)}のボーナスを付与いたします。`,
  },

  eligibility: {
    claims: {
      cancellation: 'キャンセルする',
      return: '返品する',
      'missing-item': '商品の不足を連絡する',
      defect: '不具合を連絡する',
      'missing-package': 'お荷物の未着を連絡する',
    },
    open: ({ closes }, format) =>
      closes === undefined
        ? '現在お手続きいただけます。'
        : `${until(format.end(closes), format)}お手続きいただけます。`,
    notYet: ({ opens }, format) =>
      opens === undefined ? 'まだお手続きいただけません。' : `${starting(opens, format)}からお手続きいただけます。`,
    closed: ({ closes }, format) =>
      closes === undefined ? 'お手続きいただけません。' : `${ended(closes, 'お手続き', format)}。`,
    review: () => '担当者が判断いたしますので、お問い合わせください。',
    timeLeft: ({ days, hours }, format) => {
      if (days > 0) return `残り${format.number(days)}日`;
      return hours > 0 ? `残り${format.number(hours)}時間` : '残り1時間未満';
    },
  },

  words: {
    parties: {
      customer: 'お客様のご対応',
      store: '当店での確認',
      carrier: '配送業者の対応',
    },
    remedies: {
      refund: 'ご返金',
      'account-balance': 'アカウント残高への付与',
      replacement: '代替品の発送',
      repair: '修理',
      allowance: '商品をお手元に残したままのご返金',
    },
    information: {
      'order-number': 'ご注文番号',
      'product-code': '商品コード',
      reason: '返品の理由',
    },
    costs: { shipping: '返送料', customs: '返送時の関税' },
    parts: {
      goods: '商品代金',
      tax: '税金',
      shipping: '送料',
      duties: '関税および輸入税',
      fees: 'その他の手数料',
      overpaid: 'ご注文の合計額を超えてお支払いいただいた分',
    },
    evidence: {
      'packaging-photo': '梱包の写真',
      'item-photo': '商品の写真',
      'arrival-photo': '届いたものの写真',
      'parcel-declaration': 'お荷物の申告書の写し',
      'defect-photo': '不具合の写真',
    },
    conditions: {
      unused: '未使用',
      unopened: '未開封',
      undamaged: '破損がないこと',
      'original-packaging': '元の梱包があること',
    },
    deductions: {
      'return-shipping': '当店が支払った返送料',
      'return-customs': '当店が支払った返送時の関税',
      'restocking-fee': '返品手数料',
      withheld: '当店のポリシーによりお返しできない分',
    },
    events: {
      placed: 'ご注文',
      payment: 'お支払い',
      invoice: '請求書の発行',
      dispatch: '商品の配送業者への引き渡し',
      'last-dispatch': '最後の商品の配送業者への引き渡し',
      delivery: '商品の配達',
      'first-delivery': '最初の商品の配達',
      'last-delivery': '最後の商品の配達',
      estimate: '商品のお届け予定',
      'last-scan': '配送業者による最後のお荷物確認',
      asked: 'お申し出',
      authorization: '返品の承認',
      'sent-back': '商品のご返送',
      'received-back': '返送品の当店への到着',
    },
    facts: {},
    terms: {},
    referrals: { manufacturer: '製造元' },
  },
  line: (id) => `注文明細${id}`,
  units: ({ quantity, product }) => `${product}（${quantity}点）`,
};

function headlinesFor(claim: (order: string) => string): Readonly<Record<Outcome, Sentence<HeadlineFacts>>> {
  return {
    approved: ({ order }) => `${claim(order)}を承認いたしました。`,
    'partially-approved': ({ order }) => `${claim(order)}を一部承認いたしました。`,
    denied: ({ order }) => `誠に恐れ入りますが、${claim(order)}をお受けすることができません。`,
    'too-early': ({ order }) => `${claim(order)}につきましては、まだ判断できる時期になっておりません。`,
    awaiting: ({ order, turns }, format) =>
      turns.some((turn) => turn !== 'customer')
        ? `${claim(order)}につきましては、${words('parties', turns, format)}が必要なため、まだ判断することができません。`
        : `${claim(order)}について判断するにあたり、お客様のご対応が必要です。`,
    review: ({ order }) => `${claim(order)}につきましては、担当者が判断のうえ、ご連絡いたします。`,
  };
}

type Ask = Sentence<StepFacts<'ask-instead'>>;

const ASK_INSTEAD: Readonly<Record<ClaimKind, Ask>> = {
  cancellation: () => '商品が発送されるまでは、代わりにキャンセルをお申し込みいただけます。',
  return: ({ by: closes, over }, format) => {
    if (closes === undefined) return '商品がお手元に届いた後、代わりに返品をお申し込みいただけます。';
    if (over) return `${ended(closes, '代わりとなる返品のお申し込み', format)}。`;
    return `${until(format.end(closes), format)}、代わりに返品をお申し込みいただけます。`;
  },
  'missing-item': () => '代わりに、商品の不足としてご連絡ください。',
  defect: () => '代わりに、破損を商品の不具合としてご連絡ください。',
  'missing-package': () => '配送業者に確認いたしますので、代わりに、お荷物の未着としてご連絡ください。',
};

/** What is said to have been; the sentence goes on. */
const CONTRADICTIONS: Readonly<Record<Contradiction, (subject: string, format: Format) => string>> = {
  'delivered-before-dispatched': (parcel) => `お荷物（${parcel}）が発送より前に配達された`,
  'delivered-before-placed': (parcel) => `お荷物（${parcel}）がご注文より前に配達された`,
  'dispatched-before-placed': (parcel) => `お荷物（${parcel}）がご注文より前に発送された`,
  'lost-though-delivered': (parcel) => `お荷物（${parcel}）が紛失し、かつ配達された`,
  'sent-back-before-delivered': (line, format) => `${format.product(line)}が配達より前に返送された`,
  'received-back-before-sent-back': (line, format) => `${format.product(line)}が返送より前に当店に到着した`,
};

/** Up to and with a day, or before an instant. */
function by(end: TermEnd, format: Format): string {
  return end.kind === 'day' ? `${format.date(end.day)}までに` : `${format.instant(end.instant)}より前に`;
}

function byIfAny(closes: string | undefined, format: Format): string {
  return closes === undefined ? '' : by(format.end(closes), format);
}

function until(end: TermEnd, format: Format): string {
  return end.kind === 'day' ? `${format.date(end.day)}まで` : `${format.instant(end.instant)}の直前まで`;
}

function ended(closed: string, act: string, format: Format): string {
  const end = format.end(closed);
  return end.kind === 'day'
    ? `${act}の最終日は${format.date(end.day)}でした`
    : `${act}の期限は${format.instant(end.instant)}に終了いたしました`;
}

function onlyFrom(opens: string, format: Format): string {
  const end = format.end(opens);
  return end.kind === 'day' ? `${format.date(end.day)}の翌日以降` : `${starting(opens, format)}以降`;
}

function term(deadline: DeadlineFacts, act: (what: string) => string, format: Format): string {
  const { closes, over } = deadline;
  const todo = act(goods(deadline, format));
  if (closes === undefined) return `${todo}に期限はございません。`;
  const zone = inZone(closes, format);
  return over
    ? `${ended(closes, todo, format)}${zone}。`
    : `${todo}は、${until(format.end(closes), format)}可能です${zone}。`;
}

function arrivalTerm(deadline: DeadlineFacts, format: Format): string {
  const { closes, over } = deadline;
  const what = goods(deadline, format);
  const arrival = `${what}の当店への到着`;
  if (closes === undefined) return `${arrival}に期限はございません。`;
  const zone = inZone(closes, format);
  return over
    ? `${ended(closes, arrival, format)}${zone}。`
    : `${what}は、${by(format.end(closes), format)}当店に到着するようお送りください${zone}。`;
}

function goods({ oneOfSeveral, units }: DeadlineFacts, format: Format): string {
  return oneOfSeveral ? format.products(units.map(({ line }) => line)) : '商品';
}

function claimTerm({ opens, open, oneOfSeveral, units }: DeadlineFacts, format: Format): string {
  const parcels = [...new Set(units.flatMap(({ parcel }) => parcel ?? []))];
  const what = oneOfSeveral && parcels.length > 0 ? parcelNames(parcels, format) : 'お荷物';
  if (opens === undefined) return `${what}の未着は、いつでもご連絡いただけます。`;
  const zone = inZone(opens, format);
  return open
    ? `${what}の未着は、${starting(opens, format)}からご連絡いただけるようになっております${zone}。`
    : `${what}の未着は、${starting(opens, format)}以降にご連絡いただけます${zone}。`;
}

/** Clock times name their zone, days do not. */
function inZone(instant: string, format: Format): string {
  return format.end(instant).kind === 'day' ? `（タイムゾーン：${format.zone}）` : '';
}

function parcelNames(parcels: readonly string[], format: Format): string {
  return `お荷物（${format.list(parcels)}）`;
}

function conditionsOf(conditions: readonly string[], format: Format): string {
  return `返品条件（${words('conditions', conditions, format)}）`;
}

function contactText({ email, phone, url }: Contact, format: Format): string {
  const ways = [
    ...(url ? [`ウェブサイト：${url}`] : []),
    ...(email ? [`メール：${email}`] : []),
    ...(phone ? [`電話：${phone}`] : []),
  ];
  return ways.length === 0 ? '' : `（${format.list(ways, 'or')}）`;
}

function totalText({ to, total, now, afterInspection }: RefundTotal, format: Format): string {
  const sum = format.amount(total);
  const pay = {
    'original-payment': `${sum}を元のお支払い方法に返金いたします`,
    'account-balance': `${sum}をお客様のアカウント残高に付与いたします`,
    both: `${sum}の一部を元のお支払い方法に、残りをお客様のアカウント残高にお返しいたします`,
  };
  const inspected = '商品の到着と検品の完了後に';
  if (total === 0) return `${to === 'account-balance' ? '付与額' : 'ご返金額'}は${sum}です。`;
  if (afterInspection === 0) return `ただちに${pay[to]}。`;
  if (now === 0) return `${inspected}${pay[to]}。`;
  return `${pay[to]}（ただちに${format.amount(now)}、${inspected}${format.amount(afterInspection)}）。`;
}
