/** Every decision that is open now, with choices of which any combination is legal, given the hours left. */
import type { OpenDecision, View } from '../../view.ts';
import { openBacklog } from './backlog.ts';
import { openInvitations, openMessages } from './messages.ts';
import type { Desk } from './offer.ts';
import { openResearch } from './research.ts';
import { openReview } from './review.ts';
import { openForecasts, openStories } from './stories.ts';

type Places = Pick<
	View,
	'messages' | 'invitations' | 'research' | 'backlog' | 'forecasts' | 'review' | 'stories'
>;

export const openDecisions = (desk: Desk, places: Places): OpenDecision[] => [
	...openMessages(desk, places.messages),
	...openInvitations(desk, places.invitations),
	...openResearch(desk, places.research),
	...openBacklog(desk, places.backlog),
	...openForecasts(desk, places.forecasts),
	...openReview(desk, places.review),
	...openStories(desk, places.stories),
	{ kind: 'end-day', place: 'evening', choices: {}, default: null, example: { kind: 'end-day' } }
];
