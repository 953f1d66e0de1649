import type { DecisionDeadline, Format, Messages, Refund } from '../../src/index.ts';
import { formatFor } from '../../src/index.ts';

/** What a language says: the name of the sentence, the text, and whether it is a sentence or a part of one. */
export interface Said {
  readonly name: string;
  readonly text: string;
  readonly whole: boolean;
}

/** The names and texts that come from outside. */
export interface Names {
  readonly order: string;
  readonly line: string;
  readonly parcels: readonly string[];
  readonly tender: string;
  readonly given: string;
  readonly expected: string;
  /** A name that no word list knows. */
  readonly unknown: string;
  /** The sentence of a policy. */
  readonly says: string;
  readonly contact: { readonly email: string; readonly phone: string; readonly url: string };
}

const ZONE = 'Europe/Berlin';

export function formatOf(messages: Messages, products: Record<string, string> = {}): Format {
  return formatFor({ locale: messages.language, zone: ZONE, currency: 'EUR', exponent: 2, products, messages });
}

/** A day's end and an instant within a day, in the zone of the format. */
const ENDS = ['2026-03-12T23:00:00.000Z', '2026-03-12T13:05:00.000Z'];
const AT = '2026-03-14T09:30:00.000Z';
const COUNTS = [1, 2, 3, 11, 100];
const CONTRADICTIONS = [
  'delivered-before-dispatched',
  'delivered-before-placed',
  'dispatched-before-placed',
  'lost-though-delivered',
  'sent-back-before-delivered',
  'received-back-before-sent-back',
];
const CLAIMS = ['cancellation', 'return', 'missing-item', 'defect', 'missing-package'];
const PLACES = ['original-payment', 'account-balance', 'both'];
const PARTIES = ['customer', 'store', 'carrier'];
const REMEDIES = ['refund', 'account-balance', 'replacement', 'repair', 'allowance'] as const;
const PARTS = ['goods', 'tax', 'shipping', 'duties', 'fees', 'overpaid'] as const;

/** All details that any sentence may ask for, in every combination that sentences tell apart. */
function* everyFacts(names: Names, messages: Messages) {
  const { words } = messages;
  let i = 0;
  for (const closes of ENDS) {
    for (const count of COUNTS) {
      for (const yes of [true, false]) {
        for (const optional of [true, false]) {
          for (const party of PARTIES) {
            i += 1;
            const oneOf = <T>(all: readonly T[]) => all[i % all.length] as T;
            const some = <T>(all: readonly T[]) =>
              Array.from({ length: count }, (_, n) => oneOf([...all].slice(n % all.length)));
            const open = (known: Readonly<Record<string, string>>) =>
              [names.unknown, ...Object.keys(known)].slice(0, count);
            const units = [...new Set(some([names.line]))].map((line) => ({ line, quantity: count }));
            yield {
              order: names.order,
              turns: yes ? PARTIES.slice(0, count) : ['customer'],
              turn: party,
              who: party,
              parcels: some(names.parcels),
              information: Object.keys(words.information).slice(0, count),
              evidence: open(words.evidence),
              conditions: open(words.conditions),
              facts: open(words.facts),
              costs: Object.keys(words.costs).slice(0, count),
              event: oneOf([names.unknown, ...Object.keys(words.events)]),
              deduction: oneOf([names.unknown, ...Object.keys(words.deductions)]),
              code: oneOf([names.unknown, ...Object.keys(words.deductions)]),
              term: names.unknown,
              id: names.unknown,
              given: names.given,
              expected: names.expected,
              contradiction: oneOf(CONTRADICTIONS),
              question: oneOf(CLAIMS),
              subject: yes ? oneOf(names.parcels) : names.line,
              to: oneOf(PLACES),
              when: yes ? 'now' : 'after-inspection',
              foundBy: yes ? 'customer' : 'inspection',
              overdue: yes,
              over: yes,
              open: yes,
              oneOfSeveral: yes,
              inPartDone: yes,
              deducted: yes,
              closed: closes,
              from: closes,
              opens: closes,
              asked: AT,
              sentBack: AT,
              receivedBack: AT,
              quantity: count,
              amount: 123_456,
              minimum: 100,
              remedies: REMEDIES.slice(0, count),
              contact: optional ? names.contact : {},
              ...(optional
                ? { until: closes, by: closes, closes, delivered: AT, atMost: 500, says: names.says, units }
                : {}),
            };
          }
        }
      }
    }
  }
}

