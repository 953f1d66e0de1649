import * as fastCheck from 'fast-check';
import * as vitest from 'vitest';
import { describe, expect, it, vi } from 'vitest';
import {
  examplesIn,
  importsOf,
  isPublic,
  PAGES,
  ROOT,
  run,
  type Snippet,
  SOURCES,
  snippetsIn,
  typeErrorsIn,
} from './snippets.ts';

/** The compiler takes its time on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });

const onPages = PAGES.flatMap(snippetsIn);
const inSource = SOURCES.flatMap(examplesIn);
const byWhere = (snippets: readonly Snippet[]) => snippets.map((snippet) => [snippet.where, snippet] as const);

/** What programs about tests import besides. */
const TOOLS = new Map<string, unknown>([
  ['vitest', vitest],
  ['fast-check', fastCheck],
]);

/** What users can import, by the names of the entry points. */
async function modulesOf(snippet: Snippet): Promise<Map<string, unknown>> {
  const own = importsOf(snippet).map(async (name) => [name, { ...(await import(/* @vite-ignore */ name)) }] as const);
  return new Map([...TOOLS, ...(await Promise.all(own))]);
}

/** An example about what is internal has its own file and those of its folder in reach. */
async function scopeOf(snippet: Snippet): Promise<Record<string, unknown>> {
  if (isPublic(snippet)) return {};
  const folder = snippet.where.replace(/[^/]*$/, '');
  const neighbours = SOURCES.filter(
    (source) => source.startsWith(folder) && !source.slice(folder.length).includes('/'),
  );
  const modules = await Promise.all(neighbours.map((source) => import(/* @vite-ignore */ `${ROOT}${source}`)));
  return Object.assign({}, ...modules);
}

describe('every program on a page and every example in a comment', () => {
  it.each(byWhere([...onPages, ...inSource]))('%s gives what it promises', async (_, snippet) => {
    const { promised, printed } = run(snippet, await modulesOf(snippet), await scopeOf(snippet));
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
