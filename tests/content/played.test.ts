import { describe, expect, it } from 'vitest';
import { checkPlayed } from '#lib/content/index.ts';
import { variety } from '#lib/content/check/played.ts';
import { startOf } from '#lib/content/check/start.ts';
import { unreadLosses } from '#lib/content/check/verdicts.ts';
import { beginWeek, isRefusal, type Scenario } from '#lib/engine/index.ts';
import { tinyScenario } from './tiny-folder.ts';

const SEEDS = 4;
const checks = (scenario: Scenario): string[] =>
	checkPlayed(scenario, undefined, SEEDS).map((finding) => finding.check);

describe('what shows in play', () => {
	it('is told of the tiny week, which is too small to be fair', () => {
		expect(checks(tinyScenario())).toEqual(
			expect.arrayContaining(['played/evidence', 'played/cut', 'played/silent'])
		);
	});

	it('tells the items that are right to cut apart from those right to keep', () => {
		const scenario = tinyScenario();
		for (const item of scenario.items) {
			if (item.stands.kind !== 'backlog') continue;
			for (const form of item.forms) form.value.carry = item.id === 'renewal' ? 0 : 30;
		}
		const week = beginWeek(
			scenario,
			{ mode: 'lead', stakes: 'practice', days: [0, 1, 2, 3, 4], help: 'full' },
			1
		);
		if (isRefusal(week)) throw new Error(week.message);
		const { cut, keep } = startOf(week);
		expect([cut, keep]).toEqual([2, 1]);
	});

	it('finds verdicts of which one is a policy', () => {
		const good = tinyScenario();
		const chances = (scenario: Scenario, p: number): void => {
			for (const item of scenario.items)
				for (const form of item.forms) form.review.met = form.review.met.map(() => p);
		};
		chances(good, 0.92);
		expect(checks(good)).not.toContain('played/verdicts');
		for (const p of [0.5, 0.995]) {
			const bad = tinyScenario();
			chances(bad, p);
			expect(checks(bad)).toContain('played/verdicts');
			const { accept, giveBack } = unreadLosses(bad);
			expect(accept > giveBack).toBe(p < 0.75);
		}
	});

	it('says nothing of more items than the exact order takes', () => {
		const scenario = tinyScenario();
		const kiosk = scenario.items.find((item) => item.id === 'kiosk')!;
		for (let k = 0; k < 16; k++) scenario.items.push({ ...kiosk, id: `kiosk-${k}` });
		expect(checkPlayed(scenario)).toEqual([]);
	});
});

describe('variety', () => {
	it('is the share of decision points with another best answer in another world', () => {
		const at = (point: string, best: string) => ({ point, best });
		expect(
			variety([
				[at('a', 'x'), at('b', 'x'), at('c', 'x')],
				[at('a', 'y'), at('b', 'x')]
			])
		).toEqual({
			points: 2,
			varying: 1
		});
	});
});
