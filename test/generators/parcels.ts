import fc from 'fast-check';
import type { CarrierFinding, EstimateRange, OrderLine, Parcel } from '../../src/facts/order.ts';
import type { Units } from '../../src/facts/values.ts';
import { localDayAt, toLocalDate } from '../../src/time/index.ts';
import { anyAttributes } from './attributes.ts';
import { anyAnswer, compact, facts, oneOf, sometimes, weighted } from './choices.ts';
import { after, anyForm, anyFormOrUnknown, type Form, type Later, later, written } from './moments.ts';

/**
 * How far a parcel has come: not handed over yet, on its way, delivered, delivered by the carrier's word alone, lost.
 */
export type ParcelStage = 'packed' | 'under-way' | 'delivered' | 'said-delivered' | 'lost';

/** Events that cannot all be true. Only made where they are asked for. */
type Contradiction =
  | 'delivered-before-dispatched'
  | 'dispatched-before-placed'
  | 'lost-and-delivered'
  | 'in-transit-and-delivered';

/** What parcels of an order may be like. */
export interface ShipmentOptions {
  /** How far the parcels have come. Default: any stage. */
  readonly stages?: readonly ParcelStage[] | undefined;
  /** The most parcels. Default: 3. */
  readonly most?: number | undefined;
  /** The fewest parcels. Default: 0. */
  readonly fewest?: number | undefined;
  /** Contents and days are always stated. Default: false. */
  readonly known?: boolean | undefined;
  /** Now and then events contradict each other. Default: false. */
  readonly contradictions?: boolean | undefined;
}

/** One parcel, before it is known what was ordered and when. */
interface ParcelChoice {
  readonly stage: ParcelStage;
  readonly contentsKnown: boolean;
  readonly dispatched: Later;
  readonly dispatchedForm: Form;
  readonly dispatchStated: boolean;
  readonly delivered: Later;
  readonly deliveredForm: Form;
  readonly estimate: { readonly from: number; readonly length: number; readonly range: boolean } | undefined;
  readonly found: boolean;
  readonly foundForm: Form | undefined;
  readonly causedByAddress: boolean | undefined;
  readonly contradiction: Contradiction | undefined;
  readonly scanned: Later | undefined;
  readonly scanForm: Form;
  readonly attributes: Parcel['attributes'];
}

/** All parcels of an order. */
export interface ShipmentChoice {
  readonly parcels: readonly ParcelChoice[];
  /** Where the units go: all into the first parcel, each line into one, each unit into one. */
  readonly packing: 'together' | 'by-line' | 'by-unit';
  /** Leaves units out of all parcels. */
  readonly partial: boolean;
  /** For each line, the parcel of each of its units. */
  readonly places: readonly (readonly number[])[];
}

const ALL_STAGES: readonly ParcelStage[] = [
  'delivered',
  'delivered',
  'delivered',
  'under-way',
  'lost',
  'packed',
  'said-delivered',
];

/** The parcels of an order, before it is known what was ordered. */
export function anyShipmentChoice(options: ShipmentOptions = {}): fc.Arbitrary<ShipmentChoice> {
  const { most = 3, fewest = 0 } = options;
  return facts<ShipmentChoice>({
    parcels: fc.array(anyParcelChoice(options), { minLength: fewest, maxLength: most, size: 'max' }),
    packing: oneOf([3, 'together'], [2, 'by-line'], [3, 'by-unit']),
    partial: oneOf([2, false], [1, true]),
    places: fc.array(fc.array(fc.nat({ max: 11 }), { minLength: 5, maxLength: 5 }), { minLength: 4, maxLength: 4 }),
  });
}

function anyParcelChoice(options: ShipmentOptions): fc.Arbitrary<ParcelChoice> {
  const { stages = ALL_STAGES, known = false, contradictions = false } = options;
  const range = { from: fc.integer({ min: 0, max: 14 }), length: fc.integer({ min: 0, max: 5 }), range: fc.boolean() };
  return facts<ParcelChoice>({
    stage: fc.constantFrom(...stages),
    contentsKnown: known ? fc.constant(true) : oneOf([9, true], [1, false]),
    dispatched: later(0, 4),
    dispatchedForm: known ? anyForm : anyFormOrUnknown,
    dispatchStated: known ? fc.constant(true) : oneOf([7, true], [1, false]),
    delivered: later(0, 9),
    deliveredForm: known ? anyForm : anyFormOrUnknown,
    estimate: weighted([2, facts<NonNullable<ParcelChoice['estimate']>>(range)], [1, fc.constant(undefined)]),
    found: fc.boolean(),
    foundForm: sometimes(anyForm),
    causedByAddress: anyAnswer,
    scanned: sometimes(later(0, 12)),
    scanForm: anyForm,
    attributes: anyAttributes('parcel'),
    contradiction: contradictions
      ? sometimes(
          fc.constantFrom<Contradiction>(
            'delivered-before-dispatched',
            'dispatched-before-placed',
            'lost-and-delivered',
            'in-transit-and-delivered',
          ),
        )
      : fc.constant(undefined),
  });
}

