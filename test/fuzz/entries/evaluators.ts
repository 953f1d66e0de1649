import {
  applyChanges,
  type Basket,
  type BasketOptions,
  type Change,
  type ClaimFacts,
  comparePolicies,
  type EligibilityOptions,
  type EvaluationOptions,
  eligibilityOf,
  eligibilityOfBasket,
  evaluateCancellation,
  evaluateClaim,
  evaluateDefect,
  evaluateMissingItem,
  evaluateMissingPackage,
  evaluateReturn,
  type MoneyOptions,
  type Order,
  type PolicyCase,
  type PolicyDocument,
  parseOrder,
  shareOrder,
  whatWouldChange,
} from 'redress';
import type { Inputs } from '../mutate.ts';
import type { Entry } from '../oracle.ts';
import { type Facts, facts, factsOf, policies } from '../seeds.ts';
import { trap } from '../throws.ts';
import { nth } from './nth.ts';

const ROOTS = {
  order: ({ order }: Inputs) => order,
  claim: ({ claim }: Inputs) => claim,
  options: ({ options }: Inputs) => options,
};

function inputsOf({ order, claim, at }: Facts, pick: number): Inputs {
  const options = { ...(at === undefined ? {} : { at }), policy: nth(policies(), pick >> 8), trace: pick % 5 === 0 };
  return { order: pick % 7 === 0 ? parsedIfValid(order) : order, claim, options: pick % 11 === 0 ? {} : options };
}

function parsedIfValid(order: unknown): unknown {
  try {
    return parseOrder(order);
  } catch {
    return order;
  }
}

function evaluator(
  evaluate: (order: Order, claim: never, options: EvaluationOptions) => unknown,
  kind?: string,
): Entry {
  return {
    covers: [evaluate.name],
    name: evaluate.name,
    dear: true,
    valid: (pick) => inputsOf(nth(kind === undefined || pick % 17 === 0 ? facts() : factsOf(kind), pick), pick),
    roots: ROOTS,
    call: ({ order, claim, options }) => evaluate(order as Order, claim as never, options as EvaluationOptions),
  };
}

function casesFor(pick: number): Inputs {
  const some = [nth(facts(), pick), nth(facts(), pick >> 4)].map(({ order, claim, at }) => ({
    order,
    claim,
    ...(at === undefined ? {} : { at }),
  }));
  return { before: nth(policies(), pick >> 8), after: nth(policies(), pick >> 16), cases: some };
}

const CHANGES: readonly Change[] = [
  { code: 'provide-information', who: 'customer', information: 'order-number' },
  { code: 'provide-information', who: 'customer', information: 'product-code' },
  { code: 'provide-evidence', who: 'customer', evidence: 'item-photo' },
  { code: 'state-condition', who: 'store', condition: 'unused' },
  { code: 'state-condition', who: 'customer', condition: '__proto__' },
  { code: 'state-delivery-day', who: 'customer', day: '2026-03-05' },
  { code: 'prove-sending-day', who: 'customer', day: '2026-03-06' },
  { code: 'wait-until', who: 'customer', until: '2026-03-09T00:00:00.000Z' },
  { code: 'choose-remedy', who: 'customer', remedy: 'refund' },
  { code: 'state-fact', who: 'store', fact: 'order.attributes.vip', value: true },
  { code: 'confirm-claim', who: 'store' },
  { code: 'state-replaceability', who: 'store', replaceable: true },
  { code: 'clear-address', who: 'store' },
];

function basketFor(pick: number): Inputs {
  const {
    placed: _,
    paid: __,
    invoiced: ___,
    parcels: ____,
    ledger: _____,
    ...basket
  } = nth(facts(), pick).order as Order;
  const delivered = pick % 2 === 0 ? '2026-03-05' : { from: '2026-03-04', to: '2026-03-09' };
  return { basket, options: { at: '2026-03-01T09:00:00Z', delivered, policy: nth(policies(), pick >> 8) } };
}

export const EVALUATORS: readonly Entry[] = [
  evaluator(evaluateCancellation, 'cancellation'),
  evaluator(evaluateReturn, 'return'),
  evaluator(evaluateMissingItem, 'missing-item'),
  evaluator(evaluateDefect, 'defect'),
  evaluator(evaluateMissingPackage, 'missing-package'),
  evaluator(evaluateClaim),
  evaluator(whatWouldChange),
  {
    covers: ['eligibilityOf'],
    name: 'eligibilityOf',
    dear: true,
    valid: (pick) => ({
      order: nth(facts(), pick).order,
      options: { at: nth(facts(), pick).at ?? '2026-03-09T12:00:00Z', policy: nth(policies(), pick >> 8) },
    }),
    roots: ROOTS,
    call: ({ order, options }) => eligibilityOf(order as Order, options as EligibilityOptions),
  },
  {
    covers: ['eligibilityOfBasket'],
    name: 'eligibilityOfBasket',
    dear: true,
    valid: basketFor,
    roots: { ...ROOTS, order: ({ basket }) => basket },
    call: ({ basket, options }) => eligibilityOfBasket(basket as Basket, options as BasketOptions),
  },
  {
    covers: ['shareOrder'],
    name: 'shareOrder',
    dear: false,
    valid: (pick) => ({
      order: nth(facts(), pick).order,
      options: nth([{}, { unitRounding: 'floor' }, { shippingCap: 'standard' }], pick >> 4),
    }),
    roots: ROOTS,
    call: ({ order, options }) => shareOrder(order as Order, options as MoneyOptions),
  },
  {
    covers: ['comparePolicies'],
    name: 'comparePolicies',
    dear: true,
    valid: casesFor,
    // What a program's own iterator throws comes through.
    throws: trap,
    roots: { before: ({ before }) => before, after: ({ after }) => after, cases: ({ cases }) => cases },
    call: ({ before, after, cases }) => {
      const changes = comparePolicies(before as PolicyDocument, after as PolicyDocument, cases as PolicyCase[]);
      const found: unknown[] = [];
      for (;;) {
        const { done, value } = changes.next();
        if (done) return { found, sum: value };
        // The case is the one that was passed in, whatever it is.
        found.push({ ...value, case: null });
      }
    },
  },
  {
    covers: ['applyChanges'],
    name: 'applyChanges',
    dear: false,
    valid: (pick) => {
      const { order, claim, at = '2026-03-09T12:00:00Z' } = nth(facts(), pick);
      return { facts: { order, claim, at }, changes: [nth(CHANGES, pick >> 4), nth(CHANGES, pick >> 9)] };
    },
    roots: { facts: (inputs) => inputs.facts, changes: ({ changes }) => changes },
    // It hands on the facts that it was given, which the evaluators then validate: what it made is all that is looked at.
    call: ({ facts: given, changes }) => Object.keys(applyChanges(given as ClaimFacts, changes as Change[])).sort(),
  },
];
