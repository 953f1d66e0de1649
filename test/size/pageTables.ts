/** A table of a page that is measured, not written. */
export interface Table {
  /** Stands in the comments around it. */
  readonly id: string;
  readonly text: string;
}

/** A Markdown table, its columns of one width; all but the first columns to the right where they are numbers. */
export function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, i) => Math.max(3, title.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const isNumber = head.map((_, i) => rows.every((row) => /^[\d, .–-]*(%| ms)?$/.test(row[i] ?? '')));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, i) => (isNumber[i] ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0))).join(' | ')} |`;
  const rule = widths.map((width, i) => (isNumber[i] ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

/** A number as pages show it: 48,206. */
export const grouped = (value: number) => value.toLocaleString('en-US');

/** The page with a table in the place that its two comments mark. */
export function withTable(page: string, { id, text }: Table): string {
  const [start, end] = [`<!-- ${id} -->`, `<!-- /${id} -->`];
  const [before, rest] = page.split(start);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`the page has no place for ${id}`);
  return `${before}${start}\n\n${text}\n\n${end}${after}`;
}
