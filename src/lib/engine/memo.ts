/** Keeping costly results beside the play-through that they follow from. A result never changes. */
import type { WeekState } from './state.ts';

/** Results that follow from one state of one play-through: they hold for as long as the state is reachable. */
export type Kept = WeakMap<WeekState, Map<string, unknown>>;

/** A result of a play-through as it stands now; the next decision drops it. */
export function memoised<T>(holder: { memo: Map<string, unknown> }, key: string, value: () => T): T {
	if (holder.memo.has(key)) return holder.memo.get(key) as T;
	const made = value();
	holder.memo.set(key, made);
	return made;
}

/** A result that follows from `state` and what led to it; later decisions keep it. */
export function keptWith<T>(holder: { kept: Kept }, state: WeekState, key: string, value: () => T): T {
	let results = holder.kept.get(state);
	if (results === undefined) {
		results = new Map();
		holder.kept.set(state, results);
	}
	return memoised({ memo: results }, key, value);
}
