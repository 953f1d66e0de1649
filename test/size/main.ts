import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ROOT } from '../bundles/publicEntries.ts';
import { projectWithPackage } from './builtPackage.ts';
import { defenceTable, dependencyTable } from './dependencies.ts';
import { importTable } from './importTime.ts';
import { type Table, withTable } from './pageTables.ts';
import { sizeTable, tooHeavy } from './sizeTable.ts';

const PAGE = resolve(ROOT, 'docs/size.md');

/** `npm run size` prints the weights; `--import` the time that loading takes; `--write` puts what it prints on the page. */
async function main(args: readonly string[]): Promise<void> {
  const project = await projectWithPackage();
  try {
    const tables = args.includes('--import')
      ? [importTable(project)]
      : [await sizeTable(project), await dependencyTable(project), defenceTable()];
    for (const { text } of tables) console.log(`\n${text}`);
    if (args.includes('--write')) write(tables);
    const above = args.includes('--import') ? [] : await tooHeavy(project);
    for (const complaint of above) console.error(complaint);
    if (above.length > 0) process.exitCode = 1;
  } finally {
    project.remove();
  }
}

function write(tables: readonly Table[]): void {
  writeFileSync(PAGE, tables.reduce(withTable, readFileSync(PAGE, 'utf8')));
}

await main(process.argv.slice(2));
