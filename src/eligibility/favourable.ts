import { compareForCustomer } from '../decision/preference.ts';
import { eventText, isMoment } from '../evaluation/facts.ts';
import type { ClaimKind } from '../facts/claim.ts';
import { localDayAt, toLocalDate } from '../time/index.ts';
import type { Stated } from './claimFacts.ts';
import type { Finding } from './finding.ts';
import type { Look } from './look.ts';
import type { Template, UnitsAt } from './template.ts';
import { lostOn } from './turningOutWell.ts';
import { type Asked, findAbout } from './units.ts';

/** The claim that says all that can be said for some units. */
export interface Favourable extends Asked {
  readonly template: Template;
  readonly finding: Finding;
}

/**
 * Of all that a customer may state, what leads to the best answer; where that is the same, the least. When the goods came
 * or were sent back is stated only where nothing else helps.
 */
export function favourable(kind: ClaimKind, units: readonly UnitsAt[], look: Look): Favourable {
  const best = bestOf(kind, units, look);
  if (best.finding.outcome !== 'denied') return best;
  return pastEvents(kind, units, look).reduce((found, more) => {
    if (found.finding.outcome !== 'denied') return found;
    return better(bestOf(kind, units, look, more), found);
  }, best);
}

function bestOf(kind: ClaimKind, units: readonly UnitsAt[], look: Look, more?: Stated): Favourable {
  const receivedOn = more?.delivery as string | undefined;
  return look.policies
    .flatMap((policy) =>
      look.templates(kind, policy, more).map((template): Favourable => {
        const asked = { claim: template.full, policy, ground: look.ground(policy, receivedOn) };
        return { ...asked, template, finding: findAbout(units, asked) };
      }),
    )
    .reduce((one, other) => better(other, one));
}

function better(other: Favourable, one: Favourable): Favourable {
  const [a, b] = [one.finding, other.finding];
  const best = compareForCustomer(b, a) > 0 ? other : one;
  const isPlain = a.isPlain && b.isPlain && !(isGiving(a) && isGiving(b));
  return { ...best, finding: { ...best.finding, isPlain } };
}

const isGiving = ({ remedies }: Finding) => remedies.length > 0;

/** What a customer may say of the way to them and back: received today or on the first day possible, sent back at once. */
function pastEvents(kind: ClaimKind, units: readonly UnitsAt[], look: Look): Stated[] {
  if (kind === 'cancellation' || kind === 'missing-package') return [];
  const ids = new Set(units.map(({ parcel }) => parcel));
  const { facts } = look.ground(look.policies[0]);
  const came = facts.parcels.filter(({ id, recorded }) => ids.has(id) && recorded !== undefined);
  const days = came.some(({ recorded }) => recorded === 'day-unknown')
    ? [facts.at, ...came.flatMap(({ dispatched }) => (isMoment(dispatched) ? [dispatched.ms] : []))].map((ms) =>
        toLocalDate(localDayAt(facts.zone, ms)),
      )
    : [];
  const sent =
    kind === 'missing-item'
      ? []
      : [...days, ...came.flatMap(({ recorded }) => (isMoment(recorded) ? [eventText(recorded)] : []))];
  return [
    ...days.map((delivery) => ({ delivery })),
    ...sent.map((day) => (days.length === 0 ? { 'sent-back': day } : { delivery: day, 'sent-back': day })),
  ];
}

/** The same claim once all that is awaited has turned out well. */
export function turnedOutWell(best: Favourable): Asked {
  if (isSettled(best.finding)) return best;
  const { template, policy, ground } = best;
  const claim = template.confirmed;
  return { claim, policy, ground: claim.kind === 'missing-package' ? lostOn(ground) : ground };
}

/** What the claim leads to if all that is awaited turns out well. */
export function prospect(units: readonly UnitsAt[], best: Favourable): Finding {
  return isSettled(best.finding) ? best.finding : findAbout(units, turnedOutWell(best));
}

/** The same claim saying only what it is about. */
export const unadorned = (best: Favourable): Asked => ({ ...best, claim: best.template.bare });

/** It gives something, and nothing of it is awaited. */
const isSettled = (finding: Finding) =>
  isGiving(finding) && finding.lines.every(({ verdict }) => verdict !== 'awaiting');
