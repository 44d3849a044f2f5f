import { describe, expect, test } from 'vitest';
import { COMPETENCIES, scorecardOf, WEIGHTS, type Setup } from '../../../src/lib/engine/index.ts';
import { atLevel, playWeek } from '../../../src/lib/engine/players/index.ts';
import { viewOf } from '../../../src/lib/engine/project/index.ts';
import { apart } from '../../../src/scripts/calibrate/checks/apart.ts';
import { varyingPoints } from '../../../src/scripts/calibrate/checks/forms.ts';
import { betweenThrees, betweenWeeks, population } from '../../../src/scripts/calibrate/checks/population.ts';
import { noLuck, sameBytes } from '../../../src/scripts/calibrate/checks/proofs.ts';
import { headlineWith, ranking } from '../../../src/scripts/calibrate/checks/ranking.ts';
import { habitsDoNotPay, noiseCosts, skillShows } from '../../../src/scripts/calibrate/checks/skill.ts';
import { holds, type Check } from '../../../src/scripts/calibrate/check.ts';
import { jobsOf, QUICK, RANKED } from '../../../src/scripts/calibrate/jobs.ts';
import {
	betterName,
	LEVEL_NAMES,
	personName,
	withHabitName
} from '../../../src/scripts/calibrate/policies.ts';
import { Rows, type Row } from '../../../src/scripts/calibrate/row.ts';
import { variantOf } from '../../../src/scripts/calibrate/variant.ts';
import { tinyScenario } from '../../fixtures/tiny-scenario.ts';

const row = (policy: string, headline: number, more: Partial<Row> = {}): Row => ({
	policy,
	seed: 0,
	variant: 0,
	headline,
	capped: false,
	x: COMPETENCIES.map(() => headline / 100),
	...more
});

/** Every policy of a calibration once, all as good as this, but for those named. */
const played = (headline: number, named: Record<string, number>): Rows => {
	const policies = [...new Set(jobsOf(QUICK).map((job) => job.policy))];
	return new Rows(policies.map((policy) => row(policy, named[policy] ?? headline)));
};
const failing = (check: Check): string[] =>
	check.parts.filter((part) => !part.holds).map((part) => part.what);

describe('skill and habits', () => {
	const good = Object.fromEntries(LEVEL_NAMES.map((name, k) => [name, 10 * k]));

	test('hold for a score that measures skill', () => {
		const rows = played(20, { ...good, oracle: 100, skilled: 85 });
		expect([skillShows(rows), habitsDoNotPay(rows), noiseCosts(rows)].map(holds)).toEqual([true, true, true]);
	});

	test('name what fails', () => {
		const rows = played(20, {
			oracle: 99,
			skilled: 85,
			'by date': 71,
			'cut none': 26,
			[withHabitName('accept all')]: 74,
			...good,
			[LEVEL_NAMES[5]!]: 39
		});
		expect(failing(skillShows(rows))).toEqual(['oracle, mean', 'by date loses to skilled']);
		expect(failing(habitsDoNotPay(rows))).toEqual([
			'cut none, defaults elsewhere',
			'skilled, but accept all: loses'
		]);
		expect(holds(noiseCosts(rows))).toBe(false);
	});

	test('a habit of a small competency is named, not judged', () => {
		const rows = played(20, { ...good, oracle: 100, skilled: 85, [withHabitName('timelines only')]: 84 });
		expect(holds(habitsDoNotPay(rows))).toBe(true);
	});
});

test('one skill that moves another competency is found', () => {
	const better = COMPETENCIES.map((name) =>
		row(betterName(name), 50, { x: COMPETENCIES.map((other) => (other === name ? 0.8 : 0.5)) })
	);
	const clean = new Rows([row('middling', 50), ...better]);
	expect(holds(apart(clean))).toBe(true);
	const leaking = better.map((one) =>
		one.policy === betterName('order') ? { ...one, x: one.x.map(() => 0.7) } : one
	);
	expect(failing(apart(new Rows([row('middling', 50), ...leaking])))).toContain(
		'better at order: accept moves'
	);
});

