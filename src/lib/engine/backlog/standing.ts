/** The Product Backlog at one moment as numbers, from the state or from a view: both give the same. */
import type { Day } from '../scenario.ts';
import type { Play, WeekState } from '../state.ts';
import type { ItemView, View } from '../view.ts';
import type { BacklogProblem } from '../value/index.ts';
import { penaltyOf, worthRow, type Pace, type Valued } from '../worth.ts';
import { baseOf, itemIn, orderOf, prerequisitesOf, valuedOf, withStatus } from './parts.ts';

export interface StandingItem {
	id: string;
	base: string;
	/** Points still to do, ≥ 1. */
	remaining: number;
	/** Ids of standing items that must be finished before or with it. */
	prerequisites: string[];
	value: Valued;
	/** Worth of items that are done and wait for this one alone. */
	also: Valued[];
}

export interface Standing {
	items: StandingItem[];
	/** The started item that keeps its place on top, if it stands. */
	first: string | null;
	/** Whole points before everything here: incidents, rework, what a Sprint has selected. */
	offset: number;
	pace: Pace;
	day: Day;
}

/** `open`: what can be pulled. `received`: with it what was cut unfinished this week. */
export type Universe = 'open' | 'received';

/** Points that go before the order: incidents, rework, and what a Sprint has selected. */
export const offsetOf = (state: WeekState): number =>
	withStatus(state, 'rework', 'selected').reduce(
		(sum, id) => sum + itemIn(state, id).remaining,
		state.incidentPoints
	);

/** The team's pace, counted from the morning after `state.day`. */
export const paceOf = (play: Play, state: WeekState): Pace => ({
	start: state.day + 1,
	horizon: play.scenario.horizon,
	pointsPerDay: play.scenario.team.pointsPerDay,
	spread: play.scenario.team.spread
});

/** The Product Backlog of a state. */
export function standingOf(play: Play, state: WeekState, universe: Universe): Standing {
	const ids = [...orderOf(state), ...(universe === 'received' ? withStatus(state, 'cut') : [])];
	const waiting = withStatus(state, 'waiting');
	const items = ids.map((id): StandingItem => {
		const { base, remaining } = itemIn(state, id);
		return {
			id,
			base,
			remaining,
			prerequisites: prerequisitesOf(play, state, id).filter((other) => ids.includes(other)),
			value: valuedOf(play, state, id),
			also: waiting
				.filter((other) => prerequisitesOf(play, state, other)[0] === id)
				.map((other) => valuedOf(play, state, other))
		};
	});
	return {
		items: items.filter((item) => item.remaining > 0),
		first: state.started,
		offset: offsetOf(state),
		pace: paceOf(play, state),
		day: state.day
	};
}

/** The same from a view alone. */
export function standingOfView(view: View, universe: Universe): Standing {
	const { backlog, scenario, day } = view;
	const listed = [...backlog.items, ...(universe === 'received' ? backlog.cut : [])];
	const ids = listed.map((item) => item.id);
	const waiting = backlog.underway.filter((item) => item.status === 'waiting');
	const valued = ({ value: { tiers, carry } }: ItemView): Valued => ({ tiers, carry });
	return {
		items: listed
			.filter((item) => item.remaining > 0)
			.map((item) => ({
				id: item.id,
				base: baseOf(item.id),
				remaining: item.remaining,
				prerequisites: item.prerequisites.filter((other) => ids.includes(other)),
				value: valued(item),
				also: waiting.filter((other) => other.prerequisites[0] === item.id).map(valued)
			})),
		first: backlog.items.find((item) => item.status === 'started')?.id ?? null,
		offset: backlog.offset,
		pace: {
			start: backlog.start,
			horizon: scenario.horizon,
			pointsPerDay: backlog.forecast.pointsPerDay,
			spread: backlog.forecast.spread
		},
		day
	};
}

/** Worth of an item and of what waits for it, by points done. */
const rowOf = (item: StandingItem, pace: Pace, length: number): Float64Array =>
	withWaiting(item, pace, worthRow(item.value, pace, length));

/** The item's own row with the worth of what waits for it added in place. */
export function withWaiting(item: StandingItem, pace: Pace, row: Float64Array): Float64Array {
	for (const other of item.also) {
		const more = worthRow(other, pace, row.length);
		for (let points = 0; points < row.length; points++) row[points] = row[points]! + more[points]!;
	}
	return row;
}

/** Expected penalty of leaving out an item and what waits for it. */
export const penaltyOfItem = (item: StandingItem, value = item.value): number =>
	item.also.reduce((sum, other) => sum + penaltyOf(other), penaltyOf(value));

/** The standing as a problem of the exact order; indices follow `standing.items`, what does not stand is not waited for. */
export function problemOf({ items, first, offset, pace }: Standing): BacklogProblem {
	const index = new Map(items.map((item, i) => [item.id, i]));
	const length = items.reduce((sum, item) => sum + item.remaining, offset) + 1;
	const days = Math.max(0, pace.horizon - pace.start);
	return {
		ids: items.map((item) => item.id),
		size: items.map((item) => item.remaining),
		prerequisites: items.map((item) =>
			item.prerequisites.reduce((set, other) => {
				const at = index.get(other);
				return at === undefined ? set : set | (1 << at);
			}, 0)
		),
		carry: items.map((item) => item.also.reduce((sum, other) => sum + other.carry, item.value.carry) * days),
		penalty: items.map((item) => penaltyOfItem(item)),
		offset,
		first: first === null ? -1 : (index.get(first) ?? -1),
		worth: items.map((item) => rowOf(item, pace, length))
	};
}
