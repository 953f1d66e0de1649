import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { differences } from './compare.ts';
import { judge, runFiles, vectorsOf } from './run.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SHARED = join(ROOT, '../shared/vectors');
const OWN = fileURLToPath(new URL('./vectors/', import.meta.url));

const filesIn = (folder: string) => (existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []);

const deadline = {
  id: 'day',
  zone: 'Europe/Berlin',
  event: '2026-03-02T10:15:00.000Z',
  rule: { amount: 7, unit: 'day', endsAt: 'endOfDay' },
  deadline: '2026-03-09T22:59:59.999Z',
};
const money = { id: 'thirds', kind: 'allocate', inputs: { total: 10, weights: [1, 1, 1] }, expected: [4, 3, 3] };

const problemsOf = (vector: unknown) => judge(vector, '2026d').problems.join('\n');

describe.each([...filesIn(OWN), ...filesIn(SHARED)])('vectors of %s', (file) => {
  it.each(vectorsOf(file).map((vector) => [judge(vector, process.versions.tz)] as const))('$id', ({ problems }) => {
    expect(problems).toEqual([]);
  });
});

describe('judging a vector', () => {
  it('tells the two formats apart by their content', () => {
    expect(judge(deadline, '2026d')).toEqual({ id: 'day', result: 'passed', problems: [] });
    expect(judge(money, '2026d')).toEqual({ id: 'thirds', result: 'passed', problems: [] });
    expect(problemsOf({ id: 'x' })).toContain('unknown kind of vector');
    expect(problemsOf(null)).toContain('the vector is no object');
  });

  it('names what differs, with both values', () => {
    expect(problemsOf({ ...money, expected: [3, 3, 4] })).toBe('[0]: expected 3, actual 4\n[2]: expected 4, actual 3');
    expect(problemsOf({ ...deadline, deadline: '2026-03-09T23:59:59.999Z' })).toBe(
      'deadline: expected "2026-03-09T23:59:59.999Z", actual "2026-03-09T22:59:59.999Z"',
    );
  });

  it('compares every expected field of a deadline', () => {
    for (const field of ['eventLocal', 'nominalLocalDate', 'localDeadlineDate', 'deadlineExclusive', 'deadlineLocal']) {
      expect(problemsOf({ ...deadline, [field]: 'wrong' })).toContain(`${field}: expected "wrong"`);
    }
  });

  it('names kinds, words and options that it does not know', () => {
    expect(problemsOf({ ...money, kind: 'lottery' })).toBe('unknown kind: "lottery"');
    expect(problemsOf({ ...money, kind: 'toString' })).toBe('unknown kind: "toString"');
    expect(problemsOf({ ...money, inputs: { ...money.inputs, floor: 1 } })).toContain(
      'unknown option of allocate: floor',
    );
    expect(problemsOf({ ...deadline, rule: { ...deadline.rule, unit: 'fortnight' } })).toBe(
      'unknown unit: "fortnight"',
    );
    expect(problemsOf({ ...deadline, rule: { ...deadline.rule, grace: 1 } })).toBe('unknown option of the rule: grace');
  });

  it('leaves alone what only describes a vector', () => {
    expect(problemsOf({ ...deadline, source: 'a statute', altCountingExistingDays: '2026-03-10' })).toBe('');
  });

  it('reports what the library refuses as a failure', () => {
    expect(problemsOf({ ...deadline, event: '2026-03-02T10:15' })).not.toBe('');
    expect(problemsOf({ ...money, inputs: { total: 1, weights: [-1] } })).toContain('not negative');
  });

  it('does not pass a vector that expects nothing', () => {
    expect(problemsOf({ ...money, expected: undefined })).toBe('the vector expects nothing');
    expect(problemsOf({ ...deadline, deadline: undefined })).toContain('deadline: expected undefined');
    const { deadline: _, ...without } = deadline;
    expect(problemsOf(without)).toBe('the vector expects nothing');
  });

  it('skips what needs newer zone data, but holds it to the older deadline', () => {
    const needsNewer = { ...deadline, requiresTzdata: '2026c or later', deadline: 'of newer data' };
    expect(judge(needsNewer, '2025c').result).toBe('skipped');
    expect(judge({ ...needsNewer, withOlderTzdata: deadline.deadline }, '2025c').result).toBe('skipped');
    expect(judge({ ...needsNewer, withOlderTzdata: 'another' }, '2025c').result).toBe('failed');
    expect(judge(needsNewer, '2026c').result).toBe('failed');
    expect(judge({ ...needsNewer, deadline: deadline.deadline }, '2026d').result).toBe('passed');
  });
});

describe('differences', () => {
  it('looks at expected fields only, but at all items of lists', () => {
    expect(differences({ a: 1 }, { a: 1, b: 2 })).toEqual([]);
    expect(differences([1], [1, 2])).toEqual(['result: expected [1], actual [1,2]']);
    expect(differences({ a: [{ b: 1 }] }, { a: [{ b: 2 }] })).toEqual(['a[0].b: expected 1, actual 2']);
    expect(differences({ a: 1 }, {})).toEqual(['a: expected 1, actual undefined']);
    expect(differences({ a: null }, { a: {} })).toEqual(['a: expected null, actual {}']);
  });
});

describe('running files', () => {
  let folder = '';
  const path = (name: string) => join(folder, name);
  const run = (...names: string[]) => {
    const lines: string[] = [];
    const code = runFiles(names.map(path), (line) => lines.push(line), '2025c');
    return { code, lines };
  };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'conformance-'));
    const write = (name: string, vectors: unknown) => writeFileSync(path(name), JSON.stringify({ vectors }));
    write('good.json', [deadline, money]);
    write('bad.json', [money, { ...money, expected: [0, 0, 0] }]);
    write('newer.json', [{ ...deadline, requiresTzdata: '2026c or later' }, money]);
    write('none.json', 'nothing');
    writeFileSync(path('broken.json'), '{');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('closes with the counts', () => {
    expect(run('good.json')).toEqual({ code: 0, lines: ['2 passed, 0 failed'] });
    expect(run('good.json', 'bad.json').lines.at(-1)).toBe('3 passed, 1 failed');
    expect(run('newer.json').lines.at(-1)).toBe('1 passed, 0 failed, 1 skipped');
  });

  it('fails with the id of what failed', () => {
    const { code, lines } = run('bad.json');
    expect(code).toBe(1);
    expect(lines[0]).toBe('FAILED thirds: [0]: expected 0, actual 4');
  });

  it('names a file that it cannot read, and still checks the others', () => {
    for (const name of ['absent.json', 'broken.json', 'none.json']) {
      const { code, lines } = run(name, 'good.json');
      expect(code).toBe(1);
      expect(lines[0]).toContain(`ERROR ${path(name)}: `);
      expect(lines.at(-1)).toBe('2 passed, 0 failed');
    }
    expect(run().code).toBe(1);
  });

  it('works from the command line', () => {
    const main = join(ROOT, 'test/conformance/main.ts');
    const command = (name: string) =>
      execFileSync(process.execPath, ['--import', 'tsx', main, path(name)], { cwd: ROOT, encoding: 'utf8' });
    expect(command('good.json')).toBe('2 passed, 0 failed\n');
    expect(() => command('bad.json')).toThrow();
  }, 30_000);
});
