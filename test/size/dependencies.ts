import type { Project } from './builtPackage.ts';
import { byEsbuild } from './bundlers.ts';
import { bytesOf } from './bytes.ts';
import { filesIn, without } from './origins.ts';
import { grouped, markdown, type Table } from './pageTables.ts';
import { SUBJECTS } from './subjects.ts';

/** Why each package of others is in the bundles. A package that is not here may not be there. */
export const DEFENCE: Readonly<Record<string, string>> = {
  zod: 'Says with a path what a policy document may not say, and is the source of `policy.schema.json`.',
  'date-fns': '`addMonths`: the end of a month, leap years. Its code is read by more people than ours would be.',
  '@date-fns/utc': 'Keeps the zone of the host out of `addMonths`, which otherwise counts in local time.',
};

const IMPORTS = [SUBJECTS.oneQuestion, SUBJECTS.fiveQuestions, SUBJECTS.parsePolicy, SUBJECTS.dates];

/** The package of others that a file belongs to. */
export const packageOf = (file: string) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1];

/** The packages of others of which anything is in what a program bundles. */
export async function packagesIn(program: string, { folder }: Project): Promise<string[]> {
  const files = filesIn(await byEsbuild(program, folder));
  return [...new Set(files.flatMap((file) => packageOf(file) ?? []))].sort();
}

/** What each package of others adds to what users import: the bytes that the bundle would not have without it. */
export async function dependencyTable({ folder }: Project): Promise<Table> {
  const rows: string[][] = [];
  for (const { name, program } of IMPORTS) {
    const bundle = await byEsbuild(program, folder);
    const whole = bytesOf(bundle.code);
    for (const dependency of Object.keys(DEFENCE)) {
      const rest = bytesOf(without(bundle, (file) => packageOf(file) === dependency));
      const added = [whole.min - rest.min, whole.gzip - rest.gzip, whole.brotli - rest.brotli];
      if (whole.min > rest.min) rows.push([`\`${dependency}\``, name, ...added.map(grouped)]);
    }
  }
  return { id: 'dependencies', text: markdown(['package', 'in', 'min', 'gzip', 'brotli'], inOrder(rows)) };
}

const inOrder = (rows: readonly string[][]) =>
  Object.keys(DEFENCE).flatMap((dependency) => rows.filter(([name]) => name === `\`${dependency}\``));

/** Why each of them is worth its bytes. */
export const defenceTable = (): Table => ({
  id: 'defence',
  text: markdown(
    ['package', 'why it is worth its bytes'],
    Object.entries(DEFENCE).map(([name, reason]) => [`\`${name}\``, reason]),
  ),
});
