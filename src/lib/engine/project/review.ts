/** Finished work: its criteria, how likely each holds, and the evidence that was opened or can be. */
import { allHold } from '../belief.ts';
import { withStatus, itemIn } from '../backlog/index.ts';
import { itemOf } from '../forms.ts';
import { hasRoom } from '../machine/index.ts';
import { canSplit, DOD, evidenceFor, placeOf, shownOf, shownUnmet } from '../review-evidence.ts';
import type { ReviewEvidence } from '../scenario.ts';
import type { ItemState, Play, WeekState } from '../state.ts';
import type { IncrementView } from '../view.ts';
import { titleOf } from '../title.ts';

/** Increments, from the day that reviews open; what is in rework stays until it is back. */
export function reviewView(play: Play, state: WeekState): IncrementView[] {
	if (state.day < play.scenario.opens.review) return [];
	return withStatus(state, 'review', 'accepted', 'rework', 'finishing', 'waiting')
		.filter((id) => itemIn(state, id).finished !== undefined)
		.map((id) => incrementView(play, state, id));
}

const statusOf = ({ status }: ItemState): IncrementView['status'] =>
	status === 'review' || status === 'accepted' ? status : 'rework';

function incrementView(play: Play, state: WeekState, id: string): IncrementView {
	const item = itemIn(state, id);
	const { body, criteria, review } = itemOf(play, item.base);
	const base = (criterion: string): number => item.rates[placeOf(item, criterion)] ?? 1;
	const now = (criterion: string): number => item.met[placeOf(item, criterion)] ?? 1;
	return {
		id,
		title: titleOf(play, id, item),
		body,
		round: item.round,
		status: statusOf(item),
		criteria: criteria.flatMap(({ id, text }) =>
			item.criteria.includes(id) ? [{ id, text, base: base(id), now: now(id) }] : []
		),
		dod: {
			base: base(DOD),
			now: now(DOD),
			seen: shownOf(play, item, DOD).length > 0
		},
		evidence: evidenceFor(play, item).map((evidence) => evidenceView(item, evidence)),
		chance: allHold(item.met),
		rework: review.rework,
		canMove: shownUnmet(play, item),
		canSplit: item.status === 'review' && canSplit(play, item) && hasRoom(play, state)
	};
}

/** What it covers of this part; what was seen only once it was opened. */
function evidenceView(item: ItemState, evidence: ReviewEvidence): IncrementView['evidence'][number] {
	const { id, title, kind, minutes } = evidence;
	const shown = item.seen[id];
	const covers = evidence.covers
		.map((cover, at) => ({ ...cover, shownUnmet: shown?.[at] === true }))
		.filter(({ criterion }) => placeOf(item, criterion) >= 0);
	return {
		id,
		title,
		kind,
		minutes,
		covers: covers.map(({ criterion, hit, falseAlarm }) => ({ criterion, hit, falseAlarm })),
		...(shown === undefined
			? {}
			: {
					seen: covers.map(({ criterion, shownUnmet, met, unmet }) => ({
						criterion,
						shownUnmet,
						text: shownUnmet ? unmet : met
					}))
				})
	};
}
