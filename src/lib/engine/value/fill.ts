import type { BacklogProblem } from './problem.ts';
import type { Room } from './room.ts';

/**
 * The loops that fill one number a set. They visit members only, read worth from one flat array in
 * which the items of one finishing time lie side by side, and allocate nothing inside. Arrays come from a room,
 * and every number that is read later is written here.
 */

/** Numbers between two finishing times in `rows`: a power of two, at least the most items. */
const STRIDE = 16;
const SHIFT = 4;

/**
 * Worth as one flat array. 'ends': at [p·16 + i] the worth of i that ends at offset + p.
 * 'starts': the worth of i that begins at offset + p. `less[i]`, if given, is taken off each.
 */
export function rows(
	problem: BacklogProblem,
	at: 'ends' | 'starts',
	{ floats }: Room,
	less?: readonly number[]
): Float64Array {
	const { size, worth, offset } = problem;
	const total = size.reduce((sum, points) => sum + points, 0);
	const flat = floats(lengthOf((total + 1) * STRIDE));
	for (let i = 0; i < size.length; i++) {
		const row = worth[i]!;
		const lift = less ? less[i]! : 0;
		const shift = at === 'starts' ? size[i]! : 0;
		for (let p = 0; p + shift <= total; p++) {
			flat[p * STRIDE + i] = row[offset + p + shift]! - lift;
		}
	}
	return flat;
}

/** The power of two from `least` on: few lengths, so that one array serves many problems. */
const lengthOf = (least: number): number => 1 << (32 - Math.clz32(least - 1));

/** Points of each set. */
export function pointsOfSets(size: readonly number[], { wholes }: Room): Int32Array {
	const points = wholes(1 << size.length);
	points[0] = 0;
	for (let i = 0; i < size.length; i++) {
		const bit = 1 << i;
		const own = size[i]!;
		for (let set = 0; set < bit; set++) points[set | bit] = points[set]! + own;
	}
	return points;
}

/** What each set needs: the union of its members' prerequisites. Undefined if nothing needs anything. */
export function needed(prerequisites: readonly number[], { wholes }: Room): Int32Array | undefined {
	if (prerequisites.every((needs) => needs === 0)) return undefined;
	const union = wholes(1 << prerequisites.length);
	union[0] = 0;
	for (let i = 0; i < prerequisites.length; i++) {
		const bit = 1 << i;
		const own = prerequisites[i]!;
		for (let set = 0; set < bit; set++) union[set | bit] = union[set]! | own;
	}
	return union;
}

/** Σ of one number an item over the items outside each set. */
export function outsidePenalties(penalty: readonly number[], { floats }: Room): Float64Array {
	const sums = floats(1 << penalty.length);
	const all = sums.length - 1;
	sums[all] = 0;
	for (let i = 0; i < penalty.length; i++) {
		const bit = 1 << i;
		const own = penalty[i]!;
		for (let out = 0; out < bit; out++) sums[all ^ out ^ bit] = sums[all ^ out]! + own;
	}
	return sums;
}

/** f: see `ValueTables.f`. A set that is not closed gets −∞, and so does all that would pass through it. */
export function forward(
	f: Float64Array,
	ends: Float64Array,
	points: Int32Array,
	needed: Int32Array | undefined,
	firstSet: number
): void {
	f[0] = 0;
	for (let set = 1; set < f.length; set++) {
		let best = -Infinity;
		if (needed === undefined || (needed[set]! & ~set) === 0) {
			const at = points[set]! << SHIFT;
			for (let rest = set === firstSet ? set : set & ~firstSet; rest !== 0;) {
				const bit = rest & -rest;
				const value = f[set ^ bit]! + ends[at + 31 - Math.clz32(bit)]!;
				if (value > best) best = value;
				rest ^= bit;
			}
		}
		f[set] = best;
	}
}

/**
 * g: see `ValueTables.g`. `closed` is any table with −∞ at the sets that are not closed; from a closed
 * set an item whose prerequisites are missing leads to such a set, so it never wins.
 */
export function backward(
	g: Float64Array,
	closed: Float64Array,
	starts: Float64Array,
	points: Int32Array,
	outside: Float64Array,
	firstSet: number
): void {
	const all = g.length - 1;
	for (let set = all; set >= 0; set--) {
		let best = -Infinity;
		if (closed[set] !== -Infinity) {
			best = 0 - outside[set]!;
			const at = points[set]! << SHIFT;
			const open = all & ~set;
			for (let rest = set === 0 ? open : open & ~firstSet; rest !== 0;) {
				const bit = rest & -rest;
				const value = g[set | bit]! + starts[at + 31 - Math.clz32(bit)]!;
				if (value > best) best = value;
				rest ^= bit;
			}
		}
		g[set] = best;
	}
}
