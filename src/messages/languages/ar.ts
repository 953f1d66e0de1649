import type { Outcome } from '../../decision/outcome.ts';
import type { Contradiction } from '../../decision/reasons.ts';
import type { ClaimKind } from '../../facts/claim.ts';
import type { Contact } from '../../policy/document.ts';
import type { Format } from '../format.ts';
import type {
  DeadlineFacts,
  HeadlineFacts,
  Messages,
  RefundTotal,
  Sentence,
  StepFacts,
  WordGroup,
} from '../messages.ts';
import { named, whenLike } from '../phrases.ts';
import type { TermEnd } from '../term.ts';

/**
 * The Arabic sentences. Names and codes of other scripts stand between isolates; no prefix is joined to them.
 *
 * @since 0.2.0
 */
export const arabic: Messages = {
  language: 'ar',
  direction: 'rtl',
  betweenSentences: ' ',

  badges: {
    approved: 'مقبول',
    'partially-approved': 'مقبول جزئيًا',
    denied: 'غير ممكن',
    'too-early': 'ليس بعد',
    awaiting: 'قيد الانتظار',
    review: 'قيد المراجعة',
  },

  headlines: {
    cancellation: /* @__PURE__ */ headlinesFor((order) => `طلب الإلغاء الخاص بالطلبية رقم ${order}`),
    return: /* @__PURE__ */ headlinesFor((order) => `طلب الإرجاع الخاص بالطلبية رقم ${order}`),
    'missing-item': /* @__PURE__ */ headlinesFor((order) => `بلاغكم عن منتج ناقص في الطلبية رقم ${order}`),
    defect: /* @__PURE__ */ headlinesFor((order) => `بلاغكم عن عيب في الطلبية رقم ${order}`),
    'missing-package': /* @__PURE__ */ headlinesFor((order) => `بلاغكم عن طرد مفقود من الطلبية رقم ${order}`),
  },

  reasons: {
    'not-shipped': () => 'لم تُشحن المنتجات بعد، ولذلك يمكن إلغاؤها.',
    'cancellation-accepted': () => 'تسمح سياستنا بإلغاء هذه المنتجات رغم أنها قد شُحنت.',
    'return-accepted': () => 'يستوفي طلبكم شروط سياسة الإرجاع لدينا.',
    'confirmed-missing': () => 'نؤكّد أن المنتجات كانت ناقصة.',
    'defect-accepted': () => 'نقرّ بأن المنتجات معيبة.',
    'lost-in-transit': ({ parcels }, format) =>
      `${verb(parcels, format, 'فُقد', 'فُقدت')} ${theParcels(parcels, format)} في الطريق إليكم.`,
    'beyond-what-is-left': () => 'يتجاوز طلبكم ما تبقّى من هذه الطلبية.',
    'already-refunded': () => 'سبق أن رُدّ ثمن هذه المنتجات.',
    'already-replaced': () => 'سبق أن أُرسل بديل عن هذه المنتجات.',
    'already-shipped': ({ parcels, delivered }, format) =>
      delivered === undefined
        ? `سبق شحن ${ofParcels(parcels, format)}، ولذلك لم يعد إلغاء المنتجات ممكنًا.`
        : `${verb(parcels, format, 'سُلّم', 'سُلّمت')} ${theParcels(parcels, format)} يوم ${format.day(delivered)}، ولذلك لم يعد إلغاء المنتجات ممكنًا.`,
    'shipped-after-request': ({ parcels }, format) =>
      `ربما لم ${verb(parcels, format, 'يُرسَل', 'تُرسَل')} ${theParcels(parcels, format)} إلا بعد أن طلبتم الإلغاء.`,
    'parcel-contents-unknown': ({ parcels }, format) => `ما زال علينا معرفة محتويات ${ofParcels(parcels, format)}.`,
    'never-shipped': () => 'لم تُشحن المنتجات بعد.',
    'not-delivered-yet': ({ parcels, overdue, until }, format) => {
      const these = theParcels(parcels, format);
      if (overdue) return `لم ${verb(parcels, format, 'يصل', 'تصل')} ${these} بعد رغم انقضاء موعد الوصول المتوقّع.`;
      const onTheWay = `ما ${verb(parcels, format, 'زال', 'زالت')} ${these} في الطريق إليكم`;
      return until === undefined
        ? `${onTheWay}.`
        : `${onTheWay}، ومن المتوقّع ${forEach(parcels, format, 'وصوله', 'وصولهما', 'وصولها')} ${by(format.end(until), format)}.`;
    },
    'delivery-day-unknown': ({ parcels }, format) =>
      `لا نعرف في أي يوم ${verb(parcels, format, 'سُلّم', 'سُلّمت')} ${theParcels(parcels, format)}.`,
    'term-start-unknown': ({ event }, format) => `ما زال علينا معرفة تاريخ ${word('events', event, format)}.`,
    'term-start-not-known': ({ event }, format) =>
      `تاريخ ${word('events', event, format)} غير معروف، ولذلك لا يمكننا حساب المهلة المتاحة لطلبكم.`,
    'term-start-to-be-judged': ({ event }, format) =>
      `تاريخ ${word('events', event, format)} غير معروف، وعلينا النظر في الأمر.`,
    'return-window-closed': ({ closed, asked }, format) =>
      `${ended(closed, 'لطلب الإرجاع', format)}، وقد وصلنا طلبكم يوم ${whenLike(closed, asked, format)}.`,
    'report-window-closed': ({ closed, asked }, format) =>
      `${ended(closed, 'للإبلاغ عن ذلك', format)}، وقد وصلنا بلاغكم يوم ${whenLike(closed, asked, format)}.`,
    'information-missing': ({ information }, format) =>
      `ما زلنا بحاجة إلى ما يلي: ${words('information', information, format)}.`,
    'information-not-in-time': ({ information, closed }, format) =>
      `${ended(closed, `لتزويدنا بما يلي (${words('information', information, format)})`, format)}، وما توفّر لدينا حتى ذلك الحين لم يكن كاملًا أو لم يكن مطابقًا للطلبية.`,
    'information-contradicts-order': ({ information, given, expected }, format) =>
      `القيمة التي ذكرتموها لنا هي «${format.isolate(given)}» (${words('information', information, format)})، لكن المسجّل لهذه الطلبية هو «${format.isolate(expected)}».`,
    'evidence-missing': ({ evidence }, format) => `ما زلنا بحاجة إلى ما يلي: ${words('evidence', evidence, format)}.`,
    'evidence-not-in-time': ({ evidence, closed }, format) =>
      `${ended(closed, `لإرسال ما يلي إلينا (${words('evidence', evidence, format)})`, format)}، ولم نستلم كل ذلك في الوقت المحدّد.`,
    'condition-not-met': ({ conditions, foundBy }, format) =>
      `${foundBy === 'inspection' ? 'تبيّن من فحصنا' : 'ذكرتم لنا'} أن المنتجات لا تستوفي ${conditionsOf(conditions, format)}.`,
    'condition-unknown': ({ conditions, turn }, format) =>
      turn === 'store'
        ? `سيبيّن فحصنا ما إذا كانت المنتجات تستوفي ${conditionsOf(conditions, format)}.`
        : `لا نعرف بعد ما إذا كانت المنتجات تستوفي ${conditionsOf(conditions, format)}.`,
    'arrived-damaged': () => 'وصلت المنتجات متضرّرة، ولذلك تُعدّ الحالة عيبًا لا إرجاعًا.',
    'lost-on-the-way-back': () =>
      'فقدت شركة الشحن المنتجات في طريق الإرجاع، ونحن لا نردّ ثمن المنتجات المرتجعة إلا بعد وصولها إلينا.',
    'not-sent-back-in-time': ({ closed }, format) =>
      `${ended(closed, 'لإرسال المنتجات المرتجعة', format)}، ولم تكن قد أُرسلت حتى ذلك الحين.`,
    'sent-back-late': ({ closed, sentBack }, format) =>
      `${ended(closed, 'لإرسال المنتجات المرتجعة', format)}، وقد أُرسلت يوم ${whenLike(closed, sentBack, format)}.`,
    'sending-day-unknown': () => 'لا نعرف في أي يوم أرسلتم المنتجات المرتجعة.',
    'return-cost-unknown': ({ costs }, format) => `ما زال علينا معرفة ${words('costs', costs, format)}.`,
    'store-check-pending': () => 'لم ينتهِ الفحص من جانبنا بعد.',
    'refuted-by-store': () => 'لم يؤكّد فحصنا ذلك.',
    'before-estimate': ({ parcels, opens }, format) =>
      `لا ${verb(parcels, format, 'يُعدّ', 'تُعدّ')} ${theParcels(parcels, format)} في حكم المفقود إلا ${onlyFrom(opens, format)}.`,
    'carrier-check-pending': ({ parcels }, format) =>
      `لم تُعلمنا شركة الشحن بعد بمكان وجود ${ofParcels(parcels, format)}.`,
    'still-in-transit': ({ parcels }, format) =>
      `تفيد شركة الشحن بأن ${ofParcels(parcels, format)} ${forEach(parcels, format, 'ما زال', 'ما زالا', 'ما زالت')} في الطريق إليكم.`,
    'delivery-disputed': ({ parcels }, format) =>
      `أبلغتمونا بأن ${ofParcels(parcels, format)} ${forEach(parcels, format, 'لم يصل', 'لم يصلا', 'لم تصل')} إليكم، في حين تشير سجلاتنا إلى أن التسليم قد تمّ.`,
    'cause-of-loss-unknown': ({ parcels }, format) =>
      `${verb(parcels, format, 'فُقد', 'فُقدت')} ${theParcels(parcels, format)}، وما زال علينا معرفة السبب.`,
    'lost-by-incomplete-address': ({ parcels }, format) =>
      `${verb(parcels, format, 'فُقد', 'فُقدت')} ${theParcels(parcels, format)} لأن عنوان التسليم كان غير مكتمل.`,
    'cancellation-window-closed': ({ closed, asked }, format) =>
      `${ended(closed, 'لطلب الإلغاء', format)}، وقد وصلنا طلبكم يوم ${whenLike(closed, asked, format)}.`,
    'package-window-closed': ({ closed, asked }, format) =>
      `${ended(closed, 'للإبلاغ عن طرد مفقود', format)}، وقد وصلنا بلاغكم يوم ${whenLike(closed, asked, format)}.`,
    'window-not-open': ({ opens }, format) => `لا يمكن ذلك إلا ${onlyFrom(opens, format)}.`,
    'arrived-back-late': ({ closed, receivedBack }, format) =>
      `${ended(closed, 'لوصول المنتجات إلينا', format)}، وقد وصلت إلينا يوم ${whenLike(closed, receivedBack, format)}.`,
    'not-arrived-back-in-time': ({ closed }, format) =>
      `${ended(closed, 'لوصول المنتجات إلينا', format)}، ولم تكن قد وصلت إلينا حتى ذلك الحين.`,
    'arrival-day-unknown': () => 'ما زال علينا معرفة اليوم الذي وصلت فيه المنتجات إلينا.',
    'delivered-by-carrier': ({ parcels }, format) =>
      `وفقًا لشركة الشحن، فقد ${verb(parcels, format, 'سُلّم', 'سُلّمت')} ${theParcels(parcels, format)}.`,
    'fact-unknown': ({ facts, turn }, format) =>
      turn === 'customer'
        ? `للبتّ في الأمر نحتاج إلى معرفة ما يلي: ${words('facts', facts, format)}.`
        : `ما زال علينا معرفة ما يلي: ${words('facts', facts, format)}.`,
    'fact-to-be-judged': ({ facts }, format) => `علينا النظر في ما يلي: ${words('facts', facts, format)}.`,
    'requirement-not-met': ({ term: name, says }, format) =>
      policySays(says, format) ?? `تشترط سياستنا ما يلي، وهو غير متحقّق: ${word('terms', name, format)}.`,
    'requirement-to-be-judged': ({ term: name, says }, format) =>
      policySays(says, format) ?? `علينا النظر في ما يلي: ${word('terms', name, format)}.`,
    'requirement-pending': ({ term: name, says }, format) =>
      policySays(says, format) ?? `لم يكتمل ما يلي بعد: ${word('terms', name, format)}.`,
    referred: ({ to, says }, format) =>
      policySays(says, format) ?? `الجهة المسؤولة عن ذلك هي ${word('referrals', to, format)}.`,
    'within-tolerance': ({ says }, format) => policySays(says, format) ?? 'يقع ذلك ضمن الحدّ الذي تعدّه سياستنا مقبولًا.',
    'beyond-limit': ({ says }, format) => policySays(says, format) ?? 'يتجاوز ذلك ما تتيحه سياستنا.',
    'amount-to-be-judged': ({ deduction, atMost }, format) => {
      const most = atMost === undefined ? '' : `، على ألا يتجاوز ${format.amount(atMost)}`;
      return `علينا النظر في المبلغ الذي سيُخصم مقابل ${word('deductions', deduction, format)}${most}.`;
    },
    'refund-below-minimum': ({ amount, minimum }, format) =>
      `بعد كل الخصومات يتبقّى ${format.amount(amount)}، وتقضي سياستنا بردّ المبالغ ابتداءً من ${format.amount(minimum)}.`,
    'replaceability-unknown': () => 'ما زال علينا معرفة ما إذا كان بإمكاننا إرسال ذلك مرة أخرى.',
    'no-remedy-available': () => 'ما تقدّمه سياستنا في هذه الحالة غير متوفّر، ولذلك علينا النظر في الأمر.',
    'facts-contradict': ({ contradiction, subject }, format) =>
      `تتعارض سجلاتنا في ما بينها: ${CONTRADICTIONS[contradiction](subject, format)}.`,
    'paid-less-than-parts': () => 'المدفوعات المسجّلة لدينا أقل من إجمالي الطلبية، ولذلك علينا مراجعة المبلغ.',
    'ledger-contradicts-itself': () => 'سجلاتنا للمبالغ المردودة سابقًا غير متّسقة، ولذلك علينا مراجعة المبلغ.',
  },
  exception: ({ id, says }, format) =>
    policySays(says, format) ?? `تسري شروط خاصة من سياستنا: ${word('terms', id, format)}.`,
  aboutGoods: ({ goods, sentence }) => `${goods}: ${sentence}`,

  deadlines: {
    'request-return': (deadline, format) => term(deadline, (what) => `طلب إرجاع ${what}`, format),
    'send-back': (deadline, format) => term(deadline, (what) => `إعادة ${what} إلينا`, format),
    'request-cancellation': (deadline, format) => term(deadline, (what) => `طلب إلغاء ${what}`, format),
    'arrive-back': (deadline, format) => term(deadline, (what) => `إيصال ${what} إلى متجرنا`, format),
    report: (deadline, format) => term(deadline, (what) => `إبلاغنا بمشكلة في ${what}`, format),
    'claim-missing-package': (deadline, format) => claimTerm(deadline, format),
  },

  nextSteps: {
    'provide-information': ({ information, by: closes }, format) =>
      `يُرجى تزويدنا بما يلي${byIfAny(closes, format)}: ${words('information', information, format)}.`,
    'provide-evidence': ({ evidence, by: closes }, format) =>
      `يُرجى إرسال ما يلي إلينا${byIfAny(closes, format)}: ${words('evidence', evidence, format)}.`,
    'find-term-start': ({ event, who }, format) =>
      who === 'customer'
        ? `يُرجى إعلامنا بتاريخ ${word('events', event, format)}.`
        : `سنتحقّق من تاريخ ${word('events', event, format)}.`,
    'state-delivery-day': ({ parcels, by: closes }, format) =>
      `يُرجى إعلامنا${byIfAny(closes, format)} باليوم الذي ${verb(parcels, format, 'وصل', 'وصلت')} فيه ${theParcels(parcels, format)} إليكم.`,
    'state-condition': ({ conditions, by: closes }, format) =>
      `يُرجى إعلامنا${byIfAny(closes, format)} بما إذا كانت المنتجات تستوفي ${conditionsOf(conditions, format)}.`,
    'prove-sending-day': ({ by: closes }, format) =>
      `يُرجى تزويدنا${byIfAny(closes, format)} بما يثبت اليوم الذي أرسلتم فيه المنتجات المرتجعة، مثل إيصال شركة الشحن.`,
    'send-back': ({ by: closes, units, inPartDone }, format) => {
      const these = units === undefined ? 'المنتجات' : format.units(units);
      return `يُرجى إعادة ${inPartDone ? `ما تبقّى لديكم من ${these}` : these} إلينا${byIfAny(closes, format)}.`;
    },
    'pay-return-costs': () => 'تتحمّلون تكلفة شحن الإرجاع وأي رسوم جمركية، وتُدفع إلى شركة الشحن مباشرةً.',
    'use-tracking': () => 'ننصح باستخدام وسيلة شحن مزوّدة برقم تتبّع.',
    'claim-again': ({ parcels, from }, format) => {
      const some = named(parcels ?? []);
      return some.length === 0
        ? `يُرجى تقديم الطلب مرة أخرى ابتداءً من ${starting(from, format)}.`
        : `إذا لم ${verb(some, format, 'يصل', 'تصل')} ${theParcels(some, format)} إليكم حتى ذلك الحين، فيُرجى التواصل معنا مجدّدًا ابتداءً من ${starting(from, format)}.`;
    },
    'ask-instead': (step, format) => ASK_INSTEAD[step.question](step, format),
    'contact-service': ({ contact }, format) =>
      `إذا كانت لديكم أي أسئلة، فيُرجى التواصل مع خدمة العملاء لدينا${contactText(contact, format)}.`,
    'wait-for-parcel': ({ parcels, by: closes }, format) => {
      const expected =
        closes === undefined
          ? ''
          : `، ومن المتوقّع ${forEach(parcels, format, 'وصوله', 'وصولهما', 'وصولها')} ${by(format.end(closes), format)}`;
      return `يُرجى انتظار ${ofParcels(parcels, format)}${expected}.`;
    },
    inspect: () => 'سنفحص المنتجات التي تعيدونها إلينا.',
    'check-stock-history': () => 'سنراجع سجل المخزون لدينا ونُعلمكم بالنتيجة.',
    'find-parcel-contents': ({ parcels }, format) =>
      `سنتحقّق من محتويات ${ofParcels(parcels, format)} ونُعلمكم بالنتيجة.`,
    'state-return-cost': ({ costs }, format) => `سنتحقّق من ${words('costs', costs, format)}.`,
    'find-cause-of-loss': ({ parcels }, format) =>
      `سنتحقّق من سبب فقدان ${ofParcels(parcels, format)} ونُعلمكم بالنتيجة.`,
    decide: () => 'سيتّخذ أحد أعضاء فريقنا القرار ويُعلمكم به.',
    pay: ({ amount, to, when }, format) => {
      const now = when === 'now' ? amount : 0;
      return totalText({ to, total: amount, now, afterInspection: amount - now }, format);
    },
    'send-replacement': ({ quantity }, format) => `سنرسل إليكم ${replacements(quantity, format)}.`,
    'choose-remedy': ({ remedies }, format) =>
      `يُرجى إعلامنا بما تفضّلونه: ${words('remedies', remedies, format, 'or')}.`,
    'find-parcel': ({ parcels }, format) => `على شركة الشحن معرفة مكان وجود ${ofParcels(parcels, format)}.`,
    'state-fact': ({ who, facts, by: closes }, format) =>
      who === 'customer'
        ? `يُرجى إعلامنا${byIfAny(closes, format)} بما يلي: ${words('facts', facts, format)}.`
        : `سنتحقّق مما يلي: ${words('facts', facts, format)}.`,
    'fulfil-requirement': ({ who, term: name, by: closes }, format) => {
      const whose = {
        customer: 'يُرجى منكم إتمام ما يلي',
        store: 'سنتولّى إتمام ما يلي',
        carrier: 'على شركة الشحن إتمام ما يلي',
      };
      return `${whose[who]}${byIfAny(closes, format)}: ${word('terms', name, format)}.`;
    },
    'turn-to': ({ to }, format) => `يُرجى التوجّه إلى ${word('referrals', to, format)}.`,
    'state-replaceability': () => 'سنتحقّق مما إذا كان بإمكاننا إرسال ذلك مرة أخرى ونُعلمكم بالنتيجة.',
    'state-arrival-day': () => 'سنتحقّق من اليوم الذي وصلت فيه المنتجات إلينا.',
    repair: () => 'سنصلح المنتجات.',
    'pay-store': ({ amount }, format) =>
      `يُرجى أن تدفعوا إلينا ${format.amount(amount)}، لأن التكاليف تتجاوز المبلغ المستحقّ لكم.`,
    'follow-policy': ({ term: name, says, amount, by: closes }, format) => {
      const sum = amount === undefined ? '' : `، ${format.amount(amount)}`;
      return (
        policySays(says, format) ??
        `تنصّ سياستنا أيضًا على ما يلي${byIfAny(closes, format)}: ${word('terms', name, format)}${sum}.`
      );
    },
  },

  offers: {
    refund: ({ refund }, format) => `ردّ مبلغ ${format.amount(refund.total)} إلى وسيلة الدفع الأصلية`,
    'account-balance': ({ refund }, format) => {
      const credit = `إضافة مبلغ ${format.amount(refund.total)} إلى رصيد حسابكم`;
      return refund.bonus > 0 ? `${credit} مع مكافأة قدرها ${format.amount(refund.bonus)}` : credit;
    },
    replacement: ({ replaced, refund }, format) => {
      const replacement = `إرسال بديل عن ${format.units(replaced)}`;
      return refund.total > 0 ? `${replacement} مع ردّ مبلغ ${format.amount(refund.total)}` : replacement;
    },
    repair: ({ refund }, format) =>
      refund.total > 0 ? `الإصلاح مع ردّ مبلغ ${format.amount(refund.total)}` : 'الإصلاح',
    allowance: ({ refund }, format) => `الاحتفاظ بالمنتجات مع ردّ مبلغ ${format.amount(refund.total)}`,
  },

  refund: {
    choice: ({ offers, chosen }, format) =>
      `يمكنكم اختيار ${format.list(offers, 'or')}، وما يلي يخصّ ${format.word('remedies', chosen)}.`,
    replacement: (replaced, format) => `سنرسل إليكم بديلًا عن ${format.units(replaced)}.`,
    total: (total, format) => totalText(total, format),
    parts: ({ parts, deducted }, format) => {
      const [only] = parts;
      if (!deducted && parts.length === 1 && only) return `هذا المبلغ مقابل ${format.word('parts', only.part)}.`;
      const all = format.list(
        parts.map(({ part, amount }) => `${format.amount(amount)} مقابل ${format.word('parts', part)}`),
      );
      return deducted ? `المبلغ قبل الخصومات هو ${all}.` : `يتكوّن هذا المبلغ من ${all}.`;
    },
    deduction: ({ code, amount }, format) => `نخصم ${format.amount(amount)} مقابل ${word('deductions', code, format)}.`,
    kept: {
      shipping: ({ amount }, format) => `لا يُردّ مبلغ ${format.amount(amount)} المدفوع مقابل الشحن.`,
      duties: ({ amount }, format) =>
        `لا يُردّ مبلغ ${format.amount(amount)} المدفوع مقابل الرسوم الجمركية وضريبة الاستيراد.`,
      fees: ({ amount }, format) => `لا يُردّ مبلغ ${format.amount(amount)} المدفوع مقابل الرسوم الأخرى.`,
    },
    tenders: (tenders, format) =>
      `يُعاد المبلغ على النحو التالي: ${format.list(tenders.map(({ tender, amount }) => `${format.amount(amount)} إلى ${format.isolate(tender)}`))}.`,
    bonus: (bonus, format) => `وإضافةً إلى ذلك تحصلون على مكافأة قدرها ${format.amount(bonus)} في حسابكم.`,
  },

  eligibility: {
    claims: {
      cancellation: 'الإلغاء',
      return: 'الإرجاع',
      'missing-item': 'الإبلاغ عن منتج ناقص',
      defect: 'الإبلاغ عن عيب',
      'missing-package': 'الإبلاغ عن طرد مفقود',
    },
    open: ({ closes }, format) => (closes === undefined ? 'متاح الآن.' : `متاح ${until(format.end(closes), format)}.`),
    notYet: ({ opens }, format) =>
      opens === undefined ? 'غير متاح بعد.' : `متاح ابتداءً من ${starting(opens, format)}.`,
    closed: ({ closes }, format) => (closes === undefined ? 'غير متاح.' : `${ended(closes, 'لذلك', format)}.`),
    review: () => 'يُرجى التواصل معنا، فالقرار يتّخذه أحد أعضاء فريقنا.',
    timeLeft: ({ days, hours }, format) => (days > 0 ? daysLeft(days, format) : hoursLeft(hours, format)),
  },

  words: {
    parties: {
      customer: 'إجراء من جانبكم',
      store: 'فحص من جانبنا',
      carrier: 'إجراء من شركة الشحن',
    },
    remedies: {
      refund: 'ردّ المبلغ',
      'account-balance': 'الإضافة إلى رصيد حسابكم',
      replacement: 'إرسال البديل',
      repair: 'الإصلاح',
      allowance: 'الاحتفاظ بالمنتجات مع ردّ مبلغ',
    },
    information: {
      'order-number': 'رقم الطلبية',
      'product-code': 'رمز المنتج',
      reason: 'سبب الإرجاع',
    },
    costs: { shipping: 'تكلفة شحن الإرجاع', customs: 'تكلفة الرسوم الجمركية للإرجاع' },
    parts: {
      goods: 'المنتجات',
      tax: 'الضريبة',
      shipping: 'الشحن',
      duties: 'الرسوم الجمركية وضريبة الاستيراد',
      fees: 'الرسوم الأخرى',
      overpaid: 'ما دُفع زيادةً على إجمالي الطلبية',
    },
    evidence: {
      'packaging-photo': 'صورة للتغليف',
      'item-photo': 'صورة للمنتج',
      'arrival-photo': 'صور لما وصل إليكم',
      'parcel-declaration': 'نسخة من بيان محتويات الطرد',
      'defect-photo': 'صورة للعيب',
    },
    conditions: {
      unused: 'عدم الاستعمال',
      unopened: 'عدم الفتح',
      undamaged: 'السلامة من الأضرار',
      'original-packaging': 'وجود التغليف الأصلي',
    },
    deductions: {
      'return-shipping': 'شحن الإرجاع الذي دفعنا تكلفته',
      'return-customs': 'رسوم الإرجاع الجمركية التي دفعناها',
      'restocking-fee': 'رسوم إعادة التخزين',
      withheld: 'الجزء الذي لا تردّه سياستنا',
    },
    events: {
      placed: 'تقديم الطلبية',
      payment: 'دفع قيمة الطلبية',
      invoice: 'إصدار الفاتورة',
      dispatch: 'تسليم المنتجات إلى شركة الشحن',
      'last-dispatch': 'تسليم آخر المنتجات إلى شركة الشحن',
      delivery: 'وصول المنتجات إليكم',
      'first-delivery': 'وصول أول المنتجات إليكم',
      'last-delivery': 'وصول آخر المنتجات إليكم',
      estimate: 'الوصول المتوقّع للمنتجات',
      'last-scan': 'آخر رصد للطرد لدى شركة الشحن',
      asked: 'تقديم طلبكم',
      authorization: 'الموافقة على الإرجاع',
      'sent-back': 'إرسال المنتجات المرتجعة',
      'received-back': 'وصول المنتجات المرتجعة إلينا',
    },
    facts: {},
    terms: {},
    referrals: { manufacturer: 'الشركة المصنّعة' },
  },
  line: (id) => `البند \u2068${id}\u2069`,
  units: ({ quantity, product }) => `${quantity} × ${product}`,
};

