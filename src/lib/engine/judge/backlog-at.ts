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
import { range, room, shuffles, shufflesKey, type Room } from '../value/index.ts';
import type { Week } from '../week.ts';
import { worthAt } from '../worth.ts';

/** A backlog with its items sorted by id, so that the same belief gives the same tables in whatever order. */
export interface BacklogAt {
	backlog: ValuedBacklog;
	/** Index of an item in the problem; −1 for one that does not stand. */
	indexOf: (id: string) => number;
}

/** Tables of 16 items take about 3 MB: only the latest few are kept, and none once judging is done. */
const KEPT = 2;
const SCRATCH = 'judge/scratch';

/** What one pass of judging works with; it goes when the pass is over. */
interface Scratch {
	/** Backlogs whose tables are filled, the last used last. */
	filled: BacklogAt[];
	/** Arrays that tables let go are used by the next. */
	room: Room;
	/** States that differ in nothing of their backlog share one, and with it its figures. */
	alike: Map<string, BacklogAt>;
	/** The backlogs of each state. */
	ofState: Map<WeekState, Partial<Record<Universe, BacklogAt>>>;
	/** Shuffles do not follow from the belief: those of one day mostly serve all its standings. */
	shuffled: Map<string, number[][]>;
}

const scratchOf = (week: Week): Scratch =>
	memoised(week, SCRATCH, () => ({
		filled: [],
		room: room(),
		alike: new Map(),
		ofState: new Map(),
		shuffled: new Map()
	}));

/** Lets the tables go; figures stay with their states. */
export const dropScratch = (week: Week): boolean => week.memo.delete(SCRATCH);

/**
 * A figure that follows from the backlog of a state: made once for the state, and once for all states of
 * this standing that have the same backlog. `name` tells apart what else it follows from. It keeps no table.
 */
export const figureAt = <T>(
	week: Week,
	state: WeekState,
	universe: Universe,
	name: string,
	figure: (at: BacklogAt) => T
): T =>
	keptWith(week, state, `judge/${universe}/${name}`, () => {
		const scratch = scratchOf(week);
		const at = backlogAt(week, state, universe, scratch);
		return memoised(at.backlog, name, () => {
			use(scratch, at);
			return figure(at);
		});
	});

/** R of a state, in worth: the range against which losses are measured. */
export const rangeAt = (week: Week, state: WeekState, universe: Universe): number =>
	figureAt(week, state, universe, 'range', ({ backlog: { problem, tables, standing } }) => {
		const key = shufflesKey(problem, standing.day);
		const orders = memoised({ memo: scratchOf(week).shuffled }, key, () => shuffles(problem, standing.day));
		return range(tables, standing.day, orders);
	});

function backlogAt(week: Week, state: WeekState, universe: Universe, scratch: Scratch): BacklogAt {
	const { alike, ofState, room } = scratch;
	const known = ofState.get(state);
	if (known?.[universe]) return known[universe];
	const standing = sorted(standingOf(week, state, universe), state);
	const at = memoised({ memo: alike }, JSON.stringify(standing), () => made(standing, room));
	ofState.set(state, { ...known, [universe]: at });
	return at;
}

/** Marks it as the last used; of those before, the tables of all but a few go. */
function use({ filled }: Scratch, at: BacklogAt): void {
	const place = filled.indexOf(at);
	if (place >= 0) filled.splice(place, 1);
	filled.push(at);
	if (filled.length > KEPT) filled.shift()?.backlog.release();
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

function made(standing: Standing, from: Room): BacklogAt {
	const index = new Map(standing.items.map((item, i) => [item.id, i]));
	return { backlog: valued(standing, from), indexOf: (id) => index.get(id) ?? -1 };
}
