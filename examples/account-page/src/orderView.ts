import { type Decision, type Explanation, explain, type Format, type Messages, type Order, parseOrder } from 'redress';
import { formatOf } from './formatOf.ts';
import type { Language } from './languages.ts';
import type { Sample } from './orders.ts';
import type { Settings } from './settings.ts';
import type { Words } from './words.ts';

/** A valid order and how to speak of it. */
export interface OrderView {
  readonly order: Order;
  readonly now: string;
  readonly messages: Messages;
  readonly words: Words;
  readonly format: Format;
  readonly explain: (decision: Decision) => Explanation;
}

/** Throws where the record is no order. */
export function viewOf({ record, products }: Sample, settings: Settings, { messages, words }: Language): OrderView {
  const order = parseOrder(record);
  const { now } = settings;
  const zone = settings.zone === 'order' ? undefined : settings.zone;
  return {
    order,
    now,
    messages,
    words,
    format: formatOf(order, { messages, zone, products }),
    explain: (decision) => explain(decision, { messages, zone, products }),
  };
}
