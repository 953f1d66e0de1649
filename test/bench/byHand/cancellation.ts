import type {
  CancellationClaim,
  Decision,
  DecisionDeadline,
  LineDecision,
  NextStep,
  Order,
  Reason,
} from '../../../src/index.ts';
import { addDeadline, factsOf, once, type ParcelFacts, positionsOf } from './facts.ts';
import { type GrantedUnits, nothing, payments, priced } from './money.ts';
import { outcomeOf } from './outcome.ts';
import { outside } from './outside.ts';

/** The cancellation of facts that are known to be valid. */
export function cancellationByHand(order: Order, claim: CancellationClaim, atText: string): Decision<'cancellation'> {
  const facts = factsOf(order, claim, atText);
  const { asked, parcelOf, zone } = facts;
  const places = claim.items === undefined ? order.lines.map((_, i) => i) : positionsOf(order, claim.items);
  let ordered = 0;
  let named = 0;
  for (const { quantity } of order.lines) ordered += quantity;
  for (const { quantity, parcel } of claim.items ?? (order.lines as readonly { quantity: number; parcel?: string }[])) {
    if (parcel !== undefined) outside('parcels that the claim names');
    named += quantity;
  }
  const shipped = facts.parcels.some(
    ({ dispatched, delivered }) => dispatched !== undefined || delivered !== undefined,
  );
  const clause = named >= ordered && !shipped ? 'C1' : 'C2';
  const grant: Reason = { code: 'not-shipped', verdict: 'granted', clause };

  const deadlines: DecisionDeadline[] = [];
  const lines: LineDecision[] = [];
  const reasons: Reason[] = [];
  const steps: NextStep[] = [];
  const granted: GrantedUnits[] = [];
  places.forEach((at, i) => {
    const line = order.lines[at] as Order['lines'][number];
    const quantity = claim.items?.[i]?.quantity ?? line.quantity;
    const parcel = parcelOf[at];
    const where = parcel === undefined ? { line: line.id } : { line: line.id, parcel: parcel.id };
    if (parcel === undefined || (parcel.dispatched === undefined && parcel.delivered === undefined)) {
      granted.push({ at, quantity, parcel: parcel?.id, payable: 'now' });
      reasons.push(grant);
      lines.push({ ...where, quantity, verdict: 'granted', reasons: [grant], remedy: 'refund' });
      return;
    }
    const reason = objectionTo(parcel, asked);
    reasons.push(reason);
    lines.push({ ...where, quantity, verdict: reason.verdict, reasons: [reason] });
    addDeadline(deadlines, 'request-return', line.id, parcel, zone);
    if (reason.verdict === 'review') steps.push({ code: 'decide', who: 'store', clause: 'G1' });
    else {
      const { term } = parcel;
      const until = term === undefined ? {} : { by: term.closed, lastDay: term.lastDay };
      steps.push({
        code: 'ask-instead',
        who: 'customer',
        clause: 'C3',
        question: 'return',
        parcel: parcel.id,
        ...until,
      });
    }
  });
  const refund = granted.length === 0 ? nothing() : priced(order, granted, true, clause);
  if (granted.length > 0) steps.push(...payments(refund, clause));
  if (steps.length === 0 || lines.some(({ verdict }) => verdict === 'denied')) {
    steps.push({ code: 'contact-service', who: 'customer', clause: 'G1', contact: {} });
  }
  return {
    kind: 'cancellation',
    order: order.number,
    ...(claim.id === undefined ? {} : { claim: claim.id }),
    at: atText,
    zone,
    outcome: outcomeOf(lines),
    reasons: once(reasons),
    deadlines,
    lines,
    remedies: granted.length === 0 ? [] : [{ kind: 'refund', replaced: [], refund }],
    ...(granted.length === 0 ? {} : { remedy: 'refund' as const }),
    refund,
    nextSteps: once(steps),
    policy: { id: 'seven-day', version: '1.0.0' },
  };
}

function objectionTo({ id, dispatched, delivered, deliveredText }: ParcelFacts, asked: number): Reason {
  const wasBefore = (dispatched ?? asked + 1) <= asked || (delivered ?? asked + 1) <= asked;
  if (!wasBefore) return { code: 'shipped-after-request', verdict: 'review', clause: 'C3', parcel: id };
  return {
    code: 'already-shipped',
    verdict: 'denied',
    clause: 'C3',
    pointsTo: 'return',
    parcel: id,
    ...(deliveredText === undefined ? {} : { delivered: deliveredText }),
  };
}
