import { describe, expect, it } from 'vitest';
import { evidenceValue, standingOf, valued } from '#lib/engine/backlog/index.ts';
import { evidenceOf } from '#lib/engine/forms.ts';
import {
	bestOf,
	idleEvidence,
	judgeDiscovery,
	optionsAt,
	perBlock,
	type Option
} from '#lib/engine/judge/discovery.ts';
import type { Decision } from '#lib/engine/decision.ts';
import { freeBlocks } from '#lib/engine/hours.ts';
import type { Week } from '#lib/engine/week.ts';
import { after, endDay, onDay, SEEDS, tiny, toTheEnd } from './weeks.ts';

const spend = (id: string): Decision => ({ kind: 'spend', on: 'evidence', id });
/** The evidence that could change most a block, while the hours of the day last. */
function bestNow(week: Week): string | undefined {
	const [best] = optionsAt(week, week.state, freeBlocks(week.state));
	return best !== undefined && perBlock(best) > 0 ? best.id : undefined;
}
const reply = (invitation: string, what: 'accept' | 'decline'): Decision => ({
	kind: 'invitation',
	invitation,
	reply: what
});

describe('what could be opened', () => {
	it('fits the hours, is not open yet, and is worth what it can change', () => {
		for (const seed of SEEDS.slice(0, 10)) {
			const week = onDay(1, seed);
			const backlog = valued(standingOf(week, week.state, 'received'));
			const options = optionsAt(week, week.state, 4);
			expect(options.map((one) => one.id).toSorted(), `seed ${seed}`).toEqual([
				'calls',
				'ledger',
				'prototype'
			]);
			for (const option of options) {
				expect(option.value, `seed ${seed}`).toBeCloseTo(
					evidenceValue(backlog, evidenceOf(week.scenario, option.id)),
					6
				);
			}
			expect(optionsAt(week, week.state, 1).map((one) => one.id)).not.toContain('ledger');
		}
	});

	it('takes the best a block first, each once, as long as it fits', () => {
		const options: Option[] = [
			{ id: 'a', value: 6, blocks: 1 },
			{ id: 'b', value: 8, blocks: 2 },
			{ id: 'c', value: 3, blocks: 1 },
			{ id: 'd', value: 0, blocks: 1 }
		];
		const taken = (free: number, least = 0) => bestOf(options, free, least).map((one) => one.id);
		expect(taken(1)).toEqual(['a']);
		expect(taken(2)).toEqual(['a', 'c']);
		expect(taken(4)).toEqual(['a', 'b', 'c']);
		expect(taken(4, 3.5)).toEqual(['a', 'b']);
		expect(taken(0)).toEqual([]);
	});
});

describe('looking for evidence', () => {
	const tuesday = (seed: number) =>
		after(onDay(1, seed), reply('quarter', 'decline'), reply('retro', 'decline'));

	it('measures a block by the best that was open', () => {
		for (const seed of SEEDS.slice(0, 10)) {
			const week = tuesday(seed);
			const [best, next] = optionsAt(week, week.state, 4) as [Option, Option];
			const moment = (id: string) => judgeDiscovery(after(week, spend(id))).moments[0];
			if (!moment(best.id)) continue;
			expect(moment(best.id), `seed ${seed}`).toMatchObject({ point: `research:${best.id}`, x: 1, loss: 0 });
			expect(moment(next.id)!.x, `seed ${seed}`).toBeCloseTo(perBlock(next) / perBlock(best), 9);
		}
	});

	it('counts blocks that are left, and those that drift, as free with nothing taken', () => {
		const week = tuesday(1);
		const left = judgeDiscovery(after(week, endDay)).moments[0]!;
		const most = bestOf(optionsAt(week, week.state, 4), 4, 0).reduce((sum, one) => sum + one.value, 0);
		expect(left.x).toBe(0);
		expect(left.stake).toBeGreaterThan(0);
		expect(left.stake).toBeLessThanOrEqual(most + 1e-9);
		const drifted = judgeDiscovery(after(onDay(1), reply('quarter', 'accept'))).moments[0]!;
		expect(drifted).toMatchObject({ x: 0, chosen: 'quarter' });
	});

	it('counts meetings that drift and were merely left like blocks that were left', () => {
		for (const seed of SEEDS) {
			const [left] = judgeDiscovery(after(onDay(1, seed), endDay)).moments;
			const [free] = judgeDiscovery(after(tuesday(seed), endDay)).moments;
			expect(left?.stake, `seed ${seed}`).toBe(free?.stake);
		}
	});

	it('does not count blocks of talks, stories, reviews and meetings worth going to', () => {
		expect(judgeDiscovery(after(tuesday(1), spend('pia-desk'))).moments).toEqual([]);
		expect(
			judgeDiscovery(after(onDay(2), reply('counter', 'accept'))).moments.filter((one) => one.day === 2)
		).toEqual([]);
	});

	it('is silent before research is open, and 0 for a week without a question', () => {
		expect(judgeDiscovery(after(tiny(), endDay)).x).toBeNull();
		expect(judgeDiscovery(toTheEnd(tiny())).x).toBe(0);
	});

	it('is 1 for whoever opens the best each time', () => {
		for (const seed of SEEDS.slice(0, 5)) {
			let week = tuesday(seed);
			for (let best = bestNow(week); best !== undefined; best = bestNow(week))
				week = after(week, spend(best));
			expect(judgeDiscovery(week).x, `seed ${seed}`).toBeCloseTo(1, 9);
		}
	});

	it('names evidence that could not have changed anything', () => {
		for (const seed of SEEDS.slice(0, 10)) {
			const week = tuesday(seed);
			const nothing = optionsAt(week, week.state, 4)
				.filter((one) => one.value < 1e-9)
				.map((one) => one.id);
			const opened = ['calls', 'prototype'].filter((id) => nothing.includes(id));
			for (const id of opened) expect(idleEvidence(after(week, spend(id))), `seed ${seed}`).toEqual([id]);
		}
	});
});
