import type { Project } from './builtPackage.ts';
import { BUNDLERS, byEsbuild } from './bundlers.ts';
import { bytesOf } from './bytes.ts';
import { grouped, markdown, type Table } from './pageTables.ts';
import { SUBJECTS, type Subject } from './subjects.ts';

const all: readonly Subject[] = Object.values(SUBJECTS);

/** What each part weighs with each bundler. */
export async function sizeTable({ folder }: Project): Promise<Table> {
  const rows: string[][] = [];
  for (const { name, program, goal, ceiling } of all) {
    for (const [bundler, bundle] of Object.entries(BUNDLERS)) {
      const { min, gzip, brotli } = bytesOf((await bundle(program, folder)).code);
      const first = bundler === 'esbuild';
      const limits = first ? [goal === undefined ? '' : grouped(goal), grouped(ceiling)] : ['', ''];
      rows.push([first ? name : '', bundler, ...[min, gzip, brotli].map(grouped), ...limits]);
    }
  }
  return { id: 'sizes', text: markdown(['import', 'bundler', 'min', 'gzip', 'brotli', 'goal', 'ceiling'], rows) };
}

/** What one part weighs, in the bundle of the bundler that most tools are built on. */
export async function weightOf({ program }: Subject, { folder }: Project): Promise<number> {
  return bytesOf((await byEsbuild(program, folder)).code).brotli;
}

/** The parts that are heavier than they may be. */
export async function tooHeavy(project: Project): Promise<string[]> {
  const complaints: string[] = [];
  for (const subject of all) {
    const weight = await weightOf(subject, project);
    if (weight > subject.ceiling) complaints.push(complaintOf(subject, weight));
  }
  return complaints;
}

const complaintOf = ({ name, ceiling, reason }: Subject, weight: number) =>
  `${name}: ${grouped(weight)} bytes after brotli, above the ceiling of ${grouped(ceiling)}. ${reason}`;
