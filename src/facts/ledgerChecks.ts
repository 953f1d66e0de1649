import { ONE_TENDER } from './order.ts';
import type { Say } from './orderChecks.ts';
import type { ParsedLedgerEntry, ParsedOrder } from './orderSchema.ts';

/** What was given back belongs to lines, parcels and tenders that the order has, and an id to one entry. */
export function checkLedger({ lines, parcels, tenders, ledger }: ParsedOrder, say: Say): void {
  if (ledger === undefined || ledger.length === 0) return;
  const known = { line: idsOf(lines), parcel: idsOf(parcels), tender: idsOf(tenders ?? [{ id: ONE_TENDER }]) };
  const seen = new Map<string, ParsedLedgerEntry>();
  ledger.forEach((entry, index) => {
    const mustHave = (what: keyof typeof known, id: string, list: string, place: number) => {
      if (known[what].has(id)) return;
      say(['ledger', index, list, place, what], `unknown-${what}`, `the order has no ${what} ${id}`);
    };
    const before = seen.get(entry.id);
    if (before !== undefined && JSON.stringify(before) !== JSON.stringify(entry)) {
      say(['ledger', index, 'id'], 'duplicate-id', `${entry.id} is the id of another entry too`);
    }
    seen.set(entry.id, entry);
    entry.lines?.forEach(({ line, parcel }, place) => {
      mustHave('line', line, 'lines', place);
      if (parcel !== undefined) mustHave('parcel', parcel, 'lines', place);
    });
    entry.tenders?.forEach(({ tender }, place) => {
      mustHave('tender', tender, 'tenders', place);
    });
  });
}

const idsOf = (entries: readonly { readonly id: string }[] = []) => new Set(entries.map(({ id }) => id));
