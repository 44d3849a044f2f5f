/** A story is written; a forecast is given. */
import type { Decision, Refusal } from '../decision.ts';
import { storyFormOf, storyOf } from '../forms.ts';
import { refuse } from '../refusal.ts';
import { STORY_SLOTS } from '../scenario.ts';
import type { Play, WeekState } from '../state.ts';
import { storyQuality } from '../story-quality.ts';
import { bringIn, withItem } from './items.ts';

type Of<K extends Decision['kind']> = Extract<Decision, { kind: K }>;

const MOST_CRITERIA = 3;
/** Under this quality the Developers cannot tell what is asked, and size the story larger. */
export const VAGUE = 0.6;
export const VAGUE_POINTS = 2;

export function refuseWrite(
	play: Play,
	state: WeekState,
	{ story, choices }: Of<'write'>
): Refusal | undefined {
	const task = play.scenario.stories.find((one) => one.id === story);
	const worked = state.stories[story];
	if (task === undefined || worked === undefined)
		return refuse('write/not-worked-out', 'Sit down with this story first; it takes two hours.');
	if (worked.written) return refuse('write/already-written', 'This story is written and in the backlog.');
	if (task.until < state.day) return refuse('write/too-late', 'The time for this story has run out.');
	const { slots } = storyFormOf(play, story);
	const has = (slot: (typeof STORY_SLOTS)[number], id: string): boolean =>
		slots[slot].some((one) => one.id === id);
	const complete = STORY_SLOTS.every((slot) =>
		slot === 'criteria' ? choices.criteria.every((id) => has(slot, id)) : has(slot, choices[slot])
	);
	const { criteria } = choices;
	const counted =
		criteria.length >= 1 && criteria.length <= MOST_CRITERIA && new Set(criteria).size === criteria.length;
	return complete && counted
		? undefined
		: refuse(
				'write/incomplete',
				`Every part needs a choice, and between one and ${MOST_CRITERIA} acceptance criteria.`
			);
}

/** The story's item comes in; a vague one larger than it might have been. */
export function takeWrite(play: Play, state: WeekState, { story, choices }: Of<'write'>): WeekState {
	const { becomes } = storyOf(play.scenario, story);
	const workedOn = state.stories[story]?.workedOn ?? state.day;
	const written: WeekState = {
		...state,
		stories: { ...state.stories, [story]: { workedOn, written: { day: state.day, choices } } }
	};
	const next = bringIn(play, written, becomes, `story:${story}`);
	const item = next.items[becomes];
	if (item === undefined || storyQuality(storyFormOf(play, story), choices) >= VAGUE) return next;
	return withItem(next, becomes, {
		size: item.size + VAGUE_POINTS,
		remaining: item.remaining + VAGUE_POINTS
	});
}

export function refuseForecast(
	play: Play,
	state: WeekState,
	{ question }: Of<'forecast'>
): Refusal | undefined {
	const asked = play.scenario.forecasts.find((one) => one.id === question);
	if (asked === undefined || asked.day !== state.day || state.day < play.scenario.opens.forecast)
		return refuse('forecast/not-open', 'This question is not open today.');
	return state.forecasts[question]
		? refuse('forecast/already-given', 'You have given this forecast already.')
		: undefined;
}

export const takeForecast = (
	_: Play,
	state: WeekState,
	{ question, yes, sure }: Of<'forecast'>
): WeekState => ({
	...state,
	forecasts: { ...state.forecasts, [question]: { day: state.day, yes, sure } }
});
