/** The Developers' forecast: what will be finished by when, and how sure that is. */
import type { Play, WeekState } from '../state.ts';
import { chanceBy, type Pace } from '../worth.ts';
import { itemOf } from '../forms.ts';
import { itemIn, orderOf, prerequisitesOf } from './parts.ts';
import { offsetOf, paceOf } from './standing.ts';

/** z of the 90th percentile of the standard normal distribution: 8 in 10 lie between its two sides. */
const EIGHT_IN_TEN = 1.2815515655;
const WORKING_DAYS = 5;

export interface Forecast {
	/** Expected points a day. */
	pointsPerDay: number;
	/** Standard deviation of ln(throughput). */
	spread: number;
	/** 8 in 10: of the order, so many points are finished in the next five working days; high − low ≥ 1. */
	low: number;
	high: number;
}

/** The forecast for the order, what goes before it (`offset`, points) taken off. */
export function forecastOf(pace: Pace, offset: number): Forecast {
	const { pointsPerDay, spread } = pace;
	const mean = WORKING_DAYS * pointsPerDay;
	const low = Math.max(0, mean * Math.exp(-EIGHT_IN_TEN * spread) - offset);
	const high = Math.max(low + 1, mean * Math.exp(EIGHT_IN_TEN * spread) - offset);
	return { pointsPerDay, spread, low, high };
}

/**
 * P(the item is finished by the evening of `day`), on the order as it stands. 1 or 0 for what is already
 * known; a cut item never finishes.
 */
export function chanceFinished(play: Play, state: WeekState, id: string, day: number): number {
	const item = state.items[id];
	if (item === undefined) return 0;
	if (item.finished !== undefined && item.status !== 'rework') return item.finished <= day ? 1 : 0;
	if (item.status === 'finishing') return state.day <= day ? 1 : 0;
	if (item.status === 'in-progress') {
		const { stands } = itemOf(play, item.base);
		return stands.kind === 'in-progress' && stands.finishes <= day ? 1 : 0;
	}
	const points = pointsUntil(play, state, id);
	return points === undefined ? 0 : chanceBy(paceOf(play, state), points, day + 1);
}

/** Points from tomorrow morning until an item is finished; undefined for one that is not going to be. */
export function pointsUntil(play: Play, state: WeekState, id: string): number | undefined {
	const { status } = itemIn(state, id);
	if (status === 'rework') return offsetOf(state);
	if (status === 'selected') {
		const until = state.sprint.slice(0, state.sprint.indexOf(id) + 1);
		return until.reduce((sum, other) => sum + itemIn(state, other).remaining, state.incidentPoints);
	}
	const order = orderOf(state);
	const place = Math.max(
		order.indexOf(id),
		...prerequisitesOf(play, state, id).map((other) => order.indexOf(other))
	);
	if (place < 0 || (status !== 'open' && status !== 'started' && status !== 'waiting')) return undefined;
	return order
		.slice(0, place + 1)
		.reduce((sum, other) => sum + itemIn(state, other).remaining, offsetOf(state));
}
