/** The Product Backlog is ordered, cut, sliced, and a line drawn under what fits. */
import type { Decision, Refusal } from '../decision.ts';
import { dependentsOf, itemIn, orderOf, prerequisitesOf, restOf, valuedOf } from '../backlog/index.ts';
import { itemOf } from '../forms.ts';
import { refuse } from '../refusal.ts';
import type { ItemState, Play, WeekState } from '../state.ts';
import { hasRoom, ofPart, takeOut, withItem } from './items.ts';

type Of<K extends Decision['kind']> = Extract<Decision, { kind: K }>;

/** P of the tiers with a penalty from which an item is a must-be. */
export const MUST_BE = 0.5;
export const LARGEST_SIZE = 13;

const NOT_HERE = refuse('backlog/not-open', 'This item cannot be changed any more: it is not in the order.');
const notYet = (what: string): Refusal => refuse('backlog/not-yet', `${what} opens later in the week.`);

/** The item if it is open or started. */
function standing(state: WeekState, id: string): ItemState | undefined {
	const item = state.items[id];
	return item !== undefined && (item.status === 'open' || item.status === 'started') ? item : undefined;
}

export function refuseOrder(play: Play, state: WeekState, { items }: Of<'order'>): Refusal | undefined {
	if (state.day < play.scenario.opens.order) return notYet('Ordering');
	const wanted = new Set(items);
	const same =
		items.length === state.order.length &&
		wanted.size === items.length &&
		state.order.every((id) => wanted.has(id));
	return same
		? undefined
		: refuse(
				'order/not-a-permutation',
				'The backlog has changed meanwhile; order it once more as it stands now.'
			);
}

export const takeOrder = (_: Play, state: WeekState, { items }: Of<'order'>): WeekState => ({
	...state,
	order: [...items]
});

export function refuseCut(play: Play, state: WeekState, { item, because }: Of<'cut'>): Refusal | undefined {
	if (state.day < play.scenario.opens.cut) return notYet('Cutting');
	if (!standing(state, item)) return NOT_HERE;
	return play.scenario.cutReasons.some((reason) => reason.id === because)
		? undefined
		: refuse('cut/no-reason', 'Choose what the person who asked will be told.');
}

/** Cuts an item and all that depends on it; a must-be crosses a red line. */
export function takeCut(play: Play, state: WeekState, { item, because }: Of<'cut'>): WeekState {
	return [item, ...dependentsOf(play, state, item)].reduce((next, id) => {
		const gone = withItem(takeOut(next, id), id, { status: 'cut', because, closed: state.day });
		const must = valuedOf(play, state, id).tiers.reduce(
			(sum, tier) => sum + (tier.penalty > 0 ? tier.p : 0),
			0
		);
		return must < MUST_BE
			? gone
			: { ...gone, redLines: [...gone.redLines, { kind: 'must-be', id, day: state.day }] };
	}, state);
}

export function refuseRestore(_: Play, state: WeekState, { item }: Of<'restore'>): Refusal | undefined {
	const gone = state.items[item];
	return gone?.status === 'cut' && gone.closed === state.day
		? undefined
		: refuse(
				'restore/too-late',
				'Only what was cut today can be taken back; the people who asked have been told.'
			);
}

/** Takes back today's cut of an item, and of what it needs; they come back at the end. */
export function takeRestore(play: Play, state: WeekState, { item }: Of<'restore'>): WeekState {
	const needed = prerequisitesOf(play, state, item).filter((id) => itemIn(state, id).status === 'cut');
	const ready = needed.reduce((next, id) => takeRestore(play, next, { kind: 'restore', item: id }), state);
	const { because: _because, closed: _closed, ...kept } = itemIn(ready, item);
	const back: ItemState = { ...kept, status: kept.remaining > 0 ? 'open' : 'waiting' };
	return {
		...ready,
		items: { ...ready.items, [item]: back },
		order: back.status === 'open' ? [...ready.order, item] : ready.order,
		redLines: ready.redLines.filter((line) => line.kind !== 'must-be' || line.id !== item)
	};
}

