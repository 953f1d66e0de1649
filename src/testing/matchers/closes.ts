import type { DeadlineAct, DecisionDeadline } from '../../decision/decision.ts';
import type { Instant } from '../../facts/values.ts';
import { english } from '../../messages/en.ts';
import { isLocalDate, parseInstant, toInstant } from '../../time/index.ts';
import { misused, shown } from '../misuse.ts';
import { decisionIn } from './decisionIn.ts';
import { wordIn } from './fields.ts';
import { deadlinesOf, expectation, report } from './report.ts';
import type { MatcherResult } from './result.ts';

const ARGS = "'2026-03-12', 'send-back'";
const RIGHT = `toCloseAt(${ARGS}) for a last local day or toCloseAt('2026-03-13T00:00:00Z') for an instant`;

/** A language has a sentence for every act. */
const ACTS = /* @__PURE__ */ Object.keys(english.deadlines);

/** A term closes at an instant or with a local day. */
export function toCloseAt(received: unknown, when: Instant, act?: DeadlineAct): MatcherResult {
  const decision = decisionIn(received, 'toCloseAt', ARGS);
  const closes = closingAt(when);
  const only = wordIn(act, ACTS, 'act with a term', RIGHT);
  const looked = decision.deadlines.filter((deadline) => only === undefined || deadline.act === only);
  const pass = looked.some(closes.fits);
  const what = `have ${only === undefined ? 'a term' : `a term for ${only}`} that closes ${closes.told}`;
  const found = looked.map((deadline) => `${deadline.act} ${closes.seen(deadline)}`).join(', ');
  const but = found === '' ? 'there is no such term' : `there is ${found}`;
  return { pass, message: () => report(`${expectation(decision, pass, what)}, but ${but}`, decision, [deadlinesOf]) };
}

interface Closing {
  readonly told: string;
  readonly fits: (deadline: DecisionDeadline) => boolean;
  readonly seen: (deadline: DecisionDeadline) => string;
}

function closingAt(when: unknown): Closing {
  if (typeof when === 'string' && isLocalDate(when)) {
    return {
      told: `with ${when}`,
      fits: ({ lastDay }) => lastDay === when,
      seen: ({ lastDay = 'never' }) => lastDay,
    };
  }
  const instant = instantIn(when);
  return {
    told: `at ${instant}`,
    fits: ({ closes }) => closes === instant,
    seen: ({ closes = 'never' }) => closes,
  };
}

/** In the one form of decisions. */
function instantIn(when: unknown): string {
  const ms = when instanceof Date ? when.getTime() : typeof when === 'string' ? parseInstant(when) : undefined;
  if (ms !== undefined && Number.isFinite(ms)) return toInstant(ms);
  return misused(`toCloseAt takes an instant with its offset, or a local day, not ${shown(when)}`, RIGHT);
}
