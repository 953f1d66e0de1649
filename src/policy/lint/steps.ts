/** What each look at a policy may take in steps; what would take more is not found. */
export const STEPS = 2_000_000;
