import { type PlacedTerms, sectionsOf } from '../check/sections.ts';
import type { PolicyDocument } from '../document.ts';
import type { RemedyRung } from '../remedy.ts';
import type { PolicyFinding } from './finding.ts';

/** Deductions and forms of credit that cannot be meant so. */
export function amountFindings(policy: PolicyDocument): PolicyFinding[] {
  const sections = sectionsOf(policy);
  return [
    ...sections.flatMap(aboveAmount),
    ...sections.flatMap(boundsCrossed),
    ...sections.flatMap((placed) => chargedTwice(placed, policy)),
    ...sections.flatMap(rungsWithoutCredit),
    ...bonusWithoutCredit(sections, policy),
  ];
}

const ALL = 10_000;

/** The list price is no less than what was paid. */
function aboveAmount({ terms, path }: PlacedTerms): PolicyFinding[] {
  const shares = (terms.refund?.deductions ?? []).map((deduction) => {
    const { when, waivedFor = [] } = deduction;
    const isShare = deduction.kind === 'percent' && deduction.of !== 'remaining' && deduction.atMost === undefined;
    return isShare && when === undefined && waivedFor.length === 0 ? deduction.basisPoints : 0;
  });
  const sum = shares.reduce((total, share) => total + share, 0);
  if (sum <= ALL) return [];
  const message = `take ${sum / 100} % of every refund, so nothing ever comes back: write smaller shares, or a when for each`;
  return [{ path: [...path, 'refund', 'deductions'], code: 'deductions-above-amount', message }];
}

/** Bounds of one kind: amounts of one currency, or shares. */
function boundsCrossed({ terms, path }: PlacedTerms): PolicyFinding[] {
  return (terms.refund?.deductions ?? []).flatMap(({ atLeast, atMost }, i) => {
    const most = new Map(Object.entries(atMost ?? {}));
    return Object.entries(atLeast ?? {})
      .filter(([unit, least]) => least > (most.get(unit) ?? least))
      .map(
        ([unit]): PolicyFinding => ({
          path: [...path, 'refund', 'deductions', i, 'atLeast', unit],
          code: 'at-least-above-at-most',
          message: 'is more than atMost: write a smaller atLeast, or a larger atMost',
        }),
      );
  });
}

/** Names of what the way back costs. */
const WAY_BACK = /^return-?(?:shipping|freight|postage|label|customs|cost)|^label-?(?:cost|price)/i;

/** Where the customer bears the costs of the way back, what the claim says that the store paid is deducted anyway. */
function chargedTwice({ kind, terms, path }: PlacedTerms, policy: PolicyDocument): PolicyFinding[] {
  const returnCosts = terms.returnCosts ?? policy.return.returnCosts;
  if (kind !== 'return' || returnCosts === 'store') return [];
  return (terms.refund?.deductions ?? []).flatMap((deduction, i): PolicyFinding[] => {
    if (deduction.kind !== 'cost' || !WAY_BACK.test(deduction.fact.split('.')[1] ?? '')) return [];
    const message = `charges the way back, which returnCosts: 'customer' deducts already where the store paid it: write returnCosts: 'store', or leave the deduction out`;
    return [{ path: [...path, 'refund', 'deductions', i], code: 'charged-twice', message }];
  });
}

const isCredit = ({ kind, to }: RemedyRung) =>
  kind === 'account-balance' || (kind === 'allowance' && to === 'account-balance');

const rungOf = (term: RemedyRung | RemedyRung['kind']): RemedyRung =>
  typeof term === 'string' ? { kind: term } : term;

function rungsWithoutCredit({ terms, path }: PlacedTerms): PolicyFinding[] {
  return (terms.remedies ?? []).flatMap((term, i) => {
    const rung = rungOf(term);
    const idle = [
      ...(rung.expires !== undefined && !isCredit(rung) ? ['expires'] : []),
      ...(rung.to !== undefined && rung.kind !== 'allowance' ? ['to'] : []),
    ];
    return idle.map(
      (key): PolicyFinding => ({
        path: [...path, 'remedies', i, key],
        code: 'credit-terms-without-credit',
        message: `says nothing of a ${rung.kind}: ${key === 'to' ? 'only an allowance has it' : "only credit expires, so write kind: 'account-balance'"}, or leave it out`,
      }),
    );
  });
}

function bonusWithoutCredit(sections: readonly PlacedTerms[], { money }: PolicyDocument): PolicyFinding[] {
  const rungs = sections.flatMap(({ terms }) => (terms.remedies ?? []).map(rungOf));
  if (money.accountBalanceBonus === 0 || rungs.some(isCredit)) return [];
  const message = "is never given: no claim offers the remedy 'account-balance'; add that remedy, or write 0";
  return [{ path: ['policy', 'money', 'accountBalanceBonus'], code: 'credit-terms-without-credit', message }];
}
