import { resolve } from 'node:path';
import type { GetManualChunk, GetModuleInfo } from 'rollup';
import { ENTRIES, ROOT } from './entries.ts';

/**
 * The file in which a module is published, where it is not an entry's own. What several entries need is in the package
 * once, so that facts which one of them parsed are known to the others. All that the main entry loads is in one file,
 * because each file that Node loads costs more than a millisecond; but English, which is an entry by itself.
 */
export const partOf: GetManualChunk = (id, { getModuleInfo }) => {
  const isNeededBy = (entry: keyof typeof ENTRIES) => reachedFrom(entry, getModuleInfo).has(id);
  if (isNeededBy('languages/en')) return 'english';
  return isNeededBy('index') ? 'core' : undefined;
};

function reachedFrom(entry: keyof typeof ENTRIES, getModuleInfo: GetModuleInfo): ReadonlySet<string> {
  const reached = new Set([resolve(ROOT, ENTRIES[entry] ?? '')]);
  // A set that grows while it is gone through is gone through to its end.
  for (const id of reached) for (const next of getModuleInfo(id)?.importedIds ?? []) reached.add(next);
  return reached;
}
