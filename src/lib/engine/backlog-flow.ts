/** How the Product Backlog flowed through the learner's days: what came in, was finished, was cut, and where each stood. */
import { orderOf, withStatus } from './backlog/index.ts';
import { eveningsOf } from './judge/index.ts';
import type { Debrief } from './judgement.ts';
import { titleOf } from './title.ts';
import type { ItemState } from './state.ts';
import type { Week } from './week.ts';

export function flowOf(week: Week): Debrief['flow'] {
	const evenings = eveningsOf(week);
	const told = week.state.evenings;
	return {
		days: evenings.map(({ day, left }) => ({
			day,
			standing: orderOf(left).length,
			in: Object.values(left.items).filter((item) => item.via !== 'start' && item.since === day).length,
			finished: told.find((one) => one.day === day)?.finished.length ?? 0,
			cut: withStatus(left, 'cut').filter((id) => left.items[id]!.closed === day).length
		})),
		items: Object.entries(week.state.items).map(([id, item]) => ({
			id,
			title: titleOf(week, id, item),
			via: item.via,
			places: evenings.map(({ left }) => placeIn(orderOf(left), id)),
			end: item.status,
			...reasonOf(week, item)
		}))
	};
}

const placeIn = (order: readonly string[], id: string): number | null =>
	order.includes(id) ? order.indexOf(id) + 1 : null;

/** The reason given when it was cut, in words. */
function reasonOf({ scenario }: Week, { status, because }: ItemState): { because?: string } {
	const reason = status === 'cut' && scenario.cutReasons.find((one) => one.id === because);
	return reason ? { because: reason.text } : {};
}
