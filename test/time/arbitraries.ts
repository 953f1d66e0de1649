import fc from 'fast-check';

/** The same generated values on every run; fast-check prints seed and path with a counterexample. */
export const runs = (numRuns: number) => ({ seed: 20260309, numRuns });

/** Zones whose clocks do something unusual, and a few that do not. */
const ZONES = [
  'UTC',
  'Africa/Cairo',
  'Africa/Casablanca',
  'America/Havana',
  'America/New_York',
  'America/Nuuk',
  'America/Recife',
  'America/Santiago',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Asia/Beirut',
  'Asia/Gaza',
  'Asia/Kathmandu',
  'Asia/Tehran',
  'Asia/Tokyo',
  'Atlantic/Azores',
  'Australia/Lord_Howe',
  'Europe/Berlin',
  'Europe/London',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
];

export const zones = fc.constantFrom(...ZONES);

/** Every zone that the host knows; each new one costs the scan of a year. */
export const allZones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));

export const instants = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2038, 0, 1) - 1 });

export const epochDays = fc.integer({
  min: Date.UTC(1990, 0, 1) / 86_400_000,
  max: Date.UTC(2037, 11, 31) / 86_400_000,
});
