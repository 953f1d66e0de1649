import * as redress from 'redress';
import * as conformance from 'redress/conformance';
import * as testing from 'redress/testing';
import * as arbitraries from 'redress/testing/arbitraries';
import { expect, it } from 'vitest';

it('exports these names and no others', () => {
  expect(Object.keys(redress).sort()).toMatchInlineSnapshot(`
    [
      "InvalidInputError",
      "allocate",
      "applyChanges",
      "comparePolicies",
      "currencyOf",
      "eligibilityOf",
      "eligibilityOfBasket",
      "english",
      "evaluateCancellation",
      "evaluateClaim",
      "evaluateDefect",
      "evaluateMissingItem",
      "evaluateMissingPackage",
      "evaluateReturn",
      "explain",
      "formatFor",
      "fromMinorUnits",
      "isInvalidInput",
      "lintPolicy",
      "parseClaim",
      "parseOrder",
      "parsePolicy",
      "parsePolicySet",
      "safeParseClaim",
      "safeParseOrder",
      "safeParsePolicy",
      "safeParsePolicySet",
      "sevenDayPolicy",
      "shareOrder",
      "taxAdded",
      "taxIncluded",
      "toLedgerEntry",
      "toMinorUnits",
      "whatWouldChange",
    ]
  `);
});

it('exports for tests these names and no others', () => {
  expect(Object.keys(testing).sort()).toMatchInlineSnapshot(`
    [
      "aCancellation",
      "aDefect",
      "aLedgerEntry",
      "aLine",
      "aLostParcel",
      "aMissingItem",
      "aMissingPackage",
      "aParcel",
      "aParcelOnItsWay",
      "aReturn",
      "anOrder",
      "matchers",
    ]
  `);
  expect(Object.keys(arbitraries).sort()).toMatchInlineSnapshot(`
    [
      "anyCase",
      "anyCaseWith",
      "anyClaim",
      "anyClaimOf",
      "anyOrder",
      "anyPolicy",
      "cheerfulCase",
      "nearlyCase",
    ]
  `);
  expect(Object.keys(conformance).sort()).toMatchInlineSnapshot(`
    [
      "compareAnswers",
      "runConformance",
    ]
  `);
});
