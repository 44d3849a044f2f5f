/**
 * The exact worth of a Product Backlog's orders and cuts, as numbers without names or days.
 *
 * Units and words of this folder
 * - point: the Developers' size; all times are points of work done in all, `offset` included
 * - worth: the product's own value unit
 * - set: a bit mask, bit i for item i of 0 … n − 1
 * - closed: a set that holds the prerequisites of all its members
 */

/** The most items that the tables take: they hold a number for each of 2ⁿ sets. */
export const MOST_ITEMS = 16;

/** One Product Backlog at one moment. Every list has one entry an item, n ≤ 16. */
export interface BacklogProblem {
	/** Item ids: they seed the shuffles. */
	ids: string[];
	/** Remaining points, positive whole numbers. */
	size: number[];
	/** The items of this problem that must be finished before or with it, without circles. */
	prerequisites: number[];
	/** What standing in the backlog costs in all (a day's cost × the days left), ≥ 0. */
	carry: number[];
	/** Expected penalty for leaving it out (a must-be item), ≥ 0. */
	penalty: number[];
	/** Whole points of work before anything here: rework, incidents, what a Sprint has selected. */
	offset: number;
	/** The started item that keeps its place on top while it is kept, or −1. */
	first: number;
	/**
	 * worth[i][p]: expected worth of finishing i when p points in all have been done,
	 * p = 0 … offset + Σ size; not rising in p, and never under −penalty[i], which is what a must-be
	 * item that finishes after H is worth.
	 */
	worth: Float64Array[];
}

/** The set of all items. */
export function allOf(problem: BacklogProblem): number {
	return (1 << problem.size.length) - 1;
}

/** The items of a set, lowest index first. */
export function members(set: number): number[] {
	const list: number[] = [];
	for (let rest = set; rest !== 0; rest &= rest - 1) list.push(31 - Math.clz32(rest & -rest));
	return list;
}

/**
 * The item that every order must start with while it is kept, or −1. A started item whose
 * prerequisite is still open holds no place, since no order could finish it first.
 */
export function heldFirst(problem: BacklogProblem): number {
	const { first, prerequisites } = problem;
	return first >= 0 && prerequisites[first] === 0 ? first : -1;
}

/** For each item the set of all that it needs, directly or through others, without itself. */
export function needs(problem: BacklogProblem): number[] {
	const closure = problem.prerequisites.slice();
	for (let changed = true; changed;) {
		changed = false;
		for (let i = 0; i < closure.length; i++) {
			let grown = closure[i]!;
			for (let rest = grown; rest !== 0; rest &= rest - 1) {
				grown |= closure[31 - Math.clz32(rest & -rest)]!;
			}
			if (grown !== closure[i]) {
				closure[i] = grown;
				changed = true;
			}
		}
	}
	return closure;
}

/** Item i and all that depends on it, directly or through others: what goes when i is cut. */
export function goesWith(problem: BacklogProblem, i: number): number {
	let set = 1 << i;
	needs(problem).forEach((needed, other) => {
		if ((needed >>> i) & 1) set |= 1 << other;
	});
	return set;
}

/** Whether a set holds the prerequisites of all its members. */
export function isClosed(problem: BacklogProblem, set: number): boolean {
	return members(set).every((i) => (problem.prerequisites[i]! & ~set) === 0);
}

/** What leaving out everything outside a set costs: Σ penalty of the items ∉ set. */
export function penaltyOutside(problem: BacklogProblem, set: number): number {
	let sum = 0;
	problem.penalty.forEach((penalty, i) => {
		if (((set >>> i) & 1) === 0) sum += penalty;
	});
	return sum;
}
