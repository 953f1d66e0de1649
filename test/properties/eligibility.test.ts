import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeEach, remediesTogether } from '../../src/eligibility/each.ts';
import { favourable, prospect } from '../../src/eligibility/favourable.ts';
import { Look } from '../../src/eligibility/look.ts';
import { orderParser } from '../../src/facts/parseOrder.ts';
import type {
  Claim,
  ClaimEligibility,
  ClaimKind,
  Decision,
  ExceptionTerms,
  LineDecision,
  Order,
  PolicyDocument,
  UnitEligibility,
} from '../../src/index.ts';
import { eligibilityOf } from '../../src/index.ts';
import { anyClaimOf, type Case, CLAIM_KINDS, CONDITION_WORDS, EVIDENCE_WORDS } from '../generators/index.ts';
import { evaluate, mixedCase, policies } from './evaluate.ts';
import { Reached } from './reached.ts';
import { runs } from './settings.ts';

type Own = Readonly<Record<string, unknown>>;
type Stated = ClaimEligibility['stated'];

/** What is stated of a scope: fields of its own, or attributes. */
function statedOf(scope: string, stated: Stated, fields: readonly string[]): Own {
  const own = Object.entries(stated).flatMap(([name, value]) =>
    name.startsWith(`${scope}.`) ? [[name.slice(scope.length + 1), value] as const] : [],
  );
  const attributes = own.filter(([name]) => !fields.includes(name));
  return {
    ...Object.fromEntries(own.filter(([name]) => fields.includes(name))),
    ...(attributes.length === 0 ? {} : { attributes: Object.fromEntries(attributes) }),
  };
}

/** The claim that an account page would make of it: all that is asked for, and what is stated. */
function claimOf(
  { line, parcel, quantity }: UnitEligibility,
  { kind, stated }: ClaimEligibility,
  order: Order,
  asked: string,
  wanted: Wanted,
): Claim {
  const evidence = EVIDENCE_WORDS.filter((piece) => stated[`evidence.${piece}`] ?? wanted.evidence.includes(piece));
  const claim = {
    kind,
    asked,
    orderNumber: order.number,
    reason: 'It does not fit.',
    evidence: evidence.map((piece) => ({ kind: piece })),
    ...statedOf('claim', stated, ['reasonCode', 'cause', 'remedy']),
    ...(stated.delivery === undefined ? {} : { receivedOn: stated.delivery }),
  };
  if (kind === 'missing-package') return { ...claim, ...(parcel === undefined ? {} : { parcels: [parcel] }) } as Claim;
  const condition = CONDITION_WORDS.flatMap((name) => {
    const value = stated[`condition.${name}`] ?? (wanted.conditions.includes(name) ? true : undefined);
    return value === undefined ? [] : [[name, value]];
  });
  const item = {
    line,
    quantity,
    ...(parcel === undefined ? {} : { parcel }),
    product: order.lines.find(({ id }) => id === line)?.product,
    ...statedOf('item', stated, ['arrivedDamaged']),
    ...(kind === 'return' ? { condition: Object.fromEntries(condition) } : {}),
    ...(stated['sent-back'] === undefined ? {} : { sentBack: stated['sent-back'] }),
  };
  return { ...claim, items: [item] } as Claim;
}

/** What a decision says of the units. */
const linesOf = ({ lines }: Decision, { line, parcel }: UnitEligibility) =>
  lines.filter((one) => one.line === line && one.parcel === parcel);

interface Wanted {
  readonly evidence: readonly string[];
  readonly conditions: readonly string[];
}

const SECTIONS = {
  cancellation: 'cancellation',
  return: 'return',
  'missing-item': 'missingItem',
  defect: 'defect',
  'missing-package': 'missingPackage',
} as const;

/** What a policy asks of a claim of a kind, in general or by exception. */
function wantedBy({ exceptions = [], ...general }: PolicyDocument, kind: ClaimKind): Wanted {
  const terms: readonly ExceptionTerms[] = [general, ...exceptions.map(({ then }) => then)];
  return {
    evidence: terms.flatMap((one) => (one[SECTIONS[kind]]?.evidence ?? []).map((piece) => piece.kind)),
    conditions: terms.flatMap((one) => one.return?.conditions ?? []),
  };
}

