import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import {
  type Claim,
  type Decision,
  evaluateClaim,
  type Order,
  type PolicyDocument,
  type PolicySet,
  parsePolicy,
  parsePolicySet,
  sevenDayPolicy,
} from 'redress';
import { aCancellation, aDefect, aLostParcel, aMissingItem, aMissingPackage, anOrder, aReturn } from 'redress/testing';
import { anyCase, anyPolicy, CLAIM_KINDS, cheerfulCase, nearlyCase } from '../generators/index.ts';
import { keepOut } from './hostile.ts';

/** Valid inputs from everywhere that the project has some. They are made once, and the same for every run. */

export interface Facts {
  readonly order: unknown;
  readonly claim: unknown;
  readonly at: string | undefined;
}

const root = new URL('../../', import.meta.url);
const json = (path: string) => JSON.parse(readFileSync(new URL(path, root), 'utf8'));
const namesIn = (folder: string) =>
  readdirSync(new URL(folder, root))
    .filter((name) => name.endsWith('.json'))
    .sort();

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

export const kit = /* @__PURE__ */ once(() => json('docs/conformance/decisions.json'));

/** Policies as documents: those of the examples, generated ones and the built-in one, plain and not frozen. */
export const documents = /* @__PURE__ */ once((): unknown[] => [
  JSON.parse(JSON.stringify(sevenDayPolicy)),
  ...namesIn('examples/policies/').map((name) => json(`examples/policies/${name}`)),
  ...fc.sample(anyPolicy(), { numRuns: 80, seed: 11 }),
]);

/** The same from their parser: mutations replace them and never go into them. */
export const policies = /* @__PURE__ */ once((): (PolicyDocument | PolicySet)[] => {
  const parsed = documents().map(parsePolicy);
  const sets = parsed.slice(0, 6).map((policy, i) =>
    parsePolicySet({
      binding: i % 2 === 0 ? 'placed' : 'better',
      versions: [
        { from: '2020-01-01', policy: parsed[i + 7] },
        { from: '2026-03-03', policy },
      ],
    }),
  );
  return [sevenDayPolicy, ...parsed, ...sets].map(keepOut);
});

/** Facts of all five claims; many a rule has its case in them. */
export const facts = /* @__PURE__ */ once((): Facts[] => {
  const order = anOrder();
  const built = [aReturn(order), aMissingItem(order), aDefect(order)].map((claim) => ({ order, claim, at: undefined }));
  const missing = anOrder({ parcels: [aLostParcel()] });
  const generated = [anyCase(), nearlyCase(), ...CLAIM_KINDS.map((kind) => cheerfulCase(kind))].flatMap(
    (arbitrary, i) => fc.sample(arbitrary, { numRuns: 40, seed: 21 + i }),
  );
  const golden = (kit().cases as { order: unknown; claim: unknown; options?: { at?: string } }[])
    .filter(
      ({ order, claim }) => typeof order === 'object' && order !== null && typeof claim === 'object' && claim !== null,
    )
    .map((one) => ({ order: one.order, claim: one.claim, at: one.options?.at }));
  return [
    ...built,
    { order: anOrder({ parcels: [] }), claim: aCancellation(), at: undefined },
    { order: missing, claim: aMissingPackage(missing), at: undefined },
    ...generated,
    ...golden,
  ];
});

export const factsOf = (kind: string) => facts().filter(({ claim }) => (claim as Claim).kind === kind);

/** Decisions with all there is in them, as they come out of a store. */
export const decisions = /* @__PURE__ */ once((): Decision[] =>
  facts().flatMap(({ order, claim, at }, i) => {
    const policy = policies()[i % policies().length] as PolicyDocument;
    try {
      const decision = evaluateClaim(order as Order, claim as Claim, {
        policy,
        trace: i % 3 === 0,
        ...(at === undefined ? {} : { at }),
      });
      return [JSON.parse(JSON.stringify(decision)) as Decision];
    } catch {
      return [];
    }
  }),
);

export const vectors = /* @__PURE__ */ once((): unknown[] =>
  ['deadlines', 'money'].flatMap((name) => json(`test/conformance/vectors/${name}.json`).vectors),
);
