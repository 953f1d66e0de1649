import { type Claim, evaluateClaim, type Order, parseClaim, parseOrder } from 'redress';
import { disagreements } from '../agree.ts';
import {
  decide,
  decidePlain,
  readClaim,
  readOrder,
  type Claim as ShopClaim,
  type Order as ShopOrder,
} from '../byHand/index.ts';
import { type Contestant, medianOf, race, ratio, type Variant } from '../measure.ts';
import { KINDS, OF_EACH, type Request, requestOf, SIZES } from '../requests.ts';
import { micro, type Table, times } from '../table.ts';

/** How many times as long as the policy written by hand the library may take. */
const BUDGET = { parsed: 2, validated: 4 };

const libraryPlain: Variant<Request> = {
  name: 'library, validated',
  run: ({ order, claim, at }) => evaluateClaim(order, claim, { at }),
};

const handPlain: Variant<Request> = {
  name: 'by hand, validated',
  run: ({ order, claim, at }) => decidePlain(order, claim, at),
};

const libraryParsed: Variant<{ readonly order: Order; readonly claim: Claim; readonly at: string }> = {
  name: 'library, parsed',
  run: ({ order, claim, at }) => evaluateClaim(order, claim, { at }),
};

const handParsed: Variant<{ readonly order: ShopOrder; readonly claim: ShopClaim; readonly at: number }> = {
  name: 'by hand, parsed',
  run: ({ order, claim, at }) => decide(order, claim, at),
};

/** Library against hand: for each kind of claim, orders of one line and of five. */
export async function speed(quick: boolean): Promise<Table[]> {
  const all = quick ? OF_EACH >> 4 : OF_EACH;
  const batch = quick ? all >> 1 : all >> 3;
  const rows: string[][] = [];
  const over: string[] = [];
  for (const kind of KINDS) {
    for (const size of SIZES) {
      checkAll((number) => requestOf(kind, size, number), all);
      const requests = (from: number, to: number) =>
        Array.from({ length: to - from }, (_, i) => requestOf(kind, size, from + i));
      const contestants: Contestant[] = [
        { name: libraryPlain.name, inputs: requests, variant: libraryPlain },
        { name: handPlain.name, inputs: requests, variant: handPlain },
        {
          name: libraryParsed.name,
          inputs: (from, to) =>
            requests(from, to).map(({ order, claim, at }) => ({
              order: parseOrder(order),
              claim: parseClaim(claim),
              at,
            })),
          variant: libraryParsed,
        },
        {
          name: handParsed.name,
          inputs: (from, to) =>
            requests(from, to).map(({ order, claim, at }) => ({
              order: readOrder(order),
              claim: readClaim(claim),
              at: Date.parse(at),
            })),
          variant: handParsed,
        },
      ];
      const found = await race(contestants, quick ? 8 : 16, batch, all);
      const parsed = ratio(found, libraryParsed.name, handParsed.name);
      const validated = ratio(found, libraryPlain.name, handPlain.name);
      const lines = size === 1 ? '1 line' : `${size} lines`;
      rows.push([
        `${kind}, ${lines}`,
        times(parsed),
        times(validated),
        ...[libraryParsed, handParsed, libraryPlain, handPlain].map(({ name }) => micro(medianOf(found, name))),
      ]);
      if (parsed > BUDGET.parsed) over.push(`${kind}, ${lines}, parsed: ${times(parsed)} is above ${BUDGET.parsed}x`);
      if (validated > BUDGET.validated) {
        over.push(`${kind}, ${lines}, validated: ${times(validated)} is above ${BUDGET.validated}x`);
      }
    }
  }
  const head = ['claim', 'parsed', 'validated', 'library, parsed', 'by hand', 'library, validated', 'by hand'];
  return [{ name: 'speed', head, rows, over }];
}

/** A benchmark of something that answers wrongly is not reported. */
function checkAll(request: (number: number) => Request, all: number): void {
  for (let number = 0; number < all; number++) {
    const [first] = disagreements(request(number));
    if (first === undefined) continue;
    throw new Error(
      `${first.variant} answers otherwise: ${JSON.stringify(first, (_, v) => (v instanceof Error ? String(v) : v))}`,
    );
  }
}
