import { textOf } from './snippets.ts';

/** The part of a page under a heading, to the next heading that is not below it. */
export function section(page: string, heading: string): string {
  const below = textBelow(page, heading);
  const level = heading.match(/^#+/)?.[0].length ?? 1;
  const end = below.search(new RegExp(`^#{1,${level}} `, 'm'));
  return end < 0 ? below : below.slice(0, end);
}

/** The part of a page under a heading, to the next heading of any level. */
export function ownText(page: string, heading: string): string {
  const below = textBelow(page, heading);
  const end = below.search(/^#+ /m);
  return end < 0 ? below : below.slice(0, end);
}

function textBelow(page: string, heading: string): string {
  const text = textOf(page);
  const start = text.indexOf(`\n${heading}\n`);
  if (start < 0) throw new Error(`${page} has no ${heading}`);
  return text.slice(start + heading.length + 2);
}

/** The rows of all tables in a text, cell by cell, without their heads. */
export const rowsIn = (text: string) =>
  [...text.matchAll(/^\| (.*) \|$/gm)].map(([, row = '']) => cellsOf(row)).filter(([first]) => first?.startsWith('`'));

const cellsOf = (row: string) => row.split(' | ').map((cell) => cell.trim());

/** The words in the first column of all tables in a text. */
export const wordsIn = (text: string) => rowsIn(text).map(([first = '']) => first.replaceAll('`', ''));

/** What stands between backticks. */
export const quotedIn = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word);

/** A table by the words of its head: one record a row. */
export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
}

export function tablesIn(text: string): Table[] {
  return [...text.matchAll(/^\|.*\|\n\| ?-[-| ]*\n(?:\|.*\|\n?)*/gm)].map(([table]) => {
    const [head = [], , ...rows] = table
      .trim()
      .split('\n')
      .map((line) => cellsOf(line.replace(/^\| ?/, '').replace(/ ?\|$/, '')));
    return { head, rows: rows.map((cells) => Object.fromEntries(head.map((name, i) => [name, cells[i] ?? '']))) };
  });
}

export const sorted = (words: Iterable<string>) => [...words].sort();
