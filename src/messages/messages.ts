import type {
  AppliedException,
  DeadlineAct,
  DecisionDeadline,
  KeptAmount,
  Refund,
  RefundParts,
  Remedy,
} from '../decision/decision.ts';
import type { Outcome } from '../decision/outcome.ts';
import type { Party, Reason, ReasonCode } from '../decision/reasons.ts';
import type { NextStep, NextStepCode } from '../decision/steps.ts';
import type { ClaimKind, InformationKind, RemedyKind } from '../facts/claim.ts';
import type { Format } from './format.ts';
import type { Together } from './together.ts';

/**
 * A sentence: from typed facts to text for the customer, ending with a full stop.
 *
 * @since 0.1.0
 */
export type Sentence<About> = (about: About, format: Format) => string;

/**
 * The same for a part of a sentence.
 *
 * @since 0.1.0
 */
export type Phrase<About> = (about: About, format: Format) => string;

/**
 * Every sentence and word of one language. It is complete by its type: a code without a sentence does not compile.
 * Nothing in it assumes the grammar of a language; plurals, lists and the order of words are the language's own.
 *
 * Replace single texts of a language by spreading it.
 *
 * @example
 * ```ts
 * import { english, type Messages } from 'redress';
 *
 * const ours: Messages = {
 *   ...english,
 *   reasons: { ...english.reasons, 'never-shipped': () => 'We are still packing this.' },
 * };
 * ours.language; //=> 'en'
 * ```
 * @since 0.1.0
 */
export interface Messages {
  /** BCP 47 tag of the language: lists and plurals follow it, and dates and amounts where no locale is asked for. */
  readonly language: string;
  /** The direction in which it is written. */
  readonly direction: 'ltr' | 'rtl';
  /** What stands between two sentences of a paragraph: a blank, or nothing where the script has none. */
  readonly betweenSentences: string;
  /** What was decided, in a word or two, for a badge. */
  readonly badges: { readonly [O in Outcome]: string };
  /** What was decided. */
  readonly headlines: {
    readonly [K in ClaimKind]: { readonly [O in Outcome]: Sentence<HeadlineFacts> };
  };
  /** Why. */
  readonly reasons: { readonly [C in ReasonCode]: Sentence<ReasonFacts<C>> };
  /** Which special terms of the policy hold. */
  readonly exception: Sentence<AppliedException>;
  /** Names the goods that a sentence is about, where a decision says different things about different goods. */
  readonly aboutGoods: Sentence<{ readonly goods: string; readonly sentence: string }>;
  /** Until when, or from when on. */
  readonly deadlines: { readonly [A in DeadlineAct]: Sentence<DeadlineFacts> };
  /** Who does what by when. */
  readonly nextSteps: { readonly [C in NextStepCode]: Sentence<StepFacts<C>> };
  /** A remedy with its money, as one of several that the customer may choose from: "a refund of 49.00 €". */
  readonly offers: { readonly [R in RemedyKind]: Phrase<Remedy> };
  readonly refund: RefundMessages;
  readonly eligibility: EligibilityMessages;
  /** Words for names. Groups whose names are open know the usual ones. */
  readonly words: Words;
  /** A line of the order that has no name. */
  readonly line: (id: string) => string;
  /** So many units of a product; both are text already. */
  readonly units: (about: { readonly quantity: string; readonly product: string }) => string;
}

/**
 * What an account page says about what can be claimed.
 *
 * @since 0.2.0
 */
export interface EligibilityMessages {
  /** What the customer can do, as on a button: "Return". */
  readonly claims: { readonly [K in ClaimKind]: string };
  /** It can be claimed now. */
  readonly open: Sentence<EligibilityTerm>;
  /** It can be claimed later. */
  readonly notYet: Sentence<EligibilityTerm>;
  /** It can no longer be claimed, or not at all. */
  readonly closed: Sentence<EligibilityTerm>;
  /** A person decides. */
  readonly review: Sentence<EligibilityTerm>;
  /** How long it can still be claimed: "3 days left"; whole days, or whole hours of the last day. */
  readonly timeLeft: Phrase<{ readonly days: number; readonly hours: number }>;
}

/**
 * From when on and until when something can be claimed.
 *
 * @since 0.2.0
 */
