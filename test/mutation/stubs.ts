import { chai, JestAsymmetricMatchers, JestChaiExpect } from '@vitest/expect';

export interface Told {
  /** No other test has it. */
  readonly name: string;
  readonly run: () => unknown;
}

chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

const matchers = (globalThis as Record<symbol, object | undefined>)[Symbol.for('asymmetric-matchers-object')];
const expect = Object.assign((value: unknown, message?: string) => chai.expect(value, message), chai.expect, matchers, {
  unreachable: (message: string) => chai.assert.fail(message),
});

type Body = (...values: readonly unknown[]) => unknown;
type Teller = (name: string, body: Body) => void;

/**
 * What tests import from `vitest`, as far as those do that judge mutants: the matchers are those of Vitest, and around a
 * test nothing is done. `told` gives the tests of the files that were loaded since it was last asked, in order.
 */
export function stubs(): { readonly vitest: object; told(): readonly Told[] } {
  const tests: Told[] = [];
  const times = new Map<string, number>();
  const groups: (() => void)[] = [];
  let around: readonly string[] = [];

  const it: Teller = (name, run) => {
    const whole = [...around, name].join(' > ');
    const time = (times.get(whole) ?? 0) + 1;
    times.set(whole, time);
    tests.push({ name: time === 1 ? whole : `${whole} (${time})`, run });
  };
  const describe: Teller = (name, body) => {
    const inner = [...around, name];
    // A group is looked into when its file was loaded, and its own groups before the next.
    groups.push(() => {
      const others = groups.splice(0);
      around = inner;
      body();
      groups.push(...others);
    });
  };
  const each = (teller: Teller) => (cases: readonly unknown[]) => (name: string, body: Body) => {
    // Vitest takes lists apart only where every case is one.
    const areLists = cases.every(Array.isArray);
    for (const one of cases) teller(name, () => (areLists ? body(...(one as readonly unknown[])) : body(one)));
  };

  return {
    vitest: {
      describe: Object.assign(describe, { each: each(describe) }),
      it: Object.assign(it, { each: each(it) }),
      expect,
      // How long a test may take; here the tool stops it.
      vi: { setConfig() {} },
    },
    told() {
      for (let next = groups.shift(); next !== undefined; next = groups.shift()) next();
      around = [];
      return tests.splice(0);
    },
  };
}
