import { below, randomFrom, type Random } from '../random.ts';
import { bestOrderValue } from './best-order.ts';
import { heldFirst, type BacklogProblem } from './problem.ts';
import type { ValueTables } from './tables.ts';

/** Shuffles behind one range. */
export const SHUFFLES = 400;

/**
 * Orders drawn at random that respect prerequisites and `first`: at each place one of the items that can
 * stand there, each as likely as the others. Seeded by the item ids and the day alone, whatever the
 * items' index order. Prerequisites that run in a circle leave no order and throw.
 */
export function shuffles(problem: BacklogProblem, day: number, count = SHUFFLES): number[][] {
	const { ids } = problem;
	const byId = ids.map((_, i) => i).sort((a, b) => (ids[a]! < ids[b]! ? -1 : 1));
	const random = randomFrom(`shuffles\n${day}\n${byId.map((i) => ids[i]).join('\n')}`);
	return Array.from({ length: count }, () => shuffleOnce(problem, byId, random));
}

function shuffleOnce(problem: BacklogProblem, byId: readonly number[], random: Random): number[] {
	const { prerequisites } = problem;
	const left = byId.slice();
	const order: number[] = [];
	const open: number[] = [];
	const first = heldFirst(problem);
	let done = 0;
	const put = (place: number): void => {
		const next = left[place]!;
		order.push(next);
		done |= 1 << next;
		for (let k = place + 1; k < left.length; k++) left[k - 1] = left[k]!;
		left.pop();
	};
	if (first >= 0) put(left.indexOf(first));
	while (left.length > 0) {
		let many = 0;
		for (let k = 0; k < left.length; k++) if ((prerequisites[left[k]!]! & ~done) === 0) open[many++] = k;
		if (many === 0) throw new RangeError('prerequisites run in a circle');
		put(open[below(many, random)]!);
	}
	return order;
}

/**
 * R, in worth: U* − the 90th percentile (nearest rank) of U over 400 feasible shuffles, at least 2 % of
 * Σ worth of each item finished now. Losses are measured against it: x = 1 − (U* − U)/R.
 * @param orders the day's shuffles, where they are known
 */
export function range(t: ValueTables, day: number, orders?: readonly (readonly number[])[]): number {
	const { problem } = t;
	const values = Float64Array.from(orders ?? shuffles(problem, day), (order) =>
		feasibleValue(problem, order)
	);
	values.sort();
	const ninetieth = values[Math.ceil(0.9 * values.length) - 1]!;
	const now = problem.worth.reduce((sum, row) => sum + row[0]!, 0);
	return Math.max(bestOrderValue(t) - ninetieth, 0.02 * now);
}

/** What the shuffles follow from, as one text: problems alike in it have the same. */
export const shufflesKey = (problem: BacklogProblem, day: number): string =>
	`${day} ${heldFirst(problem)} ${problem.prerequisites.join()} ${problem.ids.join()}`;

/** U of an order that respects prerequisites: each item finishes at the end of its own turn. */
function feasibleValue(problem: BacklogProblem, order: readonly number[]): number {
	let done = problem.offset;
	let sum = 0;
	for (const i of order) {
		done += problem.size[i]!;
		sum += problem.worth[i]![done]!;
	}
	return sum;
}
