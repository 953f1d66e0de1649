import { compareForCustomer } from '../decision/preference.ts';
import { eventText, isMoment } from '../evaluation/facts.ts';
import type { ClaimKind } from '../facts/claim.ts';
import type { PolicyDocument } from '../policy/document.ts';
import { localDayAt, toLocalDate } from '../time/index.ts';
import type { Stated } from './claimFacts.ts';
import type { Finding } from './finding.ts';
import type { Look } from './look.ts';
import type { Template, UnitsAt } from './template.ts';
import { findAbout } from './units.ts';

/** The claim that says all that can be said for some units. */
export interface Favourable {
  readonly policy: PolicyDocument;
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
    .flatMap((policy) => {
      const ground = look.ground(policy, receivedOn);
      return look
        .templates(kind, policy, more)
        .map((template) => ({ policy, template, finding: findAbout(units, template.full, policy, ground) }));
    })
    .reduce((one, other) => better(other, one));
}

const better = (other: Favourable, one: Favourable) =>
  compareForCustomer(other.finding, one.finding) > 0 ? other : one;

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
    ...sent.flatMap((day) => (days.length === 0 ? [{ 'sent-back': day }] : [{ delivery: day, 'sent-back': day }])),
  ];
}

/** What the claim leads to if all that is awaited turns out well. */
export function prospect(units: readonly UnitsAt[], { policy, template, finding }: Favourable, look: Look): Finding {
  if (finding.remedies.length > 0) return finding;
  const [parcel] = units.flatMap((unit) => unit.parcel ?? []);
  const isLoss = finding.kind === 'missing-package' && parcel !== undefined;
  const ground = isLoss ? look.groundLost(policy, parcel) : look.ground(policy, deliveryIn(template));
  return findAbout(units, template.confirmed, policy, ground);
}

/** What the same claim leads to if only what it is about is said. */
export function unadorned(units: readonly UnitsAt[], { policy, template }: Favourable, look: Look): Finding {
  return findAbout(units, template.bare, policy, look.ground(policy, deliveryIn(template)));
}

const deliveryIn = ({ stated }: Template) => stated.delivery as string | undefined;
