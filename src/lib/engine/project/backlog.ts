/** The Product Backlog as the learner may see it: the order, what is under way, and what has left. */
import {
	dependentsOf,
	forecastOf,
	itemIn,
	offsetOf,
	orderOf,
	paceOf,
	prerequisitesOf,
	valuedOf,
	withStatus
} from '../backlog/index.ts';
import { evidenceOf, itemFormOf, itemOf, personOf } from '../forms.ts';
import type { Play, WeekState } from '../state.ts';
import type { BacklogView, ItemView } from '../view.ts';
import { worthAt, type Pace, type Valued } from '../worth.ts';
import { openedText } from './research.ts';
import { titleOf } from '../title.ts';

/** Tiers under this probability do not stretch the range that is shown. */
const RULED_OUT = 0.05;

export function backlogView(play: Play, state: WeekState): BacklogView {
	const pace = paceOf(play, state);
	const offset = offsetOf(state);
	const views = (ids: readonly string[]): ItemView[] => ids.map((id) => itemView(play, state, id, pace));
	return {
		canOrder: state.day >= play.scenario.opens.order,
		items: views(orderOf(state)),
		underway: views(withStatus(state, 'in-progress', 'finishing', 'waiting', 'rework', 'selected', 'review')),
		accepted: views(withStatus(state, 'accepted')),
		cut: views(withStatus(state, 'cut')),
		daysLeft: Math.max(0, pace.horizon - pace.start),
		start: pace.start,
		offset,
		forecast: forecastOf(pace, offset),
		line: state.line
	};
}

function itemView(play: Play, state: WeekState, id: string, pace: Pace): ItemView {
	const item = itemIn(state, id);
	const form = itemFormOf(play, item.base);
	const { body, criteria, slice } = itemOf(play, item.base);
	const parts = slice?.filter((part) => item.criteria.includes(part.criterion)) ?? [];
	return {
		id,
		title: titleOf(play, id, item),
		body,
		status: item.status,
		from: form.from,
		group: personOf(play.scenario, form.from).group,
		ageDays: Math.max(0, state.day - item.since),
		size: item.overridden ?? item.size,
		remaining: item.remaining,
		...(form.claim === undefined ? {} : { claim: form.claim }),
		criteria: criteria.filter((criterion) => item.criteria.includes(criterion.id)),
		prerequisites: prerequisitesOf(play, state, id),
		value: valueView(valuedOf(play, state, id), pace),
		known: knownOf(play, state, item.base),
		dependents: ['open', 'started'].includes(item.status) ? dependentsOf(play, state, id) : [],
		...(parts.length > 0 ? { slice: parts } : {}),
		...(item.because === undefined ? {} : { because: item.because }),
		via: item.via,
		since: item.since,
		...(item.closed === undefined ? {} : { closed: item.closed })
	};
}

function valueView({ tiers, carry }: Valued, pace: Pace): ItemView['value'] {
	const worth = tiers.map((tier) => worthAt({ tiers: [{ ...tier, p: 1 }], carry }, pace, 0));
	const likely = worth.filter((_, t) => (tiers[t]?.p ?? 0) >= RULED_OUT);
	return {
		tiers,
		carry,
		expected: worthAt({ tiers, carry }, pace, 0),
		low: Math.min(...likely),
		high: Math.max(...likely)
	};
}

/** Evidence about the item that was opened, in the order of the days. */
const knownOf = (play: Play, state: WeekState, base: string): ItemView['known'] =>
	Object.entries(state.opened)
		.filter(([id]) => evidenceOf(play.scenario, id).about === base)
		.map(([id, day]) => ({
			evidence: id,
			title: evidenceOf(play.scenario, id).title,
			text: openedText(play, id),
			day
		}))
		.sort((a, b) => a.day - b.day);
