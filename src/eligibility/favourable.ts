import { compareForCustomer } from '../decision/preference.ts';
import { eventText, isMoment } from '../evaluation/facts.ts';
import type { ClaimKind } from '../facts/claim.ts';
import type { PolicyDocument } from '../policy/document.ts';
import { localDayAt, toLocalDate } from '../time/index.ts';
import type { Stated } from './claimFacts.ts';
import type { Finding } from './finding.ts';
import type { Look } from './look.ts';
import type { Template, UnitsAt } from './template.ts';
import { type Asked, findAbout } from './units.ts';

/** The claim that says all that can be said for some units. */
export interface Favourable {
  readonly policy: PolicyDocument;
  readonly template: Template;
  readonly finding: Finding;
  /** No amount had a say in which claim it is. */
  readonly isPlain: boolean;
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
      return look.templates(kind, policy, more).map((template): Favourable => {
        const finding = findAbout(units, { claim: template.full, policy, ground });
        return { policy, template, finding, isPlain: finding.isPlain };
      });
    })
    .reduce((one, other) => better(other, one));
}

function better(other: Favourable, one: Favourable): Favourable {
  const best = compareForCustomer(other.finding, one.finding) > 0 ? other : one;
  const isByMoney = isGiving(other.finding) && isGiving(one.finding);
  return { ...best, isPlain: one.isPlain && other.isPlain && !isByMoney };
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
    ...sent.flatMap((day) => (days.length === 0 ? [{ 'sent-back': day }] : [{ delivery: day, 'sent-back': day }])),
  ];
}

/** The same claim once all that is awaited has turned out well. */
export function turnedOutWell(units: readonly UnitsAt[], best: Favourable, look: Look): Asked {
  const { policy, template, finding } = best;
  if (isSettled(finding)) return { claim: template.full, policy, ground: look.ground(policy, deliveryIn(template)) };
  const parcels = [...new Set(units.flatMap(({ parcel }) => parcel ?? []))];
  const isLoss = finding.kind === 'missing-package' && parcels.length > 0;
  const ground = isLoss ? look.groundLost(policy, parcels) : look.ground(policy, deliveryIn(template));
  return { claim: template.confirmed, policy, ground };
}

/** What the claim leads to if all that is awaited turns out well. */
export function prospect(units: readonly UnitsAt[], best: Favourable, look: Look): Finding {
  return isSettled(best.finding) ? best.finding : findAbout(units, turnedOutWell(units, best, look));
}

/** The same claim saying only what it is about. */
export function unadorned({ policy, template }: Favourable, look: Look): Asked {
  return { claim: template.bare, policy, ground: look.ground(policy, deliveryIn(template)) };
}

/** It gives something, and nothing of it is awaited. */
const isSettled = (finding: Finding) =>
  isGiving(finding) && finding.lines.every(({ verdict }) => verdict !== 'awaiting');

const deliveryIn = ({ stated }: Template) => stated.delivery as string | undefined;
