import { isDeepStrictEqual } from 'node:util';
import { evaluateReturn, type ReturnClaim } from 'redress';
import { ENGINES, type Engine } from '../engines/index.ts';
import { decideSmall, type Small, type SmallAnswer, smallNumbers, smallOf, WINDOW } from '../engines/small.ts';
import { type Contestant, medianOf, race, ratio, type Variant } from '../measure.ts';
import { type Request, requestOf } from '../requests.ts';
import { micro, type Table, times } from '../table.ts';

/** How many times as fast as an engine the library must be at least. */
const BUDGETS: Readonly<Record<string, number>> = {
  'json-rules-engine': 10,
  'naive: zod, policy and TZDate on each call': 15,
};

const library: Variant<Request> = {
  name: 'library, plain objects, the whole decision',
  run: ({ order, claim, at }) => evaluateReturn(order, claim as ReturnClaim, { at }),
};

const byHand: Variant<Small> = { name: 'by hand, the small decision, not validated', run: decideSmall };

/** The engines against the library, each with what it can decide of the same returns. */
export async function engines(quick: boolean): Promise<Table[]> {
  const numbers = smallNumbers(quick ? 400 : 4_000);
  const requests = (from: number, to: number) =>
    numbers.slice(from, to).map((number) => requestOf('return', 1, number));
  const small = (from: number, to: number) => requests(from, to).map((request) => smallOf(request) as Small);
  checkLibrary(requests(0, numbers.length));
  const able: Engine[] = [];
  const rows: string[][] = [];
  for (const { name, make } of ENGINES) {
    try {
      const engine = make();
      await checkEngine(engine, small(0, numbers.length));
      able.push(engine);
    } catch (error) {
      if (!(error instanceof EvalError)) throw error;
      rows.push([name, 'cannot run', '', '']);
    }
  }
  const contestants: Contestant[] = [
    { name: library.name, inputs: requests, variant: library },
    { name: byHand.name, inputs: small, variant: byHand },
    ...able.map((engine) => ({ name: engine.name, inputs: small, variant: engine })),
  ];
  const found = await race(contestants, quick ? 8 : 24, quick ? 100 : 500, numbers.length);
  const over: string[] = [];
  const measured = [byHand, library, ...able].map((one): string[] => {
    const factor = ratio(found, one.name, library.name);
    const budget = BUDGETS[one.name];
    if (budget !== undefined && factor < budget) {
      over.push(`${one.name} takes ${times(factor)} as long as the library, less than ${budget}x`);
    }
    const gives = 'gives' in one ? String(one.gives) : one === library ? 'all of the decision' : 'reasons and amount';
    return [one.name, times(factor), micro(medianOf(found, one.name)), gives];
  });
  return [{ name: 'engines', head: ['variant', 'time', 'median', 'gives'], rows: [...measured, ...rows], over }];
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
