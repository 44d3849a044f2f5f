import type { WeekState } from '../state.ts';

/** Whether an item of the scenario is known in the week: one that comes in later is not, and its id stays hidden. */
export function hasComeIn(state: WeekState, base: string): boolean {
	const item = state.items[base];
	return item !== undefined && item.status !== 'later';
}
