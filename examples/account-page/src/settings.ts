import { isLanguage, type LanguageCode } from './languages.ts';
import { SAMPLE_NOW } from './orders.ts';

/** The zones to choose from; `order` is that of each order, in which its days are counted. */
export const ZONES = ['order', 'UTC', 'Asia/Tokyo', 'America/Los_Angeles'] as const;

export type ZoneChoice = (typeof ZONES)[number];

export interface Settings {
  readonly language: LanguageCode;
  readonly zone: ZoneChoice;
  /** ISO 8601 in UTC. */
  readonly now: string;
}

/** The moments that the library knows; in a field that is being typed in there may be others. */
const YEARS = { from: Date.UTC(1900, 0), to: Date.UTC(2200, 0) };

/** A moment as the settings keep it; `undefined` where it is none. */
export function momentIn(text: string): string | undefined {
  const moment = Date.parse(text);
  return moment >= YEARS.from && moment < YEARS.to ? new Date(moment).toISOString() : undefined;
}

/** From the address of the page, so that a view can be shared; what cannot be read there is left at its default. */
export function readSettings(search: string): Settings {
  const asked = new URLSearchParams(search);
  const language = asked.get('lang') ?? '';
  return {
    language: isLanguage(language) ? language : 'en',
    zone: ZONES.find((zone) => zone === asked.get('zone')) ?? 'order',
    now: momentIn(asked.get('now') ?? '') ?? SAMPLE_NOW,
  };
}

export function searchOf({ language, zone, now }: Settings): string {
  return `?${new URLSearchParams({ lang: language, zone, now })}`;
}
