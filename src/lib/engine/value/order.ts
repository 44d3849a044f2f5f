import { needs, type BacklogProblem } from './problem.ts';

/**
 * When each item finishes under an order, in points of work done in all; −1 for an item that the
 * order leaves out. An item's own turn ends at offset + the sizes down to itself; it finishes at the
 * latest turn among itself and all that it needs: placed above its prerequisite, when both have.
 */
export function finishTimes(problem: BacklogProblem, order: readonly number[]): number[] {
	return finishWith(problem, order, needs(problem));
}

/** U(order) = Σ worth[i][finish of i] over the items of the order, in worth. */
export function orderValue(problem: BacklogProblem, order: readonly number[]): number {
	return orderValueWith(problem, order, needs(problem));
}

/** `orderValue` for many orders of one problem: `needed` is `needs(problem)`. */
export function orderValueWith(
	problem: BacklogProblem,
	order: readonly number[],
	needed: readonly number[]
): number {
	const finish = finishWith(problem, order, needed);
	let sum = 0;
	for (const i of order) sum += problem.worth[i]![finish[i]!]!;
	return sum;
}

function finishWith(problem: BacklogProblem, order: readonly number[], needed: readonly number[]): number[] {
	const turn: number[] = new Array(problem.size.length).fill(-1);
	let done = problem.offset;
	for (const i of order) {
		done += problem.size[i]!;
		turn[i] = done;
	}
	return turn.map((own, i) => {
		if (own < 0) return -1;
		let latest = own;
		for (let rest = needed[i]!; rest !== 0; rest &= rest - 1) {
			latest = Math.max(latest, turn[31 - Math.clz32(rest & -rest)]!);
		}
		return latest;
	});
}
