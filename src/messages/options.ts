import type { Decision } from '../decision/decision.ts';
import { InvalidInputError, type IssueCode } from '../facts/invalid.ts';
import { isZone } from '../time/index.ts';
import { english } from './en.ts';
import type { FormatSettings } from './format.ts';
import { isLocale } from './formatters.ts';
import type { Messages } from './messages.ts';

/**
 * How a decision is put into words.
 *
 * @since 0.1.0
 */
export interface ExplainOptions {
  /** BCP 47 tag for dates and amounts, such as `en-GB`. Default: the language of the messages. */
  readonly locale?: string | undefined;
  /** IANA zone in which days and clock times are shown. Default: the zone of the decision, in which days were counted. */
  readonly zone?: string | undefined;
  /** Names of products by the id of the order line. A line without one is called `line <id>`. */
  readonly products?: Readonly<Record<string, string>> | undefined;
  /** The sentences. Default: {@link english}. */
  readonly messages?: Messages | undefined;
  /** Whether each reason ends with the clause that it stands for, such as `(R6)`. Default: false. */
  readonly clauses?: boolean | undefined;
}

/** The options with their defaults; locales and zones are those that this host really has. */
export function settingsFor(decision: Decision, options: ExplainOptions): FormatSettings {
  const { messages = english, locale = messages.language, zone = decision.zone, products = {} } = options;
  check(isLocale(messages.language), ['options', 'messages', 'language'], 'wrong-value', LOCALE);
  check(isLocale(locale), ['options', 'locale'], 'wrong-value', LOCALE);
  check(isZone(zone), options.zone === undefined ? ['decision', 'zone'] : ['options', 'zone'], 'unknown-zone', ZONE);
  const { currency, exponent } = decision.refund;
  return { locale, zone, currency, exponent, products, messages };
}

const LOCALE = 'must be a BCP 47 tag of a locale that this host has, such as en-GB';
const ZONE = 'must be an IANA time zone such as Europe/Paris';

function check(holds: boolean, path: readonly string[], code: IssueCode, message: string): void {
  if (!holds) throw new InvalidInputError([{ path, code, message }]);
}
