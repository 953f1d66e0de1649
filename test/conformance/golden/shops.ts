import { readdirSync, readFileSync } from 'node:fs';
import { QUESTION_ORDER } from '../../../examples/demo/claims/readExamples.ts';
import { type Claim, type ClaimKind, evaluateClaim, type Order, type PolicyDocument } from '../../../src/index.ts';
import { features, parsed } from './answers.ts';
import { bundledDrafts } from './bundled.ts';
import { type Draft, optionsOf, type Policies } from './drafts.ts';

const FOLDER = new URL('../../../examples/policies/', import.meta.url);

/** How many ways of stating what a policy asks for are tried, to find the claim that shows most of it. */
const TRIES = 8;

/** What a case takes besides its facts, in characters: its decision, about. */
const BASE = 2000;

/** Each policy of examples/policies with a claim of each kind: a bundled one, with attributes that the policy reads. */
export function shopDrafts(policies: Policies): Draft[] {
  const examples = bundledDrafts();
  return shops().flatMap((shop) => {
    const document = JSON.parse(readFileSync(new URL(`${shop}.json`, FOLDER), 'utf8')) as PolicyDocument;
    const { $schema: _, ...policy } = document;
    policies[shop] = policy;
    const ready = parsed(policy) as PolicyDocument;
    const seen = new Set<string>();
    return QUESTION_ORDER.map((kind) => {
      const own = examples.filter(({ claim }) => (claim as Claim).kind === kind);
      const best = mostNew(
        own.flatMap((draft) => variants(draft, valuesIn(policy))),
        ready,
        seen,
      );
      return {
        ...best,
        ...optionsOf(best.options?.at, shop),
        id: `shop-${shop}-${kind}`,
        about: told(kind, shop, best),
      };
    });
  });
}

function shops(): string[] {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));
  return files.map((file) => file.replace('.json', '')).sort();
}

const told = (kind: ClaimKind, shop: string, { id }: Draft) =>
  `A ${kind} under the policy ${shop}, from ${id.replace(`example-${kind}-`, 'the bundled claim ')}.`;

/** The draft that shows most for its length of what was not seen before; the first of several. */
function mostNew(drafts: readonly Draft[], policy: PolicyDocument, seen: Set<string>): Draft {
  const tried = drafts.map((draft) => ({ draft, shows: featuresOf(draft, policy) }));
  const gain = ({ draft, shows }: (typeof tried)[number]) =>
    shows.filter((feature) => !seen.has(feature)).length / (BASE + JSON.stringify(draft).length);
  const best = tried.reduce((found, one) => (gain(one) > gain(found) ? one : found));
  for (const feature of best.shows) seen.add(feature);
  return best.draft;
}

function featuresOf({ order, claim, options }: Draft, policy: PolicyDocument): string[] {
  const at = options?.at;
  return [
    ...new Set(features(evaluateClaim(order as Order, claim as Claim, at === undefined ? { policy } : { policy, at }))),
  ];
}

/** The values that a policy compares facts with, by the names of the facts. */
function valuesIn(policy: unknown, found: Map<string, unknown[]> = new Map()): Map<string, unknown[]> {
  if (typeof policy !== 'object' || policy === null) return found;
  const { fact, is, in: list, has, hasAny, atLeast, moreThan } = policy as Record<string, unknown>;
  if (typeof fact === 'string') {
    const numbers = [atLeast, moreThan].filter((bound) => typeof bound === 'number').map((bound) => bound + 1);
    const lists = [has === undefined ? [] : [[has]], Array.isArray(hasAny) ? [hasAny] : []].flat();
    const values = [...(is === undefined ? [] : [is]), ...(Array.isArray(list) ? list : []), ...lists, ...numbers];
    found.set(fact, [...(found.get(fact) ?? []), ...values]);
  }
  for (const inner of Object.values(policy)) valuesIn(inner, found);
  return found;
}

/** The facts as they stand, then with every fact that the policy reads, in several values. */
function variants(draft: Draft, values: ReadonlyMap<string, readonly unknown[]>): Draft[] {
  if (values.size === 0) return [draft];
  return [draft, ...Array.from({ length: TRIES }, (_, i) => withFacts(draft, values, i))];
}

type Facts = Record<string, unknown>;

function withFacts(draft: Draft, values: ReadonlyMap<string, readonly unknown[]>, turn: number): Draft {
  const order = structuredClone(draft.order) as Facts;
  const claim = structuredClone(draft.claim) as Facts;
  const customer = { ...(order.customer as Facts) };
  const places: Readonly<Record<string, () => Facts[]>> = {
    order: () => [order],
    line: () => order.lines as Facts[],
    parcel: () => (order.parcels ?? []) as Facts[],
    claim: () => [claim],
    item: () => (claim.items ?? []) as Facts[],
    customer: () => [customer],
  };
  [...values].forEach(([fact, own], i) => {
    const [scope = '', name = ''] = fact.split('.');
    // Every other fact stays unstated, another one each turn.
    const value = own[Math.floor(turn / 2) % Math.max(1, own.length)];
    if (value === undefined || (turn + i) % 3 === 0) return;
    if (fact === 'order.channel') order.channel = value;
    else if (fact === 'claim.reasonCode') claim.reasonCode = value;
    else if (name === 'country' || name === 'region')
      order.destination = { ...(order.destination as Facts), [name]: value };
    else
      for (const place of places[scope]?.() ?? []) place.attributes = { ...(place.attributes as Facts), [name]: value };
  });
  return { ...draft, order: Object.keys(customer).length === 0 ? order : { ...order, customer }, claim };
}
