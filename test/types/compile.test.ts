import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

it('compiles what must compile and nothing that must not', { timeout: 120_000 }, () => {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const compile = () => execFileSync('npx', ['tsc', '--noEmit', '-p', 'test/types'], { cwd: root, encoding: 'utf8' });
  expect(compile()).toBe('');
});
