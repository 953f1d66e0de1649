/**
 * The clauses of the store's policy, by their ids on the clause page of the docs, and reasons that no clause gives:
 *
 * - `L1` a unit beyond what is left, `L2` a unit already refunded, `L3` a unit already replaced;
 * - `F1` events that contradict each other, `F2` amounts that do: less paid than the parts of the order add up to, or more
 *   moved than the ledger's own lines explain;
 * - terms that a policy adds of its own: `T1` exceptions, `T2` requirements, `T3` limits, `T4` deductions, `T5` remedies,
 *   `T6` consequences, `T7` windows that the store's policy does not have.
 *
 * @since 0.1.0
 */
export type ClauseId =
  | 'C1'
  | 'C2'
  | 'C3'
  | 'R1'
  | 'R2'
  | 'R3'
  | 'R4'
  | 'R5'
  | 'R6'
  | 'R7'
  | 'R8'
  | 'M1'
  | 'M2'
  | 'M3'
  | 'M4'
  | 'D1'
  | 'P1'
  | 'P2'
  | 'P3'
  | 'P4'
  | 'G1'
  | 'L1'
  | 'L2'
  | 'L3'
  | 'F1'
  | 'F2'
  | 'T1'
  | 'T2'
  | 'T3'
  | 'T4'
  | 'T5'
  | 'T6'
  | 'T7';