function headlinesFor(claim: (order: string) => string): Readonly<Record<Outcome, Sentence<HeadlineFacts>>> {
  const about = (order: string, format: Format) => claim(format.isolate(order));
  return {
    approved: ({ order }, format) => `لقد قبلنا ${about(order, format)}.`,
    'partially-approved': ({ order }, format) => `لقد قبلنا جزئيًا ${about(order, format)}.`,
    denied: ({ order }, format) => `نأسف لعدم تمكّننا من قبول ${about(order, format)}.`,
    'too-early': ({ order }, format) => `ما زال الوقت مبكرًا للبتّ في ${about(order, format)}.`,
    awaiting: ({ order, turns }, format) =>
      turns.some((turn) => turn !== 'customer')
        ? `لا يمكننا البتّ بعد في ${about(order, format)}، فنحن في انتظار ما يلي: ${words('parties', turns, format)}.`
        : `قبل أن نتمكّن من البتّ في ${about(order, format)}، نحتاج إلى إجراء من جانبكم.`,
    review: ({ order }, format) => `سيبتّ أحد أعضاء فريقنا في ${about(order, format)} ويُعلمكم بالنتيجة.`,
  };
}

type Ask = Sentence<StepFacts<'ask-instead'>>;

const ASK_INSTEAD: Readonly<Record<ClaimKind, Ask>> = {
  cancellation: () => 'ما دامت المنتجات لم تُشحن بعد، يمكنكم أن تطلبوا إلغاءها بدلًا من ذلك.',
  return: ({ by: closes, over }, format) => {
    if (closes === undefined) return 'يمكنكم بدلًا من ذلك طلب إرجاع المنتجات بعد وصولها إليكم.';
    if (over) return `${ended(closes, 'لطلب الإرجاع بدلًا من ذلك', format)}.`;
    return `يمكنكم بدلًا من ذلك طلب إرجاع المنتجات ${until(format.end(closes), format)}.`;
  },
  'missing-item': () => 'يُرجى بدلًا من ذلك الإبلاغ عن منتج ناقص.',
  defect: () => 'يُرجى بدلًا من ذلك إبلاغنا بالضرر على أنه عيب.',
  'missing-package': () => 'يُرجى بدلًا من ذلك إبلاغنا بأن الطرد مفقود، لنتحقّق من الأمر مع شركة الشحن.',
};