/** Every sentence and phrase of a language in every form, each once. */
export function everySentence(messages: Messages, names: Names, format: Format = formatOf(messages)): Said[] {
  const said = new Map<string, Said>();
  const say = (name: string, text: string, whole = true) => said.set(`${name} ${text}`, { name, text, whole });
  const facts = [...everyFacts(names, messages)];
  type Write = (about: never, format: Format) => string;

  const referrals = [names.unknown, ...Object.keys(messages.words.referrals)];
  const isReferral = (code: string) => code === 'referred' || code === 'turn-to';
  for (const group of ['reasons', 'nextSteps'] as const) {
    for (const [code, write] of Object.entries<Write>(messages[group])) {
      for (const about of facts) {
        const places = isReferral(code) ? referrals : [about.to];
        for (const to of places) say(`${group} ${code}`, write({ ...about, to } as never, format));
      }
    }
  }
  for (const question of CLAIMS) {
    for (const about of facts) {
      const step = { ...about, question } as never;
      say('nextSteps ask-instead', messages.nextSteps['ask-instead'](step, format));
    }
  }
  for (const contradiction of CONTRADICTIONS) {
    for (const subject of [...names.parcels, names.line]) {
      const about = { contradiction, subject } as never;
      say('reasons facts-contradict', messages.reasons['facts-contradict'](about, format));
    }
  }
  for (const [kind, headlines] of Object.entries(messages.headlines)) {
    for (const [outcome, write] of Object.entries<Write>(headlines)) {
      for (const about of facts) say(`headlines ${kind} ${outcome}`, write(about as never, format));
    }
  }
  for (const [act, write] of Object.entries(messages.deadlines)) {
    for (const about of facts) {
      const units = names.parcels.map((parcel) => ({ line: names.line, parcel }));
      const { opens, ...rest } = about;
      const deadline = { ...rest, act, units, zone: ZONE } as unknown as DecisionDeadline;
      say(`deadlines ${act}`, write(deadline as never, format));
      say(`deadlines ${act}`, write({ ...deadline, opens } as never, format));
    }
  }
  for (const about of facts) {
    say('exception', messages.exception(about, format));
    for (const sentence of ['open', 'notYet', 'closed', 'review'] as const) {
      say(`eligibility ${sentence}`, messages.eligibility[sentence](about, format));
      say(`eligibility ${sentence}`, messages.eligibility[sentence]({}, format));
    }
  }
  const goods = format.units([{ line: names.line, quantity: 2 }]);
  const sentence = messages.reasons['never-shipped']({ code: 'never-shipped' } as never, format);
  say('aboutGoods', messages.aboutGoods({ goods, sentence }, format));
  for (const count of [0, ...COUNTS]) {
    say('eligibility timeLeft', messages.eligibility.timeLeft({ days: count, hours: 5 }, format), false);
    say('eligibility timeLeft', messages.eligibility.timeLeft({ days: 0, hours: count }, format), false);
  }
  sayRefund(messages, names, format, say);
  return [...said.values()];
}

function sayRefund(
  messages: Messages,
  names: Names,
  format: Format,
  say: (name: string, text: string, whole?: boolean) => void,
): void {
  const { refund, offers } = messages;
  const replaced = [{ line: names.line, quantity: 2 }];
  for (const [total, bonus] of [
    [0, 0],
    [4900, 0],
    [4900, 245],
  ] as const) {
    const remedy = (kind: (typeof REMEDIES)[number]) => ({ kind, replaced, refund: { total, bonus } as Refund });
    const texts = REMEDIES.map((kind) => offers[kind](remedy(kind), format));
    for (const [n, text] of texts.entries()) say(`offers ${REMEDIES[n]}`, text, false);
    for (const chosen of REMEDIES) say('refund choice', refund.choice({ offers: texts, chosen }, format));
    for (const to of ['original-payment', 'account-balance', 'both'] as const) {
      for (const now of [0, Math.min(total, 1000), total]) {
        say('refund total', refund.total({ to, total, now, afterInspection: total - now }, format));
      }
    }
  }
  say('refund replacement', refund.replacement(replaced, format));
  const parts = PARTS.map((part) => ({ part, amount: 1050 }));
  for (const deducted of [true, false]) {
    say('refund parts', refund.parts({ parts, deducted }, format));
    for (const part of parts) say('refund parts', refund.parts({ parts: [part], deducted }, format));
  }
  for (const code of [names.unknown, ...Object.keys(messages.words.deductions)]) {
    say('refund deduction', refund.deduction({ code, clause: 'R4', basis: 100, amount: 100 }, format));
  }
  for (const part of ['shipping', 'duties', 'fees'] as const) {
    say('refund kept', refund.kept[part]({ part, amount: 490, clause: 'R3' }, format));
  }
  const tenders = [names.tender, `${names.tender}${names.tender}`].map((tender) => ({ tender, amount: 500 }));
  say('refund tenders', refund.tenders(tenders.slice(0, 1), format));
  say('refund tenders', refund.tenders(tenders, format));
  say('refund bonus', refund.bonus(245, format));
}
