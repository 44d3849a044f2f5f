import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standingOf, valued, withStatus } from '#lib/engine/backlog/index.ts';
import { cutAt, cutScore, judgeCut } from '#lib/engine/judge/cut.ts';
import { judgeLine, lineScores, lineShare } from '#lib/engine/judge/line.ts';
import type { Week } from '#lib/engine/week.ts';
import { after, endDay, onDay, SEEDS, toTheEnd } from './weeks.ts';

/** Cuts all that the best backlog to have leaves out. */
function cutToBest(week: Week): Week {
	const { problem, have } = valued(standingOf(week, week.state, 'received'));
	const out = problem.ids.filter((_, i) => ((have.bestSet >>> i) & 1) === 0);
	return out.reduce<Week>(
		(now, item) =>
			now.state.items[item]?.status === 'cut' ? now : after(now, { kind: 'cut', item, because: 'goal' }),
		week
	);
}

describe('cutting', () => {
	it('loses its share of what keeping or cutting everything would lose, over the evenings together', () => {
		expect(
			cutScore([
				{ loss: 2, stake: 10 },
				{ loss: 1, stake: 5 }
			])
		).toBeCloseTo(0.8, 12);
		expect(cutScore([{ loss: 30, stake: 10 }])).toBe(0);
		expect(cutScore([])).toBeNull();
	});

	it('loses nothing with the best backlog to have', () => {
		for (const seed of SEEDS) {
			const thursday = onDay(3, seed);
			const week = cutToBest(thursday);
			// A started item that is cut gives up its place on top: what is best after that is another question.
			if (week.state.started !== thursday.state.started) continue;
			expect(cutAt(week, week.state)?.loss ?? 0, `seed ${seed}`).toBe(0);
		}
	});

	it('loses J* − J(K), and no less than any other cut', () => {
		for (const seed of SEEDS.slice(0, 10)) {
			const week = onDay(3, seed);
			const { problem, have } = valued(standingOf(week, week.state, 'received'));
			const all = (1 << problem.size.length) - 1;
			const result = cutAt(week, week.state)!;
			expect(result.loss, `seed ${seed}`).toBeCloseTo(have.best - have.j[all]!, 9);
			expect(result.stake, `seed ${seed}`).toBeCloseTo(
				Math.min(have.best - have.j[all]!, have.best - have.j[0]!),
				9
			);
		}
	});

	it('spreads an evening’s loss over the items that were wrongly kept or cut, and over no others', () => {
		for (const seed of SEEDS) {
			const [first] = onDay(3, seed).state.order;
			const week = after(onDay(3, seed), { kind: 'cut', item: first!, because: 'busy' });
			const result = cutAt(week, week.state);
			if (!result) continue;
			expect(
				result.items.reduce((sum, item) => sum + item.loss, 0),
				`seed ${seed}`
			).toBeCloseTo(result.loss, 9);
			const rates = result.items
				.filter((item) => item.loss > 0)
				.map((item) => item.loss / Math.abs(item.delta));
			for (const rate of rates) expect(rate / rates[0]!, `seed ${seed}`).toBeCloseTo(1, 9);
			for (const item of result.items) {
				if (item.loss > 0)
					expect(item.kept ? item.delta : -item.delta, `${seed} ${item.id}`).toBeLessThanOrEqual(1e-9);
			}
		}
	});

	it('counts what was cut in the universe', () => {
		const week = cutToBest(onDay(3, 4));
		const ids = cutAt(week, week.state)?.items.map((item) => item.id) ?? [];
		for (const id of withStatus(week.state, 'cut')) expect(ids).toContain(id);
	});

	it('is judged on the first evening that it is open, on the shock’s if it is open then, and on the last', () => {
		const days = new Set(
			judgeCut(toTheEnd(onDay(0)))
				.moments.filter((one) => one.point.startsWith('cut:'))
				.map((one) => one.day)
		);
		expect([...days]).toEqual([3, 4]);
	});

	it('adds up: three quarters cut, one quarter line', () => {
		const { x, moments } = judgeCut(toTheEnd(cutToBest(onDay(3))));
		const lost = (prefix: string) =>
			moments.filter((one) => one.point.startsWith(prefix)).reduce((sum, one) => sum + one.loss, 0);
		expect(lost('line:')).toBeCloseTo(0.25, 12);
		expect(1 - x!).toBeCloseTo(lost('line:') + lost('cut:'), 9);
	});
});

describe('the line', () => {
	it('is 1 inside the forecast and falls to 0 one width outside', () => {
		expect([9, 10, 15, 20, 25, 30, 40].map((points) => lineShare(points, 10, 20))).toEqual([
			0.9, 1, 1, 1, 0.5, 0, 0
		]);
		expect(lineShare(10.5, 10, 10)).toBe(0.5);
	});

	it('is measured against the best that any position reaches', () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: 1, max: 13 }), { maxLength: 12 }),
				fc.integer({ min: 0, max: 40 }),
				(sizes, low) => {
					const scores = lineScores(sizes, low, low + 8);
					if (scores === undefined) return;
					expect(Math.max(...scores)).toBe(1);
					expect(Math.min(...scores)).toBeGreaterThanOrEqual(0);
					expect(scores).toHaveLength(sizes.length + 1);
				}
			),
			{ numRuns: 200, seed: 20261125 }
		);
		expect(lineScores([], 10, 20)).toBeUndefined();
		expect(lineScores([2], 10, 20)).toEqual([0, 1]);
		expect(lineScores([40], 30, 32)).toBeUndefined();
	});

	it('is 0 where none was drawn and 1 at the place that is named best', () => {
		const tuesday = onDay(1);
		const none = judgeLine(after(tuesday, endDay)).moments[0]!;
		expect(none).toMatchObject({ point: 'line:tue', x: 0, chosen: 'none' });
		const best = judgeLine(after(tuesday, { kind: 'line', after: Number(none.best) }, endDay)).moments[0]!;
		expect(best.x).toBe(1);
	});
});
