/** A table for a page or a terminal, with what in it is above its budget. */
export interface Table {
  /** The name of its markers on the page. */
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Sentences about ratios above their budgets. */
  readonly over: readonly string[];
}

export function markdown({ head, rows }: Table): string {
  const widths = head.map((cell, i) => Math.max(cell.length, 3, ...rows.map((row) => (row[i] ?? '').length)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

/** 0.05 as `0.05x`, 2.04 as `2.0x`, 17.3 as `17x`. */
export const times = (ratio: number) =>
  `${ratio < 0.1 ? ratio.toFixed(2) : ratio < 10 ? ratio.toFixed(1) : Math.round(ratio)}x`;

/** Nanoseconds as microseconds. */
export const micro = (nanoseconds: number) => {
  const us = nanoseconds / 1000;
  return `${us < 10 ? us.toFixed(1) : Math.round(us)} µs`;
};

export const count = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: 0 });
