import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shuffle, randomFrom } from '#lib/engine/random.ts';
import { bestMove, finishTimes, isClosed, goesWith, orderValue } from '#lib/engine/value/index.ts';
import {
	bruteOrderValue,
	closed,
	dependents,
	has,
	held,
	indices,
	permutations,
	subsets
} from './brute-force.ts';
import { problemOf, RUNS, shapes } from './problems.ts';
import type { BacklogProblem } from '#lib/engine/value/index.ts';

describe('an order', () => {
	it('is worth the sum of its items, each finishing when all that it needs has', () => {
		fc.assert(
			fc.property(shapes(5), (shape) => {
				const problem = problemOf(shape);
				for (const order of permutations(indices(problem))) {
					expect(orderValue(problem, order)).toBeCloseTo(bruteOrderValue(problem, order), 9);
				}
			}),
			RUNS
		);
	});

	it('finishes an item above its prerequisite when both have, however far the chain', () => {
		const row = new Float64Array(10);
		const problem: BacklogProblem = {
			ids: ['a', 'b', 'c'],
			size: [1, 2, 3],
			prerequisites: [0b010, 0b100, 0],
			carry: [0, 0, 0],
			penalty: [0, 0, 0],
			offset: 3,
			first: -1,
			worth: [row, row, row]
		};
		expect(finishTimes(problem, [0, 1, 2])).toEqual([9, 9, 9]);
		expect(finishTimes(problem, [0, 2, 1])).toEqual([9, 9, 7]);
		expect(finishTimes(problem, [2, 1, 0])).toEqual([9, 8, 6]);
		expect(finishTimes(problem, [2, 1])).toEqual([-1, 8, 6]);
	});

	it('knows closed sets and what goes with a cut', () => {
		fc.assert(
			fc.property(shapes(6, 1), (shape) => {
				const problem = problemOf(shape);
				subsets(shape.n).forEach((set) => expect(isClosed(problem, set)).toBe(closed(problem, set)));
				indices(problem).forEach((i) => expect(goesWith(problem, i)).toBe(dependents(problem, i)));
			}),
			RUNS
		);
	});
});

describe('the one best move', () => {
	/** Does the item at this place stand below all that it needs and above all that needs it? */
	const standsRight = (problem: BacklogProblem, order: number[], item: number): boolean =>
		order.every((other) => {
			const above = order.indexOf(other) < order.indexOf(item);
			if (other === item) return true;
			return above ? !has(dependents(problem, item), other) : !has(dependents(problem, other), item);
		});

	it('gains as much as the best of all moves, and does what it says', () => {
		fc.assert(
			fc.property(shapes(6), (shape) => {
				const problem = problemOf(shape);
				const top = held(problem);
				let order = shuffle(indices(problem), randomFrom(`order ${shape.seed}`));
				if (top >= 0) order = [top, ...order.filter((i) => i !== top)];
				const now = bruteOrderValue(problem, order);
				let best = 0;
				for (const item of order) {
					for (let to = 0; to < order.length; to++) {
						const moved = order.filter((i) => i !== item);
						moved.splice(to, 0, item);
						if (top >= 0 && moved[0] !== top) continue;
						if (!standsRight(problem, moved, item)) continue;
						best = Math.max(best, bruteOrderValue(problem, moved) - now);
					}
				}
				const move = bestMove(problem, order);
				expect(move?.gain ?? 0).toBeCloseTo(best, 6);
				if (!move) return;
				expect(order[move.from]).toBe(move.item);
				expect(move.order[move.to]).toBe(move.item);
				expect(move.order.filter((i) => i !== move.item)).toEqual(order.filter((i) => i !== move.item));
				expect(bruteOrderValue(problem, move.order) - now).toBeCloseTo(move.gain, 9);
			}),
			RUNS
		);
	});

	it('is none where the order is the best', () => {
		const problem: BacklogProblem = {
			ids: ['a', 'b'],
			size: [1, 1],
			prerequisites: [0, 0],
			carry: [0, 0],
			penalty: [0, 0],
			offset: 0,
			first: -1,
			worth: [Float64Array.from([9, 5, 1]), Float64Array.from([3, 2, 1])]
		};
		expect(bestMove(problem, [0, 1])).toBeUndefined();
		expect(bestMove(problem, [1, 0])).toMatchObject({ item: 0, from: 1, to: 0, gain: 3 });
	});

	it('names the started item in no move', () => {
		const problem: BacklogProblem = {
			ids: ['a', 'b'],
			size: [1, 1],
			prerequisites: [0, 0],
			carry: [0, 0],
			penalty: [0, 0],
			offset: 0,
			first: 1,
			worth: [Float64Array.from([9, 5, 1]), Float64Array.from([3, 2, 1])]
		};
		expect(bestMove(problem, [1, 0])).toBeUndefined();
	});
});
