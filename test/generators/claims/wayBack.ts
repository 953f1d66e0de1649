import fc from 'fast-check';
import type { Condition, SentBackUnits } from '../../../src/facts/claim.ts';
import { compact, facts, oneOf, sometimes, weighted } from '../choices.ts';
import { after, anyForm, type Form, type Later, later, written } from '../moments.ts';
import { anyLaterInWindow, type Timing } from './timing.ts';

/** How far goods have come on their way back to the store. */
export type WayBackStage = 'asked' | 'sent' | 'received' | 'inspected' | 'lost' | 'lost-and-received';

/** The conditions that the built-in policy asks for. */
export const CONDITIONS = ['unused', 'unopened', 'undamaged', 'original-packaging'] as const;

/** All four conditions hold. */
export const PERFECT: Condition = Object.fromEntries(CONDITIONS.map((name) => [name, true]));

/** The state of goods: perfect most of the time, else each condition true, false or not known. */
export const anyCondition: fc.Arbitrary<Condition> = weighted<Condition>(
  [3, fc.constant(PERFECT)],
  [
    2,
    facts<Record<string, boolean>>(
      Object.fromEntries(
        CONDITIONS.map((name) => [name, oneOf<boolean | undefined>([6, true], [1, false], [1, undefined])]),
      ) as Record<string, fc.Arbitrary<boolean>>,
    ),
  ],
);

/** The way of goods back to the store, before it is known when the claim was asked. */
export interface WayBack {
  readonly stage: WayBackStage;
  /** After the event that the window is counted from. */
  readonly sent: Later;
  readonly sentForm: Form;
  readonly received: Later;
  readonly receivedForm: Form;
  readonly inspected: Later;
  readonly inspectedForm: Form | undefined;
  readonly condition: Condition;
}

/** Any way back; the goods are sent on either side of the end of the window. */
export const anyWayBack: fc.Arbitrary<WayBack> = facts<WayBack>({
  stage: oneOf<WayBackStage>(
    [4, 'asked'],
    [3, 'sent'],
    [2, 'received'],
    [4, 'inspected'],
    [2, 'lost'],
    [1, 'lost-and-received'],
  ),
  sent: anyLaterInWindow,
  sentForm: oneOf<Form>([6, 'utc'], [2, 'offset'], [2, 'date'], [2, 'day-unknown']),
  received: later(0, 6),
  receivedForm: anyForm,
  inspected: later(0, 4),
  inspectedForm: sometimes(anyForm),
  condition: anyCondition,
});

type WayBackFacts = Pick<SentBackUnits, 'sentBack' | 'receivedBack' | 'lostOnTheWayBack' | 'inspection'>;

/** The events of the way back, in causal order: not sent before they were there, not received before they were sent. */
export function wayBackFrom(choice: WayBack, { zone, anchor }: Timing): WayBackFacts {
  const { stage } = choice;
  if (stage === 'asked') return {};
  const sent = Math.max(anchor, after(zone, anchor, choice.sent));
  const received = Math.max(sent, after(zone, sent, choice.received));
  const inspected = Math.max(received, after(zone, received, choice.inspected));
  const arrived = stage === 'received' || stage === 'inspected' || stage === 'lost-and-received';
  const at = choice.inspectedForm && written(choice.inspectedForm, zone, inspected);
  return compact<WayBackFacts>({
    sentBack: written(choice.sentForm, zone, sent),
    receivedBack: arrived ? written(choice.receivedForm, zone, received) : undefined,
    lostOnTheWayBack: stage === 'lost' || stage === 'lost-and-received' ? true : undefined,
    inspection: stage === 'inspected' ? compact({ at, condition: choice.condition }) : undefined,
  });
}
