import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './publicEntries.ts';

/** One run of the suite over the built package. */
export interface Part {
  readonly host: string;
  readonly zone: string;
  /** The program that runs vitest. */
  readonly node: string;
  readonly config: string;
  readonly runs: string;
}

/** What came of it. */
export interface Ran {
  readonly ok: boolean;
  readonly files: number;
  readonly tests: number;
  readonly skipped: number;
  readonly seconds: number;
  /** What it printed. */
  readonly output: string;
}

/** The program of a version of Node; `current` is the one that runs this. */
export function nodeOf(version: string): string {
  if (version === 'current') return process.execPath;
  const args = ['-y', `node@${version}`, '-p', 'process.execPath'];
  return execFileSync('npx', args, { cwd: tmpdir(), encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
}

/** Runs one part in a process of its own, in its zone. */
export async function run({ zone, node, config, runs }: Part): Promise<Ran> {
  const folder = mkdtempSync(join(tmpdir(), 'redress-bundles-'));
  const report = join(folder, 'report.json');
  const started = Date.now();
  const { code, output } = await printedBy(
    node,
    ['node_modules/vitest/vitest.mjs', 'run', '--config', config, '--reporter=default', '--reporter=json'].concat(
      `--outputFile.json=${report}`,
    ),
    { ...process.env, TZ: zone, REDRESS_RUNS: runs },
  );
  const seconds = Math.round((Date.now() - started) / 1000);
  try {
    const { testResults, numTotalTests, numPassedTests, numPendingTests, success } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    const ok = code === 0 && success && numPassedTests + numPendingTests === numTotalTests;
    return { ok, files: testResults.length, tests: numPassedTests, skipped: numPendingTests, seconds, output };
  } catch {
    return { ok: false, files: 0, tests: 0, skipped: 0, seconds, output };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function printedBy(program: string, args: string[], env: NodeJS.ProcessEnv): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const output: string[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => output.push(String(text)));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output: output.join('') }));
  });
}
