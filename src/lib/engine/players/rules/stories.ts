/** Stories: a block to work one out, then written. */
import { idsOf, spendable } from '../open.ts';
import type { Rule } from '../player.ts';

export const skilledStories: Rule = (view, seat) => {
	const write = idsOf(view, 'write');
	const ready = view.stories.find((story) => write.has(story.id));
	if (ready !== undefined) return [{ kind: 'write', story: ready.id, choices: seat.sense.story(ready) }];
	const work = spendable(view, 'story');
	const next = view.stories.find((story) => work.has(story.id));
	return next === undefined || view.hours.freeBlocks < 1 ? [] : [{ kind: 'spend', on: 'story', id: next.id }];
};
