import fc from 'fast-check';
import type {
  Deduction,
  EvidenceTerm,
  MoneyTerms,
  PolicyDocument,
  RefundTerms,
  ReportTerms,
  SendBackTerms,
  Window,
} from '../../src/policy/document.ts';
import { sevenDayPolicy } from '../../src/policy/sevenDayPolicy.ts';
import type { Calendar, Period } from '../../src/time/index.ts';
import { facts, oneOf, seldom, sometimes, weighted } from './choices.ts';
import { CONDITIONS } from './claims/wayBack.ts';
import { anyLocalDate } from './moments.ts';
import { anyZone } from './zones.ts';

/** All that a policy may ask evidence of: what generated claims carry, and what they seldom or never do. */
export const EVIDENCE_WORDS = [
  'packaging-photo',
  'item-photo',
  'arrival-photo',
  'parcel-declaration',
  'defect-photo',
  'receipt',
  'police-report',
] as const;

/** All that a policy may ask of the goods. */
export const CONDITION_WORDS = [...CONDITIONS, 'complete'] as const;

/** What policies may be like. */
export interface PolicyOptions {
  /** Units that periods may have. Default: all. */
  readonly units?: readonly Period['unit'][] | undefined;
}

const UNITS: readonly Period['unit'][] = ['day', 'business-day', 'week', 'month', 'year', 'hour', 'minute'];

/** So many units that a term lies around a week now and then, whatever the unit. */
const MOST: Readonly<Record<Period['unit'], number>> = {
  minute: 10_000,
  hour: 400,
  day: 40,
  'business-day': 20,
  week: 6,
  month: 3,
  year: 2,
};

const ENDS: Readonly<Record<'time' | 'date', readonly Period['endsAt'][]>> = {
  time: [undefined, 'exact'],
  date: [undefined, 'end-of-day', 'same-local-time'],
};

/** Any length of time that `parsePolicy` accepts. */
export function anyPeriod(units: readonly Period['unit'][] = UNITS): fc.Arbitrary<Period> {
  return weighted([2, fc.constantFrom(...units.slice(0, 1))], [3, fc.constantFrom(...units)]).chain((unit) => {
    const byTime = unit === 'minute' || unit === 'hour';
    const ends = byTime ? [...ENDS.time, ...(unit === 'hour' ? (['end-of-hour'] as const) : [])] : ENDS.date;
    return facts<Period>({
      unit: fc.constant(unit),
      amount: weighted([1, fc.constant(7)], [2, fc.integer({ min: 0, max: MOST[unit] })]),
      endsAt: fc.constantFrom(...ends),
      countEventDay: seldom(fc.boolean()),
      countEventHour: seldom(fc.boolean()),
      overflow: seldom(fc.constantFrom('clamp', 'next-day')),
      rollForward: seldom(fc.constantFrom('none', 'next-business-day', 'eu-1182-71')),
      minWorkingDays: seldom(fc.integer({ min: 0, max: 10 })),
    });
  });
}

function anyWindow(units?: readonly Period['unit'][]): fc.Arbitrary<Window> {
  return facts<Window>({
    from: oneOf<Window['from']>([6, 'delivery'], [1, 'dispatch'], [1, 'placed']),
    period: anyPeriod(units),
    unknownDay: fc.constantFrom('ask', 'allow', 'deny', 'review'),
  });
}

const anyCalendar = facts<Calendar>({
  weekend: weighted(
    [3, fc.constant<number[]>([6, 7])],
    [1, fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 6 })],
  ),
  holidays: fc.array(anyLocalDate, { maxLength: 5 }),
});

const anyRemedies = fc
  .shuffledSubarray<'refund' | 'account-balance' | 'replacement'>(['refund', 'account-balance', 'replacement'], {
    minLength: 1,
  })
  .map((kinds) => (kinds.some((kind) => kind !== 'replacement') ? kinds : [...kinds, 'refund' as const]));

const anyWaiver = sometimes(fc.subarray(['refund', 'account-balance', 'replacement'] as const));

/** Any deduction; a flat one knows some currencies only. */
export const anyDeduction: fc.Arbitrary<Deduction> = weighted<Deduction>(
  [
    1,
    facts<Extract<Deduction, { kind: 'percent' }>>({
      kind: fc.constant('percent'),
      code: fc.constantFrom('restocking-fee', 'handling'),
      basisPoints: weighted([3, fc.integer({ min: 0, max: 3000 })], [1, fc.constantFrom(10_000, 9_999, 1)]),
      waivedFor: anyWaiver,
    }),
  ],
  [
    1,
    facts<Extract<Deduction, { kind: 'flat' }>>({
      kind: fc.constant('flat'),
      code: fc.constantFrom('label-fee', 'collection'),
      amounts: fc
        .integer({ min: 0, max: 4000 })
        .map((amount) => ({ EUR: amount, USD: amount, JPY: amount, KWD: 10 * amount, CHF: amount })),
      waivedFor: anyWaiver,
    }),
  ],
);

const share = fc.constantFrom('share', 'nothing');

