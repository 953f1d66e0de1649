import { readFileSync } from 'node:fs';
import { checkDeadline } from './deadlines.ts';
import { asList, asObject, type Json } from './fields.ts';
import { checkMoney } from './money.ts';

/** What became of one vector. A skipped one may have problems too: then it failed. */
export interface Outcome {
  readonly id: string;
  readonly result: 'passed' | 'failed' | 'skipped';
  readonly problems: readonly string[];
}

/** Checks one vector, whichever of the two formats it has. */
export function judge(vector: unknown, zoneData: string | undefined): Outcome {
  const id = idOf(vector);
  try {
    const { problems, tooOldZoneData } = check(asObject(vector, 'the vector'), zoneData);
    if (problems.length > 0) return { id, result: 'failed', problems };
    return { id, result: tooOldZoneData ? 'skipped' : 'passed', problems };
  } catch (error) {
    return { id, result: 'failed', problems: [messageOf(error)] };
  }
}

/**
 * Checks all vectors of all files, prints what failed and closes with the counts.
 *
 * @returns the exit code: 0 if every file could be read and no vector failed
 */
export function runFiles(
  files: readonly string[],
  print: (line: string) => void,
  zoneData: string | undefined = process.versions.tz,
): number {
  if (files.length === 0) print('ERROR no vector file given; usage: npm run conformance -- FILE...');
  const counts = { passed: 0, failed: 0, skipped: 0 };
  let unreadable = 0;
  for (const file of files) {
    try {
      for (const vector of vectorsOf(file)) {
        const outcome = judge(vector, zoneData);
        counts[outcome.result] += 1;
        report(outcome, print);
      }
    } catch (error) {
      unreadable += 1;
      print(`ERROR ${file}: ${messageOf(error)}`);
    }
  }
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
  print(`${counts.passed} passed, ${counts.failed} failed${skipped}`);
  return files.length > 0 && unreadable === 0 && counts.failed === 0 ? 0 : 1;
}

export function vectorsOf(file: string): readonly unknown[] {
  const document: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return asList(asObject(document, 'the file').vectors, 'vectors');
}

function check(vector: Json, zoneData: string | undefined): ReturnType<typeof checkDeadline> {
  if ('kind' in vector) return { problems: checkMoney(vector), tooOldZoneData: false };
  if ('zone' in vector && 'rule' in vector) return checkDeadline(vector, zoneData);
  throw new Error('unknown kind of vector: neither kind, nor zone and rule');
}

function report({ id, result, problems }: Outcome, print: (line: string) => void): void {
  if (result === 'skipped') print(`SKIPPED ${id}: needs newer time zone data than this runtime has`);
  for (const problem of problems) print(`FAILED ${id}: ${problem}`);
}

function idOf(vector: unknown): string {
  const id = typeof vector === 'object' && vector !== null && 'id' in vector ? vector.id : undefined;
  return typeof id === 'string' ? id : '(no id)';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
