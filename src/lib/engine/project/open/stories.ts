import type { StorySlot } from '../../scenario.ts';
import type { Choice, ForecastView, OpenDecision, StoryView } from '../../view.ts';
import { CONFIDENCES } from '../../decision.ts';
import { offer, only, type Desk } from './offer.ts';

/** A story takes so many criteria at most. */
const MOST_CRITERIA = 3;

export function openStories(desk: Desk, stories: StoryView[]): OpenDecision[] {
	return stories.flatMap(({ id, slots }) => [
		...offer<'spend'>(
			desk,
			'stories',
			id,
			{ kind: 'spend', on: 'story', id },
			{ on: only('story'), id: only(id) }
		),
		...openWriting(desk, id, slots)
	]);
}

function openWriting(desk: Desk, id: string, slots: StoryView['slots']): OpenDecision[] {
	const idsOf = (slot: StorySlot): string[] => slots[slot].map((option) => option.id);
	const first = (slot: StorySlot): string => idsOf(slot)[0] ?? '';
	const one = (slot: StorySlot): Record<string, Choice> => ({ [`choices.${slot}`]: { one: idsOf(slot) } });
	const criteria = idsOf('criteria');
	return offer<'write'>(
		desk,
		'stories',
		id,
		{
			kind: 'write',
			story: id,
			choices: {
				who: first('who'),
				behaviour: first('behaviour'),
				metric: first('metric'),
				baseline: first('baseline'),
				link: first('link'),
				size: first('size'),
				criteria: [first('criteria')]
			}
		},
		{
			story: only(id),
			...one('who'),
			...one('behaviour'),
			...one('metric'),
			...one('baseline'),
			...one('link'),
			'choices.criteria': { some: criteria, min: 1, max: Math.min(MOST_CRITERIA, criteria.length) },
			...one('size')
		}
	);
}

/** Questions stand beside what they ask about. */
export const openForecasts = (desk: Desk, forecasts: ForecastView[]): OpenDecision[] =>
	forecasts.flatMap(({ id, about }) =>
		offer<'forecast'>(
			desk,
			about.kind === 'met' ? 'review' : 'backlog',
			id,
			{ kind: 'forecast', question: id, yes: true, sure: 50 },
			{ question: only(id), yes: { one: [true, false] }, sure: { one: [...CONFIDENCES] } }
		)
	);
