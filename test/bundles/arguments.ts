import { parseArgs } from 'node:util';

/** The zones that the deadline vectors name, and hosts are in. */
const ZONES = ['UTC', 'Asia/Tokyo', 'America/Los_Angeles', 'America/Santiago', 'Africa/Cairo'];

/** The oldest Node that the package supports, those with long support after it, and the newest. */
const NODES = ['20', '22', '24', 'latest'];

/** What is to be run. */
export interface Wanted {
  /** Versions of Node as npm knows them; `current` is the one that runs this. */
  readonly nodes: readonly string[];
  readonly zones: readonly string[];
  readonly browser: boolean;
  /** How many cases properties try, as a factor of the usual number. */
  readonly runs: string;
  /** Whether `dist` is there already. */
  readonly built: boolean;
}

export const USAGE = `npm run test:bundles -- [options]

  Without options: the Node that runs this, in UTC. An option may be repeated.

  --node VERSION   a version of Node (20, 22, 24, latest), fetched by npx; current is the one that runs this
  --zone ZONE      a time zone of the host
  --browser        Chromium, under a content security policy without unsafe-eval; alone, no Node
  --all            Node ${NODES.join(', ')} and Chromium, each in ${ZONES.join(', ')}
  --runs FACTOR    how many cases properties try; 0.05 of the usual number if left out
  --built          dist is as it should be: do not build it`;

/** Reads the command line. */
export function wantedOf(args: string[]): Wanted {
  const { values } = parseArgs({
    args,
    options: {
      node: { type: 'string', multiple: true },
      zone: { type: 'string', multiple: true },
      browser: { type: 'boolean' },
      all: { type: 'boolean' },
      runs: { type: 'string', default: '0.05' },
      built: { type: 'boolean', default: false },
    },
  });
  const { all = false, browser = all } = values;
  const otherwise = all ? NODES : browser ? [] : ['current'];
  return {
    nodes: values.node ?? otherwise,
    zones: values.zone ?? (all ? ZONES : ['UTC']),
    browser,
    runs: values.runs,
    built: values.built,
  };
}
