/** What is left undone when a day ends is done by default. */
import { withStatus } from '../backlog/index.ts';
import { freeBlocks } from '../hours.ts';
import type { Play, WeekState } from '../state.ts';
import { takeInvitation } from './messages.ts';
import { returned } from './reviewing.ts';

/**
 * The day as it is left: unanswered invitations are accepted while blocks are free and missed after that,
 * reviews are returned unread. Everything else stands as it is.
 */
export function leaveDay(play: Play, state: WeekState): WeekState {
	const invited = play.scenario.invitations
		.filter((one) => one.day === state.day && state.invitations[one.id] === undefined)
		.reduce<WeekState>(
			(next, { id, blocks }) =>
				freeBlocks(next) >= blocks
					? takeInvitation(play, next, { kind: 'invitation', invitation: id, reply: 'accept' })
					: { ...next, invitations: { ...next.invitations, [id]: { day: next.day, reply: 'missed' } } },
			state
		);
	if (state.day < play.scenario.opens.review) return invited;
	return withStatus(invited, 'review').reduce<WeekState>((next, id) => returned(play, next, id), invited);
}
