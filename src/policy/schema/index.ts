import * as z from 'zod/mini';
import { lazy } from '../../facts/lazy.ts';
import { condition } from './condition.ts';
import * as s from './scalars.ts';
import { moneyShape, sections, sendBackShape } from './sections.ts';
import { refundShape } from './terms.ts';
import { distinct, factName, party, some, word } from './words.ts';

/** The shape of a policy document; what the fields mean stands beside it, what must fit together in `check/`. */

type Shape = Parameters<typeof z.strictObject>[0];

/** Some of the fields: what is left out stays as it is. */
const someOf = (shape: NonNullable<Shape>) => z.partial(z.strictObject(shape));

const whole = (shape: NonNullable<Shape>) => z.strictObject({ ...shape, refund: z.strictObject(refundShape()) });

const otherwise = (shape: NonNullable<Shape>) =>
  z.optional(someOf({ ...shape, refund: z.optional(someOf(refundShape())) }));

const withSendBack = (shape: NonNullable<Shape>) => ({
  ...shape,
  sendBack: z.nullable(z.strictObject(sendBackShape())),
});

const withSomeSendBack = (shape: NonNullable<Shape>) => ({ ...shape, sendBack: z.nullable(someOf(sendBackShape())) });

const exception = () =>
  z.strictObject({
    id: word(),
    says: z.optional(s.text()),
    when: condition(),
    priority: z.optional(
      z.int({ error: 'must be a whole number from -1000000 to 1000000' }).check(z.gte(-1_000_000), z.lte(1_000_000)),
    ),
    then: z.strictObject({
      money: z.optional(someOf(moneyShape())),
      cancellation: otherwise(sections.cancellation()),
      return: otherwise(withSomeSendBack(sections.return())),
      missingItem: otherwise(sections.missingItem()),
      defect: otherwise(withSomeSendBack(sections.defect())),
      missingPackage: otherwise(sections.missingPackage()),
    }),
  });

const plain = () => z.union([z.string(), z.number(), z.boolean()], { error: 'must be text, a number, true or false' });

const declaration = () =>
  z.strictObject({
    values: z.optional(some(plain())),
    default: z.optional(
      z.union([z.string(), z.number(), z.boolean(), z.array(z.string())], {
        error: 'must be text, a number, true, false or a list of texts',
      }),
    ),
    askOf: z.optional(party()),
  });

export const policySchema = /* @__PURE__ */ lazy(() =>
  z.strictObject({
    $schema: z.optional(s.text()),
    schemaVersion: z.literal(1),
    id: s.text(),
    version: s.text(),
    zone: s.zone(),
    zoneOf: z.enum(['destination', 'policy']),
    calendar: z.strictObject({
      weekend: z
        .array(z.int({ error: 'must be a weekday, 1 for Monday to 7 for Sunday' }).check(z.gte(1), z.lte(7)))
        .check(distinct(), z.maxLength(6, { error: 'must leave at least one working day' })),
      holidays: z.array(s.localDate()),
    }),
    contact: z.strictObject({
      email: z.optional(s.text()),
      phone: z.optional(s.text()),
      url: z.optional(s.text()),
    }),
    money: z.strictObject(moneyShape()),
    cancellation: whole(sections.cancellation()),
    return: whole(withSendBack(sections.return())),
    missingItem: whole(sections.missingItem()),
    defect: whole(withSendBack(sections.defect())),
    missingPackage: whole(sections.missingPackage()),
    exceptions: z.optional(z.array(exception())),
    facts: z.optional(z.record(factName(), declaration())),
  }),
);
