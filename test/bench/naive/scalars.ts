import * as z from 'zod';
import { DAY } from '../byHand/zone.ts';

/** What fields hold, each read into what the policy written by hand decides with. */

export const text = z.string().min(1).max(10_000);

export const amount = z.int().min(0);

export const quantity = z.int().min(1);

export const instant = z.iso.datetime().transform((value) => Date.parse(value));

export const localDate = z.iso.date().transform((value) => Date.parse(value) / DAY);
