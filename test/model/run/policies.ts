import type {
  Clock,
  Deduction,
  EvidenceTerm,
  PeriodUnit,
  PolicyDocument,
  RefundTerms,
  ReportTerms,
  SendBackTerms,
  Window,
} from '../../../src/index.ts';
import type { Random } from '../../bench/random.ts';
import { compact } from '../../generators/choices.ts';
import { IN_PART_OR_DAMAGED, storesPolicy } from '../policy.ts';
import { maybe, several, shuffled, some } from './draw.ts';

const POLICY_ZONES = [
  'UTC',
  'Europe/Paris',
  'America/Santiago',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Australia/Lord_Howe',
];

/** Lengths that shops have, and none at all. */
const LENGTHS: Readonly<Partial<Record<PeriodUnit, readonly number[]>>> = {
  minute: [30, 90, 1440],
  hour: [1, 24, 48, 168],
  day: [0, 1, 3, 7, 14, 30],
  'business-day': [1, 3, 5, 10],
  week: [1, 2],
  month: [1, 2],
  year: [1],
};

/** The store's policy with its numbers and choices varied in the ways that the model reads too. */
export function drawPolicy(random: Random): PolicyDocument {
  // Each group of terms stays as it is as often as not, so that what differs is not always everything.
  const or = <T>(own: T, draw: () => T): T => (random.chance(0.5) ? own : draw());
  const { money, cancellation, missingItem, defect, missingPackage } = storesPolicy;
  const returns = storesPolicy.return;
  const information = <T extends string>(all: readonly T[]): T[] => some(random, all, 0.5);
  return compact<PolicyDocument>({
    ...storesPolicy,
    id: 'varied',
    zone: random.one(POLICY_ZONES),
    zoneOf: random.one(['destination', 'destination', 'policy']),
    calendar: or(storesPolicy.calendar, () => ({
      weekend: random.one([[6, 7], [5, 6], [7], []]),
      holidays: several(random, 0, 3, () => `${random.whole(1990, 2037)}-${random.one(['01-01', '05-01', '12-25'])}`),
    })),
    money: or(money, () => ({
      ...money,
      unitRounding: random.one(['floor', 'half-up']),
      shippingWhenNothingIsKept: random.one(['nothing', 'above-actual-cost', 'everything']),
      accountBalanceBonus: random.one([0, 500, 1234]),
    })),
    cancellation: compact({
      ...cancellation,
      request: maybe(random, 0.5, () => window(random, ['placed', 'placed', 'dispatch'])),
      information: information(['order-number', 'reason'] as const),
      evidence: maybe(random, 0.3, () => evidence(random, ['receipt'], false)),
      shipped: random.one([undefined, 'deny', 'allow']),
      shippedAfterRequest: random.one(['review', 'deny']),
      remedies: some(random, shuffled(random, ['account-balance'] as const), 0.3).concat('refund' as never),
      refund: or(cancellation.refund, () => refund(random)),
    }),
    return: compact({
      ...returns,
      request: or(returns.request, () => window(random, ['delivery', 'delivery', 'dispatch', 'placed'])),
      sendBack: or(returns.sendBack, () => sendBack(random)),
      information: information(['order-number', 'product-code', 'reason'] as const),
      evidence: or(returns.evidence, () => evidence(random, ['packaging-photo', 'item-photo'])),
      conditions: or(returns.conditions, () => some(random, shuffled(random, returns.conditions), 0.5)),
      arrivedDamaged: random.one(['deny', 'allow']),
      returnCosts: random.one(['customer', 'store']),
      remedies: or(returns.remedies, () => remedies(random)),
      choice: random.one([undefined, 'customer', 'first']),
      refund: or(returns.refund, () => refund(random)),
    }),
    missingItem: or(missingItem, () => report(missingItem, ['arrival-photo', 'parcel-declaration'], random)),
    defect: or(defect, () => ({
      ...report(defect, ['defect-photo'], random),
      sendBack: random.chance(0.5) ? null : sendBack(random),
    })),
    missingPackage: or(missingPackage, () =>
      compact({
        ...missingPackage,
        claim: packageWindow(random),
        confirmedLossNeedNotWait: random.chance(0.5),
        carrierCheck: random.one([undefined, 'required', 'not-needed']),
        inTransit: random.one([undefined, 'wait', 'grant']),
        disputedDelivery: random.one([undefined, 'review', 'deny', 'grant']),
        information: information(['order-number', 'reason'] as const),
        evidence: maybe(random, 0.3, () => evidence(random, ['receipt'], false)),
        lostByIncompleteAddress: random.one(['deny', 'refund']),
        remedies: remedies(random),
        refund: refund(random),
      }),
    ),
  });
}

