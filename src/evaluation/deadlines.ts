import type { DecisionDeadline } from '../decision/decision.ts';
import type { ClaimKind } from '../facts/claim.ts';
import type { Context } from './context.ts';
import { withoutAbsent } from './listed.ts';
import type { ActTerm, Question } from './question.ts';
import type { Judged } from './rule.ts';
import { parcelOf } from './stock.ts';

/** A term with the units that it is for, each once. */
interface Found {
  readonly term: ActTerm;
  readonly units: Map<string, DecisionDeadline['units'][number]>;
}

/** The terms of all units, each once, with the units that it is for. */
export function deadlinesFor<K extends ClaimKind>(
  judged: readonly Judged<K>[],
  question: Question<K>,
  context: Context<K>,
): DecisionDeadline[] {
  const found: Found[] = [];
  const byEnd = new Map<string | undefined, Found[]>();
  for (const { unit } of judged) {
    if (unit.place.kind === 'gone' || unit.quantity === 0) continue;
    const parcel = parcelOf(unit.place);
    // Ids may hold anything, so that only their lengths tell one pair from another.
    const named = `${unit.line.id.length} ${unit.line.id}${parcel === undefined ? '' : ` ${parcel}`}`;
    const who = parcel === undefined ? { line: unit.line.id } : { line: unit.line.id, parcel };
    for (const term of question.deadlines(unit, context)) {
      if (term === undefined) continue;
      const end = term.closes ?? term.opens;
      const same = byEnd.get(end) ?? [];
      byEnd.set(end, same);
      let entry = same.find((one) => isSame(one.term, term));
      if (entry === undefined) {
        entry = { term, units: new Map() };
        same.push(entry);
        found.push(entry);
      }
      entry.units.set(named, who);
    }
  }
  const { zone } = context.facts;
  return found.map(({ term: { act, clause, opens, closes, lastDay, rule }, units }) =>
    withoutAbsent<DecisionDeadline>({ zone, units: [...units.values()], act, clause, opens, closes, lastDay, rule }),
  );
}

function isSame(one: ActTerm, other: ActTerm): boolean {
  const hasSameBounds = one.opens === other.opens && one.closes === other.closes;
  return one.act === other.act && hasSameBounds && one.rule.anchor === other.rule.anchor;
}
