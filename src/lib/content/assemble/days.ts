import type { Day } from '#lib/engine/index.ts';
import { DAY_NAMES } from '../schemas/index.ts';

export type DayName = (typeof DAY_NAMES)[number];

/** monday → 0 … friday → 4 */
export function dayOf(name: DayName): Day {
	return DAY_NAMES.indexOf(name) as Day;
}

/** A date that may lie after the week: a day's name, or days from Monday. */
export function whenOf(when: DayName | number): number {
	return typeof when === 'number' ? when : dayOf(when);
}