const CONTRADICTIONS: Readonly<Record<Contradiction, (subject: string, format: Format) => string>> = {
  'delivered-before-dispatched': (parcel, format) => `الطرد ${format.isolate(parcel)} سُلّم قبل إرساله`,
  'delivered-before-placed': (parcel, format) => `الطرد ${format.isolate(parcel)} سُلّم قبل تقديم الطلبية`,
  'dispatched-before-placed': (parcel, format) => `الطرد ${format.isolate(parcel)} أُرسل قبل تقديم الطلبية`,
  'lost-though-delivered': (parcel, format) => `الطرد ${format.isolate(parcel)} مسجّل على أنه مفقود ومسلّم معًا`,
  'sent-back-before-delivered': (line, format) => `سُجّلت إعادة ${format.product(line)} قبل التسليم`,
  'received-back-before-sent-back': (line, format) => `سُجّل وصول ${format.product(line)} إلينا قبل الإرسال`,
};

/** Up to and with a day, or before an instant. */
function by(end: TermEnd, format: Format): string {
  return end.kind === 'day' ? `في موعد أقصاه يوم ${format.date(end.day)}` : `قبل ${format.instant(end.instant)}`;
}

function byIfAny(closes: string | undefined, format: Format): string {
  return closes === undefined ? '' : ` ${by(format.end(closes), format)}`;
}

