import { storyFormOf, storyOf } from '../forms.ts';
import type { Moment } from '../judgement.ts';
import type { StorySlot } from '../scenario.ts';
import type { Week } from '../week.ts';
import { count, holds, list, outOf100, quoted, sentence, text, texts, type Tell } from './words.ts';

const SLOTS: Record<StorySlot, string> = {
	who: 'who it is for',
	behaviour: 'the behaviour that changes',
	metric: 'the metric',
	baseline: 'where the metric stands and should go',
	link: 'the link to the goal',
	criteria: 'criteria that can be tested, one for an unhappy path',
	size: 'a small, independent size'
};

export const tellStory: Tell = (week, moment) => {
	const { title } = storyOf(week.scenario, text(moment, 'story'));
	return {
		title: `The story ${quoted(title)}`,
		saw: 'An outcome to turn into something that can be built and tested. It takes two hours and has seven parts.',
		chose: chose(week, moment),
		open: open(week, moment),
		rule: holds(moment, 'output')
			? 'A story names what people will do differently. One that names only what is shipped reaches 50 of 100.'
			: 'Who, what they will do differently, how it shows, from where to where, and why it serves the goal.'
	};
};

function chose(week: Week, moment: Moment): string {
	if (!holds(moment, 'written')) {
		return holds(moment, 'worked')
			? 'Two hours were spent on it, and nothing was written.'
			: 'It was not written in its time.';
	}
	const { slots } = storyFormOf(week, text(moment, 'story'));
	const step = week.trace.find(({ at }) => at === moment.at);
	const choices = step?.decision.kind === 'write' ? step.decision.choices : undefined;
	const said = (slot: 'who' | 'behaviour'): string =>
		slots[slot].find((one) => one.id === choices?.[slot])?.text ?? '';
	return `${quoted(`${said('who')}: ${said('behaviour')}`)}. It reached ${outOf100(moment.x)}.`;
}

/** The two weakest parts, with the option that was better where one text says it. */
function open(week: Week, moment: Moment): string {
	if (!holds(moment, 'written')) return 'Two hours are enough to work it out and write it.';
	const weak = texts(moment, 'weak') as StorySlot[];
	if (weak.length === 0) return 'No better part was open.';
	const { slots } = storyFormOf(week, text(moment, 'story'));
	const [first] = weak as [StorySlot];
	const best = slots[first].reduce((better, one) => (one.goodKey > better.goodKey ? one : better));
	const more = weak.slice(0, 2).map((slot) => SLOTS[slot]);
	const named = `${count(weak.length, 'part')} could be stronger, first ${list(more)}`;
	return first === 'criteria'
		? sentence(named)
		: `${sentence(named)} For instance ${sentence(quoted(best.text))}`;
}
