/**
 * The tests that judge a folder as one file: the sources are then loaded once for a mutant, and not once for each file.
 * Files without isolation from each other would do that too, but the tool then loses sight of all but the first.
 */
for (const file of (process.env.TESTS ?? '').split('\n')) await import(/* @vite-ignore */ file);

export {};
