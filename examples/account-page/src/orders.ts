/** An order as a shop's server would send it: nobody has checked it yet. */
export interface Sample {
  readonly record: unknown;
  /** Names of products by the id of the line. */
  readonly products: Readonly<Record<string, string>>;
}

/** The moment at which the samples are looked at where the address of the page names none. */
export const SAMPLE_NOW = '2026-03-12T09:00:00.000Z';

const BERLIN = { country: 'DE', zone: 'Europe/Berlin' };
const LOS_ANGELES = { country: 'US', region: 'CA', zone: 'America/Los_Angeles' };
const TOKYO = { country: 'JP', zone: 'Asia/Tokyo' };

export const SAMPLES: readonly Sample[] = [
  {
    // Delivered yesterday.
    products: { '1': 'Stoneware mug', '2': 'Desk lamp' },
    record: {
      number: 'A-1042',
      currency: 'EUR',
      placed: '2026-03-08T18:20:00+01:00',
      lines: [
        { id: '1', product: 'MUG-2', quantity: 2, amount: 3980 },
        { id: '2', product: 'LAMP-1', quantity: 1, amount: 5900 },
      ],
      shipping: { charged: 490 },
      parcels: [
        {
          id: 'P1',
          contents: [
            { line: '1', quantity: 2 },
            { line: '2', quantity: 1 },
          ],
          dispatched: '2026-03-09T10:00:00+01:00',
          delivered: '2026-03-11T15:10:00+01:00',
        },
      ],
      destination: BERLIN,
    },
  },
  {
    // On its way.
    products: { '1': 'Canvas backpack' },
    record: {
      number: 'A-1057',
      currency: 'USD',
      placed: '2026-03-09T08:00:00-07:00',
      lines: [{ id: '1', product: 'PACK-3', quantity: 1, amount: 8900 }],
      parcels: [
        {
          id: 'P2',
          contents: [{ line: '1', quantity: 1 }],
          dispatched: '2026-03-10T14:00:00-07:00',
          estimate: '2026-03-16',
        },
      ],
      destination: LOS_ANGELES,
    },
  },
  {
    // Not shipped yet.
    products: { '1': 'Rice bowl' },
    record: {
      number: 'A-1061',
      currency: 'JPY',
      placed: '2026-03-12T10:30:00+09:00',
      lines: [{ id: '1', product: 'BOWL-4', quantity: 4, amount: 7200 }],
      shipping: { charged: 800 },
      parcels: [],
      destination: TOKYO,
    },
  },
  {
    // One of three was returned and refunded.
    products: { '1': 'Linen towel' },
    record: {
      number: 'A-1030',
      currency: 'USD',
      placed: '2026-02-26T12:00:00-08:00',
      lines: [{ id: '1', product: 'TOWEL-1', quantity: 3, amount: 7500 }],
      parcels: [
        {
          id: 'P3',
          contents: [{ line: '1', quantity: 3 }],
          dispatched: '2026-02-27T09:00:00-08:00',
          delivered: '2026-03-04T17:45:00-08:00',
        },
      ],
      destination: LOS_ANGELES,
      ledger: [
        {
          id: 'R-1',
          at: '2026-03-09T19:00:00Z',
          kind: 'return',
          lines: [{ line: '1', quantity: 1, parcel: 'P3', amount: 2500 }],
        },
      ],
    },
  },
  {
    // A broken record: the day does not exist, and half a towel was sold.
    products: { '1': 'Linen towel' },
    record: {
      number: 'A-1049',
      currency: 'EUR',
      lines: [{ id: '1', product: 'TOWEL-1', quantity: 1.5, amount: 3750 }],
      parcels: [{ id: 'P5', delivered: '2026-02-30' }],
      destination: BERLIN,
    },
  },
  {
    // Delivered long ago.
    products: { '1': 'Wool blanket' },
    record: {
      number: 'A-0987',
      currency: 'EUR',
      placed: '2026-01-15T09:00:00+01:00',
      lines: [{ id: '1', product: 'BLANKET-2', quantity: 1, amount: 12900 }],
      parcels: [
        {
          id: 'P4',
          contents: [{ line: '1', quantity: 1 }],
          dispatched: '2026-01-16T09:00:00+01:00',
          delivered: '2026-01-20T11:00:00+01:00',
        },
      ],
      destination: BERLIN,
    },
  },
];

/** What lies in the basket. */
export const BASKET: Sample = {
  products: { '1': 'Oak tray' },
  record: {
    number: 'basket',
    currency: 'EUR',
    lines: [{ id: '1', product: 'TRAY-1', quantity: 1, amount: 4500 }],
    parcels: [{ id: 'P1', contents: [{ line: '1', quantity: 1 }], estimate: '2026-03-17' }],
    destination: BERLIN,
  },
};
