/** Items coming in and leaving the order. */
import { itemFormOf, itemOf, shockFormOf } from '../forms.ts';
import { itemIn, orderOf, withStatus } from '../backlog/index.ts';
import { MAX_ITEMS } from '../scenario.ts';
import type { ItemState, ItemStatus, Play, WeekState } from '../state.ts';

/** A whole item of the scenario as it comes in. `since` is the day, negative for before Monday. */
export function wholeItem(
	play: Play,
	base: string,
	status: ItemStatus,
	since: number,
	via: string
): ItemState {
	const form = itemFormOf(play, base);
	return {
		base,
		status,
		size: form.size,
		remaining: form.size,
		share: 1,
		criteria: itemOf(play, base).criteria.map((one) => one.id),
		since,
		round: 0,
		rates: form.review.met,
		met: form.review.met,
		seen: {},
		via
	};
}

/** The chances of these criteria of an item, in its own order, and of its Definition of Done. */
export const ofPart = (item: ItemState, chances: readonly number[], criteria: readonly string[]): number[] =>
	chances.filter((_, at) => at === item.criteria.length || criteria.includes(item.criteria[at] as string));

export const withItem = (state: WeekState, id: string, change: Partial<ItemState>): WeekState => ({
	...state,
	items: { ...state.items, [id]: { ...itemIn(state, id), ...change } }
});

/** An item comes in at the end of the order; one that is already there stays as it is. */
export function bringIn(play: Play, state: WeekState, base: string, via: string): WeekState {
	const known = state.items[base];
	if (known !== undefined && known.status !== 'later') return state;
	return {
		...state,
		items: { ...state.items, [base]: wholeItem(play, base, 'open', state.day, via) },
		order: [...state.order, base]
	};
}

/** The item leaves the order (or the top of it); a line below it moves up with it. */
export function takeOut(state: WeekState, id: string): WeekState {
	const place = orderOf(state).indexOf(id);
	const above = place >= 0 && state.line !== null && place < state.line;
	return {
		...state,
		started: state.started === id ? null : state.started,
		order: state.order.filter((other) => other !== id),
		line: above ? (state.line as number) - 1 : state.line
	};
}

/**
 * Whether one more part may stand: the exact order takes so many items, and a place is kept for each item
 * that may still come in with a story, an answer or the shock, and for what was cut today.
 */
export function hasRoom(play: Play, state: WeekState): boolean {
	const standing = withStatus(state, 'open', 'started').length;
	const back = withStatus(state, 'cut').filter((id) => itemIn(state, id).closed === state.day).length;
	return standing + back + mayComeIn(play, state).size < MAX_ITEMS;
}

/** Items that are not there yet and may come in from now on. */
function mayComeIn(play: Play, state: WeekState): Set<string> {
	const { messages, stories } = play.scenario;
	const items = [
		...(state.shocked ? [] : shockFormOf(play).adds),
		...messages.flatMap(({ id, until, adds }) =>
			adds !== undefined && until >= state.day && state.messages[id] === undefined ? [adds.item] : []
		),
		...stories.flatMap(({ id, until, becomes }) =>
			until >= state.day && state.stories[id]?.written === undefined ? [becomes] : []
		)
	];
	return new Set(items.filter((id) => state.items[id] === undefined));
}
