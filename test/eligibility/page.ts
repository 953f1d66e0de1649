import {
  type ClaimEligibility,
  type Eligibility,
  type EligibilityOptions,
  eligibilityOf,
  type Order,
} from '../../src/index.ts';
import { orderOf, type Sale } from '../needs/shop.ts';

/** What an account page would show of an order: by unit and kind of claim a line. */
export function page(sale: Sale | Order, options: EligibilityOptions): Record<string, string> {
  const order = 'number' in sale && 'currency' in sale ? (sale as Order) : orderOf(sale as Sale);
  const { units } = eligibilityOf(order, options);
  return Object.fromEntries(
    units.flatMap(({ line, parcel, claims }) =>
      claims.map((claim) => [`${claim.kind} of ${line}${parcel === undefined ? '' : ` in ${parcel}`}`, text(claim)]),
    ),
  );
}

/** `open until 2026-03-12: refund 4900, needs photo`; `closed: return-window-closed`. */
export function text({ status, opens, lastDay, stated, needs, reasons, remedies }: ClaimEligibility): string {
  const term = [
    ...(status === 'not-yet' && opens !== undefined ? [`from ${opens.slice(0, 'YYYY-MM-DD'.length)}`] : []),
    ...(status === 'open' && lastDay !== undefined ? [`until ${lastDay}`] : []),
  ];
  const facts = Object.entries(stated).map(([name, value]) => `${name} ${value}`);
  const said = [
    remedies.map(({ kind, refund }) => `${kind} ${refund.total}`).join(' or '),
    facts.length === 0 ? '' : `stating ${facts.join(' and ')}`,
    needs.length === 0 ? '' : `needs ${needs.map(wordFor).join(', ')}`,
    reasons.map(({ code }) => code).join(', '),
  ].filter((part) => part !== '');
  return [status, ...term].join(' ') + (said.length === 0 ? '' : `: ${said.join('; ')}`);
}

function wordFor(need: ClaimEligibility['needs'][number]): string {
  if ('evidence' in need) return need.evidence;
  if ('information' in need) return need.information;
  return 'condition' in need ? need.condition : need.code;
}

/** One kind of claim of the first unit. */
export function first({ units }: Eligibility, kind: ClaimEligibility['kind']): ClaimEligibility {
  const found = units[0]?.claims.find((claim) => claim.kind === kind);
  if (found === undefined) throw new Error('nothing is left of the order');
  return found;
}
