import fc from 'fast-check';

// Properties that otherwise try new cases each time try the same ones for every mutant.
fc.configureGlobal({ seed: 20260309 });
