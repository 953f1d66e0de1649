import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Project, projectWithPackage } from './builtPackage.ts';
import { byEsbuild } from './bundlers.ts';
import { CONTENTS } from './contents.ts';
import { DEFENCE, packagesIn } from './dependencies.ts';
import { filesIn } from './origins.ts';
import { weightOf } from './sizeTable.ts';
import { SUBJECTS, type Subject } from './subjects.ts';

const MINUTES = 60_000;

/** Bundling takes its time on a busy machine. */
vi.setConfig({ testTimeout: MINUTES });

let project: Project;
beforeAll(async () => {
  project = await projectWithPackage();
}, 2 * MINUTES);
afterAll(() => project?.remove());

const subjects = Object.values<Subject>(SUBJECTS).map((subject) => [subject.name, subject] as const);

describe('weight after brotli', () => {
  it.each(subjects)('%s is not above its ceiling', async (_, subject) => {
    expect(await weightOf(subject, project), subject.reason).toBeLessThanOrEqual(subject.ceiling);
  });
});

describe('what is not used drops out', () => {
  const parts = CONTENTS.map((part) => [part.subject.name, String(part.foreign), part] as const);

  it.each(parts)('%s has nothing of %s, but for what the table says', async (_name, _foreign, part) => {
    const files = filesIn(await byEsbuild(part.subject.program, project.folder));
    expect(files.length, 'the bundle can be traced').toBeGreaterThan(0);
    const found = files.filter((file) => part.foreign.test(file));
    const listed = (file: string) => part.present.find((place) => file === place || file.startsWith(`${place}/`));
    expect(
      found.filter((file) => listed(file) === undefined),
      part.reason,
    ).toEqual([]);
    expect([...new Set(found.map(listed))].sort(), 'the table lists what is gone').toEqual([...part.present].sort());
  });
});

describe('in a browser', () => {
  it.each(subjects)('%s needs nothing of Node and makes no code from strings', async (_, { program }) => {
    const { code } = await byEsbuild(program, project.folder);
    expect(code.match(/\bnode:|\b(?:Buffer|process|require|__dirname|eval|Function)\b(?!:)/g) ?? []).toEqual([]);
  });

  it.each(subjects)('%s holds no package of others but those that are defended', async (_, { program }) => {
    const strangers = (await packagesIn(program, project)).filter((name) => DEFENCE[name] === undefined);
    expect(strangers).toEqual([]);
  });
});
