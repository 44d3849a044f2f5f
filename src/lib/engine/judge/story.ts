/** Story: from an outcome to something small that can be tested. */
import type { StoryChoices } from '../decision.ts';
import { storyFormOf } from '../forms.ts';
import type { Moment } from '../judgement.ts';
import { STORY_SLOTS, type Day, type StorySlot, type StoryTask } from '../scenario.ts';
import { storyParts, storyQuality, STORY_WEIGHTS } from '../story-quality.ts';
import type { Week } from '../week.ts';
import { clip, eveningsOf, mean, type Judged } from './judged.ts';

export function judgeStory(week: Week): Judged {
	const judged = week.scenario.stories.flatMap((story) => judgeOne(week, story));
	const moments = judged.map((one) => ({ ...one, loss: one.loss / judged.length, stake: 1 / judged.length }));
	if (judged.length > 0) return { competency: 'story', x: mean(judged.map((one) => one.x)), moments };
	return { competency: 'story', x: null, moments, silent: 'No story has been due yet.' };
}

/** Written, or not written by the last evening on which it could be. */
function judgeOne(week: Week, story: StoryTask): Moment[] {
	const base = {
		point: `story:${story.id}`,
		competency: 'story' as const,
		stake: 1,
		best: bestOf(week, story)
	};
	for (const { at, decision, before } of week.trace) {
		if (decision.kind !== 'write' || decision.story !== story.id) continue;
		const form = storyFormOf(week, story.id);
		const { choices } = decision;
		const x = clip(storyQuality(form, choices));
		const parts = storyParts(form, choices);
		const lost = (slot: StorySlot): number => STORY_WEIGHTS[slot] * (1 - parts[slot]);
		const weak = STORY_SLOTS.filter((slot) => lost(slot) > 0).toSorted((a, b) => lost(b) - lost(a));
		const output = form.slots.behaviour.find((one) => one.id === choices.behaviour)?.outputKey === true;
		const unhappy = form.slots.criteria.some(
			(one) => one.unhappyKey === true && choices.criteria.includes(one.id)
		);
		const facts = { story: story.id, written: true, output, unhappy, weak };
		return [{ ...base, at, day: before.day, x, loss: 1 - x, chosen: chosenOf(choices), facts }];
	}
	const due = dueOn(week, story);
	const evening = eveningsOf(week).find((one) => one.day === due);
	if (evening === undefined || evening.left.stories[story.id]?.written !== undefined) return [];
	const facts = { story: story.id, written: false, worked: evening.left.stories[story.id] !== undefined };
	return [{ ...base, at: evening.at, day: evening.day, x: 0, loss: 1, chosen: 'none', facts }];
}

/** The last of the learner's days on which it can be written, if any. */
function dueOn(week: Week, { opens, until }: StoryTask): Day | undefined {
	return week.setup.days.findLast((day) => day >= opens && day <= until) as Day | undefined;
}

const chosenOf = (choices: StoryChoices): string =>
	STORY_SLOTS.map((slot) => (slot === 'criteria' ? choices.criteria.join('+') : choices[slot])).join();

function bestOf(week: Week, story: StoryTask): string {
	const { slots } = storyFormOf(week, story.id);
	return STORY_SLOTS.filter((slot) => slot !== 'criteria')
		.map((slot) => slots[slot].reduce((best, one) => (one.goodKey > best.goodKey ? one : best)).id)
		.join();
}
