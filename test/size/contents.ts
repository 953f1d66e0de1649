import { SUBJECTS, type Subject } from './subjects.ts';

/** What must not be in the bundle of a part, by the names of source files; and what is there although it should not. */
export interface Contents {
  readonly subject: Subject;
  /** Source files that the part has no use for. */
  readonly foreign: RegExp;
  /** Folders of them, or files, that come along at present. Shorten it when one goes. */
  readonly present: readonly string[];
  readonly reason: string;
}

const SCHEMA = /^node_modules\/zod\//;
const LANGUAGES = /^src\/messages\//;

/** The one table of what drops out where it is not used. */
export const CONTENTS: readonly Contents[] = [
  {
    subject: SUBJECTS.dates,
    foreign: /^(?!src\/time\/|node_modules\/(?:@date-fns\/utc|date-fns)\/)/,
    present: [],
    reason: 'Dates know no schema and no policy.',
  },
  {
    subject: SUBJECTS.oneQuestion,
    foreign: LANGUAGES,
    present: [],
    reason: 'A decision has codes; sentences are for whoever shows it, in one language.',
  },
  {
    subject: SUBJECTS.fiveQuestions,
    foreign: LANGUAGES,
    present: [],
    reason: 'So has what can be done with an item.',
  },
  {
    subject: SUBJECTS.oneQuestion,
    foreign:
      /^src\/(?:cancellation|defect|missing-item|missing-package|eligibility|what-would-change|testing|conformance)\//,
    present: [],
    reason: 'One question does not bring the other four.',
  },
  {
    subject: SUBJECTS.oneQuestion,
    foreign: SCHEMA,
    present: ['node_modules/zod'],
    reason: 'A policy that is parsed already needs no schema; facts are checked by hand.',
  },
  {
    subject: SUBJECTS.oneQuestion,
    foreign: /^src\/policy\/(?:schema|check|lint)\//,
    present: [],
    reason: 'What checks a policy document belongs to `parsePolicy`.',
  },
  {
    subject: SUBJECTS.explain,
    foreign: /^(?:node_modules|src\/(?!messages\/|facts\/|money\/|time\/))/,
    // What the bundler must take for an effect of loading: their own top level, few bytes.
    present: ['node_modules/@date-fns/utc', 'node_modules/zod'],
    reason: 'A page that shows the decisions of a server decides nothing.',
  },
  ...Object.values(SUBJECTS)
    .filter(({ name }) => name.includes('languages/'))
    .map((subject) => ({
      subject,
      foreign: /^(?:src\/(?!messages\/)|node_modules\/)|^src\/messages\/explain\.ts$/,
      present: [],
      reason: 'A language is sentences.',
    })),
];
