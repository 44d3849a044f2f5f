/** What review evidence can show of an increment, and what it has shown. */
import { afterShown } from './belief.ts';
import { itemOf } from './forms.ts';
import type { ReviewEvidence } from './scenario.ts';
import type { ItemState, Play } from './state.ts';
import { ROUNDS } from './world.ts';

/** Name of the Definition of Done among the criteria. */
export const DOD = 'dod';

/** Place of a criterion in `met`; −1 when this part does not carry it. */
export const placeOf = (item: Pick<ItemState, 'criteria'>, criterion: string): number =>
	criterion === DOD ? item.criteria.length : item.criteria.indexOf(criterion);

/** Evidence that covers something of this part. */
export const evidenceFor = (play: Pick<Play, 'scenario' | 'world'>, item: ItemState): ReviewEvidence[] =>
	itemOf(play, item.base).review.evidence.filter((evidence) =>
		evidence.covers.some((cover) => placeOf(item, cover.criterion) >= 0)
	);

/** The item after a piece of evidence was opened: what it shows is kept, and the belief follows. */
export function afterOpening(play: Play, item: ItemState, evidence: ReviewEvidence): ItemState {
	const round = Math.min(item.round, ROUNDS - 1);
	const shown = play.world.shown.review[item.base]?.[round]?.[evidence.id] ?? [];
	const met = item.met.slice();
	evidence.covers.forEach((cover, at) => {
		const place = placeOf(item, cover.criterion);
		const now = met[place];
		if (now !== undefined) met[place] = afterShown(now, cover.hit, cover.falseAlarm, shown[at] === true);
	});
	return { ...item, met, seen: { ...item.seen, [evidence.id]: [...shown] } };
}

/** What evidence has shown of a criterion so far: true for each time it was shown unmet. */
export function shownOf(
	play: Pick<Play, 'scenario' | 'world'>,
	item: ItemState,
	criterion: string
): boolean[] {
	return evidenceFor(play, item).flatMap((evidence) => {
		const seen = item.seen[evidence.id];
		return seen === undefined
			? []
			: evidence.covers.flatMap((cover, at) => (cover.criterion === criterion ? [seen[at] === true] : []));
	});
}

/** Criteria that were shown unmet and are now more likely unmet than met: what a split may move. */
export const shownUnmet = (play: Pick<Play, 'scenario' | 'world'>, item: ItemState): string[] =>
	item.criteria.filter((id, at) => shownOf(play, item, id).includes(true) && (item.met[at] ?? 1) < 0.5);

/** Whether a split is offered: the Definition of Done was shown met, something is to move, something stays. */
export function canSplit(play: Pick<Play, 'scenario' | 'world'>, item: ItemState): boolean {
	const done = shownOf(play, item, DOD);
	return (
		done.length > 0 && !done.includes(true) && shownUnmet(play, item).length > 0 && item.criteria.length > 1
	);
}
