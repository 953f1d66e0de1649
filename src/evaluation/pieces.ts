import type { ParsedClaim } from '../facts/claimSchema.ts';
import { grouped } from '../facts/grouped.ts';

type Pieces = readonly NonNullable<ParsedClaim['evidence']>[number][];

/** More are not looked through for each kind. */
const FEW = 16;

const byKind = /* @__PURE__ */ new WeakMap<Pieces, ReadonlyMap<string, Pieces>>();

/** The pieces of evidence of a claim among which all of a kind are: few are looked through anyway. */
export function piecesOf(kind: string, { evidence = [] }: Pick<ParsedClaim, 'evidence'>): Pieces {
  if (evidence.length <= FEW) return evidence;
  const known = byKind.get(evidence) ?? grouped(evidence, (piece) => piece.kind);
  byKind.set(evidence, known);
  return known.get(kind) ?? [];
}
