import fc from 'fast-check';
import { below, randomFrom, shuffle, type Random } from '#lib/engine/random.ts';
import type { BacklogProblem } from '#lib/engine/value/index.ts';

/** How many problems each property is tried on, and from which seed. */
export const RUNS = { numRuns: 300, seed: 20261124, verbose: fc.VerbosityLevel.Verbose };

export interface Shape {
	n: number;
	seed: number;
	prerequisites: boolean;
	first: boolean;
	penalties: boolean;
	offset: number;
}

/** A random problem of up to `most` items, named by its shape so that a failing run can be repeated. */
export function shapes(most: number, least = 0): fc.Arbitrary<Shape> {
	return fc.record({
		n: fc.integer({ min: least, max: most }),
		seed: fc.nat(1e6),
		prerequisites: fc.boolean(),
		first: fc.boolean(),
		penalties: fc.boolean(),
		offset: fc.nat(5)
	});
}

export function problemOf(shape: Shape): BacklogProblem {
	const { n, offset } = shape;
	const random = randomFrom(`problem ${JSON.stringify(shape)}`);
	const size = Array.from({ length: n }, () => 1 + below(5, random));
	const penalty = size.map(() => (shape.penalties && random() < 0.4 ? random() * 8 : 0));
	const rank = shuffle(
		size.map((_, i) => i),
		random
	);
	const prerequisites = size.map((_, i) =>
		size.reduce<number>(
			(set, _size, other) =>
				shape.prerequisites && rank[other]! < rank[i]! && random() < 0.3 ? set | (1 << other) : set,
			0
		)
	);
	const first = shape.first && n > 0 ? below(n, random) : -1;
	// Most started items have nothing open under them; some keep theirs.
	if (first >= 0 && random() < 0.8) prerequisites[first] = 0;
	return {
		ids: size.map((_, i) => `item-${i}`),
		size,
		prerequisites,
		carry: size.map(() => (random() < 0.7 ? random() * 3 : 0)),
		penalty,
		offset,
		first,
		worth: size.map((_, i) => rowOf(size, offset, penalty[i]!, random))
	};
}

/** A worth row that never rises: some plateaus and steps, then −penalty after a horizon. */
export function rowOf(
	size: readonly number[],
	offset: number,
	penalty: number,
	random: Random
): Float64Array {
	const length = offset + size.reduce((sum, points) => sum + points, 0) + 1;
	const horizon = Math.floor(length * (0.4 + random() * 0.7));
	const row = new Float64Array(length);
	let worth = random() * 12;
	for (let p = 0; p < length; p++) {
		row[p] = p > horizon ? -penalty : worth;
		if (random() < 0.5) worth *= random();
	}
	return row;
}

/** The problem with another belief about item i, and that belief. */
export function believed(
	problem: BacklogProblem,
	i: number,
	seed: number
): { row: Float64Array; penalty: number; problem: BacklogProblem } {
	const random = randomFrom(`belief ${i} ${seed}`);
	const penalty = random() < 0.5 ? 0 : random() * 8;
	const row = rowOf(problem.size, problem.offset, penalty, random);
	const worth = problem.worth.slice();
	worth[i] = row;
	const penalties = problem.penalty.slice();
	penalties[i] = penalty;
	return { row, penalty, problem: { ...problem, worth, penalty: penalties } };
}
