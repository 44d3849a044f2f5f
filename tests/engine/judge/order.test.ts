import { describe, expect, it } from 'vitest';
import { standingOf, valued } from '#lib/engine/backlog/index.ts';
import { judgeOrder, orderScore } from '#lib/engine/judge/order.ts';
import { shuffle, randomFrom } from '#lib/engine/random.ts';
import { bestOrder, bestOrderValue, orderValue, range } from '#lib/engine/value/index.ts';
import { after, endDay, onDay, SEEDS, tiny } from './weeks.ts';
import type { Week } from '#lib/engine/week.ts';

const monday = (week: Week) => {
	const judged = judgeOrder(after(week, endDay));
	return { x: judged.x, moment: judged.moments[0]! };
};

describe('the order of an evening', () => {
	it('loses its share of the range', () => {
		expect(orderScore(100, 90, 50)).toBeCloseTo(0.8, 12);
		expect(orderScore(100, 20, 50)).toBe(0);
	});

	it('loses nothing under 1 % of the range, and all of it from there', () => {
		expect(orderScore(100, 99.51, 50)).toBe(1);
		expect(orderScore(100, 99.4, 50)).toBeCloseTo(0.988, 12);
	});

	it('is judged by exact tables: any order, on any seed', () => {
		for (const seed of SEEDS) {
			const week = tiny(seed);
			const order = shuffle(week.state.order, randomFrom(`order ${seed}`));
			const { problem, tables } = valued(standingOf(week, week.state, 'open'));
			const value = orderValue(
				problem,
				order.map((id) => problem.ids.indexOf(id))
			);
			const { x } = monday(after(week, { kind: 'order', items: order }));
			// R comes from shuffles seeded by ids and day; sums run in another order, so only the last bits differ.
			expect(x, `seed ${seed}`).toBeCloseTo(orderScore(bestOrderValue(tables), value, range(tables, 0)), 6);
		}
	});

	it('is 1 for the best order and for no other move to gain', () => {
		for (const seed of SEEDS) {
			const week = tiny(seed);
			const { problem, tables } = valued(standingOf(week, week.state, 'open'));
			const items = bestOrder(tables).map((i) => problem.ids[i]!);
			const { x, moment } = monday(after(week, { kind: 'order', items }));
			expect(x, `seed ${seed}`).toBe(1);
			expect(moment).toMatchObject({ point: 'order:mon', loss: 0, stake: 1 });
			expect(moment.facts.move).toBeUndefined();
		}
	});

	it('names the one move that gains most, and the decision to try again', () => {
		const week = tiny(2);
		const items = [...week.state.order].reverse();
		const { moment } = monday(after(week, { kind: 'order', items }));
		expect(moment.at).toBe(0);
		expect(items).toContain(moment.facts.move);
		expect(moment.facts.gain).toBeGreaterThan(0);
		expect(moment.facts.gain).toBeLessThanOrEqual((moment.facts.lost as number) + 1e-9);
	});

	it('is the mean of the evenings', () => {
		const { x, moments } = judgeOrder(after(onDay(2), endDay));
		expect(moments.map((moment) => moment.point)).toEqual(['order:mon', 'order:tue', 'order:wed']);
		expect(x).toBeCloseTo(moments.reduce((sum, moment) => sum + moment.x, 0) / 3, 12);
	});

	it('is 0 where cutting took the order away, though a better backlog holds four items and more', () => {
		const cut = (keep: number, seed: number): Week => {
			const week = onDay(3, seed);
			return week.state.order
				.slice(keep)
				.reduce<Week>(
					(now, item) =>
						now.state.order.includes(item) ? after(now, { kind: 'cut', item, because: 'busy' }) : now,
					week
				);
		};
		for (const keep of [0, 2]) {
			const moment = judgeOrder(after(cut(keep, 5), endDay)).moments.at(-1)!;
			expect(moment).toMatchObject({ point: 'order:thu', x: 0, loss: 1, chosen: 'cut away' });
		}
	});

	it('is not judged where the best backlog holds fewer than four itself', () => {
		let found = 0;
		for (const seed of SEEDS) {
			const week = onDay(4, seed);
			const { problem, have } = valued(standingOf(week, week.state, 'received'));
			const best = problem.ids.filter((_, i) => (have.bestSet >>> i) & 1);
			if (best.length >= 4 || week.state.started !== null) continue;
			const cut = problem.ids
				.filter((id) => !best.includes(id))
				.reduce<Week>(
					(now, item) =>
						now.state.order.includes(item) ? after(now, { kind: 'cut', item, because: 'goal' }) : now,
					week
				);
			const { moments } = judgeOrder(after(cut, endDay));
			expect(
				moments.map((one) => one.day),
				`seed ${seed}`
			).toEqual([0, 1, 2, 3]);
			found++;
		}
		expect(found).toBeGreaterThan(0);
	});
});
