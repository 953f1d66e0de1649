import type { Block } from './blocks.ts';
import type { Told } from './story.ts';

/** What a run has seen. */
export class Tally {
  compared = 0;
  notComparable = 0;
  readonly #counts = new Map<string, Map<string, number>>();
  readonly #zones = new Set<string>();
  readonly #years = new Set<number>();
  readonly #pairs = new Set<string>();

  add({ zone, year }: Block, { question, compared }: Told): void {
    if (compared === undefined) {
      this.notComparable++;
      return;
    }
    this.compared++;
    this.#zones.add(zone);
    this.#years.add(year);
    this.#pairs.add(`${zone} ${year}`);
    const { kind } = question.claim;
    this.#count('claim', kind);
    this.#count('policy', question.policy === undefined ? 'built-in' : 'varied');
    this.#count('outcome', compared.library.outcome);
    this.#count('outcome by claim', `${kind}: ${compared.library.outcome}`);
    if ((compared.library.refund.total ?? 0) > 0) this.#count('with', 'money');
    if ((compared.library.refund.deducted ?? 0) > 0) this.#count('with', 'deductions');
    if ((question.order.ledger?.length ?? 0) > 0) this.#count('with', 'ledger');
    if ((question.order.parcels?.length ?? 0) > 1) this.#count('with', 'several parcels');
    if ((question.order.tenders?.length ?? 0) > 1) this.#count('with', 'several tenders');
  }

  #count(group: string, name: string): void {
    const counts = this.#counts.get(group) ?? new Map<string, number>();
    this.#counts.set(group, counts.set(name, (counts.get(name) ?? 0) + 1));
  }

  /** How often each name of a group came. */
  of(group: string): ReadonlyMap<string, number> {
    return this.#counts.get(group) ?? new Map();
  }

  lines(): string[] {
    const groups = [...this.#counts].flatMap(([group, counts]) => [
      `${group}:`,
      ...[...counts]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, count]) => `  ${name.padEnd(42)} ${number(count)}`),
    ]);
    const years = [...this.#years].sort();
    return [
      ...groups,
      `zones ${this.#zones.size}, years ${years[0]} to ${years.at(-1)}, zones in a year ${number(this.#pairs.size)}`,
      `compared ${number(this.compared)}, not comparable ${number(this.notComparable)}`,
    ];
  }
}

const number = (count: number) => count.toLocaleString('en').padStart(12);
