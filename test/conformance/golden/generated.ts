import fc from 'fast-check';
import { type Claim, type Decision, evaluateClaim, isInvalidInput, type Order } from '../../../src/index.ts';
import { anyCase, anyPolicy, type Case, CLAIM_KINDS, cheerfulCase, nearlyCase } from '../../generators/index.ts';
import { features, parsed } from './answers.ts';
import { type Draft, optionsOf, type Policies } from './drafts.ts';

const SEED = 20_261_123;

/** So many cases are kept, and so many policies among them: each is a long document. */
const MOST_CASES = 115;
const MOST_POLICIES = 12;

/** Rules about clocks that were made after this year may not be known to a runtime. */
const LAST_YEAR = 2022;

const facts = fc.oneof(
  nearlyCase(),
  anyCase({ contradictions: true }),
  fc.constantFrom(...CLAIM_KINDS).chain((kind): fc.Arbitrary<Case> => cheerfulCase(kind)),
);

interface Tried {
  readonly one: Case;
  readonly policy: string | undefined;
  readonly shows: ReadonlySet<string>;
}

/**
 * Generated cases that together show as much as so many can: of many with a fixed seed, each is kept for what no one before
 * it shows, first under the built-in policy and those of the shops, then under policies of their own.
 *
 * @param seen - what other cases show already
 */
export function generatedDrafts(policies: Policies, seen: Set<string>): Draft[] {
  const shops = Object.keys(policies).filter(
    (name) => !/^(refused|built-in|stricter|unknown-days|versions)/.test(name),
  );
  const kept: Tried[] = [
    ...pick(
      tried(3000, () => undefined, policies),
      seen,
      (MOST_CASES - MOST_POLICIES) / 2,
    ),
    ...pick(
      tried(4000, (i) => shops[i % shops.length], policies),
      seen,
      (MOST_CASES - MOST_POLICIES) / 2,
    ),
  ];
  const own = ownPolicies(1200);
  const others = pick(
    tried(3600, (i) => `generated-${(i % 1200) + 1}`, own),
    seen,
    MOST_POLICIES,
  );
  for (const { policy } of others) if (policy !== undefined) policies[policy] = own[policy];
  return [...kept, ...others].slice(0, MOST_CASES).map(({ one, policy }, i) => ({
    id: `generated-${`${i + 1}`.padStart(3, '0')}`,
    about: `A generated ${one.claim.kind}${policy === undefined ? '' : ` under the policy ${policy}`}.`,
    order: one.order,
    claim: one.claim,
    ...optionsOf(one.at, policy),
  }));
}

function ownPolicies(count: number): Policies {
  const documents = fc.sample(anyPolicy(), { seed: SEED, numRuns: count });
  return Object.fromEntries(
    documents.map((document, i) => [`generated-${i + 1}`, JSON.parse(JSON.stringify(document))]),
  );
}

function tried(count: number, nameOf: (i: number) => string | undefined, policies: Policies): Tried[] {
  const ready = new Map<string, ReturnType<typeof parsed>>();
  const policyNamed = (name: string) => {
    const known = ready.get(name) ?? parsed(policies[name]);
    ready.set(name, known);
    return known;
  };
  return fc
    .sample(facts, { seed: SEED + count, numRuns: count })
    .filter(({ at, order }) => Number(at.slice(0, 4)) <= LAST_YEAR && !/20(2[3-9]|3\d)-/.test(JSON.stringify(order)))
    .flatMap((one, i) => {
      const name = nameOf(i);
      const decision = decisionOf(one, name === undefined ? undefined : policyNamed(name));
      return decision === undefined ? [] : [{ one, policy: name, shows: new Set(features(decision)) }];
    });
}

/** Nothing for facts that a policy refuses, which the hostile cases are about. */
function decisionOf({ order, claim, at }: Case, policy: ReturnType<typeof parsed> | undefined): Decision | undefined {
  try {
    return evaluateClaim(order as Order, claim as Claim, policy === undefined ? { at } : { at, policy });
  } catch (error) {
    if (isInvalidInput(error)) return undefined;
    throw error;
  }
}

/** What a case takes besides its facts, in characters: its decision, about. */
const BASE = 2000;

/** Again and again the one that shows most for its length, until none shows anything new or there are enough. */
function pick(from: readonly Tried[], seen: Set<string>, most: number): Tried[] {
  const kept: Tried[] = [];
  const length = new Map(from.map((one) => [one, BASE + JSON.stringify(one.one).length]));
  while (kept.length < most) {
    let best: Tried | undefined;
    let bestGain = 0;
    for (const one of from) {
      let fresh = 0;
      for (const feature of one.shows) if (!seen.has(feature)) fresh += 1;
      const gain = fresh / (length.get(one) ?? 1);
      if (gain > bestGain) [best, bestGain] = [one, gain];
    }
    if (best === undefined) break;
    for (const feature of best.shows) seen.add(feature);
    kept.push(best);
  }
  return kept;
}
