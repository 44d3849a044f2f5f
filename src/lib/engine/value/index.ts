/**
 * The exact order: what a Product Backlog's orders and cuts are worth on a belief.
 *
 *   const t = tables(problem);          // f and g, once a belief
 *   bestOrderValue(t), bestOrder(t)     // U* and the order that reaches it
 *   withBelief(t, i, row)               // U* under another belief about item i
 *   const h = haveTables(t);            // f°, g°, J, once a belief
 *   h.best, h.bestSet, h.j[set]         // U°, the best backlog to have, J(K)
 *   haveWithBelief(h, i, row, penalty)  // U° under another belief about item i
 *
 * Tables of 16 items take 3 MB. Many of them in a row take their arrays from one `room()` and `release` them
 * when their figures have been read; without a room each makes its own.
 */
export {
	MOST_ITEMS,
	allOf,
	goesWith,
	heldFirst,
	isClosed,
	members,
	needs,
	penaltyOutside,
	type BacklogProblem
} from './problem.ts';
export { finishTimes, orderValue } from './order.ts';
export { pointsOf, tables, type ValueTables } from './tables.ts';
export {
	bestOrder,
	bestOrderOf,
	bestOrderValue,
	withBelief,
	withBeliefOrCut,
	without
} from './best-order.ts';
export { differences, haveTables, haveWithBelief, type HaveTables } from './have.ts';
export { SHUFFLES, range, shuffles, shufflesKey } from './range.ts';
export { room, type Room } from './room.ts';
export { bestMove, type Move } from './best-move.ts';
