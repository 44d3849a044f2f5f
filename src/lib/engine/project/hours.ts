/** The day as four blocks: what each went to, and what is left. */
import { evidenceOf, invitationFormOf, messageOf, storyOf } from '../forms.ts';
import { freeBlocks, reviewMinutes } from '../hours.ts';
import { BLOCKS_PER_DAY, type Group } from '../scenario.ts';
import type { BlockUse, Play, WeekState } from '../state.ts';
import type { HoursView } from '../view.ts';
import { firstNameOf } from '../title.ts';

export const GROUP_WORDS: Record<Group, string> = {
	users: 'users',
	business: 'the business',
	engineering: 'engineering'
};

export function hoursView(play: Play, state: WeekState): HoursView {
	const used = state.blocks.map((block) => blockView(play, block));
	return {
		blocks: Array.from({ length: BLOCKS_PER_DAY }, (_, i) => used[i] ?? null),
		freeBlocks: freeBlocks(state),
		reviewMinutes: reviewMinutes(state)
	};
}

function blockView(play: Play, block: BlockUse): NonNullable<HoursView['blocks'][number]> {
	switch (block.kind) {
		case 'research':
		case 'talk':
			return { kind: block.kind, id: block.id, title: evidenceOf(play.scenario, block.id).title };
		case 'story':
			return { kind: block.kind, id: block.id, title: storyOf(play.scenario, block.id).title };
		case 'meeting':
			return { kind: block.kind, id: block.id, title: invitationFormOf(play, block.id).title };
		case 'review':
			return { kind: block.kind, title: 'Looking at finished work' };
		default:
			return { kind: block.kind, title: landedTitle(play, block) };
	}
}

/** A block that was taken before the day began. */
export function landedTitle(play: Play, block: Extract<BlockUse, { kind: 'escalation' | 'visit' }>): string {
	return block.kind === 'escalation'
		? `A meeting about trust with ${GROUP_WORDS[block.group]}`
		: `${firstNameOf(play.scenario, messageOf(play.scenario, block.message).from)} about a promise`;
}
