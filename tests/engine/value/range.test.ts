import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestOrderValue, orderValue, range, shuffles, SHUFFLES, tables } from '#lib/engine/value/index.ts';
import type { BacklogProblem } from '#lib/engine/value/index.ts';
import { held, indices } from './brute-force.ts';
import { problemOf, RUNS, shapes } from './problems.ts';

/** The same problem with its items at other indices: new index k holds old index at[k]. */
function relabelled(problem: BacklogProblem, at: number[]): BacklogProblem {
	const set = (old: number): number =>
		at.reduce((mask, from, to) => ((old >>> from) & 1 ? mask | (1 << to) : mask), 0);
	return {
		ids: at.map((i) => problem.ids[i]!),
		size: at.map((i) => problem.size[i]!),
		prerequisites: at.map((i) => set(problem.prerequisites[i]!)),
		carry: at.map((i) => problem.carry[i]!),
		penalty: at.map((i) => problem.penalty[i]!),
		offset: problem.offset,
		first: at.indexOf(problem.first),
		worth: at.map((i) => problem.worth[i]!)
	};
}

describe('the range of an order', () => {
	it('draws 400 lawful orders of all items', () => {
		fc.assert(
			fc.property(shapes(8), (shape) => {
				const problem = problemOf(shape);
				const drawn = shuffles(problem, 2);
				expect(drawn).toHaveLength(SHUFFLES);
				for (const order of drawn) {
					expect(order.toSorted((a, b) => a - b)).toEqual(indices(problem));
					if (held(problem) >= 0) expect(order[0]).toBe(held(problem));
					let done = 0;
					for (const i of order) {
						expect(problem.prerequisites[i]! & ~done).toBe(0);
						done |= 1 << i;
					}
				}
			}),
			{ ...RUNS, numRuns: 20 }
		);
	});

	it('draws the same orders for the same items and day, others on another day', () => {
		const problem = problemOf({
			n: 8,
			seed: 5,
			prerequisites: true,
			first: false,
			penalties: false,
			offset: 1
		});
		expect(shuffles(problem, 3)).toEqual(shuffles(structuredClone(problem), 3));
		expect(shuffles(problem, 3)).not.toEqual(shuffles(problem, 4));
	});

	it('is U* less the 360th of the 400 sorted worths, at least 2 % of all finished now', () => {
		fc.assert(
			fc.property(shapes(8, 1), fc.nat(4), (shape, day) => {
				const problem = problemOf(shape);
				const t = tables(problem);
				const worths = shuffles(problem, day).map((order) => orderValue(problem, order));
				worths.sort((a, b) => a - b);
				const now = problem.worth.reduce((sum, row) => sum + row[0]!, 0);
				const expected = Math.max(bestOrderValue(t) - worths[359]!, 0.02 * now);
				expect(range(t, day)).toBeCloseTo(expected, 9);
			}),
			{ ...RUNS, numRuns: 60 }
		);
	});

	it('does not depend on the index order of the items', () => {
		fc.assert(
			fc.property(shapes(8, 2), (shape) => {
				const problem = problemOf(shape);
				const turned = relabelled(problem, indices(problem).reverse());
				expect(range(tables(turned), 1)).toBeCloseTo(range(tables(problem), 1), 9);
			}),
			{ ...RUNS, numRuns: 60 }
		);
	});

	it('draws each order of three free items about equally often', () => {
		const problem = problemOf({
			n: 3,
			seed: 1,
			prerequisites: false,
			first: false,
			penalties: false,
			offset: 0
		});
		const counts = new Map<string, number>();
		for (const order of shuffles(problem, 0, 6000)) {
			counts.set(order.join(), (counts.get(order.join()) ?? 0) + 1);
		}
		expect(counts.size).toBe(6);
		for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(120);
	});
});