const anyRefundTerms = facts<RefundTerms>({
  shipping: share,
  duties: share,
  fees: share,
  deductions: weighted<Deduction[]>(
    [2, fc.constant([])],
    [2, fc.array(anyDeduction, { minLength: 1, maxLength: 3, size: 'max' })],
  ),
});

const anyInformation = fc.subarray(['order-number', 'product-code', 'reason'] as const);

/** Of a claim that need not name its items. */
const anyInformationWithoutItems = fc.subarray<'order-number' | 'reason'>(['order-number', 'reason']);

const anyEvidenceTerms = fc.uniqueArray(fc.constantFrom(...EVIDENCE_WORDS), { maxLength: 3 }).chain((kinds) =>
  fc.tuple(
    ...kinds.map((kind) =>
      facts<EvidenceTerm>({
        kind: fc.constant(kind),
        when: sometimes(fc.subarray(['part-of-line', 'damaged-units'] as const)),
      }),
    ),
  ),
);

const anyMoneyTerms = facts<MoneyTerms>({
  tenders: fc.oneof(
    fc.constantFrom('in-order', 'proportional'),
    fc.shuffledSubarray(['card', 'gift-card', 'tender-2', 'tender-3', 'unknown']),
  ),
  unitRounding: fc.constantFrom('floor', 'half-up'),
  shippingCap: fc.constantFrom('charged', 'standard'),
  shippingWhenNothingIsKept: fc.constantFrom('above-actual-cost', 'nothing', 'everything'),
  accountBalanceBonus: weighted([1, fc.constant(0)], [2, fc.integer({ min: 0, max: 10_000 })]),
});

function anySendBack(units?: readonly Period['unit'][]): fc.Arbitrary<SendBackTerms> {
  return facts<SendBackTerms>({ dispatch: anyWindow(units), lostOnTheWayBack: fc.constantFrom('customer', 'store') });
}

const report = (units?: readonly Period['unit'][]) => ({
  report: anyWindow(units),
  information: anyInformation,
  evidence: anyEvidenceTerms,
  storeCheck: fc.boolean(),
  remedies: anyRemedies,
  refund: anyRefundTerms,
});

/**
 * A valid policy: `parsePolicy` accepts it. Every field of the document varies, each group of terms as often as not
 * from the built-in policy; shrinks to the built-in policy.
 *
 * @param options - what the policies may be like
 */
export function anyPolicy({ units }: PolicyOptions = {}): fc.Arbitrary<PolicyDocument> {
  const orBuiltIn = <K extends keyof PolicyDocument>(key: K, other: fc.Arbitrary<PolicyDocument[K]>) =>
    weighted<PolicyDocument[K]>([2, fc.constant(sevenDayPolicy[key])], [3, other]);
  return facts<PolicyDocument>({
    schemaVersion: fc.constant(1),
    id: fc.constantFrom('seven-day', 'my-shop'),
    version: fc.constantFrom('1.0.0', '2026-03'),
    zone: orBuiltIn('zone', anyZone),
    zoneOf: fc.constantFrom('destination', 'policy'),
    calendar: orBuiltIn('calendar', anyCalendar),
    contact: orBuiltIn(
      'contact',
      facts<PolicyDocument['contact']>({
        email: sometimes(fc.constant('service@example.com')),
        phone: seldom(fc.constant('+49 30 123')),
        url: seldom(fc.constant('https://example.com/help')),
      }),
    ),
    money: orBuiltIn('money', anyMoneyTerms),
    cancellation: orBuiltIn(
      'cancellation',
      facts<PolicyDocument['cancellation']>({
        information: anyInformationWithoutItems,
        shippedAfterRequest: fc.constantFrom('review', 'deny'),
        remedies: anyRemedies,
        refund: anyRefundTerms,
      }),
    ),
    return: orBuiltIn(
      'return',
      facts<PolicyDocument['return']>({
        request: anyWindow(units),
        sendBack: anySendBack(units),
        information: anyInformation,
        evidence: anyEvidenceTerms,
        conditions: fc.subarray([...CONDITION_WORDS]),
        arrivedDamaged: fc.constantFrom('deny', 'allow'),
        returnCosts: fc.constantFrom('customer', 'store'),
        remedies: anyRemedies,
        refund: anyRefundTerms,
      }),
    ),
    missingItem: orBuiltIn('missingItem', facts<ReportTerms>(report(units))),
    defect: orBuiltIn(
      'defect',
      facts<PolicyDocument['defect']>({
        ...report(units),
        sendBack: weighted<SendBackTerms | null>([1, fc.constant(null)], [1, anySendBack(units)]),
      }),
    ),
    missingPackage: orBuiltIn(
      'missingPackage',
      facts<PolicyDocument['missingPackage']>({
        afterEstimate: anyPeriod(units),
        confirmedLossNeedNotWait: fc.boolean(),
        information: anyInformationWithoutItems,
        lostByIncompleteAddress: fc.constantFrom('deny', 'refund'),
        remedies: anyRemedies,
        refund: anyRefundTerms,
      }),
    ),
  });
}
