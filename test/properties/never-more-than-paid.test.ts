import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type LedgerEntry,
  type Order,
  type PolicyDocument,
  parseOrder,
  shareOrder,
  toLedgerEntry,
} from '../../src/index.ts';
import { type ClaimSequence, claimSequence, paidOf } from '../generators/index.ts';
import { complete, evaluate, grants, policies, total } from './evaluate.ts';
import { Reached } from './reached.ts';
import { runs } from './settings.ts';

/** Long before anything else, so that every decision knows of it. */
const LONG_AGO = '2000-01-01';

/** Everything that was given back, by what it was paid for, read from ledger entries alone. */
function givenIn(ledger: readonly LedgerEntry[], order: Order) {
  const lines = ledger.flatMap((entry) => entry.lines ?? []);
  const tenders = ledger.flatMap((entry) => entry.tenders ?? []);
  return {
    order: total(
      ledger.map((entry) =>
        Math.max(
          0,
          total((entry.lines ?? []).flatMap(({ amount, shipping }) => [amount, shipping])) +
            total([entry.shipping, entry.other]) -
            (entry.deducted ?? 0),
        ),
      ),
    ),
    shipping: total([...ledger.map(({ shipping }) => shipping), ...lines.map(({ shipping }) => shipping)]),
    tender: (id: string) => total(tenders.filter(({ tender }) => tender === id).map(({ amount }) => amount)),
    line: (id: string) => total(lines.filter(({ line }) => line === id).map(({ amount }) => amount)),
    units: (id: string) => total(lines.filter(({ line }) => line === id).map(({ quantity }) => quantity)),
    tenders: order.tenders ?? [{ id: 'payment', amount: paidOf(order) }],
  };
}

/** What was paid for each line, and for shipping. */
function paidIn(order: Order) {
  const { pricesIncludeTax = true, shipping } = order;
  const lines = new Map(
    shareOrder(order).map(({ line, goods, tax, duty, importTax, fees }) => [
      line,
      goods + (pricesIncludeTax ? 0 : tax) + duty + importTax + fees,
    ]),
  );
  return { lines, shipping: (shipping?.charged ?? 0) + (pricesIncludeTax ? 0 : (shipping?.tax ?? 0)) };
}

/** Decides the claims one after the other and carries every decision out. */
function carryOut({ order, steps }: ClaimSequence, policy: PolicyDocument) {
  const ledger: LedgerEntry[] = (order.ledger ?? []).map((entry) => ({ ...entry, at: LONG_AGO }));
  const decisions = steps.map(({ claim, at }, index) => {
    const decision = evaluate({ ...order, ledger: [...ledger] }, claim, { at, policy });
    if (grants(decision)) ledger.push(toLedgerEntry(decision, { id: `step-${index}`, at: decision.at }));
    return decision;
  });
  return { ledger, decisions };
}

describe('never more than paid, over any sequence of claims', () => {
  it.each(policies())('under %s', (_, anyPolicy) => {
    const reached = new Reached('two grants', 'money', 'a denial after a grant', 'nothing left');
    const sequences = fc.tuple(claimSequence(), fc.boolean()).map(([{ order, steps }, all]) => ({
      order,
      steps: all ? steps.map(({ claim, at }) => ({ claim: complete(claim), at })) : steps,
    }));
    fc.assert(
      fc.property(sequences, anyPolicy, (sequence, policy) => {
        const { order } = sequence;
        const before = givenIn(order.ledger ?? [], order);
        const paid = paidIn(order);
        const { ledger, decisions } = carryOut(sequence, policy);
        const given = givenIn(ledger, order);
        // What was booked is valid facts again, and survives JSON.
        expect(JSON.parse(JSON.stringify(ledger))).toStrictEqual(ledger);
        expect(parseOrder({ ...order, ledger }).ledger).toHaveLength(ledger.length);

        expect(given.order, 'order').toBeLessThanOrEqual(paidOf(order));
        expect(before.order + total(decisions.map(({ refund }) => refund.total)), 'refunds').toBe(given.order);
        expect(given.shipping, 'shipping').toBeLessThanOrEqual(Math.max(paid.shipping, before.shipping));
        for (const { id, amount } of given.tenders) {
          expect(given.tender(id), `tender ${id}`).toBeLessThanOrEqual(Math.max(amount, before.tender(id)));
        }
        for (const { id, quantity } of order.lines) {
          expect(given.units(id), `units of ${id}`).toBeLessThanOrEqual(quantity);
          expect(given.line(id), id).toBeLessThanOrEqual(Math.max(paid.lines.get(id) ?? 0, before.line(id)));
        }

        reached.run();
        reached.saw('two grants', decisions.filter(grants).length > 1);
        reached.saw('money', given.order > before.order);
        const first = decisions.findIndex(grants);
        reached.saw('a denial after a grant', first >= 0 && decisions.slice(first).some((d) => d.outcome === 'denied'));
        reached.saw('nothing left', decisions.length > 0 && given.order === paidOf(order) && given.order > 0);
      }),
      runs(120),
    );
    reached.expectAtLeast(10, 'two grants');
    reached.expectAtLeast(30, 'money');
    reached.expectAtLeast(10, 'a denial after a grant');
    reached.expectAtLeast(2, 'nothing left');
  });
});
