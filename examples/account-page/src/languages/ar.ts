import type { Words } from '../words.ts';

export { arabic as messages } from 'redress/languages/ar';

/** A number or code in Latin letters stays together in text from right to left. */
const isolated = (text: string) => `\u2068${text}\u2069`;

export const words: Words = {
  title: 'طلبياتكم',
  settings: 'الإعدادات',
  language: 'اللغة',
  zone: 'المنطقة الزمنية',
  zoneOfOrder: 'منطقة الطلبية',
  moment: 'الوقت الحالي (UTC)',
  order: (number) => `الطلبية رقم ${isolated(number)}`,
  delivered: (day) => `سُلّمت يوم ${day}`,
  onTheWay: (day) => (day === undefined ? 'في الطريق إليكم' : `في الطريق إليكم، ومن المتوقع وصولها يوم ${day}`),
  preparing: 'قيد التجهيز',
  refundedBefore: (amount) => `المبلغ المردود سابقًا: ${amount}`,
  settled: 'تمت التسوية، ولم يبقَ ما يمكن المطالبة به.',
  notPossible: 'غير متاح',
  broken: 'لا يمكننا عرض الخيارات المتاحة لهذه الطلبية. يُرجى التواصل معنا وسنساعدكم.',
  contact: 'تواصلوا معنا',
  reference: 'الرقم المرجعي',
  basket: 'سلة التسوق',
  freeReturns: (day, expected) => `إرجاع مجاني حتى ${day} إذا وصلت يوم ${expected}.`,
  close: 'إغلاق',
  quantity: (most) => `كم العدد؟ (من أصل ${most})`,
  conditions: 'حالة المنتجات',
  yes: 'نعم',
  no: 'لا',
  evidence: 'ماذا سترسلون إلينا؟',
  evidenceHint: 'ضعوا علامة على ما أرفقتموه.',
  reason: 'ما السبب؟',
  remedy: 'ماذا تفضّلون؟',
  required: 'ما زلنا نحتاج إلى هذا.',
  send: 'إرسال',
  preview: 'ما الذي سيحدث',
  youGet: 'تحصلون على',
  ifConfirmed: 'تحصلون بعد تأكيد كل شيء على',
  stillNeeded: 'ما زلنا نحتاج إلى',
  comesBack: 'ما سيعود إليكم',
  nextSteps: 'الخطوات التالية',
  sent: 'تسلّمنا طلبكم',
};
