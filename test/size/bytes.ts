import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** What a text weighs, minified as it is and as servers send it. */
export interface Bytes {
  readonly min: number;
  readonly gzip: number;
  readonly brotli: number;
}

/** Weighs a text, compressed as for files that are compressed once. */
export function bytesOf(text: string): Bytes {
  const min = Buffer.byteLength(text);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: min };
  return { min, gzip: gzipSync(text, { level: 9 }).length, brotli: brotliCompressSync(text, { params }).length };
}
