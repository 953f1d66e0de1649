import { describe, expect, it, vi } from 'vitest';
import { examplesIn, isPublic, PAGES, ROOT, run, type Snippet, SOURCES, snippetsIn, typeErrorsIn } from './snippets.ts';

/** The compiler takes its time on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });

const onPages = PAGES.flatMap(snippetsIn);
const inSource = SOURCES.flatMap(examplesIn);
const byWhere = (snippets: readonly Snippet[]) => snippets.map((snippet) => [snippet.where, snippet] as const);

/** What an example may use: what users can import, or, for what is internal, its own file and those of its folder. */
async function scopeOf(snippet: Snippet): Promise<Record<string, unknown>> {
  if (isPublic(snippet)) return { ...(await import('redress')) };
  const folder = snippet.where.replace(/[^/]*$/, '');
  const neighbours = SOURCES.filter(
    (source) => source.startsWith(folder) && !source.slice(folder.length).includes('/'),
  );
  const modules = await Promise.all(neighbours.map((source) => import(/* @vite-ignore */ `${ROOT}${source}`)));
  return Object.assign({}, ...modules);
}

describe('every program on a page and every example in a comment', () => {
  it.each(byWhere([...onPages, ...inSource]))('%s gives what it promises', async (_, snippet) => {
    const { promised, printed } = run(snippet, await scopeOf(snippet));
    for (const { line, actual, expected } of promised) expect(actual, `its line ${line}`).toEqual(expected);
    expect(printed).toBe(snippet.printed ?? '');
    expect(promised.length + printed.length, 'it promises nothing').toBeGreaterThan(0);
  });

  it('compiles as it stands', () => {
    expect(typeErrorsIn([...onPages, ...inSource].filter(isPublic))).toEqual([]);
  });

  it('is found', () => {
    expect(onPages.length).toBeGreaterThan(10);
    expect(inSource.length).toBeGreaterThan(20);
  });
});
