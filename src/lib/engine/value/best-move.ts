import { orderValueWith } from './order.ts';
import { heldFirst, needs, type BacklogProblem } from './problem.ts';

/** One item taken out of an order and put back at another place; places count from 0. */
export interface Move {
	item: number;
	from: number;
	to: number;
	/** What it gains in worth, above 0. */
	gain: number;
	/** The order after the move. */
	order: number[];
}

/**
 * The one move that gains most, or undefined if none gains. The item lands below all that it needs and
 * above all that needs it; a started item on top keeps its place. Between equals an item moved up is
 * named before one moved down, and the one that stands higher before the others.
 */
export function bestMove(problem: BacklogProblem, order: readonly number[]): Move | undefined {
	const needed = needs(problem);
	const now = orderValueWith(problem, order, needed);
	const first = heldFirst(problem);
	const top = first >= 0 && order[0] === first ? 1 : 0;
	// Sums of the same numbers in another order differ in their last bits: that is no gain.
	const noise = 1e-9 * (1 + Math.abs(now));
	let best: Move | undefined;
	const consider = (from: number, to: number): void => {
		const moved = order.slice();
		const [item] = moved.splice(from, 1) as [number];
		moved.splice(to, 0, item);
		if (!standsRight(moved, to, needed)) return;
		const gain = orderValueWith(problem, moved, needed) - now;
		if (gain > (best?.gain ?? 0) + noise) best = { item, from, to, gain, order: moved };
	};
	for (let from = top; from < order.length; from++) {
		for (let to = from - 1; to >= top; to--) consider(from, to);
	}
	for (let from = top; from < order.length; from++) {
		for (let to = from + 1; to < order.length; to++) consider(from, to);
	}
	return best;
}

function standsRight(order: readonly number[], place: number, needed: readonly number[]): boolean {
	const item = order[place]!;
	return order.every((other, at) =>
		at < place ? ((needed[other]! >>> item) & 1) === 0 : at === place || ((needed[item]! >>> other) & 1) === 0
	);
}
