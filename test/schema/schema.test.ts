import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parsePolicy, sevenDayPolicy } from '../../src/index.ts';
import { policyJsonSchema } from './policySchema.ts';

const committed = JSON.parse(readFileSync(new URL('../../docs/policy.schema.json', import.meta.url), 'utf8'));
const examples = new URL('../../examples/policies/', import.meta.url);

const validate = new Ajv2020({ strict: false, validateFormats: false, allErrors: true }).compile(committed);

const errorsOf = (document: unknown) => {
  validate(JSON.parse(JSON.stringify(document)));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};

describe('the JSON Schema of the policy document', () => {
  it('is the one that the library makes: run `npm run schema` after a change of the document', () => {
    expect(JSON.parse(JSON.stringify(policyJsonSchema()))).toEqual(committed);
  });

  it('accepts the built-in policy', () => {
    expect(errorsOf(sevenDayPolicy)).toEqual([]);
  });

  it.each(readdirSync(examples).filter((file) => file.endsWith('.json')))('accepts examples/policies/%s', (file) => {
    const document = JSON.parse(readFileSync(new URL(file, examples), 'utf8'));
    parsePolicy(document);
    expect(errorsOf(document)).toEqual([]);
  });

  it.each([
    ['an unknown key', { ...sevenDayPolicy, windows: [] }],
    ['a section left out', { ...sevenDayPolicy, return: undefined }],
    ['a unit that does not exist', withPeriod({ amount: 7, unit: 'fortnight' })],
    ['an amount that is no whole number', withPeriod({ amount: 7.5, unit: 'day' })],
    ['an unknown test in a condition', withException({ fact: 'line.category', equals: 'electronics' })],
    ['a condition nested in a wrong word', withException({ all: [{ some: [] }] })],
  ])('refuses %s', (_, document) => {
    expect(errorsOf(document)).not.toEqual([]);
  });

  it('tells an editor what the fields mean', () => {
    expect(committed.properties.zoneOf.description).toContain('Whose days count');
    expect(committed.$defs.Period.properties.amount.description).toContain('How many units');
    expect(committed.$defs.Condition.properties.within.description).toContain('before the clock closes');
  });
});

function withPeriod(period: object) {
  return {
    ...sevenDayPolicy,
    return: { ...sevenDayPolicy.return, request: { from: 'delivery', period, unknownDay: 'ask' } },
  };
}

function withException(when: object) {
  return { ...sevenDayPolicy, exceptions: [{ id: 'one', when, then: { return: { returnCosts: 'store' } } }] };
}
