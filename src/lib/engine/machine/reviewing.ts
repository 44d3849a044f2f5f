/** Finished work is looked at, accepted, returned or split. */
import type { Decision, Refusal } from '../decision.ts';
import { itemIn, leftOf } from '../backlog/index.ts';
import { itemOf } from '../forms.ts';
import { reviewMinutes, takeMinutes } from '../hours.ts';
import { refuse } from '../refusal.ts';
import { afterOpening, canSplit, DOD, evidenceFor, shownOf, shownUnmet } from '../review-evidence.ts';
import type { ItemState, Play, WeekState } from '../state.ts';
import { afterRework } from '../world.ts';
import { hasRoom, ofPart, withItem } from './items.ts';

type Of<K extends Decision['kind']> = Extract<Decision, { kind: K }>;

function notInReview(play: Play, state: WeekState, id: string): Refusal | undefined {
	return state.day >= play.scenario.opens.review && state.items[id]?.status === 'review'
		? undefined
		: refuse('review/not-open', 'This is not in review now.');
}

export function refuseOpen(
	play: Play,
	state: WeekState,
	{ increment, evidence }: Of<'open'>
): Refusal | undefined {
	const closed = notInReview(play, state, increment);
	if (closed) return closed;
	const item = itemIn(state, increment);
	const wanted = evidenceFor(play, item).find((one) => one.id === evidence);
	if (wanted === undefined)
		return refuse('open/unknown-evidence', 'There is no such evidence for this work.');
	if (item.seen[evidence]) return refuse('open/already-seen', 'You have looked at this already.');
	return wanted.minutes > reviewMinutes(state)
		? refuse('desk/no-hours-left', 'Not enough time is left today to look at this.')
		: undefined;
}

export function takeOpen(play: Play, state: WeekState, { increment, evidence }: Of<'open'>): WeekState {
	const item = itemIn(state, increment);
	const wanted = evidenceFor(play, item).find((one) => one.id === evidence);
	if (wanted === undefined) throw new RangeError(`no evidence "${evidence}"`);
	return {
		...state,
		blocks: takeMinutes(state.blocks, wanted.minutes),
		items: { ...state.items, [increment]: afterOpening(play, item, wanted) }
	};
}

export const refuseAccept = (
	play: Play,
	state: WeekState,
	{ increment }: Of<'accept'>
): Refusal | undefined => notInReview(play, state, increment);

/** Accepts; with the Definition of Done unread or shown unmet a red line is crossed. */
export function takeAccept(play: Play, state: WeekState, { increment }: Of<'accept'>): WeekState {
	const item = itemIn(state, increment);
	const done = shownOf(play, item, DOD);
	const readable = evidenceFor(play, item).some((one) => one.covers.some((cover) => cover.criterion === DOD));
	const kind = done.includes(true) ? 'unmet-dod' : done.length === 0 && readable ? 'unread-dod' : undefined;
	const next = withItem(state, increment, { status: 'accepted', closed: state.day });
	return kind === undefined
		? next
		: { ...next, redLines: [...next.redLines, { kind, id: increment, day: state.day }] };
}

export function refuseReturn(
	play: Play,
	state: WeekState,
	{ increment, because }: Of<'return'>
): Refusal | undefined {
	const closed = notInReview(play, state, increment);
	if (closed) return closed;
	return play.scenario.returnReasons.some((reason) => reason.id === because)
		? undefined
		: refuse('return/no-reason', 'Choose what the Developers will be told.');
}

export const takeReturn = (play: Play, state: WeekState, { increment, because }: Of<'return'>): WeekState =>
	returned(play, state, increment, because);

/** What goes back to the Developers, with a reason or, at the end of the day, without one. */
export function returned(play: Play, state: WeekState, id: string, because?: string): WeekState {
	const { because: _before, ...item } = itemIn(state, id);
	const { rework } = itemOf(play, item.base).review;
	const back: ItemState = {
		...item,
		status: 'rework',
		remaining: Math.max(1, rework),
		closed: state.day,
		...(because === undefined ? {} : { because })
	};
	return { ...state, items: { ...state.items, [id]: back } };
}

export function refuseSplit(
	play: Play,
	state: WeekState,
	{ increment, move }: Of<'split'>
): Refusal | undefined {
	const closed = notInReview(play, state, increment);
	if (closed) return closed;
	const item = itemIn(state, increment);
	if (!canSplit(play, item))
		return refuse(
			'split/not-offered',
			'A split is open once the Definition of Done was shown met and a criterion was shown unmet.'
		);
	const may = shownUnmet(play, item);
	if (move.length === 0 || new Set(move).size < move.length || !move.every((id) => may.includes(id)))
		return refuse('split/not-these', 'Only criteria that were shown unmet can be moved.');
	if (move.length === item.criteria.length)
		return refuse('split/nothing-left', 'Something has to be left to accept; return it instead.');
	return hasRoom(play, state)
		? undefined
		: refuse('split/no-room', 'The backlog is full; return it instead.');
}

/** Accepts the rest; the moved criteria become an item at the end of the order, begun afresh. */
export function takeSplit(play: Play, state: WeekState, { increment, move }: Of<'split'>): WeekState {
	const item = itemIn(state, increment);
	const part = move.length / item.criteria.length;
	const keep = item.criteria.filter((id) => !move.includes(id));
	const moved = item.criteria.filter((id) => move.includes(id));
	const rates = afterRework(ofPart(item, item.met, moved));
	const size = Math.max(1, Math.round(item.size * part));
	const left: ItemState = {
		base: item.base,
		status: 'open',
		size,
		remaining: size,
		share: item.share * part,
		criteria: moved,
		since: state.day,
		round: item.round + 1,
		rates,
		met: rates,
		seen: {},
		via: `split:${increment}`
	};
	const accepted = takeAccept(
		play,
		withItem(state, increment, {
			criteria: keep,
			rates: ofPart(item, item.rates, keep),
			met: ofPart(item, item.met, keep),
			share: item.share * (1 - part)
		}),
		{ kind: 'accept', increment }
	);
	const id = leftOf(increment);
	return { ...accepted, items: { ...accepted.items, [id]: left }, order: [...accepted.order, id] };
}