/** When and where an order was placed. */
export interface Placed {
  readonly zone: string;
  /** Epoch milliseconds. */
  readonly ms: number;
}

/** The parcels that hold the lines, with their events after the order was placed. */
export function parcelsFrom(choice: ShipmentChoice, lines: readonly OrderLine[], placed: Placed): Parcel[] {
  const contents = packed(choice, lines);
  return choice.parcels.map((parcel, index) =>
    parcelFrom(parcel, `parcel-${index + 1}`, contents[index] ?? [], placed),
  );
}

/** What is in each parcel. A unit whose place is behind the last parcel stays in the store. */
function packed({ parcels, packing, partial, places }: ShipmentChoice, lines: readonly OrderLine[]): Units[][] {
  const room = parcels.length + (partial ? 1 : 0);
  const placeOf = (line: number, unit: number) => {
    if (packing === 'together' && !partial) return 0;
    return (places[line]?.[packing === 'by-line' ? 0 : unit] ?? 0) % room;
  };
  return parcels.map((_, parcel) =>
    lines.flatMap(({ id, quantity }, line): Units[] => {
      const units = Array.from({ length: quantity }, (_, unit) => placeOf(line, unit));
      const here = units.filter((place) => place === parcel).length;
      return here === 0 ? [] : [{ line: id, quantity: here }];
    }),
  );
}

function parcelFrom(choice: ParcelChoice, id: string, contents: Units[], { zone, ms }: Placed): Parcel {
  const { stage, contradiction } = choice;
  const late = stage === 'packed' ? undefined : contradiction;
  const dispatched =
    late === 'dispatched-before-placed'
      ? after(zone, ms, { ...choice.dispatched, days: -1 - choice.dispatched.days })
      : Math.max(ms, after(zone, ms, choice.dispatched));
  const delivered =
    late === 'delivered-before-dispatched'
      ? after(zone, dispatched, { ...choice.delivered, days: -1 - choice.delivered.days })
      : Math.max(dispatched, after(zone, dispatched, choice.delivered));
  const arrived = stage === 'delivered' || late === 'delivered-before-dispatched' || late === 'lost-and-delivered';
  const leftOut = stage === 'packed' || (arrived && !choice.dispatchStated && late === undefined);
  return compact<Parcel>({
    id,
    contents: choice.contentsKnown ? contents : undefined,
    dispatched: leftOut ? undefined : written(stated(choice.dispatchedForm, late), zone, dispatched),
    estimate: choice.estimate && estimateFrom(choice.estimate, localDayAt(zone, ms)),
    delivered: arrived ? written(stated(choice.deliveredForm, late), zone, delivered) : undefined,
    carrier: carrierFrom(choice, zone, dispatched, delivered),
    lastScan:
      stage === 'packed' || choice.scanned === undefined
        ? undefined
        : written(choice.scanForm, zone, Math.max(dispatched, after(zone, dispatched, choice.scanned))),
    attributes: choice.attributes,
  });
}

/** A contradiction needs its days. */
const stated = (form: Form, contradiction: Contradiction | undefined): Form =>
  form === 'day-unknown' && contradiction !== undefined ? 'date' : form;

function estimateFrom(
  { from, length, range }: NonNullable<ParcelChoice['estimate']>,
  placedDay: number,
): string | EstimateRange {
  const first = toLocalDate(placedDay + from);
  return range ? { from: first, to: toLocalDate(placedDay + from + length) } : first;
}

function carrierFrom(
  choice: ParcelChoice,
  zone: string,
  dispatched: number,
  delivered: number,
): CarrierFinding | undefined {
  const { stage, contradiction, found, foundForm, causedByAddress } = choice;
  const finding = (state: CarrierFinding['state'], ms: number) =>
    compact<CarrierFinding>({
      state,
      at: foundForm && written(foundForm, zone, ms),
      causedByAddress: state === 'lost' ? causedByAddress : undefined,
    });
  if (stage === 'packed') return undefined;
  if (contradiction === 'lost-and-delivered' || stage === 'lost') return finding('lost', delivered);
  if (contradiction === 'in-transit-and-delivered' && stage === 'delivered')
    return finding('in-transit', delivered + 1);
  if (stage === 'said-delivered') return finding('delivered', delivered);
  if (!found) return undefined;
  return stage === 'delivered' ? finding('delivered', delivered) : finding('in-transit', dispatched);
}
