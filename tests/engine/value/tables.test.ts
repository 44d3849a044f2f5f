import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	bestOrder,
	bestOrderOf,
	bestOrderValue,
	orderValue,
	pointsOf,
	tables,
	withBelief,
	withBeliefOrCut,
	without
} from '#lib/engine/value/index.ts';
import {
	bruteF,
	bruteG,
	bruteOrderValue,
	closed,
	dependents,
	held,
	indices,
	permutations,
	subsets,
	sumInside,
	sumOutside
} from './brute-force.ts';
import { believed, problemOf, RUNS, shapes } from './problems.ts';

const near = (value: number, expected: number): void => {
	if (expected === -Infinity) expect(value).toBe(-Infinity);
	else expect(value).toBeCloseTo(expected, 9);
};

describe('the tables of a backlog', () => {
	it('hold the best worth of doing each closed set first, and no other set', () => {
		fc.assert(
			fc.property(shapes(6), (shape) => {
				const problem = problemOf(shape);
				const { f } = tables(problem);
				bruteF(problem).forEach((expected, set) => near(f[set]!, expected));
				subsets(shape.n).forEach((set) => expect(f[set] !== -Infinity).toBe(closed(problem, set)));
			}),
			RUNS
		);
	});

	it('hold the best worth of what comes after each closed set, or of stopping', () => {
		fc.assert(
			fc.property(shapes(6), (shape) => {
				const problem = problemOf(shape);
				const { g } = tables(problem);
				bruteG(problem).forEach((expected, set) => near(g[set]!, expected));
			}),
			RUNS
		);
	});

	it('know the points of each set and the penalties outside it', () => {
		fc.assert(
			fc.property(shapes(6), (shape) => {
				const problem = problemOf(shape);
				const t = tables(problem);
				subsets(shape.n).forEach((set) => {
					expect(pointsOf(t, set)).toBe(sumInside(problem, set, problem.size));
					near(t.outside[set]!, sumOutside(problem, set, problem.penalty));
				});
				expect(t.outside[t.all]).toBe(0);
			}),
			RUNS
		);
	});

	it('refuse more than 16 items', () => {
		const shape = { n: 17, seed: 1, prerequisites: false, first: false, penalties: false, offset: 0 };
		expect(() => tables(problemOf(shape))).toThrow(RangeError);
	});
});

describe('the best order', () => {
	it('is worth as much as the best of all orders, lawful or not, that keep the started item on top', () => {
		fc.assert(
			fc.property(shapes(5), (shape) => {
				const problem = problemOf(shape);
				const top = held(problem);
				const worths = permutations(indices(problem))
					.filter((order) => top < 0 || order[0] === top)
					.map((order) => bruteOrderValue(problem, order));
				near(bestOrderValue(tables(problem)), Math.max(...worths));
			}),
			RUNS
		);
	});

	it('is an order of all items that reaches U*, respects prerequisites and keeps the started item on top', () => {
		fc.assert(
			fc.property(shapes(6), (shape) => {
				const problem = problemOf(shape);
				const t = tables(problem);
				const order = bestOrder(t);
				expect(order.toSorted((a, b) => a - b)).toEqual(indices(problem));
				near(orderValue(problem, order), bestOrderValue(t));
				order.reduce((done, i) => {
					expect(problem.prerequisites[i]! & ~done).toBe(0);
					return done | (1 << i);
				}, 0);
				if (held(problem) >= 0) expect(order[0]).toBe(held(problem));
			}),
			RUNS
		);
	});

	it('exists for each closed set and reaches f', () => {
		fc.assert(
			fc.property(shapes(5), (shape) => {
				const problem = problemOf(shape);
				const t = tables(problem);
				for (const set of subsets(shape.n)) {
					if (closed(problem, set)) near(orderValue(problem, bestOrderOf(t, set)), t.f[set]!);
					else expect(() => bestOrderOf(t, set)).toThrow(RangeError);
				}
			}),
			RUNS
		);
	});

	it('without an item is the best order without it and all that depends on it', () => {
		fc.assert(
			fc.property(shapes(6, 1), (shape) => {
				const problem = problemOf(shape);
				const t = tables(problem);
				const f = bruteF(problem);
				for (const i of indices(problem)) {
					near(without(t, i), f[t.all - dependents(problem, i)]!);
				}
			}),
			RUNS
		);
	});
});

describe('another belief about one item', () => {
	it('gives the U* that new tables would give, by one scan', () => {
		fc.assert(
			fc.property(shapes(6, 1), (shape) => {
				const problem = problemOf(shape);
				const t = tables(problem);
				for (const i of indices(problem)) {
					const other = believed(problem, i, shape.seed);
					const f = bruteF(other.problem);
					const kept = t.all - dependents(problem, i);
					const cut = f[kept]! - sumOutside(problem, kept, other.problem.penalty);
					near(withBelief(t, i, other.row), f[t.all]!);
					near(withBeliefOrCut(t, i, other.row, other.penalty), Math.max(f[t.all]!, cut));
				}
			}),
			RUNS
		);
	});

	it('changes nothing when it is the same belief', () => {
		fc.assert(
			fc.property(shapes(10, 1), (shape) => {
				const problem = problemOf(shape);
				const t = tables(problem);
				for (const i of indices(problem)) near(withBelief(t, i, problem.worth[i]!), bestOrderValue(t));
			}),
			RUNS
		);
	});

	it('gives what new tables give at 14 items too', () => {
		fc.assert(
			fc.property(shapes(14, 14), (shape) => {
				const problem = problemOf(shape);
				const t = tables(problem);
				const i = shape.seed % 14;
				const other = believed(problem, i, shape.seed);
				near(withBelief(t, i, other.row), bestOrderValue(tables(other.problem)));
			}),
			{ ...RUNS, numRuns: 20 }
		);
	});
});