function until(end: TermEnd, format: Format): string {
  return end.kind === 'day' ? `حتى نهاية يوم ${format.date(end.day)}` : `إلى ما قبل ${format.instant(end.instant)}`;
}

/** What it was for begins with its preposition. */
function ended(closed: string, forWhat: string, format: Format): string {
  const end = format.end(closed);
  return end.kind === 'day'
    ? `كان آخر يوم ${forWhat} هو ${format.date(end.day)}`
    : `انتهت المهلة المتاحة ${forWhat} يوم ${format.instant(end.instant)}`;
}

function starting(from: string, format: Format): string {
  const start = format.start(from);
  return start.kind === 'day' ? `يوم ${format.date(start.day)}` : format.instant(start.instant);
}

function onlyFrom(opens: string, format: Format): string {
  const end = format.end(opens);
  return end.kind === 'day' ? `بعد يوم ${format.date(end.day)}` : `ابتداءً من ${starting(opens, format)}`;
}

function term(deadline: DeadlineFacts, act: (what: string) => string, format: Format): string {
  const { closes, over, oneOfSeveral, units } = deadline;
  const todo = act(oneOfSeveral ? format.products(units.map(({ line }) => line)) : 'المنتجات');
  // Each act begins with a word without an article, so that the preposition can be joined to it.
  if (closes === undefined) return `لا يوجد موعد نهائي ل${todo}.`;
  const zone = inZone(closes, format);
  return over
    ? `${ended(closes, `ل${todo}`, format)}${zone}.`
    : `يمكنكم ${todo} ${until(format.end(closes), format)}${zone}.`;
}

