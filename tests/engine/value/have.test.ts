import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	bestOrderOf,
	differences,
	haveTables,
	haveWithBelief,
	orderValue,
	tables
} from '#lib/engine/value/index.ts';
import { bruteF, bruteHaveG, bruteJ, has, indices, sumInside, sumOutside } from './brute-force.ts';
import { believed, problemOf, RUNS, shapes } from './problems.ts';

const near = (value: number, expected: number): void => {
	if (expected === -Infinity) expect(value).toBe(-Infinity);
	else expect(value).toBeCloseTo(expected, 9);
};

describe('the worth of having a backlog', () => {
	it('is its best order less what standing and leaving out cost', () => {
		fc.assert(
			fc.property(shapes(6), (shape) => {
				const problem = problemOf(shape);
				const h = haveTables(tables(problem));
				const f = bruteF(problem);
				bruteJ(problem).forEach((expected, set) => {
					near(h.j[set]!, expected);
					near(h.f[set]!, f[set]! - sumInside(problem, set, problem.carry));
				});
				near(h.j[0]!, 0 - sumOutside(problem, 0, problem.penalty));
			}),
			RUNS
		);
	});

	it('after each set is the best of all larger closed sets', () => {
		fc.assert(
			fc.property(shapes(6), (shape) => {
				const problem = problemOf(shape);
				const { g } = haveTables(tables(problem));
				bruteHaveG(problem).forEach((expected, set) => near(g[set]!, expected));
			}),
			RUNS
		);
	});

	it('is largest at the best backlog to have', () => {
		fc.assert(
			fc.property(shapes(6), (shape) => {
				const problem = problemOf(shape);
				const t = tables(problem);
				const h = haveTables(t);
				near(h.best, Math.max(...bruteJ(problem)));
				near(h.best, h.g[0]!);
				expect(h.j[h.bestSet]).toBe(h.best);
				const order = bestOrderOf(t, h.bestSet);
				near(
					orderValue(problem, order) -
						sumInside(problem, h.bestSet, problem.carry) -
						sumOutside(problem, h.bestSet, problem.penalty),
					h.best
				);
			}),
			RUNS
		);
	});

	it('keeps what costs nothing and is worth nothing', () => {
		const problem = {
			ids: ['a', 'b'],
			size: [1, 1],
			prerequisites: [0, 0],
			carry: [0, 0],
			penalty: [0, 0],
			offset: 0,
			first: -1,
			worth: [new Float64Array(3), Float64Array.from([2, 1, 0])]
		};
		expect(haveTables(tables(problem)).bestSet).toBe(3);
	});

	it('under another belief about one item, its penalty too, is what new tables would give', () => {
		fc.assert(
			fc.property(shapes(6, 1), (shape) => {
				const problem = problemOf(shape);
				const h = haveTables(tables(problem));
				for (const i of indices(problem)) {
					const other = believed(problem, i, shape.seed);
					near(haveWithBelief(h, i, other.row, other.penalty), Math.max(...bruteJ(other.problem)));
				}
			}),
			RUNS
		);
	});

	it('under another belief is what new tables give at 14 items too', () => {
		fc.assert(
			fc.property(shapes(14, 14), (shape) => {
				const problem = problemOf(shape);
				const i = shape.seed % 14;
				const other = believed(problem, i, shape.seed);
				near(
					haveWithBelief(haveTables(tables(problem)), i, other.row, other.penalty),
					haveTables(tables(other.problem)).best
				);
			}),
			{ ...RUNS, numRuns: 20 }
		);
	});
});

describe('the difference that one item makes', () => {
	it('is the best backlog with it less the best without it', () => {
		fc.assert(
			fc.property(shapes(6, 1), (shape) => {
				const problem = problemOf(shape);
				const delta = differences(haveTables(tables(problem)));
				const j = bruteJ(problem);
				for (const i of indices(problem)) {
					const kept = Math.max(...j.filter((_, set) => has(set, i)));
					const cut = Math.max(...j.filter((_, set) => !has(set, i)));
					near(delta[i]!, kept - cut);
				}
			}),
			RUNS
		);
	});
});
