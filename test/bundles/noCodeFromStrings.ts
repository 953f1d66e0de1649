import { isInvalidInput, parseOrder } from 'redress';
import { afterAll, beforeAll, expect } from 'vitest';

/** As a page with a strict policy, or a host with that flag, would refuse it: otherwise these runs would prove nothing. */
function refuses(): void {
  expect(() => new Function('')).toThrow();
  // biome-ignore lint/security/noGlobalEval: whether it is refused is the question
  expect(() => globalThis.eval('1')).toThrow();
}

beforeAll(() => {
  refuses();
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  expect(timeZone, 'the host is in the zone asked for').toBe(process.env.TZ ?? timeZone);
  try {
    parseOrder({});
  } catch (error) {
    expect(isInvalidInput(error) && error.stack, 'it is the built package that runs').toMatch(/\/dist\/[\w-]+\.js/);
  }
});
afterAll(refuses);
