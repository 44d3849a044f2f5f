/** Invitations and small asks: whose they are, and whether they are worth going to. */
import type { Decision } from '../../decision.ts';
import type { Role } from '../../scenario.ts';
import type { InvitationView, View } from '../../view.ts';
import { idsOf, openOf, spendable } from '../open.ts';
import type { Rule, Seat } from '../player.ts';

export function unreplied(view: View): InvitationView[] {
	const open = idsOf(view, 'invitation');
	return view.invitations.filter((invitation) => open.has(invitation.id));
}

/** To whom an invitation can be handed on. */
export function takers(view: View, id: string): unknown[] {
	return openOf(view, 'invitation').flatMap((open) => {
		const choice = open.id === id ? open.choices['to'] : undefined;
		return choice !== undefined && 'one' in choice ? choice.one : [];
	});
}

/** To whom the player would hand an invitation on, if to anybody. */
export function handsOn(view: View, seat: Seat, invitation: InvitationView): Role | undefined {
	const owner = seat.sense.owner(invitation);
	return owner !== undefined && takers(view, invitation.id).includes(owner) ? owner : undefined;
}

/** Blocks kept for one's own work of the day: finished items to look at, a story to write. */
const ownWork = (view: View): number =>
	(view.review.some((one) => one.status === 'review') ? 1 : 0) + (spendable(view, 'story').size > 0 ? 1 : 0);

/**
 * What is another's to do is handed on. What will be about dates or other people's jobs is declined; what is
 * taken for worth going to is accepted when it is read, while the day holds hours beside one's own work.
 */
export const skilledInvitations: Rule = (view, seat) => {
	let freeBlocks = view.hours.freeBlocks - ownWork(view);
	return unreplied(view).map((invitation): Decision => {
		const { id, blocks } = invitation;
		const owner = handsOn(view, seat, invitation);
		if (owner !== undefined) return { kind: 'invitation', invitation: id, reply: 'hand-on', to: owner };
		const goes = !seat.sense.drifts(invitation) && blocks <= freeBlocks;
		if (goes) freeBlocks -= blocks;
		return { kind: 'invitation', invitation: id, reply: goes ? 'accept' : 'decline' };
	});
};
