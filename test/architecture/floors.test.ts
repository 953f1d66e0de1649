import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../../src', import.meta.url));

/** The folders of src from the ground up; those on one floor do not know each other. */
const FLOORS = [
  ['time', 'money'],
  ['facts'],
  ['policy'],
  ['decision'],
  ['evaluation'],
  ['rules'],
  ['cancellation', 'return', 'missing-item', 'defect', 'missing-package', 'messages'],
  ['any-claim'],
  ['eligibility'],
  ['policy-change', 'what-would-change', 'conformance', 'testing'],
  ['index.ts'],
];

const floorOf = (folder: string) => FLOORS.findIndex((floor) => floor.includes(folder));

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const folderOf = (file: string) => file.split(/[\\/]/)[0] ?? '';

/** The folders of src that a file imports from, other than its own. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(SRC, file), 'utf8');
  const paths = [...text.matchAll(/^(?:import|export|\}).* from '(\.[^']+)';$/gm)].map(([, path]) => path ?? '');
  const targets = paths.map((path) => relative(SRC, resolve(SRC, dirname(file), path)));
  return [...new Set(targets.map(folderOf))].filter((folder) => folder !== folderOf(file));
}

describe('the floors of src', () => {
  it('hold every folder', () => {
    expect([...new Set(files.map(folderOf))].filter((folder) => floorOf(folder) === -1)).toEqual([]);
  });

  it('are imported only from above', () => {
    const upwards = files.flatMap((file) =>
      importsOf(file)
        .filter((folder) => floorOf(folder) >= floorOf(folderOf(file)))
        .map((folder) => `${file} imports from ${folder}`),
    );
    expect(upwards).toEqual([]);
  });
});
