import { execFileSync } from 'node:child_process';
import { hasChromium, WITHOUT_CHROMIUM } from '../account-page/chromium.ts';
import { USAGE, type Wanted, wantedOf } from './arguments.ts';
import { nodeOf, type Part, run } from './part.ts';
import { ROOT } from './publicEntries.ts';
import { type Suited, suite } from './suite.ts';

/** Runs the suite over what is published, not over the sources: see {@link USAGE}. */
async function main(args: string[]): Promise<void> {
  if (args.includes('--help')) return console.log(USAGE);
  const wanted = wantedOf(args);
  if (!wanted.built) execFileSync('npm', ['run', 'build'], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
  tellWhatRuns(await suite(), wanted.browser);
  for (const part of partsOf(wanted)) {
    const { ok, files, tests, skipped, seconds, output } = await run(part);
    if (!ok) console.log(output);
    const where = `${part.host}, ${part.zone}`.padEnd(36);
    const left = skipped === 0 ? '' : `, ${skipped} skipped`;
    console.log(`${where} ${ok ? 'passed' : 'FAILED'}: ${files} files, ${tests} tests${left}, ${seconds} s`);
    if (!ok) process.exitCode = 1;
  }
}

function partsOf({ nodes, zones, browser, runs }: Wanted): Part[] {
  const hosts = nodes.map((version) => {
    const node = nodeOf(version);
    const host = `Node ${execFileSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' }).trim()}`;
    return { host, node, config: 'test/bundles/node.config.ts' };
  });
  if (browser && hasChromium) {
    hosts.push({ host: 'Chromium', node: process.execPath, config: 'test/bundles/browser.config.ts' });
  } else if (browser) {
    console.warn(`The suite was not run in a browser: it ${WITHOUT_CHROMIUM}.`);
  }
  return hosts.flatMap((host) => zones.map((zone) => ({ ...host, zone, runs })));
}

function tellWhatRuns(files: readonly Suited[], browser: boolean): void {
  const ofPackage = files.filter(({ leftOut }) => leftOut === undefined);
  console.log(`${ofPackage.length} of ${files.length} test files judge the built package. Left out:`);
  for (const { file, leftOut } of files) if (leftOut !== undefined) console.log(`  ${file}: ${leftOut}`);
  if (!browser) return;
  const ofNode = ofPackage.filter(({ needsOfNode }) => needsOfNode.length > 0);
  console.log(`${ofPackage.length - ofNode.length} of them run in a browser. Left out there:`);
  for (const { file, needsOfNode } of ofNode) console.log(`  ${file}: needs ${needsOfNode.join(', ')}`);
}

await main(process.argv.slice(2));