function claimTerm({ opens, open, oneOfSeveral, units }: DeadlineFacts, format: Format): string {
  const parcels = [...new Set(units.flatMap(({ parcel }) => parcel ?? []))];
  const what = oneOfSeveral && parcels.length > 0 ? ofParcels(parcels, format) : 'الطرد';
  if (opens === undefined) return `يمكنكم في أي وقت إبلاغنا بفقدان ${what}.`;
  const zone = inZone(opens, format);
  return open
    ? `يمكنكم منذ ${starting(opens, format)}${zone} الإبلاغ عن فقدان ${what}.`
    : `يمكنكم الإبلاغ عن فقدان ${what} ابتداءً من ${starting(opens, format)}${zone}.`;
}

/** Clock times name their zone, days do not. */
function inZone(instant: string, format: Format): string {
  return format.end(instant).kind === 'day' ? ` (المنطقة الزمنية: ${format.isolate(format.zone)})` : '';
}

/** What agrees with things that are named: Arabic has a form for one, for two and for more. */
function forEach<T>(things: readonly T[], format: Format, one: string, two: string, more: string): string {
  const form = format.plural(things.length);
  return form === 'one' ? one : form === 'two' ? two : more;
}

/** Before its subject a verb is the same for one and for two. */
function verb<T>(things: readonly T[], format: Format, few: string, more: string): string {
  return forEach(things, format, few, few, more);
}

