import { forward, backward, needed, outsidePenalties, pointsOfSets, rows } from './fill.ts';
import { MOST_ITEMS, heldFirst, type BacklogProblem } from './problem.ts';
import { room, type Room } from './room.ts';

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
	 * Filled when first asked for.
	 */
	readonly g: Float64Array;
	/** Σ penalty of the items ∉ S. */
	outside: Float64Array;
	/** Where the arrays come from. */
	room: Room;
	/** Gives all arrays back to the room; the tables must not be read any more. */
	release: () => void;
}

/**
 * f and g of a problem by dynamic programming over sets (Held and Karp 1962): n·2ⁿ steps, exact.
 * `first` is only ever added to the empty set. At most 16 items; more are a bug and throw.
 */
export function tables(problem: BacklogProblem, from: Room = room()): ValueTables {
	const n = problem.size.length;
	if (n > MOST_ITEMS) throw new RangeError(`${n} items, the tables take ${MOST_ITEMS}`);
	const points = pointsOfSets(problem.size, from);
	const outside = outsidePenalties(problem.penalty, from);
	const first = heldFirst(problem);
	const firstSet = first < 0 ? 0 : 1 << first;
	const f = from.floats(1 << n);
	const ends = rows(problem, 'ends', from);
	const needs = needed(problem.prerequisites, from);
	forward(f, ends, points, needs, firstSet);
	from.back(ends);
	if (needs) from.back(needs);
	let g: Float64Array | undefined;
	const after = (): Float64Array => {
		const filled = from.floats(1 << n);
		const starts = rows(problem, 'starts', from);
		backward(filled, f, starts, points, outside, firstSet);
		from.back(starts);
		return filled;
	};
	return {
		problem,
		all: (1 << n) - 1,
		points,
		f,
		outside,
		room: from,
		get g() {
			return (g ??= after());
		},
		release() {
			for (const array of [points, outside, f, ...(g ? [g] : [])]) from.back(array);
		}
	};
}

/** Points of a set, `offset` not included. */
export function pointsOf(t: ValueTables, set: number): number {
	return t.points[set]!;
}
