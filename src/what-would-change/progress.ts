import type { Decision } from '../decision/decision.ts';
import { grantedAndMoney } from '../decision/preference.ts';

/** More than 0 where more is granted, or more money comes back, or else less stands in the way. */
export function progress(next: Decision, before: Decision): number {
  return grantedAndMoney(next, before) || inTheWay(before) - inTheWay(next);
}

/** What stands in the way of units that are not granted, and is not the carrier's alone. */
function inTheWay({ lines, reasons, outcome }: Decision): number {
  if (outcome === 'approved') return 0;
  const ofLines = lines.filter(({ verdict }) => verdict !== 'granted').flatMap((line) => line.reasons);
  const all = lines.length === 0 ? reasons : ofLines;
  return all.filter((reason) => !('turn' in reason) || reason.turn !== 'carrier').length;
}