/** As a subject. */
function theParcels(parcels: readonly string[], format: Format): string {
  return `${forEach(parcels, format, 'الطرد', 'الطردان', 'الطرود')} ${ids(parcels, format)}`;
}

/** As an object, or after a preposition. */
function ofParcels(parcels: readonly string[], format: Format): string {
  return `${forEach(parcels, format, 'الطرد', 'الطردين', 'الطرود')} ${ids(parcels, format)}`;
}

function ids(names: readonly string[], format: Format): string {
  return format.list(names.map((name) => format.isolate(name)));
}

/** A name without a word of its own is shown as it is, and that is seldom Arabic. */
function word(group: WordGroup, name: string, format: Format): string {
  const text = format.word(group, name);
  return ARABIC.test(text) ? text : format.isolate(text);
}

const ARABIC = /^[\p{Script=Arabic}\p{M} ]+$/u;

function words(group: WordGroup, names: readonly string[], format: Format, type: 'and' | 'or' = 'and'): string {
  return format.list(
    names.map((name) => word(group, name, format)),
    type,
  );
}

/** The policy may be written in another language. */
function policySays(says: string | undefined, format: Format): string | undefined {
  return says === undefined ? undefined : format.isolate(says);
}

function conditionsOf(conditions: readonly string[], format: Format): string {
  const these = forEach(conditions, format, 'شرط الإرجاع التالي', 'شرطَي الإرجاع التاليين', 'شروط الإرجاع التالية');
  return `${these}: ${words('conditions', conditions, format)}`;
}

