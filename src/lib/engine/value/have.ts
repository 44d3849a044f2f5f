import { bestPlace } from './best-order.ts';
import { backward, rows } from './fill.ts';
import { heldFirst } from './problem.ts';
import type { ValueTables } from './tables.ts';

/** What each set of items is worth to have: its best order less what standing and leaving out cost. */
export interface HaveTables {
	tables: ValueTables;
	/** f°(S) = f(S) − Σ carry of S; −∞ where S is not closed. */
	f: Float64Array;
	/**
	 * g°(S) = max over closed K ⊇ S of the best worth of K∖S done after S − carry(K∖S) − outside(K);
	 * −∞ where S is not closed.
	 */
	g: Float64Array;
	/** J(K) = f(K) − carry(K) − outside(K): the worth of having K; −∞ where K is not closed. */
	j: Float64Array;
	/** U° = max over K of J(K). */
	best: number;
	/** The K that reaches U°; between equals one that keeps more. */
	bestSet: number;
}

/** f°, g° and J of a problem whose tables are known. The same steps as one of its tables. */
export function haveTables(t: ValueTables): HaveTables {
	const { problem, points, outside } = t;
	const { carry } = problem;
	const f = t.f.slice();
	const j = new Float64Array(f.length);
	const g = new Float64Array(f.length);
	const stands = new Float64Array(f.length);
	let best = -Infinity;
	let bestSet = 0;
	for (let i = 0; i < carry.length; i++) {
		const bit = 1 << i;
		const own = carry[i]!;
		for (let set = 0; set < bit; set++) stands[set | bit] = stands[set]! + own;
	}
	for (let set = 0; set < f.length; set++) {
		const value = f[set]! - stands[set]!;
		const had = value - outside[set]!;
		f[set] = value;
		j[set] = had;
		if (had >= best) {
			best = had;
			bestSet = set;
		}
	}
	const first = heldFirst(problem);
	backward(g, f, rows(problem, 'starts', carry), points, outside, first < 0 ? 0 : 1 << first);
	return { tables: t, f, g, j, best, bestSet };
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
	const left = bestLeavingOut(h.j, bit) + problem.penalty[i]! - penalty;
	return Math.max(kept - problem.carry[i]!, left);
}

function bestLeavingOut(j: Float64Array, bit: number): number {
	let best = -Infinity;
	for (let high = 0; high < j.length; high += bit << 1) {
		for (let set = high; set < high + bit; set++) if (j[set]! > best) best = j[set]!;
	}
	return best;
}

/**
 * Δ of each item: max over K ∋ i of J(K) − max over K ∌ i of J(K), in worth; above 0 it is better kept,
 * under 0 better cut. One pass of about 2ⁿ⁺¹ steps: each bit in turn is folded away.
 */
export function differences(h: HaveTables): Float64Array {
	const n = h.tables.problem.size.length;
	const delta = new Float64Array(n);
	const folded = h.j.slice();
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
		delta[i] = kept - cut;
	}
	return delta;
}
