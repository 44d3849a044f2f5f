import { forward, backward, needed, outsidePenalties, pointsOfSets, rows } from './fill.ts';
import { MOST_ITEMS, heldFirst, type BacklogProblem } from './problem.ts';

/** What each set of items is worth, done first or done last. One number a set, 2ⁿ in all. */
export interface ValueTables {
	problem: BacklogProblem;
	/** The set of all items. */
	all: number;
	/** Points of each set, `offset` not included. */
	points: Int32Array;
	/**
	 * f(S): the best worth of doing the set S first; −∞ where S is not closed.
	 * f(∅) = 0, f(S) = max over i ∈ S of f(S∖i) + worth[i][offset + points(S)].
	 */
	f: Float64Array;
	/**
	 * g(S): the best worth of what comes after S, or of stopping; −∞ where S is not closed.
	 * g(S) = max(−outside(S), max over i ∉ S of worth[i][offset + points(S) + size[i]] + g(S∪i)).
	 */
	g: Float64Array;
	/** Σ penalty of the items ∉ S. */
	outside: Float64Array;
}

/**
 * f and g of a problem by dynamic programming over sets (Held and Karp 1962): n·2ⁿ steps, exact.
 * `first` is only ever added to the empty set. At most 16 items; more are a bug and throw.
 */
export function tables(problem: BacklogProblem): ValueTables {
	const n = problem.size.length;
	if (n > MOST_ITEMS) throw new RangeError(`${n} items, the tables take ${MOST_ITEMS}`);
	const points = pointsOfSets(problem.size);
	const outside = outsidePenalties(problem.penalty);
	const first = heldFirst(problem);
	const firstSet = first < 0 ? 0 : 1 << first;
	const f = new Float64Array(1 << n);
	const g = new Float64Array(1 << n);
	forward(f, rows(problem, 'ends'), points, needed(problem.prerequisites), firstSet);
	backward(g, f, rows(problem, 'starts'), points, outside, firstSet);
	return { problem, all: (1 << n) - 1, points, f, g, outside };
}

/** Points of a set, `offset` not included. */
export function pointsOf(t: ValueTables, set: number): number {
	return t.points[set]!;
}
