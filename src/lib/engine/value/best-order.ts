import { goesWith, heldFirst, penaltyOutside } from './problem.ts';
import type { ValueTables } from './tables.ts';

/** U* = f(all): the best worth of an order of all items, a late must-be item at its (negative) worth. */
export function bestOrderValue(t: ValueTables): number {
	return t.f[t.all]!;
}

/** An order of all items that reaches U*; between equals the lower index goes first. */
export function bestOrder(t: ValueTables): number[] {
	return bestOrderOf(t, t.all);
}

/** An order of a closed set that reaches f(set). A set that is not closed has none and throws. */
export function bestOrderOf(t: ValueTables, set: number): number[] {
	const { problem, f, points } = t;
	if (f[set] === -Infinity) throw new RangeError(`set ${set} lacks a prerequisite`);
	const first = heldFirst(problem);
	const order: number[] = [];
	for (let left = set; left !== 0;) {
		const finish = problem.offset + points[left]!;
		let last = -1;
		let best = -Infinity;
		for (let rest = left; rest !== 0; rest &= rest - 1) {
			const i = 31 - Math.clz32(rest & -rest);
			if (i === first && left !== 1 << first) continue;
			const value = f[left ^ (1 << i)]! + problem.worth[i]![finish]!;
			if (value > -Infinity && value >= best) {
				best = value;
				last = i;
			}
		}
		order.push(last);
		left ^= 1 << last;
	}
	return order.reverse();
}

/** U* without i: f(all ∖ (i and what depends on it)), no penalty taken off. */
export function without(t: ValueTables, i: number): number {
	return t.f[t.all & ~goesWith(t.problem, i)]!;
}

/**
 * U* under another worth row for item i: max over S ∌ i of f(S) + row[offset + points(S) + size[i]] +
 * g(S∪i), one scan of 2ⁿ⁻¹ sets. Exact for a row like those of the problem (not rising, never under
 * −penalty of i on the new belief): then stopping is never better than going on, and g is the rest's best.
 */
export function withBelief(t: ValueTables, i: number, row: Float64Array): number {
	const first = heldFirst(t.problem);
	const bit = 1 << i;
	const from = t.problem.offset + t.problem.size[i]!;
	if (i === first) return row[from]! + t.g[bit]!;
	return bestPlace(t.f, t.g, t.points, bit, row, from, first < 0 ? 0 : 1 << first);
}

/**
 * The larger of `withBelief` and of cutting i: U* without i − the penalties, on the new belief about i,
 * of all that goes. The two differ from `withBelief` alone only where i is held on top.
 */
export function withBeliefOrCut(t: ValueTables, i: number, row: Float64Array, penalty: number): number {
	const kept = t.all & ~goesWith(t.problem, i);
	const gone = penaltyOutside(t.problem, kept) - t.problem.penalty[i]! + penalty;
	return Math.max(withBelief(t, i, row), t.f[kept]! - gone);
}

/**
 * max over S ∌ i, S ⊇ held, of before(S) + row[from + points(S)] + after(S∪i); −∞ in a table takes a
 * set out. `bit` is the set of i alone.
 */
export function bestPlace(
	before: Float64Array,
	after: Float64Array,
	points: Int32Array,
	bit: number,
	row: Float64Array,
	from: number,
	held: number
): number {
	let best = -Infinity;
	for (let high = 0; high < before.length; high += bit << 1) {
		for (let set = high; set < high + bit; set++) {
			if ((set & held) !== held) continue;
			const value = before[set]! + row[from + points[set]!]! + after[set | bit]!;
			if (value > best) best = value;
		}
	}
	return best;
}
