/**
 * The view: what the learner may see of a week, and all that judging uses. Nothing else of a week leaves the
 * engine. `tests/engine/project` holds the proof: a week whose every hidden text and number is marked.
 */
import type { Decision } from '../decision.ts';
import { heardSince, refuseAtDesk } from '../machine/index.ts';
import { GROUPS, type Group } from '../scenario.ts';
import { ENGINE_VERSION, type WeekState } from '../state.ts';
import type { View } from '../view.ts';
import type { Week } from '../week.ts';
import { backlogView } from './backlog.ts';
import { endingsView } from './endings.ts';
import { eveningsView } from './evenings.ts';
import { feedbackOf } from './feedback.ts';
import { hoursView } from './hours.ts';
import { invitationsView, messagesView } from './messages.ts';
import { morningView } from './morning.ts';
import { nextPlace } from './next.ts';
import { openDecisions } from './open/index.ts';
import { researchView } from './research.ts';
import { reviewView } from './review.ts';
import { scenarioView } from './scenario.ts';
import { forecastsView, storiesView } from './stories.ts';

export { sentText } from './messages.ts';

/** The view as the week stands: plain JSON, the same bytes for the same play-through. */
export function viewOf(week: Week): View {
	const { scenario, state, setup, phase } = week;
	const over = phase === 'debrief';
	const places = {
		backlog: backlogView(week, state),
		messages: messagesView(week, state, over),
		invitations: invitationsView(week, state),
		research: researchView(week, state),
		review: reviewView(week, state),
		stories: storiesView(week, state, over),
		forecasts: forecastsView(week, state, over)
	};
	const refuses = (decision: Decision) =>
		decision.kind === 'end-day' ? undefined : refuseAtDesk(week, state, decision);
	const open = over ? [] : openDecisions({ play: week, state, refuses }, places);
	const desk = { ...places, open };
	return {
		engine: ENGINE_VERSION,
		scenario: scenarioView(scenario),
		setup,
		phase,
		day: state.day,
		morning: morningView(week, state),
		evenings: eveningsView(week, state, feedbackOf(week, viewOf)),
		hours: hoursView(week, state),
		trust: state.trust,
		heard: heardView(state),
		...desk,
		ifDayEnds: over ? [] : endingsView(week, state, desk),
		next: over ? 'evening' : nextPlace(state, desk, orderedToday(week)),
		returnReasons: scenario.returnReasons,
		cutReasons: scenario.cutReasons
	};
}

const heardView = (state: WeekState): Record<Group, boolean> =>
	Object.fromEntries(GROUPS.map((group) => [group, heardSince(state, group)])) as Record<Group, boolean>;

const orderedToday = ({ trace, state }: Week): boolean =>
	trace.some((step) => step.decision.kind === 'order' && step.before.day === state.day);
