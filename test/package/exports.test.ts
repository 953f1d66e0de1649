import * as redress from 'redress';
import { expect, it } from 'vitest';

it('exports these names and no others', () => {
  expect(Object.keys(redress).sort()).toMatchInlineSnapshot(`
    [
      "InvalidInputError",
      "allocate",
      "currencyOf",
      "english",
      "evaluateCancellation",
      "evaluateDefect",
      "evaluateMissingItem",
      "evaluateMissingPackage",
      "evaluateReturn",
      "explain",
      "fromMinorUnits",
      "isInvalidInput",
      "parseClaim",
      "parseOrder",
      "parsePolicy",
      "safeParseClaim",
      "safeParseOrder",
      "safeParsePolicy",
      "sevenDayPolicy",
      "shareOrder",
      "taxAdded",
      "taxIncluded",
      "toLedgerEntry",
      "toMinorUnits",
    ]
  `);
});
