import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { ConformanceKit } from '../../../src/conformance/index.ts';

const FILE = new URL('../../../docs/conformance/decisions.json', import.meta.url);

/** The kit that is shipped, if there is one. */
export function readKit(): ConformanceKit | undefined {
  return existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as ConformanceKit) : undefined;
}

/** A case or policy a line, so that a difference between two versions can be read. */
export function writeKit({ formatVersion, policies, cases }: ConformanceKit): void {
  const named = Object.entries(policies).map(([name, policy]) => `${JSON.stringify(name)}:${JSON.stringify(policy)}`);
  const text = `{"formatVersion":${formatVersion},\n"policies":{\n${named.join(',\n')}\n},\n"cases":[\n${cases
    .map((one) => JSON.stringify(one))
    .join(',\n')}\n]}\n`;
  writeFileSync(FILE, text);
}
