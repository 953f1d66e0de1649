import { runFiles } from './run.ts';

/** Checks the library against vector files: `npm run conformance -- FILE...` */
process.exitCode = runFiles(process.argv.slice(2), (line) => console.log(line));
