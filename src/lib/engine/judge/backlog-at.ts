/** The Product Backlog of a state with its tables, made once for each belief and shared by the judges. */
import {
	standingOf,
	valued,
	type Standing,
	type StandingItem,
	type Universe,
	type ValuedBacklog
} from '../backlog/index.ts';
import { keptWith, memoised } from '../memo.ts';
import { MAX_ITEMS } from '../scenario.ts';
import type { WeekState } from '../state.ts';
import { range } from '../value/index.ts';
import type { Week } from '../week.ts';
import { worthAt } from '../worth.ts';

/** A backlog with its items sorted by id, so that the same belief gives the same tables in whatever order. */
export interface BacklogAt {
	key: string;
	backlog: ValuedBacklog;
	/** Index of an item in the problem; −1 for one that does not stand. */
	indexOf: (id: string) => number;
}

/** Tables of 16 items take about 3 MB: only the latest few are kept, and none once judging is done. */
const KEPT = 4;
const SCRATCH = 'judge/scratch';

interface Scratch {
	recent: BacklogAt[];
	/** Figures by backlog and name: states that differ in nothing of these share them. */
	figures: { memo: Map<string, unknown> };
}

const scratchOf = (week: Week): Scratch =>
	memoised(week, SCRATCH, () => ({ recent: [], figures: { memo: new Map<string, unknown>() } }));

/** Lets the tables go; figures stay with their states. */
export const dropScratch = (week: Week): boolean => week.memo.delete(SCRATCH);

/**
 * A figure that follows from the backlog of a state: made once for the state, and once for all states of
 * this standing that have the same backlog. `name` tells apart what else it follows from.
 */
export const figureAt = <T>(
	week: Week,
	state: WeekState,
	universe: Universe,
	name: string,
	figure: (at: BacklogAt) => T
): T =>
	keptWith(week, state, `judge/${universe}/${name}`, () => {
		const at = backlogAt(week, state, universe);
		return memoised(scratchOf(week).figures, `${name}/${at.key}`, () => figure(at));
	});

/** R of a state, in worth: the range against which losses are measured. */
export const rangeAt = (week: Week, state: WeekState, universe: Universe): number =>
	figureAt(week, state, universe, 'range', ({ backlog }) => range(backlog.tables, backlog.standing.day));

function backlogAt(week: Week, state: WeekState, universe: Universe): BacklogAt {
	const standing = sorted(standingOf(week, state, universe), state);
	const key = JSON.stringify(standing);
	const { recent } = scratchOf(week);
	const at = recent.findIndex((one) => one.key === key);
	const found = at < 0 ? made(key, standing) : (recent.splice(at, 1)[0] as BacklogAt);
	recent.push(found);
	if (recent.length > KEPT) recent.shift();
	return found;
}

/** By id; of more items than the tables take, those cut ones go that could bring least. */
function sorted(standing: Standing, state: WeekState): Standing {
	const { items, pace } = standing;
	const worth = (item: StandingItem): number => worthAt(item.value, pace, item.remaining) - item.value.carry;
	const gone = new Set(
		items
			.filter((item) => state.items[item.id]?.status === 'cut')
			.toSorted((a, b) => worth(a) - worth(b))
			.slice(0, Math.max(0, items.length - MAX_ITEMS))
			.map((item) => item.id)
	);
	const kept = items.filter((item) => !gone.has(item.id));
	return { ...standing, items: kept.toSorted((a, b) => (a.id < b.id ? -1 : 1)) };
}

function made(key: string, standing: Standing): BacklogAt {
	const index = new Map(standing.items.map((item, i) => [item.id, i]));
	return { key, backlog: valued(standing), indexOf: (id) => index.get(id) ?? -1 };
}
