/** Three groups: who has a say in what waits is heard before it is answered. */
import type { Decision } from '../../decision.ts';
import type { Group } from '../../scenario.ts';
import type { EvidenceView, InvitationView, View } from '../../view.ts';
import { unanswered } from '../open.ts';
import type { Rule, Seat } from '../player.ts';
import { chosenOf, fitting, skilledResearch } from './discovery.ts';
import { handsOn, unreplied } from './invitations.ts';

/** From this day on, each group is heard again. */
const LATE = 2;

/** Groups that have a say in what waits and have not been heard since the shock. */
function unheard(view: View): Group[] {
	const groups = new Set(unanswered(view).flatMap((one) => one.groups));
	if (view.day >= LATE) for (const group of Object.keys(view.heard) as Group[]) groups.add(group);
	return [...groups].filter((group) => !view.heard[group]);
}

/** Whether the player thinks of a group today: with probability s. */
export const mindful = (view: View, seat: Seat, group: Group): boolean =>
	seat.draw(`hear ${group} ${view.day}`)() < seat.skills.groups;

const isTalk = (one: EvidenceView): boolean => one.readings.length < 2;
const spend = ({ id }: EvidenceView): Decision => ({ kind: 'spend', on: 'evidence', id });

/** Talks only: with each such group that can be talked to. */
export const talks: Rule = (view, seat) => {
	if (view.day === 0) return [];
	const open = inTime(view).filter(isTalk);
	const groups = unheard(view).filter((group) => mindful(view, seat, group));
	const next = open.find((one) => groups.includes(one.group));
	return next === undefined ? [] : [spend(next)];
};

/**
 * With each such group: the research that the player would do anyway, if it is theirs; else a talk; else a meeting to
 * which they ask; else, if an answer cannot wait, some research of theirs, after what tells more if there is
 * time for both.
 */
export const skilledContact: Rule = (view, seat) => {
	if (view.day === 0) return [];
	for (const group of unheard(view)) {
		if (!mindful(view, seat, group)) continue;
		const open = inTime(view).filter((one) => one.group === group);
		const anyway = chosenOf(view, seat, fitting(view));
		const chosen = open.find((one) => one.id === anyway?.id) ?? open.find(isTalk);
		if (chosen !== undefined) return [spend(chosen)];
		const meeting = invitationFrom(view, seat, group);
		if (meeting !== undefined) return [{ kind: 'invitation', invitation: meeting.id, reply: 'accept' }];
		const [any] = open;
		if (any === undefined || !cannotWait(view, group)) continue;
		const first = view.hours.freeBlocks > kept(view) + 1 ? skilledResearch(view, seat) : [];
		return first.length > 0 ? first : [spend(chosenOf(view, seat, open) ?? any)];
	}
	return [];
};

const cannotWait = (view: View, group: Group): boolean =>
	unanswered(view).some((one) => one.until === view.day && one.groups.includes(group));

/** A meeting of theirs that is worth going to and is nobody else's job. */
const invitationFrom = (view: View, seat: Seat, group: Group): InvitationView | undefined =>
	unreplied(view).find(
		(one) =>
			view.scenario.people.some((person) => person.id === one.from && person.group === group) &&
			one.blocks <= view.hours.freeBlocks - kept(view) &&
			!handsOn(view, seat, one) &&
			!seat.sense.drifts(one)
	);

/** Blocks that are kept for reviews. */
const kept = ({ review }: View): number => (review.some((one) => one.status === 'review') ? 1 : 0);

const inTime = (view: View): EvidenceView[] =>
	fitting(view).filter((one) => one.blocks <= view.hours.freeBlocks - kept(view));
