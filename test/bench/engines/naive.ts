import { TZDate } from '@date-fns/tz';
import { addDays, endOfDay } from 'date-fns';
import * as z from 'zod';
import type { Engine } from './index.ts';
import { CONDITIONS, type SmallAnswer, WINDOW } from './small.ts';

const facts = z.strictObject({
  delivered: z.iso.datetime(),
  asked: z.iso.datetime(),
  zone: z.string(),
  paid: z.int().min(0),
  ordered: z.int().min(1),
  quantity: z.int().min(1),
  unused: z.boolean(),
  unopened: z.boolean(),
  undamaged: z.boolean(),
  packaged: z.boolean(),
});

const rule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('window'), days: z.int().min(0), code: z.string() }),
  z.strictObject({
    kind: z.literal('condition'),
    fact: z.enum(['unused', 'unopened', 'undamaged', 'packaged']),
    code: z.string(),
  }),
]);

const policy = z.strictObject({ id: z.string(), version: z.string(), rules: z.array(rule) });

const DOCUMENT = {
  id: 'seven-day',
  version: '1.0.0',
  rules: [
    { kind: 'window', days: 7, code: WINDOW },
    ...CONDITIONS.map(([fact, code]) => ({ kind: 'condition', fact, code })),
  ],
};

/** What one writes first: both documents validated on every call, days counted by a date library. */
export function naive(): Engine {
  return {
    name: 'naive: zod, policy and TZDate on each call',
    gives: 'reasons and amount',
    run: (input) => {
      const given = facts.parse(input);
      const { rules } = policy.parse(DOCUMENT);
      const reasons: string[] = [];
      for (const one of rules) {
        if (one.kind === 'window') {
          const end = endOfDay(addDays(new TZDate(given.delivered, given.zone), one.days));
          if (new Date(given.asked).getTime() > end.getTime()) reasons.push(one.code);
        } else if (!given[one.fact]) reasons.push(one.code);
      }
      const amount = reasons.length > 0 ? 0 : Math.floor((given.paid * given.quantity) / given.ordered);
      return { reasons, amount };
    },
    read: (answer) => answer as SmallAnswer,
  };
}
