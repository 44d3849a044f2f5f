/** The day's hours: four blocks of two hours, and the minutes of review evidence inside them. */
import { evidenceOf } from './forms.ts';
import { BLOCKS_PER_DAY, MINUTES_PER_BLOCK } from './scenario.ts';
import type { BlockUse, Play, WeekState } from './state.ts';

/** Trust above which a group's evidence costs a block less, if it costs two. */
export const TRUST_HELPS = 70;

/** Blocks of today that nothing has been given to. */
export const freeBlocks = (state: WeekState): number => BLOCKS_PER_DAY - state.blocks.length;

const minutesBegun = (state: WeekState): number =>
	state.blocks.reduce((sum, block) => sum + (block.kind === 'review' ? block.minutesLeft : 0), 0);

/** Minutes that review evidence may still take today: of review blocks that are begun, and of all free ones. */
export const reviewMinutes = (state: WeekState): number =>
	minutesBegun(state) + freeBlocks(state) * MINUTES_PER_BLOCK;

/** Today's cost of a piece of evidence, in blocks. */
export function costOf(play: Pick<Play, 'scenario'>, state: WeekState, id: string): number {
	const { blocks, group } = evidenceOf(play.scenario, id);
	return state.trust[group] > TRUST_HELPS ? Math.max(1, blocks - 1) : blocks;
}

/** The blocks after review evidence of so many minutes: begun review blocks first, then free ones. */
export function takeMinutes(blocks: readonly BlockUse[], minutes: number): BlockUse[] {
	let left = minutes;
	const taken = blocks.map((block): BlockUse => {
		if (block.kind !== 'review' || left === 0) return block;
		const used = Math.min(left, block.minutesLeft);
		left -= used;
		return { kind: 'review', minutesLeft: block.minutesLeft - used };
	});
	while (left > 0) {
		const used = Math.min(left, MINUTES_PER_BLOCK);
		left -= used;
		taken.push({ kind: 'review', minutesLeft: MINUTES_PER_BLOCK - used });
	}
	return taken;
}

/** The blocks after one more use of so many blocks. */
export const takeBlocks = (blocks: readonly BlockUse[], use: BlockUse, many: number): BlockUse[] => [
	...blocks,
	...Array.from({ length: many }, () => use)
];