test('a population is as reliable as its weeks agree', () => {
	const people = 30;
	const skill = (k: number): number => 20 + 2 * k;
	const rows = (noise: (k: number, seed: number) => number): Rows =>
		new Rows(
			Array.from({ length: people }, (_, k) =>
				Array.from({ length: 6 }, (_, seed) => row(personName(k), skill(k) + noise(k, seed), { seed }))
			).flat()
		);
	expect(
		holds(
			population(
				rows(() => 0),
				people
			)
		)
	).toBe(true);
	const hardSeeds = population(
		rows((_, seed) => 5 * seed),
		people
	);
	expect(failing(hardSeeds)).toEqual(['standard deviation of seed means']);
	const lucky = population(
		rows((k, seed) => ((k * 7 + seed * 13) % 11) * 15),
		people
	);
	expect(failing(lucky)).toContain('two weeks, r');
	expect(
		betweenWeeks([
			[1, 2, 3],
			[1, 2, 3],
			[3, 2, 1]
		])
	).toBeCloseTo(-1 / 3, 12);
	expect(
		betweenThrees([
			[1, 2],
			[2, 1],
			[1, 3],
			[2, 3],
			[1, 2],
			[0, 4]
		])
	).toBeCloseTo(1, 12);
});

test('other weights give other headlines, rescaled over what was judged', () => {
	const weights = COMPETENCIES.map((name) => WEIGHTS[name]);
	const seed = 3;
	const setup: Setup = { mode: 'lead', stakes: 'assessment', days: [0, 1, 2, 3, 4], help: 'full' };
	const card = scorecardOf(playWeek({ scenario: tinyScenario, setup, seed }, atLevel(0.6), 'test', viewOf));
	const x = COMPETENCIES.map((name) => card.competencies.find((one) => one.competency === name)?.x ?? null);
	expect(headlineWith(weights, { x, capped: card.redLines.length > 0 })).toBeCloseTo(card.headline, 9);
	expect(headlineWith(weights, { x: x.map(() => 1), capped: true })).toBe(69);
	expect(
		headlineWith(weights, { x: x.map((one, k) => (k === 0 ? null : (one ?? 1) * 0 + 1)), capped: false })
	).toBeCloseTo(100, 9);
});

test('a ranking that turns round when values move is found', () => {
	const rows = (moved: (k: number) => number): Rows =>
		new Rows(RANKED.flatMap((name, k) => [row(name, 5 * k), row(name, moved(k), { variant: 1 })]));
	expect(
		holds(
			ranking(
				rows((k) => 5 * k + 1),
				1
			)
		)
	).toBe(true);
	expect(
		failing(
			ranking(
				rows((k) => 100 - 5 * k),
				1
			)
		)
	).toEqual(['values, ten weeks: smallest Kendall τ']);
});

test('weeks that depend on luck or change when repeated are counted', () => {
	const broken = (kind: 'luck' | 'bytes') => [{ rows: [], broken: [{ kind, policy: 'skilled', seed: 1 }] }];
	expect([holds(noLuck(broken('luck'))), holds(sameBytes(broken('luck')))]).toEqual([false, true]);
	expect([holds(noLuck(broken('bytes'))), holds(sameBytes(broken('bytes')))]).toEqual([true, false]);
});

test('a decision point varies when no answer is best on nine seeds in ten', () => {
	const weeks = Array.from({ length: 20 }, (_, k) => ({
		best: [
			['answer:a', k < 2 ? 'no' : 'yes'],
			['answer:b', k < 1 ? 'no' : 'yes'],
			...(k === 0 ? [['answer:once', 'yes']] : [])
		] as [string, string][]
	}));
	expect(varyingPoints(weeks)).toBe(0.5);
});

test('moved values move every tier of an item alike, by at most a fifth', () => {
	expect(variantOf(tinyScenario, 0)).toBe(tinyScenario);
	const moved = variantOf(tinyScenario, 1);
	const factors = tinyScenario.items.flatMap((item, i) =>
		item.forms.map((form, k) =>
			form.value.tiers.flatMap((tier, t) =>
				tier.worth === 0 ? [] : [moved.items[i]!.forms[k]!.value.tiers[t]!.worth / tier.worth]
			)
		)
	);
	for (const list of factors) {
		for (const one of list) {
			expect(one).toBeCloseTo(list[0]!, 9);
			expect(Math.abs(one - 1)).toBeLessThanOrEqual(0.2);
		}
	}
	expect(new Set(factors.map((list) => list[0]?.toFixed(6))).size).toBeGreaterThan(5);
});
