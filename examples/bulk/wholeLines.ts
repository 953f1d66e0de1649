const NEWLINE = 10;

/** Bytes of a text, cut again where a line ends, so that each piece can be read without the others. */
export async function* wholeLines(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let begun: Uint8Array = new Uint8Array();
  for await (const chunk of chunks) {
    const end = chunk.lastIndexOf(NEWLINE) + 1;
    const piece = joined(begun, end === 0 ? chunk : chunk.subarray(0, end));
    begun = end === 0 ? piece : chunk.subarray(end);
    if (end > 0) yield piece;
  }
  if (begun.length > 0) yield joined(begun, new Uint8Array());
}

/** In memory of its own, so that it can be given away. */
function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
