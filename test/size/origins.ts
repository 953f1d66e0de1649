import { SourceMap } from 'node:module';
import type { Bundle } from './bundlers.ts';

/** For every character of a bundle the file that it came from, as `src/...` or `node_modules/...`. */
function* originsIn({ code, map }: Bundle): Generator<readonly [character: string, origin: string]> {
  const sources = new SourceMap(JSON.parse(map));
  const lines = code.split('\n');
  for (const [line, text] of lines.entries()) {
    for (let column = 0; column < text.length; column += 1) {
      const entry = sources.findEntry(line, column);
      yield [text.charAt(column), 'originalSource' in entry ? nameOf(entry.originalSource) : ''];
    }
    yield ['\n', ''];
  }
}

/** Maps name files from the folder of the bundle; the last part from the project's folder on is what counts. */
const nameOf = (source: string) => /(?:^|\/)((?:src|node_modules)\/(?!redress\/).*)$/.exec(source)?.[1] ?? source;

/** The files of which anything is in a bundle. */
export function filesIn(bundle: Bundle): string[] {
  return [...new Set([...originsIn(bundle)].map(([, origin]) => origin))].filter((origin) => origin !== '').sort();
}

/** A bundle without the code of some files, to see what these add to it. */
export function without(bundle: Bundle, isLeftOut: (file: string) => boolean): string {
  const leftOut = new Set(filesIn(bundle).filter(isLeftOut));
  return [...originsIn(bundle)].flatMap(([character, origin]) => (leftOut.has(origin) ? [] : [character])).join('');
}
