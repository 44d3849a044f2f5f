/** Order: how near the order as left each evening comes to the best one, on the belief of that evening. */
import { orderOf, withStatus } from '../backlog/index.ts';
import type { Moment } from '../judgement.ts';
import type { WeekState } from '../state.ts';
import { bestMove, bestOrder, bestOrderValue, members, orderValue } from '../value/index.ts';
import type { Week } from '../week.ts';
import { figureAt, rangeAt, type BacklogAt } from './backlog-at.ts';
import { clip, dayKey, eveningsOf, mean, NEGLIGIBLE, noise, type Evening, type Judged } from './judged.ts';

/** Fewer open items than this have no order worth judging. */
const FEWEST = 4;
/** So many items from the top are named. */
const NAMED = 3;

export function judgeOrder(week: Week): Judged {
	const moments = eveningsOf(week)
		.filter((evening) => evening.day >= week.scenario.opens.order)
		.flatMap((evening) => momentOf(week, evening));
	if (moments.length === 0) {
		return { competency: 'order', x: null, moments, silent: 'There was no order to judge yet.' };
	}
	return { competency: 'order', x: mean(moments.map((moment) => moment.x)), moments };
}

/** x = 1 − (U* − U)/R; a loss under 1 % of R is none. R > 0. */
export function orderScore(best: number, value: number, range: number): number {
	const loss = best - value;
	return loss < NEGLIGIBLE * range ? 1 : clip(1 - loss / range);
}

function momentOf(week: Week, evening: Evening): Moment[] {
	const { left, day } = evening;
	const open = orderOf(left).filter((id) => (left.items[id]?.remaining ?? 0) > 0).length;
	const base = {
		point: `order:${dayKey(day)}`,
		competency: 'order' as const,
		day,
		at: placeOf(week, evening)
	};
	if (open < FEWEST) {
		if (worthHaving(week, left) < FEWEST) return [];
		const facts = { open, cutAway: withStatus(left, 'cut').length };
		return [{ ...base, x: 0, loss: 1, stake: 1, chosen: 'cut away', best: 'keep', facts }];
	}
	const range = rangeAt(week, left, 'open');
	if (range <= 0) return [];
	const order = orderOf(left);
	const judged = figureAt(week, left, 'open', `order ${order.join()}`, (at) => judgeOne(at, order, range));
	return [{ ...base, ...judged, loss: 1 - judged.x, stake: 1 }];
}

/**
 * How many items the best backlog to have holds, of all that was received: where it holds enough to order
 * and the learner's does not, the cuts took the order away. Where it holds no more, the cuts were right.
 */
const worthHaving = (week: Week, left: WeekState): number =>
	figureAt(week, left, 'received', 'worth having', ({ backlog }) => members(backlog.have.bestSet).length);

type Score = Pick<Moment, 'x' | 'chosen' | 'best' | 'facts'>;

function judgeOne(at: BacklogAt, ids: readonly string[], range: number): Score {
	const { problem, tables } = at.backlog;
	const order = ids.map(at.indexOf).filter((i) => i >= 0);
	const best = bestOrderValue(tables);
	const value = orderValue(problem, order);
	const x = orderScore(best, value, range);
	const top = bestOrder(tables)
		.slice(0, NAMED)
		.map((i) => problem.ids[i]!);
	const facts: Moment['facts'] = {
		open: order.length,
		top: order.slice(0, NAMED).map((i) => problem.ids[i]!),
		bestTop: top,
		lost: Math.max(0, best - value),
		range
	};
	const move = best - value > noise(best) ? bestMove(problem, order) : undefined;
	if (move) {
		facts.move = problem.ids[move.item]!;
		facts.waiting = order
			.slice(0, move.from)
			.filter((i) => ((problem.prerequisites[i]! >>> move.item) & 1) === 1)
			.map((i) => problem.ids[i]!);
		facts.from = move.from + 1;
		facts.to = move.to + 1;
		facts.gain = move.gain;
	}
	return { x, chosen: (facts.top as string[]).join(), best: top.join(), facts };
}

/** Where to try it again: the last order of that day, or the end of the day. */
function placeOf(week: Week, { day, at }: Evening): number {
	const last = week.trace.findLast((step) => step.decision.kind === 'order' && step.before.day === day);
	return last?.at ?? at;
}
