/** Something the person at the terminal can put right: printed as one line, exit code 2. */
export class CommandError extends Error {}
