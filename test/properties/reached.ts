import { FEWER_RUNS } from './settings.ts';

/**
 * Counts how often a property came across what it is about, so that it cannot pass because nothing interesting came
 * by. Ask only after the property held: shrinking runs count too.
 */
export class Reached {
  readonly #names: readonly string[];
  readonly #counts = new Map<string, number>();
  #runs = 0;

  /** @param names - what is counted */
  constructor(...names: readonly string[]) {
    this.#names = names;
  }

  /** One run of the property. */
  run(): void {
    this.#runs += 1;
  }

  /** Something interesting came by, once in this run. */
  saw(name: string, really = true): void {
    if (!this.#names.includes(name)) throw new Error(`not counted: ${name}`);
    if (really) this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  /** At least so many percent of the runs saw it. */
  expectAtLeast(percent: number, name: string): void {
    if (!this.#names.includes(name)) throw new Error(`not counted: ${name}`);
    const share = (100 * (this.#counts.get(name) ?? 0)) / Math.max(1, this.#runs);
    if (process.env.REDRESS_SHARES) console.log(`${name}: ${share.toFixed(1)} % of ${this.#runs} runs`);
    if (!FEWER_RUNS && this.#runs >= 50 && share < percent) {
      throw new Error(`vacuous: '${name}' in ${share.toFixed(1)} % of ${this.#runs} runs, expected ${percent} %`);
    }
  }
}
