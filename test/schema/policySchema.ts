import * as z from 'zod/mini';
import { clock, dateOrMonthDay, window } from '../../src/policy/schema/clock.ts';
import { condition } from '../../src/policy/schema/condition.ts';
import { policySchema } from '../../src/policy/schema/index.ts';
import { period } from '../../src/policy/schema/period.ts';
import * as scalars from '../../src/policy/schema/scalars.ts';
import { consequence, deduction, evidence, limit, remedy, requirement } from '../../src/policy/schema/terms.ts';
import { amounts, factName, word } from '../../src/policy/schema/words.ts';
import { type Interface, interfaces } from './descriptions.ts';

/** What an editor should know of words that only the library can judge whole. */
const WORDS = new Map<unknown, object>([
  [scalars.text(), { type: 'string', minLength: 1, maxLength: 10_000 }],
  [scalars.amount(), { type: 'integer', minimum: 0 }],
  [scalars.localDate(), { type: 'string', format: 'date' }],
  [scalars.zone(), { type: 'string', examples: ['UTC', 'Europe/Paris', 'America/New_York'] }],
  [dateOrMonthDay(), { type: 'string', pattern: '^(\\d{4}|-)-\\d{2}-\\d{2}$' }],
]);

/** The parts that are referred to by name. */
const PARTS = new Map<unknown, string>([
  [condition(), 'Condition'],
  [clock(), 'Clock'],
  [window(), 'Window'],
  [deduction(), 'Deduction'],
  [requirement(), 'Requirement'],
  [limit(), 'Limit'],
  [consequence(), 'Consequence'],
  [remedy(), 'RemedyTerm'],
  [evidence(), 'EvidenceTerms'],
  [period(), 'Period'],
  [amounts(), 'Amounts'],
  [factName(), 'FactName'],
  [word(), 'Word'],
]);

/** The JSON Schema of a policy document, made from the schema that the library validates with. */
export function policyJsonSchema(): object {
  const registry = z.registry<{ id: string }>();
  for (const [part, id] of PARTS) registry.add(part as z.core.$ZodType, { id });
  const schema = z.toJSONSchema(policySchema(), {
    target: 'draft-2020-12',
    io: 'input',
    unrepresentable: 'any',
    metadata: registry,
    override: ({ zodSchema, jsonSchema }) => {
      Object.assign(jsonSchema, WORDS.get(zodSchema));
    },
  });
  const described = describe(schema as JsonSchema, interfaces());
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'A policy of the redress library',
    description:
      'Every window, condition, evidence list, remedy and money rule of a shop. The library checks more than a schema can say: validate with parsePolicy.',
    ...described,
  };
}

export interface JsonSchema {
  [key: string]: unknown;
  properties?: Record<string, JsonSchema>;
}

/** Puts the docstrings of the types beside the properties that they are about. */
function describe(schema: JsonSchema, interfaces: readonly Interface[]): JsonSchema {
  const walk = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(walk);
    if (typeof node !== 'object' || node === null) return node;
    const entries = Object.entries(node).map(([key, value]) =>
      key === 'properties' ? [key, describeAll(value as Record<string, JsonSchema>)] : [key, walk(value)],
    );
    return Object.fromEntries(entries);
  };
  const describeAll = (properties: Record<string, JsonSchema>) => {
    const docs = docsOf(Object.keys(properties), interfaces);
    return Object.fromEntries(
      Object.entries(properties).map(([name, property]) => {
        const description = docs.get(name);
        const walked = walk(property) as object;
        return [name, description === undefined || description === '' ? walked : { description, ...walked }];
      }),
    );
  };
  return walk(schema) as JsonSchema;
}

/** The docstrings of the type that has these fields; of several, the one that has the fewest others. */
function docsOf(fields: readonly string[], interfaces: readonly Interface[]): ReadonlyMap<string, string> {
  const fitting = interfaces.filter(({ names }) => fields.every((field) => names.has(field)));
  const best = [...fitting].sort((a, b) => a.names.size - b.names.size)[0];
  return best?.docs ?? new Map();
}
