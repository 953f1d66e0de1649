import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { CommandError } from '../commandError.ts';

/** A file as it is read line by line, never whole. */
export interface Lines {
  /** Size of the file in bytes. */
  readonly size: number;
  /** Bytes of the file that have been read so far. */
  bytesRead(): number;
  lines(): AsyncGenerator<string>;
}

/** Opens a text file, plain or gzip, whatever its name. */
export async function openLines(path: string): Promise<Lines> {
  const { size, isGzip } = await look(path);
  const file = createReadStream(path);
  const source = isGzip ? createGunzip() : file;
  if (source !== file) {
    file.on('error', (error) => source.destroy(error));
    file.pipe(source as ReturnType<typeof createGunzip>);
  }
  return {
    size,
    bytesRead: () => file.bytesRead,
    lines: () => splitLines(source.setEncoding('utf8'), path),
  };
}

/** Gzip starts with two bytes that no text starts with. */
async function look(path: string): Promise<{ size: number; isGzip: boolean }> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
      const { size } = await file.stat();
      return { size, isGzip: bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b };
    } finally {
      await file.close();
    }
  } catch (error) {
    throw cannotRead(path, error);
  }
}

async function* splitLines(source: AsyncIterable<string>, path: string): AsyncGenerator<string> {
  let rest = '';
  try {
    for await (const text of source) {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } catch (error) {
    throw cannotRead(path, error);
  }
  if (rest !== '') yield rest;
}

function cannotRead(path: string, error: unknown): CommandError {
  const reason = error instanceof Error ? error.message : String(error);
  return new CommandError(`cannot read ${path}: ${reason}`);
}