/** Every unit with every kind of claim. */
function each(order: Order, at: string, policy: Parameters<typeof eligibilityOf>[1]) {
  return eligibilityOf(order, { ...policy, at }).units.flatMap((unit) => unit.claims.map((claim) => ({ unit, claim })));
}

describe('what can be claimed of an order is what the evaluators say', () => {
  it.each(policies())('what is open is granted, or waits for nothing but what it needs, under %s', (name, anyTerms) => {
    const reached = new Reached('open', 'granted', 'awaiting', ...CLAIM_KINDS);
    fc.assert(
      fc.property(mixedCase(), anyTerms, ({ order, at }, policy) => {
        const open = each(order, at, { policy }).filter(({ claim }) => claim.status === 'open');
        reached.run();
        reached.saw('open', open.length > 0);
        for (const { unit, claim } of open) {
          const decision = evaluate(order, claimOf(unit, claim, order, at, wantedBy(policy, claim.kind)), {
            at,
            policy,
          });
          const lines = linesOf(decision, unit).filter(({ reasons }) => !reasons.some(isBeyondLimit));
          // Units in no known parcel cannot be named: the claim may be about others of the line.
          if (unit.parcel === undefined && lines.length === 0) continue;
          expect(lines.length, JSON.stringify({ claim, decision })).toBeGreaterThan(0);
          const verdicts = lines.map(({ verdict }) => verdict);
          if (verdicts.includes('granted')) {
            reached.saw('granted');
          } else {
            const needed = claim.needs.map(({ code }) => code);
            const named = lines.flatMap(({ reasons }) => reasons.map((reason) => [reason.verdict, reason.code]));
            for (const [verdict, code] of named) {
              expect(
                verdict,
                JSON.stringify({
                  status: claim.status,
                  kind: claim.kind,
                  stated: claim.stated,
                  needs: claim.needs,
                  lines,
                }),
              ).toBe('awaiting');
              expect(needed).toContain(code);
            }
            reached.saw('awaiting');
          }
          reached.saw(claim.kind);
        }
      }),
      runs(name === 'any policy' ? 150 : 100),
    );
    reached.expectAtLeast(60, 'open');
    reached.expectAtLeast(30, 'granted');
    reached.expectAtLeast(5, 'awaiting');
    for (const kind of CLAIM_KINDS) reached.expectAtLeast(kind === 'missing-package' ? 1 : 5, kind);
  });

  it.each(policies())('what is closed is denied for every claim of exactly these units, under %s', (_, anyTerms) => {
    const reached = new Reached('closed', 'denied', ...CLAIM_KINDS);
    const cases = fc
      .tuple(mixedCase(), anyTerms)
      .chain(([one, policy]) =>
        fc
          .tuple(...CLAIM_KINDS.map((kind) => anyClaimOf(kind, one.order)))
          .map((claims) => ({ ...one, policy, claims: [...claims, one.claim] })),
      );
    fc.assert(
      fc.property(cases, ({ order, at, policy, claims }) => {
        const closed = each(order, at, { policy }).filter(({ claim }) => claim.status === 'closed');
        reached.run();
        reached.saw('closed', closed.length > 0);
        for (const { unit, claim } of closed) {
          for (const other of claims.filter(({ kind }) => kind === claim.kind)) {
            const asked = aboutUnit(other, unit, at, policy);
            const decision = evaluate(order, asked, { at, policy });
            const lines = linesOf(decision, unit).filter(({ reasons }) => !reasons.some(isContradiction));
            for (const line of lines) {
              if (lacksSomething(line)) continue;
              expect(line.verdict, JSON.stringify({ claim, asked, line })).toBe('denied');
              reached.saw('denied');
            }
          }
          reached.saw(claim.kind);
        }
      }),
      runs(100),
    );
    reached.expectAtLeast(80, 'closed');
    reached.expectAtLeast(80, 'denied');
    for (const kind of CLAIM_KINDS) reached.expectAtLeast(5, kind);
  });

  // Where a term is counted from the claim itself or from now it moves on with it: such policies are left out.
  it.each(policies({ without: ['now', 'asked'] }))(
    'what is not open yet is not too early when it opens, under %s',
    (_, anyTerms) => {
      const reached = new Reached('not yet', 'with an opening');
      fc.assert(
        fc.property(mixedCase(), anyTerms, ({ order, at }, policy) => {
          const later = each(order, at, { policy }).filter(({ claim }) => claim.status === 'not-yet');
          reached.run();
          reached.saw('not yet', later.length > 0);
          reached.saw(
            'with an opening',
            later.some(({ claim }) => claim.opens !== undefined),
          );
          for (const { unit, claim } of later) {
            const { opens } = claim;
            if (opens === undefined) continue;
            expect(opens > at, `${opens} is not after ${at}`).toBe(true);
            const then = evaluate(order, claimOf(unit, claim, order, opens, wantedBy(policy, claim.kind)), {
              at: opens,
              policy,
            });
            const early = linesOf(then, unit).flatMap(({ reasons }) =>
              reasons.filter(({ verdict }) => verdict === 'too-early'),
            );
            expect(early, JSON.stringify({ unit, claim })).toEqual([]);
          }
        }),
        runs(150),
      );
      reached.expectAtLeast(10, 'not yet');
      reached.expectAtLeast(1, 'with an opening');
    },
  );

  // Units that are alike are judged once: an attribute that no policy looks at keeps them from being taken for alike.
  it.each(policies())('what is said of a unit does not hang on another that is alike, under %s', (name, anyTerms) => {
    const reached = new Reached('more than one unit', 'open');
    fc.assert(
      fc.property(mixedCase(), anyTerms, fc.boolean(), ({ order, at }, policy, inOwnParcels) => {
        const twins = withTwins(order, inOwnParcels);
        const { units, together } = eligibilityOf(twins, { at, policy });
        expect({ units, together }).toEqual(
          (({ units, together }) => ({ units, together }))(eligibilityOf(toldApart(twins), { at, policy })),
        );
        reached.run();
        reached.saw('more than one unit', units.length > 1);
        reached.saw(
          'open',
          units.some(({ claims }) => claims.some(({ remedies }) => remedies.length > 0)),
        );
      }),
      runs(name === 'any policy' ? 60 : 150),
    );
    reached.expectAtLeast(70, 'more than one unit');
    reached.expectAtLeast(30, 'open');
  });

  // Where each unit alone is granted by the same claim the units are priced at once, without being judged again.
  it.each(policies())('claiming at once is priced as one claim of it all is decided, under %s', (name, anyTerms) => {
    const reached = new Reached('priced', 'of several units', ...CLAIM_KINDS);
    fc.assert(
      fc.property(mixedCase(), anyTerms, fc.boolean(), ({ order, at }, policy, inOwnParcels) => {
        const look = new Look(orderParser.parse(withTwins(order, inOwnParcels)), at, policy);
        reached.run();
        for (const kind of CLAIM_KINDS) {
          const open = judgeEach(kind, look.unitsLeft(), look).filter(
            ({ eligibility }) => eligibility.status === 'open',
          );
          const priced = open.length === 0 ? undefined : remediesTogether(open);
          if (priced === undefined) continue;
          const units = open.map(({ unit }) => unit);
          expect(priced).toEqual(prospect(units, favourable(kind, units, look)).remedies);
          reached.saw('priced');
          reached.saw('of several units', units.length > 1);
          reached.saw(kind);
        }
      }),
      runs(200),
    );
    // Most policies of all kinds name money, other units or limits.
    const share = name === 'any policy' ? 4 : 50;
    reached.expectAtLeast(share, 'priced');
    reached.expectAtLeast(share, 'of several units');
    for (const kind of CLAIM_KINDS) if (name !== 'any policy') reached.expectAtLeast(1, kind);
  });

  it.each(policies())('and it is plain JSON that says how long it is open, under %s', (_, anyTerms) => {
    fc.assert(
      fc.property(mixedCase(), anyTerms, ({ order, at }: Case, policy) => {
        const found = eligibilityOf(order, { at, policy });
        expect(JSON.parse(JSON.stringify(found))).toEqual(found);
        for (const { claims } of found.units) {
          for (const { status, closes, msLeft, reasons, needs } of claims) {
            if (status !== 'open') expect(reasons.length).toBeGreaterThan(0);
            else expect(reasons).toEqual([]);
            if (status !== 'open') expect(needs).toEqual([]);
            if (msLeft !== undefined) expect(msLeft).toBe(Math.max(0, Date.parse(closes ?? '') - Date.parse(at)));
          }
        }
      }),
      runs(60),
    );
  });
});

