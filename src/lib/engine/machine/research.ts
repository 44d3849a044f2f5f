/** Blocks are spent: on evidence, which reports at once, or on working a story out. */
import type { Decision, Refusal } from '../decision.ts';
import { afterReading } from '../belief.ts';
import { evidenceOf, itemFormOf } from '../forms.ts';
import { costOf, freeBlocks, takeBlocks } from '../hours.ts';
import { refuse } from '../refusal.ts';
import type { Play, WeekState } from '../state.ts';
import { hear, moveTrust } from './trust.ts';

type Spend = Extract<Decision, { kind: 'spend' }>;

/** Points of trust that a talk brings. */
const TALK = 3;
const NO_HOURS = refuse('desk/no-hours-left', 'Not enough hours are left today. It can wait until tomorrow.');

export function refuseSpend(play: Play, state: WeekState, decision: Spend): Refusal | undefined {
	return decision.on === 'evidence'
		? refuseEvidence(play, state, decision.id)
		: refuseStoryWork(play, state, decision.id);
}

function refuseEvidence(play: Play, state: WeekState, id: string): Refusal | undefined {
	const evidence = play.scenario.evidence.find((one) => one.id === id);
	if (evidence === undefined || Math.max(evidence.opens, play.scenario.opens.research) > state.day)
		return refuse('spend/not-open', 'This is not open today.');
	if (state.opened[id] !== undefined)
		return refuse('spend/already-opened', 'You know this already; it stands under Research.');
	return costOf(play, state, id) > freeBlocks(state) ? NO_HOURS : undefined;
}

function refuseStoryWork(play: Play, state: WeekState, id: string): Refusal | undefined {
	const story = play.scenario.stories.find((one) => one.id === id);
	if (
		story === undefined ||
		Math.max(story.opens, play.scenario.opens.story) > state.day ||
		story.until < state.day
	)
		return refuse('spend/not-open', 'This story is not open today.');
	if (state.stories[id])
		return refuse('spend/already-worked', 'You have sat down with this story already; it can be written.');
	return freeBlocks(state) < 1 ? NO_HOURS : undefined;
}

export function takeSpend(play: Play, state: WeekState, decision: Spend): WeekState {
	const { id } = decision;
	if (decision.on === 'story') {
		return {
			...state,
			blocks: takeBlocks(state.blocks, { kind: 'story', id }, 1),
			stories: { ...state.stories, [id]: { workedOn: state.day } }
		};
	}
	const evidence = evidenceOf(play.scenario, id);
	const spent: WeekState = {
		...state,
		blocks: takeBlocks(state.blocks, { kind: evidence.kind, id }, costOf(play, state, id)),
		opened: { ...state.opened, [id]: state.day },
		tiers: tiersAfter(play, state, id)
	};
	const heard = hear(spent, evidence.group);
	return evidence.kind === 'talk' ? moveTrust(heard, evidence.group, TALK) : heard;
}

function tiersAfter(play: Play, state: WeekState, id: string): WeekState['tiers'] {
	const { about, readings } = evidenceOf(play.scenario, id);
	const reading = readings[play.world.shown.readings[id] ?? -1];
	if (about === undefined || reading === undefined) return state.tiers;
	const now = state.tiers[about] ?? itemFormOf(play, about).value.prior;
	return { ...state.tiers, [about]: afterReading(now, reading.given) };
}
