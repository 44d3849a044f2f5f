import { describe, expect, it } from 'vitest';
import { viewOf } from '../../../src/lib/engine/project/index.ts';
import type { Week } from '../../../src/lib/engine/week.ts';
import { sprintScenario, tinyScenario } from '../../fixtures/tiny-scenario.ts';
import { ASSESSMENT, randomWeek, SETUP } from '../random-week.ts';
import { marked, marksIn, numbered } from './marked-scenario.ts';

describe('the canary: what is hidden does not leave through the view', () => {
	it.each([
		['flow', tinyScenario],
		['Sprints', sprintScenario]
	])('holds each marked text back until it may be seen, under %s', (_, plain) => {
		const { scenario, rules } = marked(plain);
		const seen = new Set<number>();
		for (let seed = 0; seed < 10; seed++) {
			for (const { week, view } of randomWeek(scenario, 'marked', seed, SETUP, 20)) {
				for (const mark of marksIn(JSON.stringify(view))) {
					seen.add(mark);
					const rule = rules[mark];
					expect(rule?.may(week), `seed ${seed}, day ${week.state.day}: ${rule?.what}`).toBe(true);
				}
			}
		}
		// The marks are real: of each kind some are seen once they may be, but for those that never may.
		const kinds = (marks: number[]): string[] =>
			[...new Set(marks.map((mark) => rules[mark]?.kind ?? ''))].sort();
		const all = kinds(rules.map((_, mark) => mark));
		expect(kinds([...seen])).toEqual(all.filter((kind) => kind !== 'name of a reading' && kind !== 'reason'));
	});

	it('shows no number of an answer key, and nothing that is called a key', () => {
		const { scenario, numbers } = numbered(tinyScenario);
		const last = 987654321;
		for (const seed of [1, 2, last]) {
			for (const { week, view } of randomWeek(scenario, 'numbered', seed, SETUP, 20)) {
				const text = JSON.stringify(view);
				expect(/Key"|"truth"|"shown"|"defects"/.exec(text)?.[0], `seed ${seed}`).toBeUndefined();
				const digits = new Set(text.match(/\d+(\.\d+)?/g));
				const leaks = numbers.filter(({ number, may }) => !may(week) && digits.has(String(number)));
				expect(
					leaks.map(({ number }) => number),
					`seed ${seed}`
				).toEqual([]);
				expect(digits.has(String(last))).toBe(false);
			}
		}
	});

	it('does not depend on what is true, only on what was shown', () => {
		for (let seed = 0; seed < 3; seed++) {
			const stands = randomWeek(tinyScenario, 'truth', seed, SETUP, 20);
			for (const { week, view } of stands.filter((_, n) => n % 9 === 0 || n === stands.length - 1)) {
				const { truth } = week.world;
				const other = {
					tiers: Object.fromEntries(Object.entries(truth.tiers).map(([id, tier]) => [id, 2 - tier])),
					met: Object.fromEntries(
						Object.entries(truth.met).map(([id, rounds]) => [id, rounds.map((met) => met.map((one) => !one))])
					)
				};
				const elsewhere: Week = {
					...week,
					world: { ...week.world, truth: other },
					memo: new Map(),
					kept: new WeakMap()
				};
				expect(JSON.stringify(viewOf(elsewhere)), `seed ${seed}`).toBe(JSON.stringify(view));
			}
		}
	});

	it('gives no feedback in an assessment, and gives it in practice', () => {
		for (const setup of [SETUP, ASSESSMENT]) {
			const { view } = randomWeek(tinyScenario, 'feedback', 5, setup).at(-1)!;
			const hidden = setup.stakes === 'assessment';
			expect(view.evenings.map((evening) => evening.moment === undefined)).toEqual(Array(5).fill(hidden));
			expect(view.evenings.map((evening) => evening.metric === undefined)).toEqual(Array(5).fill(hidden));
		}
	});
});