/** Every line a second time, of another product at another price, in the same parcels or in others that are like them. */
function withTwins(order: Order, inOwnParcels: boolean): Order {
  const twin = (text: string) => `${text}'`;
  const lines = order.lines.flatMap((line) => [
    line,
    { ...line, id: twin(line.id), product: twin(line.product), amount: line.amount + 999 },
  ]);
  const parcels = order.parcels?.flatMap((parcel) => {
    const contents = parcel.contents?.map((units) => ({ ...units, line: twin(units.line) }));
    if (inOwnParcels) return [parcel, { ...parcel, id: twin(parcel.id), contents }];
    return [{ ...parcel, contents: parcel.contents && [...parcel.contents, ...(contents ?? [])] }];
  });
  return { ...order, lines, parcels };
}

const toldApart = (order: Order): Order => ({
  ...order,
  lines: order.lines.map((line, i) => ({ ...line, attributes: { ...line.attributes, 'told-apart': i } })),
});

/** A claim that does not say enough may wait for the rest before it is denied. */
const lacksSomething = ({ verdict, reasons }: LineDecision) =>
  verdict === 'awaiting' && reasons.every((reason) => 'turn' in reason && reason.turn === 'customer');

/** Units beyond what the policy grants at once are denied, the others are not. */
const isBeyondLimit = ({ code }: { readonly code: string }) => code === 'beyond-limit' || code === 'within-tolerance';

