/**
 * Discovery: block by block, the expected value of the evidence that was opened over the best then open.
 * Blocks given to reviews, talks, story work, escalations, visits or meetings worth going to are not free;
 * a block given to drift and one unspent at day's end are, with nothing taken.
 */
import { evidenceValue } from '../backlog/index.ts';
import { evidenceOf, isDrift } from '../forms.ts';
import { costOf, freeBlocks } from '../hours.ts';
import type { Moment } from '../judgement.ts';
import { BLOCKS_PER_DAY } from '../scenario.ts';
import type { WeekState } from '../state.ts';
import type { Week } from '../week.ts';
import { figureAt, rangeAt } from './backlog-at.ts';
import { clip, dayKey, noise, sum, type Judged } from './judged.ts';

/** What could not gain this share of R is not judged. */
const LEAST = 0.005;

/** A piece of evidence that can be opened. */
export interface Option {
	id: string;
	/** EVI of the whole, in worth. */
	value: number;
	/** Today's cost, blocks. */
	blocks: number;
}

export function judgeDiscovery(week: Week): Judged {
	const moments = week.trace.flatMap(({ at, before, decision, left }) => {
		if (before.day < week.scenario.opens.research) return [];
		if (decision.kind === 'spend' && decision.on === 'evidence') {
			return readable(week, decision.id) ? opened(week, at, before, decision.id) : [];
		}
		if (decision.kind === 'invitation' && decision.reply === 'accept') {
			return isDrift(week, decision.invitation) ? idle(week, at, before, 1, decision.invitation) : [];
		}
		if (left === undefined) return [];
		const drifted = Object.keys(left.invitations).filter(
			(id) =>
				before.invitations[id] === undefined && left.invitations[id]?.reply === 'accept' && isDrift(week, id)
		).length;
		return idle(week, at, before, freeBlocks(left) + drifted);
	});
	const best = sum(moments.map((moment) => moment.stake));
	if (best <= 0) {
		return {
			competency: 'discovery',
			x: null,
			moments,
			silent: 'No evidence could have changed a decision yet.'
		};
	}
	return { competency: 'discovery', x: clip(1 - sum(moments.map((moment) => moment.loss)) / best), moments };
}

const readable = (week: Week, id: string): boolean => evidenceOf(week.scenario, id).readings.length > 0;

/** What can still be opened and fits `free` blocks, best a block first. */
export function optionsAt(week: Week, state: WeekState, free: number): Option[] {
	return week.scenario.evidence
		.filter((one) => one.readings.length > 0 && one.opens <= state.day && state.opened[one.id] === undefined)
		.map((one) => ({
			id: one.id,
			blocks: costOf(week, state, one.id),
			about: one
		}))
		.filter((one) => one.blocks <= free)
		.map(({ id, blocks, about }) => ({
			id,
			blocks,
			value: figureAt(week, state, 'received', `evi ${id}`, ({ backlog }) => evidenceValue(backlog, about))
		}))
		.toSorted((a, b) => perBlock(b) - perBlock(a) || (a.id < b.id ? -1 : 1));
}

export const perBlock = (option: Option): number => option.value / option.blocks;

/**
 * The most that `free` blocks could have taken: the best a block first, as long as it fits, each once.
 * Those under `least` a block are left out.
 */
export function bestOf(options: readonly Option[], free: number, least: number): Option[] {
	let left = free;
	return options.filter((option) => {
		const taken = option.blocks <= left && perBlock(option) > 0 && perBlock(option) >= least;
		if (taken) left -= option.blocks;
		return taken;
	});
}

const leastAt = (week: Week, state: WeekState): number => LEAST * rangeAt(week, state, 'received');

function opened(week: Week, at: number, before: WeekState, id: string): Moment[] {
	const options = optionsAt(week, before, freeBlocks(before));
	const best = options[0];
	const taken = options.find((option) => option.id === id);
	if (!best || !taken || perBlock(best) <= 0 || perBlock(best) < leastAt(week, before)) return [];
	const stake = taken.blocks * perBlock(best);
	return [
		{
			...base(`research:${id}`, before, at),
			x: clip(taken.value / stake),
			loss: stake - taken.value,
			stake,
			chosen: id,
			best: best.id,
			facts: {
				evidence: id,
				about: evidenceOf(week.scenario, id).about ?? '',
				value: taken.value,
				blocks: taken.blocks,
				best: best.id,
				bestAbout: evidenceOf(week.scenario, best.id).about ?? '',
				bestValue: best.value,
				bestBlocks: best.blocks
			}
		}
	];
}

/** Blocks that could have looked for evidence and did not: given to a drifting meeting, or left. */
function idle(week: Week, at: number, before: WeekState, blocks: number, meeting = ''): Moment[] {
	if (blocks <= 0) return [];
	const options = bestOf(optionsAt(week, before, blocks), blocks, leastAt(week, before));
	const best = options[0];
	if (best === undefined) return [];
	const stake = sum(options.map((option) => option.value));
	const n = BLOCKS_PER_DAY - freeBlocks(before) + 1;
	return [
		{
			...base(`research:${dayKey(before.day)}:${Math.min(n, BLOCKS_PER_DAY)}`, before, at),
			x: 0,
			loss: stake,
			stake,
			chosen: meeting || 'nothing',
			best: best.id,
			facts: {
				meeting,
				blocks,
				best: best.id,
				bestAbout: evidenceOf(week.scenario, best.id).about ?? '',
				bestValue: best.value,
				bestBlocks: best.blocks,
				missed: options.map((option) => option.id),
				lost: stake
			}
		}
	];
}

const base = (point: string, { day }: WeekState, at: number) => ({
	point,
	competency: 'discovery' as const,
	day,
	at
});

/** Evidence that was opened although its answer could not have changed a decision. */
export const idleEvidence = (week: Week): string[] =>
	week.trace.flatMap(({ decision, before }) => {
		if (decision.kind !== 'spend' || decision.on !== 'evidence' || !readable(week, decision.id)) return [];
		const option = optionsAt(week, before, freeBlocks(before)).find((one) => one.id === decision.id);
		return option && option.value <= noise(rangeAt(week, before, 'received')) ? [decision.id] : [];
	});
