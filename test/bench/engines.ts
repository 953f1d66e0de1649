import { tz } from '@date-fns/tz';
import { addDays } from 'date-fns/addDays';
import { startOfDay } from 'date-fns/startOfDay';
import { LogicEngine } from 'json-logic-engine';
import { Engine } from 'json-rules-engine';
import { z } from 'zod';
import { markdown } from '../size/pageTables.ts';
import { decide } from './againstByHand.ts';
import { readInstant } from './byHand/instants.ts';
import { localDayAt, startOfDay as startOfDayByHand } from './byHand/zone.ts';
import { type Request, requestsOf } from './requests.ts';
import { ratio, rounds } from './rounds.ts';

/**
 * May these units come back, and if not, why? Only the window and the state of the goods, of units that arrived: what
 * every engine can say. None of them says anything about money, deadlines or next steps.
 */
const CODES = ['return-window-closed', 'condition-not-met', 'not-sent-back-in-time', 'sent-back-late'] as const;
const CONDITIONS = ['unused', 'unopened', 'undamaged', 'original-packaging'];

interface Flat {
  readonly asked: string;
  readonly at: string;
  readonly delivered: string;
  readonly zone: string;
  readonly condition: Readonly<Record<string, boolean>>;
  readonly sentBack?: string | undefined;
}

function flatOf({ order, claim, at }: Request): Flat {
  if (claim.kind !== 'return') throw new Error('a return');
  const item = claim.items[0];
  return {
    asked: claim.asked as string,
    at,
    delivered: order.parcels?.[0]?.delivered as string,
    zone: order.destination?.zone as string,
    condition: item?.condition ?? {},
    ...(item?.sentBack === undefined ? {} : { sentBack: item.sentBack as string }),
  };
}

/** Engines have no dates and no zones: they are given the numbers, and the window from the table of offsets. */
function numbersOf({ asked, at, delivered, zone, condition, sentBack }: Flat) {
  return {
    asked: readInstant(asked),
    at: readInstant(at),
    closes: startOfDayByHand(zone, localDayAt(zone, readInstant(delivered)) + 8),
    condition,
    isSent: sentBack !== undefined,
    sent: sentBack === undefined ? 0 : readInstant(sentBack),
  };
}

const factsSchema = () =>
  z.strictObject({
    asked: z.iso.datetime(),
    at: z.iso.datetime(),
    delivered: z.iso.datetime(),
    zone: z.string(),
    condition: z.record(z.string(), z.boolean()),
    sentBack: z.iso.datetime().optional(),
  });
const schema = factsSchema();

/** What one writes first: a schema, a date library with zones, conditions. */
function naive(flat: Flat): string[] {
  const { asked, at, delivered, zone, condition, sentBack } = schema.parse(flat);
  const inZone = { in: tz(zone) };
  const closes = startOfDay(addDays(new Date(delivered), 8, inZone), inZone).getTime();
  const reasons: string[] = [];
  if (Date.parse(asked) >= closes) reasons.push('return-window-closed');
  if (CONDITIONS.some((name) => condition[name] === false)) reasons.push('condition-not-met');
  if (sentBack === undefined && Date.parse(at) >= closes) reasons.push('not-sent-back-in-time');
  if (sentBack !== undefined && Date.parse(sentBack) >= closes) reasons.push('sent-back-late');
  return reasons;
}

const of = (name: string) => ({ var: name });
const reasonIf = (test: unknown, code: string) => ({ if: [test, [code], []] });
const logic = new LogicEngine().build({
  merge: [
    reasonIf({ '>=': [of('asked'), of('closes')] }, 'return-window-closed'),
    reasonIf({ or: CONDITIONS.map((name) => ({ '!': [of(`condition.${name}`)] })) }, 'condition-not-met'),
    reasonIf({ and: [{ '!': [of('isSent')] }, { '>=': [of('at'), of('closes')] }] }, 'not-sent-back-in-time'),
    reasonIf({ and: [of('isSent'), { '>=': [of('sent'), of('closes')] }] }, 'sent-back-late'),
  ],
}) as (data: unknown) => string[];

const rules = new Engine();
const late = (fact: string) => ({ fact, operator: 'greaterThanInclusive', value: { fact: 'closes' } });
const isSent = (value: boolean) => ({ fact: 'isSent', operator: 'equal', value });
const failing = (name: string) => ({ fact: 'condition', path: `$.${name}`, operator: 'equal', value: false });
const bad = CONDITIONS.map((name) => failing(name === 'original-packaging' ? "['original-packaging']" : name));
rules.addRule({ conditions: { all: [late('asked')] }, event: { type: 'return-window-closed' } });
rules.addRule({ conditions: { any: bad }, event: { type: 'condition-not-met' } });
rules.addRule({ conditions: { all: [isSent(false), late('at')] }, event: { type: 'not-sent-back-in-time' } });
rules.addRule({ conditions: { all: [isSent(true), late('sent')] }, event: { type: 'sent-back-late' } });

async function byRules(flat: Flat): Promise<string[]> {
  const { events } = await rules.run(numbersOf(flat));
  return events.map(({ type }) => type);
}

const sorted = (codes: readonly string[]) => [...new Set(codes)].sort().join();

/** How many times as long as the library's whole decision each takes; the answers are compared first. */
export async function engineTable(all: readonly Request[], count: number): Promise<string> {
  const known = new Set<string>([...CODES, 'return-accepted']);
  const asked = (requestsOf(all, 'return', 1) as readonly Request[])
    .filter((one) => decide(one).reasons.every(({ code }) => known.has(code)))
    .filter(({ order }) => order.parcels?.[0]?.delivered !== undefined)
    // What is not stated is no reason where something else denies.
    .filter((one) => CONDITIONS.every((name) => flatOf(one).condition[name] !== undefined))
    .slice(0, 2_000);
  const flat = asked.map(flatOf);
  for (const [i, one] of flat.entries()) {
    const codes = decide(asked[i] as Request).reasons.map(({ code }) => code);
    const expected = sorted(codes.filter((code) => code !== 'return-accepted'));
    for (const found of [naive(one), logic(numbersOf(one)), await byRules(one)]) {
      if (sorted(found) !== expected) throw new Error(`other reasons: ${sorted(found)} and not ${expected}`);
    }
  }
  const times = await rounds(
    {
      library: () => asked.map(decide),
      naive: () => flat.map(naive),
      logic: () => flat.map((one) => logic(numbersOf(one))),
      rules: async () => {
        for (const one of flat) await byRules(one);
      },
    },
    count,
  );
  const row = (name: string, of: 'naive' | 'logic' | 'rules', budget: string) => [
    name,
    ratio(times[of], times.library).toFixed(2),
    budget,
  ];
  return markdown(
    ['yes or no, with reasons', 'its time / the library for all of the decision', 'budget'],
    [
      row('json-rules-engine 7.3.1, engine reused', 'rules', '10'),
      row('zod and @date-fns/tz on every call', 'naive', '15'),
      row('json-logic-engine 5.0.7, compiled', 'logic', 'none'),
    ],
  );
}
