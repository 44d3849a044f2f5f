/** How well a story ties to an outcome: the sum of its parts' weights. */
import type { StoryChoices } from './decision.ts';
import type { StorySlot, StoryTask } from './scenario.ts';

/** Shares of the score; they add up to 1. */
export const STORY_WEIGHTS: Record<StorySlot, number> = {
	who: 0.1,
	behaviour: 0.2,
	metric: 0.2,
	baseline: 0.15,
	link: 0.15,
	criteria: 0.1,
	size: 0.1
};
/** A story that names only an output reaches no more than this. */
const OUTPUT_ONLY = 0.5;

type StoryForm = StoryTask['forms'][number];

/** Parts 0 … 1 by slot; criteria: mean of how testable they are, halved without an unhappy path. */
export function storyParts(form: StoryForm, choices: StoryChoices): Record<StorySlot, number> {
	const good = (slot: StorySlot, id: string): number =>
		form.slots[slot].find((one) => one.id === id)?.goodKey ?? 0;
	const chosen = choices.criteria;
	const testable = chosen.reduce((sum, id) => sum + good('criteria', id), 0) / Math.max(1, chosen.length);
	const unhappy = chosen.some((id) => form.slots.criteria.find((one) => one.id === id)?.unhappyKey === true);
	return {
		who: good('who', choices.who),
		behaviour: good('behaviour', choices.behaviour),
		metric: good('metric', choices.metric),
		baseline: good('baseline', choices.baseline),
		link: good('link', choices.link),
		criteria: testable * (unhappy ? 1 : 0.5),
		size: good('size', choices.size)
	};
}

/** 0 … 1. */
export function storyQuality(form: StoryForm, choices: StoryChoices): number {
	const parts = storyParts(form, choices);
	const sum = Object.entries(STORY_WEIGHTS).reduce(
		(all, [slot, weight]) => all + weight * parts[slot as StorySlot],
		0
	);
	const output = form.slots.behaviour.find((one) => one.id === choices.behaviour)?.outputKey === true;
	return output ? Math.min(OUTPUT_ONLY, sum) : sum;
}
