import fc from 'fast-check';
import type { Deduction } from '../../src/policy/deduction.ts';
import type { PolicyDocument } from '../../src/policy/document.ts';
import { sevenDayPolicy } from '../../src/policy/sevenDayPolicy.ts';
import type { Calendar } from '../../src/time/index.ts';
import { facts, seldom, sometimes, weighted } from './choices.ts';
import { CLAIM_KINDS } from './claims/kinds.ts';
import { anyLocalDate } from './moments.ts';
import { anyDeductionIn } from './policies/deductions.ts';
import { anyDeclarations, anyExceptions } from './policies/exceptions.ts';
import type { PolicyOptions } from './policies/options.ts';
import { anyMoneyTerms, SECTION_TERMS } from './policies/sections.ts';
import { anyZone } from './zones.ts';

const anyCalendar = facts<Calendar>({
  weekend: weighted(
    [3, fc.constant<number[]>([6, 7])],
    [1, fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 6 })],
  ),
  holidays: fc.array(anyLocalDate, { maxLength: 5 }),
});

/** Any deduction that a policy may take, whatever the claim. */
export function anyDeduction(options: PolicyOptions = {}): fc.Arbitrary<Deduction> {
  return anyDeductionIn({ ...options, kinds: CLAIM_KINDS });
}

const anyContact = facts<PolicyDocument['contact']>({
  email: sometimes(fc.constant('service@example.com')),
  phone: seldom(fc.constant('+49 30 123')),
  url: seldom(fc.constant('https://example.com/help')),
});

/**
 * A valid policy, plain: `parsePolicy` accepts it, and what that gives decides. Every field of the document varies, each
 * group of terms as often as not from the built-in policy; shrinks to the built-in policy.
 *
 * @param options - what the policies may be like
 */
export function anyPolicy(options: PolicyOptions = {}): fc.Arbitrary<PolicyDocument> {
  const orBuiltIn = <K extends keyof PolicyDocument>(key: K, other: fc.Arbitrary<PolicyDocument[K]>) =>
    weighted<PolicyDocument[K]>([2, fc.constant(sevenDayPolicy[key])], [3, other]);
  const none = fc.constant(undefined);
  return facts<PolicyDocument>({
    $schema: seldom(fc.constant('https://example.com/policy.schema.json')),
    schemaVersion: fc.constant(1),
    id: fc.constantFrom('seven-day', 'my-shop'),
    version: fc.constantFrom('1.0.0', '2026-03'),
    zone: orBuiltIn('zone', anyZone),
    zoneOf: fc.constantFrom('destination', 'policy'),
    calendar: orBuiltIn('calendar', anyCalendar),
    contact: orBuiltIn('contact', anyContact),
    money: orBuiltIn('money', anyMoneyTerms),
    cancellation: orBuiltIn('cancellation', SECTION_TERMS.cancellation(options)),
    return: orBuiltIn('return', SECTION_TERMS.return(options)),
    missingItem: orBuiltIn('missingItem', SECTION_TERMS.missingItem(options)),
    defect: orBuiltIn('defect', SECTION_TERMS.defect(options)),
    missingPackage: orBuiltIn('missingPackage', SECTION_TERMS.missingPackage(options)),
    exceptions: options.plain ? none : anyExceptions(options),
    facts: options.plain ? none : anyDeclarations,
  });
}