export interface EligibilityTerm {
  /** ISO 8601 in UTC. */
  readonly opens?: string | undefined;
  /** Exclusive, ISO 8601 in UTC. */
  readonly closes?: string | undefined;
}

/**
 * Words for names.
 *
 * @since 0.1.0
 */
export interface Words {
  /** What we wait for, by whose turn it is. */
  readonly parties: { readonly [P in Party]: string };
  /** A remedy that was spoken of: "the refund". */
  readonly remedies: { readonly [R in RemedyKind]: string };
  readonly information: { readonly [I in InformationKind]: string };
  /** The costs of the way back. */
  readonly costs: { readonly [C in 'shipping' | 'customs']: string };
  /** What a refund is made of. */
  readonly parts: { readonly [P in keyof RefundParts]: string };
  /** By the names of the policy. */
  readonly evidence: Readonly<Record<string, string>>;
  /** By the names of the policy. */
  readonly conditions: Readonly<Record<string, string>>;
  /** By the codes of the policy. */
  readonly deductions: Readonly<Record<string, string>>;
  /** What happened, by the names of events: "the goods were delivered". */
  readonly events: Readonly<Record<string, string>>;
  /** By the names of facts in the policy. */
  readonly facts: Readonly<Record<string, string>>;
  /** By the codes of the policy's requirements and consequences. */
  readonly terms: Readonly<Record<string, string>>;
  /** Who else is responsible, by the words of the policy. */
  readonly referrals: Readonly<Record<string, string>>;
}

/**
 * A group of words.
 *
 * @since 0.1.0
 */
export type WordGroup = keyof Words;

/**
 * What a headline may mention.
 *
 * @since 0.1.0
 */
export interface HeadlineFacts {
  /** The order number. */
  readonly order: string;
  /** Whose turn it is, each once; empty where nothing is awaited. */
  readonly turns: readonly Party[];
}

/**
 * Like reasons of one code.
 *
 * @since 0.1.0
 */
export type ReasonFacts<C extends ReasonCode> = Together<Extract<Reason, { code: C }>>;

/**
 * Like steps of one code.
 *
 * @since 0.1.0
 */
export type StepFacts<C extends NextStepCode> = Together<Extract<NextStep, { code: C }>> & {
  /** The term of the step was over when it was decided. */
  readonly over: boolean;
  /** The granted units it is about, where it is not about all of them: only for `send-back`. */
  readonly units?: readonly { readonly line: string; readonly quantity: number }[];
  /** Some of them were sent back already. */
  readonly inPartDone: boolean;
};

/**
 * A term, and how it stands at the moment of the decision.
 *
 * @since 0.1.0
 */
export interface DeadlineFacts extends DecisionDeadline {
  /** It has closed. */
  readonly over: boolean;
  /** It has opened. */
  readonly open: boolean;
  /** The decision has another term for the same act, so the goods have to be named. */
  readonly oneOfSeveral: boolean;
}

/**
 * Sentences about what comes back.
 *
 * @since 0.1.0
 */
export interface RefundMessages {
  /** What there is to choose from, each with its money, and which of it the other sentences are about. */
  readonly choice: Sentence<{ readonly offers: readonly string[]; readonly chosen: RemedyKind }>;
  readonly replacement: Sentence<Remedy['replaced']>;
  /** How much, whereto and when. */
  readonly total: Sentence<RefundTotal>;
  /** What the money is for; parts of nothing are left out. */
  readonly parts: Sentence<{ readonly parts: readonly RefundPart[]; readonly deducted: boolean }>;
  readonly deduction: Sentence<Refund['deductions'][number]>;
  readonly kept: { readonly [P in KeptAmount['part']]: Sentence<KeptAmount> };
  readonly tenders: Sentence<Refund['tenders']>;
  /** What the account balance gets on top; minor units. */
  readonly bonus: Sentence<number>;
}

/**
 * The money of a refund: what is due now, and what once the goods have been inspected; minor units.
 *
 * @since 0.1.0
 */
export interface RefundTotal {
  readonly to: Refund['to'];
  readonly total: number;
  readonly now: number;
  readonly afterInspection: number;
}

/**
 * A part of a refund.
 *
 * @since 0.1.0
 */
export interface RefundPart {
  readonly part: keyof RefundParts;
  /** Minor units. */
  readonly amount: number;
}
