import { isDeepStrictEqual } from 'node:util';
import { evaluateReturn, type ReturnClaim } from 'redress';
import { decidePlain } from '../byHand/index.ts';
import { ENGINES, type Engine } from '../engines/index.ts';
import { decideSmall, type Small, type SmallAnswer, smallNumbers, smallOf, WINDOW } from '../engines/small.ts';
import { type Contestant, medianOf, race, ratio, type Variant } from '../measure.ts';
import { decideMoreNaively, decideNaively } from '../naive/index.ts';
import { type Request, requestOf } from '../requests.ts';
import { micro, type Table, times } from '../table.ts';

/** How many times as long as the library others must take at least. */
const BUDGETS: Readonly<Record<string, number>> = {
  'json-rules-engine': 10,
  'naive: zod and TZDate, policy read on each call': 15,
};

/** A variant with what of the decision it gives. */
interface Row<Input> extends Variant<Input> {
  readonly gives: string;
}

const WHOLE = 'the whole decision';

const library: Row<Request> = {
  name: 'library, plain objects',
  gives: WHOLE,
  run: ({ order, claim, at }) => evaluateReturn(order, claim as ReturnClaim, { at }),
};

/** The whole decision from plain objects, as the library gives it. */
const alike: readonly Row<Request>[] = [
  { name: 'by hand', gives: WHOLE, run: ({ order, claim, at }) => decidePlain(order, claim, at) },
  { name: 'naive: zod and TZDate on each call', gives: WHOLE, run: (request) => decideNaively(request) },
  { name: 'naive: zod and TZDate, policy read on each call', gives: WHOLE, run: decideMoreNaively },
];

const byHandInPart: Row<Small> = {
  name: 'by hand, a part, not validated',
  gives: 'a part: reasons and amount',
  run: decideSmall,
};

/** The engines against the library, each with what it can decide of the same returns. */
export async function engines(quick: boolean): Promise<Table[]> {
  const numbers = smallNumbers(quick ? 400 : 4_000);
  const requests = (from: number, to: number) =>
    numbers.slice(from, to).map((number) => requestOf('return', 1, number));
  const small = (from: number, to: number) => requests(from, to).map((request) => smallOf(request) as Small);
  checkLibrary(requests(0, numbers.length));
  for (const variant of alike) checkAlike(variant, requests(0, numbers.length));
  const { able, unable } = await ableEngines(small(0, numbers.length));
  const contestants: Contestant[] = [
    ...[library, ...alike].map((variant) => ({ name: variant.name, inputs: requests, variant })),
    ...[byHandInPart, ...able].map((variant) => ({ name: variant.name, inputs: small, variant })),
  ];
  const found = await race(contestants, quick ? 8 : 24, quick ? 100 : 500, numbers.length);
  const over: string[] = [];
  const measured = [library, ...alike, byHandInPart, ...able].map(({ name, gives }): string[] => {
    const factor = ratio(found, name, library.name);
    const budget = BUDGETS[name];
    if (budget !== undefined && factor < budget) {
      over.push(`${name} takes ${times(factor)} as long as the library, less than ${budget}x`);
    }
    return [name, times(factor), micro(medianOf(found, name)), gives];
  });
  return [{ name: 'engines', head: ['variant', 'time', 'median', 'gives'], rows: [...measured, ...unable], over }];
}

/** The engines that can run here, each checked, and rows about the others. */
async function ableEngines(inputs: readonly Small[]): Promise<{ able: Engine[]; unable: string[][] }> {
  const able: Engine[] = [];
  const unable: string[][] = [];
  for (const { name, make } of ENGINES) {
    try {
      const engine = await make();
      await checkEngine(engine, inputs);
      able.push(engine);
    } catch (error) {
      unable.push([name, whyNot(error), '', '']);
    }
  }
  return { able, unable };
}

function whyNot(error: unknown): string {
  if (error instanceof EvalError) return 'cannot run';
  if ((error as { readonly code?: unknown }).code === 'ERR_MODULE_NOT_FOUND') return 'not installed';
  throw error;
}

/** The library must say of the window, the conditions and the money what the small decision says. */
function checkLibrary(requests: readonly Request[]): void {
  for (const request of requests) {
    const decision = evaluateReturn(request.order, request.claim as ReturnClaim, { at: request.at });
    const expected = decideSmall(smallOf(request) as Small);
    const reasons = decision.reasons.flatMap((reason) =>
      reason.code === WINDOW ? [WINDOW] : reason.code === 'condition-not-met' ? [reason.condition] : [],
    );
    const row = decision.refund.lines[0];
    const isSame = isDeepStrictEqual(reasons, expected.reasons);
    if (!isSame || (row !== undefined && row.goods + row.tax !== expected.amount))
      fail('the library', expected, decision);
  }
}

/** Whoever gives the whole decision gives the same one, to the last field. */
function checkAlike({ name, run }: Row<Request>, requests: readonly Request[]): void {
  for (const request of requests) {
    const expected = library.run(request);
    const found = run(request);
    if (!isDeepStrictEqual(found, expected)) fail(name, expected, { found, request });
  }
}

async function checkEngine(engine: Engine, inputs: readonly Small[]): Promise<void> {
  for (const input of inputs) {
    const expected: SmallAnswer & { isInTime?: boolean } = decideSmall(input);
    const { reasons, amount, isInTime } = engine.read(await engine.run(input));
    // An engine may find the reasons in any order.
    const isSame =
      (reasons === undefined || isDeepStrictEqual([...reasons].sort(), [...expected.reasons].sort())) &&
      (amount === undefined || amount === expected.amount) &&
      (isInTime === undefined || isInTime === !expected.reasons.includes(WINDOW));
    if (!isSame) fail(engine.name, expected, { reasons, amount, isInTime, input });
  }
}

function fail(who: string, expected: unknown, found: unknown): never {
  throw new Error(`${who} answers otherwise: ${JSON.stringify(expected)} expected, ${JSON.stringify(found)} found`);
}