/** As an object. */
function replacements(quantity: number, format: Format): string {
  const count = format.number(quantity);
  const forms = {
    zero: `${count} منتج بديل`,
    one: 'منتجًا بديلًا',
    two: 'منتجين بديلين',
    few: `${count} منتجات بديلة`,
    many: `${count} منتجًا بديلًا`,
    other: `${count} منتج بديل`,
  };
  return forms[format.plural(quantity)];
}

function daysLeft(days: number, format: Format): string {
  const count = format.number(days);
  const forms = {
    zero: 'بقي أقل من يوم',
    one: 'بقي يوم واحد',
    two: 'بقي يومان',
    few: `بقيت ${count} أيام`,
    many: `بقي ${count} يومًا`,
    other: `بقي ${count} يوم`,
  };
  return forms[format.plural(days)];
}

function hoursLeft(hours: number, format: Format): string {
  const count = format.number(hours);
  const forms = {
    zero: 'بقي أقل من ساعة',
    one: 'بقيت ساعة واحدة',
    two: 'بقيت ساعتان',
    few: `بقيت ${count} ساعات`,
    many: `بقيت ${count} ساعة`,
    other: `بقيت ${count} ساعة`,
  };
  return forms[format.plural(hours)];
}

function contactText({ email, phone, url }: Contact, format: Format): string {
  const ways = [
    ...(url ? [`عبر الموقع ${format.isolate(url)}`] : []),
    ...(email ? [`بالبريد الإلكتروني ${format.isolate(email)}`] : []),
    ...(phone ? [`بالهاتف ${format.isolate(phone)}`] : []),
  ];
  return ways.length === 0 ? '' : ` ${format.list(ways, 'or')}`;
}

function totalText({ to, total, now, afterInspection }: RefundTotal, format: Format): string {
  const places = {
    'original-payment': 'إلى وسيلة الدفع الأصلية',
    'account-balance': 'إلى رصيد حسابكم',
    both: 'جزئيًا إلى وسيلة الدفع الأصلية وجزئيًا إلى رصيد حسابكم',
  };
  const where = places[to];
  const sum = `مبلغ ${format.amount(total)}`;
  const give = to === 'account-balance' ? 'سنضيف' : 'سنردّ';
  const inspected = 'بعد استلام المنتجات وفحصها';
  if (total === 0) return `المبلغ الذي ${to === 'account-balance' ? 'سيُضاف' : 'سيُردّ'} هو ${format.amount(total)}.`;
  if (afterInspection === 0) return `${give} الآن ${sum} ${where}.`;
  if (now === 0) return `${give} ${sum} ${where} ${inspected}.`;
  return `${give} ${sum} ${where}: ${format.amount(now)} الآن و${format.amount(afterInspection)} ${inspected}.`;
}
