/** Items and their parts: a slice or a split leaves parts of one item of the scenario behind. */
import { itemFormOf, itemOf } from '../forms.ts';
import type { PerTier } from '../scenario.ts';
import type { ItemState, ItemStatus, Play, WeekState } from '../state.ts';
import type { Valued } from '../worth.ts';

/** Id of what a slice leaves for later; ids of a scenario's items hold no dot. */
export const restOf = (id: string): string => `${id}.rest`;
/** Id of what a split leaves undone. */
export const leftOf = (id: string): string => `${id}.left`;
/** Item of the scenario that an id is, or is a part of. */
export const baseOf = (id: string): string => id.split('.', 1)[0] as string;

export function itemIn(state: WeekState, id: string): ItemState {
	const item = state.items[id];
	if (item === undefined) throw new RangeError(`no item "${id}" in the week`);
	return item;
}

export const started = (state: WeekState): string[] => (state.started === null ? [] : [state.started]);

/** What stands in the Product Backlog and can be pulled: the started item, then the order. */
export const orderOf = (state: WeekState): string[] => [...started(state), ...state.order];

/** Ids with one of these statuses, in the order in which they came in. */
export const withStatus = (state: WeekState, ...statuses: ItemStatus[]): string[] =>
	Object.keys(state.items).filter((id) => statuses.includes(itemIn(state, id).status));

const UNFINISHED: ItemStatus[] = ['open', 'started', 'waiting', 'cut'];

/**
 * Unfinished items that must be finished before or with this one. What is already in rework, in review or
 * finished goes before everything here and is no longer waited for; a rest needs its main part.
 */
export function prerequisitesOf(play: Play, state: WeekState, id: string): string[] {
	const { base } = itemIn(state, id);
	const wanted = [...itemOf(play, base).prerequisites, ...(id === restOf(base) ? [base] : [])];
	return wanted.filter((other) => {
		const item = state.items[other];
		return item !== undefined && UNFINISHED.includes(item.status);
	});
}

/** All that depends on an item, directly or through others, and would be cut with it. */
export function dependentsOf(play: Play, state: WeekState, id: string): string[] {
	const gone = new Set([id]);
	const standing = withStatus(state, 'open', 'started', 'waiting');
	for (let grown = true; grown;) {
		grown = false;
		for (const other of standing) {
			if (gone.has(other)) continue;
			if (prerequisitesOf(play, state, other).some((needed) => gone.has(needed))) {
				gone.add(other);
				grown = true;
			}
		}
	}
	gone.delete(id);
	return [...gone];
}

/** What is believed of a part's worth: the tiers of its base, scaled by its share and by what the week brought. */
export function valuedOf(play: Play, state: WeekState, id: string): Valued {
	const { base, share } = itemIn(state, id);
	const { value } = itemFormOf(play, base);
	const tiers: PerTier = state.tiers[base] ?? value.prior;
	const factor = state.factors[base] ?? 1;
	return {
		tiers: value.tiers.map((tier, t) => ({
			p: tiers[t] ?? 0,
			worth: tier.worth * share * factor,
			profile: tier.profile ?? value.profile,
			penalty: (tier.penalty ?? 0) * share
		})),
		carry: value.carry * share
	};
}
