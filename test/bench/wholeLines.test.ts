import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wholeLines } from '../../examples/bulk/wholeLines.ts';

const anyText = fc.array(fc.constantFrom('a', 'é', '\n')).map((letters) => letters.join(''));

it('cuts a text at ends of lines, wherever it was cut before, within a letter too', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, fc.integer({ min: 1, max: 9 }), async (text, size) => {
      const pieces: string[] = [];
      for await (const piece of wholeLines(chunksOf(text, size))) {
        // Whoever is given the memory of a piece must not get that of another with it.
        expect(piece.buffer.byteLength).toBe(piece.length);
        pieces.push(new TextDecoder('utf-8', { fatal: true }).decode(piece));
      }
      expect(pieces.join('')).toBe(text);
      expect(pieces.slice(0, -1).filter((piece) => !piece.endsWith('\n'))).toEqual([]);
    }),
  );
});

function* chunksOf(text: string, size: number): Generator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
