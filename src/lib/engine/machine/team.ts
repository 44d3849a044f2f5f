/** The team works: a day's points go to incidents, rework, the Sprint, what is started, then the top of the order. */
import { itemIn, prerequisitesOf, withStatus } from '../backlog/index.ts';
import { itemOf } from '../forms.ts';
import { afterRework } from '../world.ts';
import type { ItemState, Play, WeekState } from '../state.ts';
import { takeOut, withItem } from './items.ts';

/** Items that are finished by the evening of `state.day`. */
export const finishedToday = (play: Play, state: WeekState): string[] =>
	Object.keys(state.items).filter((id) => {
		const item = itemIn(state, id);
		if (item.status === 'finishing') return true;
		if (item.status !== 'in-progress') return false;
		const { stands } = itemOf(play, item.base);
		return stands.kind === 'in-progress' && stands.finishes === state.day;
	});

/** They go to review; a returned one enters its next round. */
export const intoReview = (play: Play, state: WeekState): WeekState =>
	finishedToday(play, state).reduce((next, id) => {
		const item = itemIn(next, id);
		const again = item.finished === undefined ? {} : nextRound(item);
		return withItem(next, id, {
			status: 'review',
			finished: item.finished ?? state.day,
			remaining: 0,
			...again
		});
	}, state);

/** The next round of review: the work is another, and believed to be as good as it was or mended. */
function nextRound({ round, met }: ItemState): Pick<ItemState, 'round' | 'rates' | 'met' | 'seen'> {
	const rates = afterRework(met);
	return { round: round + 1, rates, met: rates, seen: {} };
}

/** Plans tomorrow's work with so many whole points; what is done by then is `finishing`. */
export function pull(play: Play, state: WeekState, points: number): WeekState {
	const mended = Math.min(points, state.incidentPoints);
	let next: WeekState = { ...state, incidentPoints: state.incidentPoints - mended };
	let left = points - mended;
	const first = [...withStatus(next, 'rework'), ...next.sprint];
	while (left > 0) {
		const id = first.shift() ?? next.started ?? next.order[0];
		if (id === undefined) break;
		if (itemIn(next, id).status === 'open') next = start(next, id);
		const { remaining } = itemIn(next, id);
		const done = Math.min(left, remaining);
		left -= done;
		next = withItem(next, id, { remaining: remaining - done });
		if (done === remaining) next = complete(play, next, id);
	}
	return next;
}

/** The team begins an item: it leaves the order and keeps its place on top. */
const start = (state: WeekState, id: string): WeekState =>
	withItem({ ...state, order: state.order.filter((other) => other !== id), started: id }, id, {
		status: 'started'
	});

/** Its points are done: it finishes today, or waits for what it needs; what waited for it finishes too. */
function complete(play: Play, state: WeekState, id: string): WeekState {
	const waits = prerequisitesOf(play, state, id).length > 0;
	const out = { ...takeOut(state, id), sprint: state.sprint.filter((other) => other !== id) };
	const next = withItem(out, id, { status: waits ? 'waiting' : 'finishing' });
	return withStatus(next, 'waiting')
		.filter((other) => prerequisitesOf(play, next, other).length === 0)
		.reduce((freed, other) => withItem(freed, other, { status: 'finishing' }), next);
}
