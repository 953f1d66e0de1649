import type { ClaimKind } from '../../facts/claim.ts';
import type { ClaimTerms, EvidenceTerm, PolicyDocument, RefundTerms, SendBackTerms, Window } from '../document.ts';
import type { Exception } from '../exception.ts';
import { SECTIONS } from '../sectionOf.ts';
import type { Path } from './places.ts';

/** What any section may say. */
export type SectionTerms = Partial<Omit<ClaimTerms, 'refund'>> & {
  readonly refund?: Partial<RefundTerms> | undefined;
  readonly evidence?: readonly EvidenceTerm[] | undefined;
  readonly conditions?: readonly string[] | undefined;
  readonly sendBack?: Partial<SendBackTerms> | null | undefined;
  readonly request?: Window | undefined;
  readonly report?: Window | undefined;
  readonly claim?: Window | undefined;
  readonly returnCosts?: 'customer' | 'store' | undefined;
};

/** The terms for claims of a kind, as the policy says them in general or an exception says them otherwise. */
export interface PlacedTerms {
  readonly kind: ClaimKind;
  readonly terms: SectionTerms;
  readonly path: Path;
  /** Left out: the general terms. */
  readonly exception?: Exception | undefined;
}

/** The kinds of claims, in the order of the document. */
export const KINDS = /* @__PURE__ */ Object.keys(SECTIONS) as ClaimKind[];

/** All sections of a policy, general ones first. */
export function sectionsOf(policy: PolicyDocument): PlacedTerms[] {
  const general = KINDS.map((kind) => ({
    kind,
    terms: policy[SECTIONS[kind]] as SectionTerms,
    path: ['policy', SECTIONS[kind]],
  }));
  const otherwise = (policy.exceptions ?? []).flatMap((exception, index) =>
    KINDS.flatMap((kind): PlacedTerms[] => {
      const terms = exception.then[SECTIONS[kind]] as SectionTerms | undefined;
      const path = ['policy', 'exceptions', index, 'then', SECTIONS[kind]];
      return terms === undefined ? [] : [{ kind, terms, path, exception }];
    }),
  );
  return [...general, ...otherwise];
}
