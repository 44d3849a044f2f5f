/** Review: what could change the verdict is read while there is time; accepted from three in four on. */
import { allHold } from '../../belief.ts';
import type { Decision } from '../../decision.ts';
import { ACCEPT_FROM, informationLeft, type ReviewChoice } from '../../judge/index.ts';
import type { IncrementView, View } from '../../view.ts';
import { idsOf, openOf } from '../open.ts';
import type { Rule, Seat } from '../player.ts';

type EvidenceView = IncrementView['evidence'][number];

/** How far from three in four a verdict still feels like a toss-up at skill 0, as a probability. */
const TOSS_UP = 0.5;
/** So many times s is the probability of knowing the rule: nothing is accepted with the Definition of Done unread. */
const KNOWS_THE_RULE = 1.2;
const NOTHING = 1e-9;

/**
 * The most promising first. Where there is time for everything, one step for each: what one shows says
 * nothing about another. Where there is not, one is read to its end before the next is begun.
 */
export const skilledReview: Rule = (view, seat) => {
	const open = idsOf(view, 'accept');
	const waiting = view.review
		.filter((one) => one.status === 'review' && open.has(one.id))
		.sort((a, b) => b.chance - a.chance);
	const minutes = waiting.flatMap((one) => one.evidence.filter(({ seen }) => seen === undefined));
	const enough = minutes.reduce((sum, one) => sum + one.minutes, 0) <= view.hours.reviewMinutes;
	return (enough ? waiting : waiting.slice(0, 1)).map((one) => {
		const read = nextToRead(view, seat, one);
		return read === undefined
			? verdict(view, seat, one)
			: { kind: 'open', increment: one.id, evidence: read };
	});
};

const knowsTheRule = (seat: Seat, { id, round }: IncrementView): boolean =>
	seat.draw(`rule ${id} ${round}`)() < KNOWS_THE_RULE * seat.skills.accept;

/**
 * Unread evidence that fits the minutes left, but for what the player overlooks: each with probability 1 − √s, but never
 * the Definition of Done by who knows the rule.
 */
function readable(view: View, seat: Seat, increment: IncrementView): EvidenceView[] {
	const choice = openOf(view, 'open').find((one) => one.id === increment.id)?.choices['evidence'];
	const open = choice !== undefined && 'one' in choice ? choice.one : [];
	const knows = knowsTheRule(seat, increment);
	return increment.evidence.filter((one) => {
		if (!open.includes(one.id)) return false;
		const seesIt = seat.draw(`read ${one.id} ${increment.round}`)() < Math.sqrt(seat.skills.accept);
		return seesIt || (knows && readsDone(one));
	});
}

const readsDone = (evidence: EvidenceView): boolean =>
	evidence.covers.some(({ criterion }) => criterion === 'dod');

/** The Definition of Done first, since nothing is accepted without; then what tells most a minute. */
function nextToRead(view: View, seat: Seat, increment: IncrementView): string | undefined {
	const evidence = readable(view, seat, increment);
	if (evidence.length === 0) return undefined;
	const kept = increment.canSplit
		? increment.criteria.filter(({ id }) => !increment.canMove.includes(id))
		: increment.criteria;
	const met = { ...Object.fromEntries(kept.map(({ id, now }) => [id, now])), dod: increment.dod.now };
	const choice: ReviewChoice = { met, evidence, minutes: view.hours.reviewMinutes };
	if (informationLeft(choice) <= NOTHING) {
		const wants = increment.chance >= ACCEPT_FROM && !increment.dod.seen;
		return wants ? evidence.find(readsDone)?.id : undefined;
	}
	const done = increment.dod.seen ? undefined : evidence.find(readsDone);
	if (done !== undefined) return done.id;
	const tells = new Map(
		evidence.map((one) => [one.id, informationLeft({ ...choice, evidence: [one] }) / one.minutes])
	);
	return evidence.toSorted((a, b) => tells.get(b.id)! - tells.get(a.id)! || a.minutes - b.minutes)[0]?.id;
}

function verdict(view: View, seat: Seat, increment: IncrementView): Decision {
	const knows = knowsTheRule(seat, increment);
	const { id, chance, canMove, canSplit, criteria, dod, round } = increment;
	const returned: Decision = { kind: 'return', increment: id, because: view.returnReasons[0]?.id ?? '' };
	const accepted: Decision = { kind: 'accept', increment: id };
	const unread = !dod.seen && increment.evidence.some(readsDone);
	if (unread && knows) return returned;
	const width = TOSS_UP * (1 - seat.skills.accept);
	const slips = width > 0 ? Math.exp(-Math.abs(chance - ACCEPT_FROM) / width) / 2 : 0;
	const slipped = seat.draw(`verdict ${id} ${round}`)() < slips;
	if (chance >= ACCEPT_FROM !== slipped) return knows && shownUnmet(increment) ? returned : accepted;
	const rest = allHold([
		dod.now,
		...criteria.filter((one) => !canMove.includes(one.id)).map((one) => one.now)
	]);
	const leaves = canSplit && canMove.length < criteria.length && rest >= ACCEPT_FROM;
	const splits = leaves && openOf(view, 'split').some((one) => one.id === id);
	return splits ? { kind: 'split', increment: id, move: canMove } : returned;
}

/** Whether any evidence showed the Definition of Done unmet. */
const shownUnmet = ({ evidence }: IncrementView): boolean =>
	evidence.some(({ seen }) => seen?.some((one) => one.criterion === 'dod' && one.shownUnmet) === true);
