export { evaluateClaim } from './any-claim/evaluateClaim.ts';
export { evaluateCancellation } from './cancellation/evaluateCancellation.ts';
export type { ClauseId } from './decision/clauses.ts';
export type {
  AppliedDeduction,
  AppliedException,
  DeadlineAct,
  DeadlineRuleText,
  DecidingPolicy,
  Decision,
  DecisionDeadline,
  KeptAmount,
  LineDecision,
  Payable,
  Refund,
  RefundLine,
  RefundParts,
  Remedy,
  TraceEntry,
  WholeOrderRefund,
} from './decision/decision.ts';
export { type LedgerEntryOptions, toLedgerEntry } from './decision/ledgerEntry.ts';
export type { Outcome, Verdict } from './decision/outcome.ts';
export type {
  Contradiction,
  GrantReason,
  ObjectionReason,
  Party,
  Reason,
  ReasonCode,
} from './decision/reasons.ts';
export type { NextStep, NextStepCode } from './decision/steps.ts';
export { evaluateDefect } from './defect/evaluateDefect.ts';
export type { Basket, BasketDelivery, BasketEligibility, BasketOptions } from './eligibility/basket.ts';
export type {
  ClaimEligibility,
  Eligibility,
  EligibilityOptions,
  Need,
  TogetherEligibility,
  UnitEligibility,
} from './eligibility/eligibility.ts';
export { eligibilityOf } from './eligibility/eligibilityOf.ts';
export { eligibilityOfBasket } from './eligibility/eligibilityOfBasket.ts';
export type { MoneyOptions } from './evaluation/account.ts';
export type { EvaluationOptions } from './evaluation/options.ts';
export { type SharedLine, shareOrder } from './evaluation/shareOrder.ts';
export type {
  CancellationClaim,
  CheckedUnits,
  Claim,
  ClaimedUnits,
  ClaimKind,
  Condition,
  DefectClaim,
  DefectiveUnits,
  Evidence,
  InformationKind,
  Inspection,
  MissingItemClaim,
  MissingPackageClaim,
  RemedyKind,
  ReturnClaim,
  ReturnCost,
  ReturnedUnits,
  SentBackUnits,
  StoreCheck,
} from './facts/claim.ts';
export { fromMinorUnits, toMinorUnits } from './facts/decimal.ts';
export { InvalidInputError, type Issue, type IssueCode, isInvalidInput } from './facts/invalid.ts';
export type {
  CarrierFinding,
  CurrencyFacts,
  Customer,
  Destination,
  EstimateRange,
  Fee,
  LedgerEntry,
  LedgerLine,
  Order,
  OrderDiscount,
  OrderLine,
  Parcel,
  PastClaim,
  ShippingCharge,
  Tender,
} from './facts/order.ts';
export { parseClaim, safeParseClaim } from './facts/parseClaim.ts';
export { parseOrder, safeParseOrder } from './facts/parseOrder.ts';
export type { SafeResult } from './facts/parser.ts';
export type { Attributes, Instant, Units, When, WhenOrUnknown } from './facts/values.ts';
export { english } from './messages/en.ts';
export { explain } from './messages/explain.ts';
export type { Explanation } from './messages/explanation.ts';
export { type Format, type FormatSettings, formatFor } from './messages/format.ts';
export type {
  DeadlineFacts,
  EligibilityMessages,
  EligibilityTerm,
  HeadlineFacts,
  Messages,
  Phrase,
  ReasonFacts,
  RefundMessages,
  RefundPart,
  RefundTotal,
  Sentence,
  StepFacts,
  WordGroup,
  Words,
} from './messages/messages.ts';
export type { ExplainOptions } from './messages/options.ts';
export type { TermEnd, TermStart } from './messages/term.ts';
export type { Together } from './messages/together.ts';
export { evaluateMissingItem } from './missing-item/evaluateMissingItem.ts';
export { evaluateMissingPackage } from './missing-package/evaluateMissingPackage.ts';
export { type AllocateOptions, allocate } from './money/allocate.ts';
export { type Currency, type CurrencyOverride, currencyOf } from './money/currency.ts';
export type { LineShare } from './money/shares.ts';
export { taxAdded, taxIncluded } from './money/tax.ts';
export type {
  Anchor,
  Clock,
  CountBackClock,
  CutOffClock,
  DateClock,
  EarliestOf,
  FirstKnown,
  LatestOf,
  PeriodClock,
  Unlimited,
  YearlyClock,
} from './policy/clock.ts';
export type {
  AllOf,
  Amounts,
  AnyOf,
  Condition as PolicyCondition,
  Count,
  CountTest,
  FactBound,
  FactName,
  FactTest,
  Not,
  NumberBound,
  Unknown,
} from './policy/condition.ts';
export type {
  Bound,
  CostDeduction,
  Deduction,
  DeductionStep,
  FlatDeduction,
  PercentDeduction,
  ProRataDeduction,
  SteppedDeduction,
} from './policy/deduction.ts';
export type {
  CancellationTerms,
  ClaimTerms,
  Contact,
  DefectTerms,
  EvidenceTerm,
  MissingPackageTerms,
  MoneyTerms,
  PolicyDocument,
  RefundTerms,
  ReportTerms,
  ReturnTerms,
  SendBackTerms,
  Window,
} from './policy/document.ts';
export type { Exception, ExceptionTerms, FactDeclaration, FactDeclarations, Otherwise } from './policy/exception.ts';
export type { PolicyFinding, PolicyFindingCode } from './policy/lint/finding.ts';
export { lintPolicy } from './policy/lint/lintPolicy.ts';
export { parsePolicy, safeParsePolicy } from './policy/parsePolicy.ts';
export { parsePolicySet, safeParsePolicySet } from './policy/parsePolicySet.ts';
export type { PolicySet, PolicyVersion } from './policy/policySet.ts';
export type { RemedyRung, RemedyTerm } from './policy/remedy.ts';
export type { Consequence, Limit, Quantity, Requirement } from './policy/requirement.ts';
export { sevenDayPolicy } from './policy/sevenDayPolicy.ts';
export {
  comparePolicies,
  type PolicyCase,
  type PolicyChange,
  type PolicyComparison,
} from './policy-change/comparePolicies.ts';
export { evaluateReturn } from './return/evaluateReturn.ts';
export type { Calendar, LocalDate, Period, PeriodEnd, PeriodUnit } from './time/index.ts';
export { applyChanges } from './what-would-change/applyChanges.ts';
export type { Change, WhatIf } from './what-would-change/change.ts';
export type { ClaimFacts } from './what-would-change/claimFacts.ts';
export { whatWouldChange } from './what-would-change/whatWouldChange.ts';