/** The same terms for missing items and for defects. */
function report<T extends ReportTerms>(terms: T, kinds: readonly string[], random: Random): T {
  return compact({
    ...terms,
    report: window(random, ['delivery', 'delivery', 'dispatch', 'placed']),
    information: some(random, ['order-number', 'product-code', 'reason'] as const, 0.5),
    evidence: evidence(random, kinds, false),
    storeCheck: random.chance(0.5),
    remedies: remedies(random),
    choice: random.one([undefined, 'customer', 'first']),
    refund: refund(random),
  });
}

function period(random: Random): Extract<Clock, { period: unknown }>['period'] {
  const unit = random.one(Object.keys(LENGTHS) as (keyof typeof LENGTHS)[]);
  const amount = random.one(LENGTHS[unit] ?? [1]);
  if (unit === 'hour' || unit === 'minute') return { unit, amount };
  return compact({
    unit,
    amount,
    endsAt: random.one([undefined, 'end-of-day', 'same-local-time']),
    countEventDay: amount > 0 ? random.one([undefined, false, true]) : undefined,
    overflow: random.one([undefined, 'clamp', 'next-day']),
    rollForward: random.one([undefined, 'none', 'next-business-day']),
  });
}

function window(random: Random, from: readonly string[]): Window {
  const unknownDay = random.one(['ask', 'ask', 'allow', 'deny', 'review'] as const);
  if (random.chance(0.1)) return { unlimited: true, unknownDay };
  return { from: random.one(from), period: period(random), unknownDay };
}

function packageWindow(random: Random): Window {
  const opens: Clock = { from: 'estimate', period: { unit: 'day', amount: random.one([0, 1, 3]) } };
  const unknownDay = 'allow';
  if (random.chance(0.5)) return compact({ unlimited: true, opens, unknownDay });
  return { from: 'dispatch', period: { unit: 'month', amount: random.one([1, 2]) }, opens, unknownDay };
}

function sendBack(random: Random): SendBackTerms | null {
  if (random.chance(0.3)) return null;
  return compact<SendBackTerms>({
    dispatch: window(random, ['delivery']),
    arrival: maybe(random, 0.4, () => window(random, ['delivery'])),
    lostOnTheWayBack: random.one(['customer', 'store']),
  });
}

function evidence(random: Random, kinds: readonly string[], differs = true): EvidenceTerm[] {
  return some(random, [...kinds, 'video'], 0.5).map((kind) =>
    differs && random.chance(0.5) ? { kind, when: IN_PART_OR_DAMAGED } : { kind },
  );
}

function remedies(random: Random): ('refund' | 'account-balance' | 'replacement')[] {
  const all = shuffled(random, ['refund', 'account-balance', 'replacement'] as const);
  return all.slice(0, random.whole(1, 3));
}

function refund(random: Random): RefundTerms {
  const part = () => random.one(['share', 'nothing'] as const);
  const deductions = random.chance(0.3) ? [] : several(random, 1, 2, () => deduction(random));
  const named = deductions.map((one, i) => ({ ...one, code: `${one.code}-${i + 1}` }));
  return { shipping: part(), duties: part(), fees: part(), deductions: named };
}

const amounts = (amount: number) => ({ EUR: amount, USD: amount, JPY: amount, KWD: amount * 10, MGA: amount * 20 });

function deduction(random: Random): Deduction {
  const bounds = {
    waivedFor: maybe(random, 0.3, () => ['account-balance'] as const),
    atLeast: maybe(random, 0.2, () => amounts(random.whole(1, 500))),
    atMost: maybe(random, 0.2, () => amounts(random.whole(500, 5000))),
  };
  if (random.chance(0.3))
    return compact({ kind: 'flat', code: 'fee', amounts: amounts(random.whole(1, 2000)), ...bounds });
  return compact<Deduction>({
    kind: 'percent',
    code: 'restocking',
    basisPoints: random.one([1, 333, 1000, 1500, 1500, 10_000]),
    of: random.one([undefined, 'goods']),
    rounding: random.one([undefined, 'down', 'up', 'half-up']),
    ...bounds,
  });
}