export function refuseSlice(play: Play, state: WeekState, { item, keep }: Of<'slice'>): Refusal | undefined {
	if (state.day < play.scenario.opens.slice) return notYet('Slicing');
	const whole = state.items[item];
	if (whole?.status !== 'open') return NOT_HERE;
	const may = itemOf(play, whole.base).slice;
	if (
		may === undefined ||
		item !== whole.base ||
		whole.share < 1 ||
		whole.size < 2 ||
		whole.remaining < whole.size
	)
		return refuse('slice/not-this-one', 'This item cannot be sliced.');
	const away = whole.criteria.filter((id) => !keep.includes(id));
	const known = keep.every((id) => whole.criteria.includes(id)) && new Set(keep).size === keep.length;
	if (!known || keep.length === 0 || away.length === 0)
		return refuse('slice/keep-some', 'Keep at least one criterion, and leave at least one for later.');
	if (!away.every((id) => may.some((one) => one.criterion === id)))
		return refuse(
			'slice/not-this-criterion',
			'One of these criteria cannot be left for later: the rest would not work without it.'
		);
	return hasRoom(play, state)
		? undefined
		: refuse('slice/no-room', 'The backlog is full; cut something before you slice.');
}

/** Keeps the named criteria; the rest becomes an item right below, with its share of size and of worth. */
export function takeSlice(play: Play, state: WeekState, { item, keep }: Of<'slice'>): WeekState {
	const { overridden: _overridden, ...whole } = itemIn(state, item);
	const may = itemOf(play, whole.base).slice ?? [];
	const sum = (part: 'size' | 'worth'): number =>
		may.reduce((all, one) => all + (keep.includes(one.criterion) ? 0 : one[part]), 0);
	const size = Math.min(whole.size - 1, Math.max(1, Math.round(whole.size * sum('size'))));
	const share = Math.min(0.95, Math.max(0.05, sum('worth')));
	const part = (kept: boolean): Pick<ItemState, 'criteria' | 'rates' | 'met'> => {
		const criteria = whole.criteria.filter((id) => keep.includes(id) === kept);
		return {
			criteria,
			rates: ofPart(whole, whole.rates, criteria),
			met: ofPart(whole, whole.met, criteria)
		};
	};
	const rest = restOf(item);
	const place = state.order.indexOf(item);
	// The line stays under the same work: what lay above it still does, in two parts.
	const above = state.line !== null && orderOf(state).indexOf(item) < state.line;
	return {
		...state,
		items: {
			...state.items,
			[item]: {
				...whole,
				...part(true),
				size: whole.size - size,
				remaining: whole.size - size,
				share: 1 - share
			},
			[rest]: {
				...whole,
				...part(false),
				size,
				remaining: size,
				share,
				since: state.day,
				via: `slice:${item}`
			}
		},
		order: [...state.order.slice(0, place + 1), rest, ...state.order.slice(place + 1)],
		line: above ? state.line! + 1 : state.line
	};
}

export function refuseLine(play: Play, state: WeekState, { after }: Of<'line'>): Refusal | undefined {
	if (state.day < play.scenario.opens.line) return notYet('The line');
	return after <= orderOf(state).length
		? undefined
		: refuse('line/below-the-end', 'The line lies below the last item; draw it higher.');
}

export const takeLine = (_: Play, state: WeekState, { after }: Of<'line'>): WeekState => ({
	...state,
	line: after
});

export function refuseResize(
	play: Play,
	state: WeekState,
	{ item, size }: Of<'resize'>
): Refusal | undefined {
	if (state.day < play.scenario.opens.order) return notYet('The backlog');
	if (!standing(state, item)) return NOT_HERE;
	return size <= LARGEST_SIZE
		? undefined
		: refuse('resize/too-large', `A size is a whole number from 1 to ${LARGEST_SIZE}.`);
}

/** Writes over the Developers' size: the work stays as large as it is, and a red line is crossed. */
export function takeResize(_: Play, state: WeekState, { item, size }: Of<'resize'>): WeekState {
	const { overridden: _before, ...known } = itemIn(state, item);
	const others = state.redLines.filter((line) => line.kind !== 'size' || line.id !== item);
	const same = size === known.size;
	return {
		...state,
		items: { ...state.items, [item]: same ? known : { ...known, overridden: size } },
		redLines: same ? others : [...others, { kind: 'size', id: item, day: state.day }]
	};
}