/** Goods that are said to be sent back before they came: a person decides, or they are still waited for. */
const isContradiction = ({ code }: { readonly code: string }) =>
  code === 'facts-contradict' || code === 'not-delivered-yet';

/**
 * The claim about exactly these units and asked now, with nothing that only the store can say: that it authorised the
 * claim, looked at the goods or got them back, that it can replace them, and whatever the policy asks it for.
 */
function aboutUnit(claim: Claim, { line, parcel, quantity }: UnitEligibility, asked: string, policy: PolicyDocument) {
  const { authorized: _, ...rest } = withoutFactsOfOthers(claim, 'claim', policy);
  if (rest.kind === 'missing-package') {
    const { replaceable: __, ...bare } = rest;
    return { ...bare, asked, parcels: parcel === undefined ? undefined : [parcel] };
  }
  const [said = {}] = (rest.items ?? []) as readonly unknown[] as readonly Own[];
  const { inspection, receivedBack, replaceable, ...own } = withoutFactsOfOthers(said, 'item', policy);
  return { ...rest, asked, items: [{ ...own, line, quantity, parcel }] } as Claim;
}

/** Without attributes that the policy asks somebody else for. */
function withoutFactsOfOthers<T extends object>(of: T, scope: string, { facts = {} }: PolicyDocument): T {
  const { attributes = {} } = of as { readonly attributes?: Own };
  const isOwn = ([name]: readonly [string, unknown]) => (facts[`${scope}.${name}`]?.askOf ?? 'customer') === 'customer';
  return { ...of, attributes: Object.fromEntries(Object.entries(attributes).filter(isOwn)) };
}
