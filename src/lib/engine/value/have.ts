import { bestPlace } from './best-order.ts';
import { backward, rows } from './fill.ts';
import { heldFirst } from './problem.ts';
import type { Room } from './room.ts';
import type { ValueTables } from './tables.ts';

/** What each set of items is worth to have: its best order less what standing and leaving out cost. */
export interface HaveTables {
	tables: ValueTables;
	/** f°(S) = f(S) − Σ carry of S; −∞ where S is not closed. */
	f: Float64Array;
	/**
	 * g°(S) = max over closed K ⊇ S of the best worth of K∖S done after S − carry(K∖S) − outside(K);
	 * −∞ where S is not closed. Filled when first asked for.
	 */
	readonly g: Float64Array;
	/** J(K) = f(K) − carry(K) − outside(K): the worth of having K; −∞ where K is not closed. */
	j: Float64Array;
	/** U° = max over K of J(K). */
	best: number;
	/** The K that reaches U°; between equals one that keeps more. */
	bestSet: number;
	/** For each item the best J(K) with it and without it. Found when first asked for. */
	readonly sides: Sides;
	/** Gives the arrays of these to the room of the tables, which stay; these must not be read any more. */
	release: () => void;
}

interface Sides {
	/** max over K ∋ i of J(K). */
	kept: number[];
	/** max over K ∌ i of J(K). */
	cut: number[];
}

/** f°, g° and J of a problem whose tables are known. The same steps as one of its tables. */
export function haveTables(t: ValueTables): HaveTables {
	const { problem, points, outside, room } = t;
	const { carry } = problem;
	const f = room.floats(t.f.length);
	const j = room.floats(t.f.length);
	let best = -Infinity;
	let bestSet = 0;
	const stands = room.floats(t.f.length);
	stands[0] = 0;
	for (let i = 0; i < carry.length; i++) {
		const bit = 1 << i;
		const own = carry[i]!;
		for (let set = 0; set < bit; set++) stands[set | bit] = stands[set]! + own;
	}
	for (let set = 0; set < f.length; set++) {
		const value = t.f[set]! - stands[set]!;
		const had = value - outside[set]!;
		f[set] = value;
		j[set] = had;
		if (had >= best) {
			best = had;
			bestSet = set;
		}
	}
	room.back(stands);
	const after = (): Float64Array => {
		const filled = room.floats(f.length);
		const first = heldFirst(problem);
		const starts = rows(problem, 'starts', room, carry);
		backward(filled, f, starts, points, outside, first < 0 ? 0 : 1 << first);
		room.back(starts);
		return filled;
	};
	let g: Float64Array | undefined;
	let sides: Sides | undefined;
	return {
		tables: t,
		f,
		get g() {
			return (g ??= after());
		},
		j,
		best,
		bestSet,
		get sides() {
			return (sides ??= sidesOf(j, carry.length, room));
		},
		release() {
			for (const array of [f, j, ...(g ? [g] : [])]) room.back(array);
		}
	};
}

/**
 * U° under another belief about item i, exact: `row` its new worth by finishing time, `penalty` its new
 * penalty (carry stays). The larger of keeping it, max over S ∌ i of f°(S) + row[offset + points(S) +
 * size[i]] − carry[i] + g°(S∪i), and of leaving it out, max over closed K ∌ i of J(K) under the new penalty.
 */
export function haveWithBelief(h: HaveTables, i: number, row: Float64Array, penalty: number): number {
	const { problem, points } = h.tables;
	const bit = 1 << i;
	const from = problem.offset + problem.size[i]!;
	const kept =
		i === heldFirst(problem) ? row[from]! + h.g[bit]! : bestPlace(h.f, h.g, points, bit, row, from, 0);
	const left = h.sides.cut[i]! + problem.penalty[i]! - penalty;
	return Math.max(kept - problem.carry[i]!, left);
}

/**
 * Δ of each item: max over K ∋ i of J(K) − max over K ∌ i of J(K), in worth; above 0 it is better kept,
 * under 0 better cut.
 */
export const differences = ({ sides: { kept, cut } }: HaveTables): Float64Array =>
	Float64Array.from(kept, (best, i) => best - cut[i]!);

/** One pass of about 2ⁿ⁺¹ steps: each bit in turn is folded away. */
function sidesOf(j: Float64Array, n: number, room: Room): Sides {
	const sides: Sides = { kept: new Array<number>(n).fill(0), cut: new Array<number>(n).fill(0) };
	const folded = room.floats(j.length);
	folded.set(j);
	for (let i = n - 1; i >= 0; i--) {
		const bit = 1 << i;
		// What lies above `bit` has been folded away: 2·bit sets are left, each the best over the higher items.
		let kept = -Infinity;
		let cut = -Infinity;
		for (let set = 0; set < bit; set++) {
			const out = folded[set]!;
			const held = folded[set | bit]!;
			if (out > cut) cut = out;
			if (held > kept) kept = held;
			if (held > out) folded[set] = held;
		}
		sides.kept[i] = kept;
		sides.cut[i] = cut;
	}
	room.back(folded);
	return sides;
}
