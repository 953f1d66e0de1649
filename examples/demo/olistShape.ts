import * as z from 'zod/mini';

/** One order as a line of the Olist files has it. Fields that the demo does not read may be there or not. */

const localTime = () => z.string().check(z.regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/));

const item = z.object({
  id: z.int(),
  product_id: z.string(),
  category: z.optional(z.nullable(z.string())),
  seller_id: z.string(),
  price: z.number(),
  freight: z.number(),
});

const payment = z.object({
  seq: z.int(),
  type: z.string(),
  value: z.number(),
});

const olistOrder = z.object({
  id: z.string(),
  status: z.string(),
  purchase: localTime(),
  approved: z.nullable(localTime()),
  carrier: z.nullable(localTime()),
  delivered: z.nullable(localTime()),
  estimated: localTime(),
  items: z.array(item),
  payments: z.array(payment),
  customer_state: z.optional(z.nullable(z.string())),
});

export type OlistOrder = z.output<typeof olistOrder>;
export type OlistItem = OlistOrder['items'][number];
export type OlistPayment = OlistOrder['payments'][number];

/** A line that is no order in this shape; the message says where and why. */
export class BadLine extends Error {}

/** Reads one line of the file. */
export function readOlistOrder(line: string): OlistOrder {
  const result = z.safeParse(olistOrder, readJson(line));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new BadLine(`wrong shape at ${issue?.path.join('.') || 'the top'}: ${issue?.message}`);
}

function readJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new BadLine('not valid JSON');
  }
}
