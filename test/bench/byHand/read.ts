import { refuse, under } from './refused.ts';
import { DAY } from './zone.ts';

/** The shop's own small words for reading unknown JSON strictly. */

export type Fields = Readonly<Record<string, unknown>>;

export function fields(value: unknown, name: string, known: ReadonlySet<string>): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) refuse(name, 'must be an object');
  for (const key of Object.keys(value)) if (!known.has(key)) refuse(key, 'is no field that this shop has');
  return value as Fields;
}

export function list<T>(value: unknown, name: string, read: (entry: unknown) => T): T[] {
  if (!Array.isArray(value)) refuse(name, 'must be a list');
  const entries: T[] = [];
  for (let i = 0; i < value.length; i++) {
    try {
      entries.push(read(value[i]));
    } catch (error) {
      under(`${name}[${i}]`, error);
    }
  }
  return entries;
}

export function text(value: unknown, name: string): string {
  return typeof value === 'string' && value.length > 0 && value.length <= 10_000
    ? value
    : refuse(name, 'must be text, not empty');
}

export function optionalText(value: unknown, name: string): string | undefined {
  return value === undefined ? undefined : text(value, name);
}

export function amount(value: unknown, name: string): number {
  return Number.isSafeInteger(value) && (value as number) >= 0
    ? (value as number)
    : refuse(name, 'must be a whole number of minor units, 0 or more');
}

export function optionalAmount(value: unknown, name: string): number | undefined {
  return value === undefined ? undefined : amount(value, name);
}

export function quantity(value: unknown, name: string): number {
  return Number.isSafeInteger(value) && (value as number) >= 1
    ? (value as number)
    : refuse(name, 'must be a whole number of units, 1 or more');
}

export function optionalFlag(value: unknown, name: string): boolean | undefined {
  return value === undefined || typeof value === 'boolean' ? value : refuse(name, 'must be true or false');
}

export function oneOf<const T extends string>(value: unknown, name: string, words: readonly T[]): T {
  return words.includes(value as T) ? (value as T) : refuse(name, `must be one of ${words.join(', ')}`);
}

const INSTANT = /^(?:19|20|21)\d\d-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{3})?Z$/;
const DATE = /^(?:19|20|21)\d\d-\d\d-\d\d$/;

/** The systems of this shop write instants in UTC. */
export function instant(value: unknown, name: string): number {
  if (typeof value !== 'string' || !INSTANT.test(value)) refuse(name, 'must be an instant in UTC, ISO 8601');
  const ms = Date.parse(value);
  if (Number.isNaN(ms) || new Date(ms).getUTCDate() !== Number(value.slice(8, 10)))
    refuse(name, 'is no day that exists');
  return ms;
}

export function optionalInstant(value: unknown, name: string): number | undefined {
  return value === undefined ? undefined : instant(value, name);
}

/** A local date, as days since 1970. */
export function date(value: unknown, name: string): number {
  if (typeof value !== 'string' || !DATE.test(value)) refuse(name, 'must be a local date YYYY-MM-DD');
  const ms = Date.parse(`${value}T00:00:00Z`);
  if (Number.isNaN(ms) || new Date(ms).getUTCDate() !== Number(value.slice(8))) refuse(name, 'is no day that exists');
  return ms / DAY;
}

export function isUnique(entries: readonly { readonly id: string }[]): boolean {
  for (let i = 1; i < entries.length; i++) {
    for (let j = 0; j < i; j++) if (entries[i]?.id === entries[j]?.id) return false;
  }
  return true;
}
