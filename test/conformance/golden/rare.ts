import { type PolicyDocument, sevenDayPolicy } from '../../../src/index.ts';
import {
  aCancellation,
  aDefect,
  aLedgerEntry,
  aMissingPackage,
  anOrder,
  aParcel,
  aReturn,
} from '../../../src/testing/index.ts';
import { type Draft, optionsOf, type Policies } from './drafts.ts';

const days = (amount: number) => ({ amount, unit: 'day', endsAt: 'end-of-day' }) as const;

/** Terms that no policy of a shop has together with facts that break them. */
const STRICTER: PolicyDocument = {
  ...sevenDayPolicy,
  id: 'stricter',
  return: {
    ...sevenDayPolicy.return,
    sendBack: {
      dispatch: { unlimited: true, unknownDay: 'allow' },
      lostOnTheWayBack: 'customer',
      arrival: { from: 'delivery', period: days(14), unknownDay: 'ask' },
    },
  },
  missingPackage: {
    ...sevenDayPolicy.missingPackage,
    claim: { from: 'dispatch', period: days(30), unknownDay: 'ask' },
  },
};

/** A day that nobody knows is denied for a return, and judged by a person for a defect; small refunds are not paid. */
const UNKNOWN_DAYS: PolicyDocument = {
  ...sevenDayPolicy,
  id: 'unknown-days',
  cancellation: {
    ...sevenDayPolicy.cancellation,
    refund: { ...sevenDayPolicy.cancellation.refund, minimum: { EUR: 5000 } },
  },
  return: { ...sevenDayPolicy.return, request: { from: 'delivery', period: days(7), unknownDay: 'deny' } },
  defect: { ...sevenDayPolicy.defect, report: { from: 'delivery', period: days(7), unknownDay: 'review' } },
};

/** What neither the bundled claims nor those of the shops come to, each written for one reason. */
export function rareDrafts(policies: Policies): Draft[] {
  policies.stricter = STRICTER;
  policies['unknown-days'] = UNKNOWN_DAYS;
  const someDay = anOrder({ parcels: [aParcel(undefined, { delivered: 'day-unknown' })] });
  const order = anOrder();
  const moved = aLedgerEntry([], { kind: 'goodwill', tenders: [{ tender: 'card', amount: 3000 }] });
  const unexplained = anOrder({ tenders: [{ id: 'card', amount: 4900 }], ledger: [moved] });
  const condition = { unused: true, unopened: true, undamaged: true, 'original-packaging': true };
  return [
    {
      id: 'rare-package-window-closed',
      about: 'A lost package claimed after the term of the policy.',
      order: aMissing,
      claim: aMissingPackage(aMissing, { asked: '2026-05-01T09:00:00Z' }),
      ...optionsOf(undefined, 'stricter'),
    },
    {
      id: 'rare-arrived-back-late',
      about: 'Goods that came back after the term of the policy.',
      order,
      claim: aReturn(order, { items: [{ sentBack: '2026-03-07', receivedBack: '2026-03-25' }] }),
      ...optionsOf(undefined, 'stricter'),
    },
    {
      id: 'rare-arrival-day-unknown',
      about: 'Goods that were inspected, and nobody says when they came.',
      order,
      claim: aReturn(order, { items: [{ sentBack: '2026-03-07', inspection: { condition } }] }),
      ...optionsOf('2026-04-01T00:00:00Z', 'stricter'),
    },
    {
      id: 'rare-term-start-not-known',
      about: 'A delivery on an unknown day, which the policy takes for too late.',
      order: someDay,
      claim: aReturn(someDay),
      ...optionsOf(undefined, 'unknown-days'),
    },
    {
      id: 'rare-term-start-to-be-judged',
      about: 'A delivery on an unknown day, which the policy leaves to a person.',
      order: someDay,
      claim: aDefect(someDay),
      ...optionsOf(undefined, 'unknown-days'),
    },
    {
      id: 'rare-refund-below-minimum',
      about: 'A refund that is smaller than the policy pays.',
      order: anOrder({ parcels: [] }),
      claim: aCancellation(),
      ...optionsOf(undefined, 'unknown-days'),
    },
    {
      id: 'rare-ledger-contradicts-itself',
      about: 'A ledger that moved more money than its lines explain.',
      order: unexplained,
      claim: aReturn(unexplained),
    },
  ];
}

const aMissing = anOrder({
  parcels: [
    {
      id: 'P1',
      contents: [{ line: 'RING-7', quantity: 1 }],
      dispatched: '2026-03-02',
      carrier: { state: 'lost', causedByAddress: false },
    },
  ],
});
