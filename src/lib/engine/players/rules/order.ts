/** Order: the exact best order on the belief, with places misjudged by the less skilled. */
import type { Random } from '../../random.ts';
import type { View } from '../../view.ts';
import { bestOrder } from '../../value/index.ts';
import { orderable, same } from '../open.ts';
import type { Rule, Seat } from '../player.ts';

/** Standard deviation of a misjudged place at skill 0, as a share of the backlog's length. */
const MISPLACED = 0.5;

/** An order as a rule; ids that cannot be ordered are dropped, those left out stay below as they stand. */
export const ordering =
	(wanted: (view: View, seat: Seat) => readonly string[]): Rule =>
	(view, seat) => {
		const now = orderable(view);
		if (now.length < 2) return [];
		const first = wanted(view, seat).filter((id) => now.includes(id));
		const items = [...first, ...now.filter((id) => !first.includes(id))];
		return same(items, now) ? [] : [{ kind: 'order', items }];
	};

/** Each place is misjudged by a normal error of n·MISPLACED·(1 − s)² places. */
export const skilledOrder: Rule = ordering((view, seat) => {
	const { problem, tables } = seat.backlog(view, 'open');
	const best = bestOrder(tables).map((i) => problem.ids[i] as string);
	const spread = best.length * MISPLACED * (1 - seat.skills.order) ** 2;
	const random = seat.draw(`order ${view.day}`);
	const felt = new Map(best.toSorted().map((id) => [id, best.indexOf(id) + spread * normal(random)]));
	return best.toSorted((a, b) => (felt.get(a) as number) - (felt.get(b) as number));
});

/** A standard normal number (Box and Muller). */
const normal = (random: Random): number =>
	Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
