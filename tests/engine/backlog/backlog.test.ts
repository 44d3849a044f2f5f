import { expect, test } from 'vitest';
import {
	chanceFinished,
	dependentsOf,
	evidenceValue,
	forecastOf,
	problemOf,
	standingOf,
	valued
} from '#lib/engine/backlog/index.ts';
import { afterReading, chanceOfReading } from '#lib/engine/belief.ts';
import type { PerTier } from '#lib/engine/scenario.ts';
import { haveTables, tables } from '#lib/engine/value/index.ts';
import { withTiers } from '#lib/engine/worth.ts';
import { after, onDay, weekOf } from '../../fixtures/weeks.ts';

test('the problem of the exact order follows the state: remaining points, offset, carry, prerequisites', () => {
	const week = onDay(2);
	const standing = standingOf(week, { ...week.state, incidentPoints: 3 }, 'open');
	const problem = problemOf(standing);
	expect(problem.offset).toBe(3);
	expect(problem.ids).toEqual([...(week.state.started ? [week.state.started] : []), ...week.state.order]);
	expect(problem.first).toBe(week.state.started ? 0 : -1);
	const at = (id: string): number => problem.ids.indexOf(id);
	expect(problem.prerequisites[at('reviews')]).toBe(1 << at('photos'));
	expect(problem.carry[at('dark')]).toBeCloseTo(0.8 * (10 - 3));
	expect(problem.worth.every((row) => row.every((worth, p) => p === 0 || worth <= row[p - 1]! + 1e-9))).toBe(
		true
	);
});

test('what was cut unfinished is still received, and no longer stands', () => {
	const week = after(onDay(3), { kind: 'cut', item: 'photos', because: 'goal' });
	const ids = (universe: 'open' | 'received') =>
		standingOf(week, week.state, universe).items.map((item) => item.id);
	expect(ids('open')).not.toContain('photos');
	expect(ids('received')).toEqual(expect.arrayContaining(['photos', 'reviews']));
	expect(dependentsOf(onDay(3), onDay(3).state, 'photos')).toEqual(['reviews']);
});

test('what evidence is worth equals new tables for each reading', () => {
	const week = onDay(1);
	const standing = standingOf(week, week.state, 'open');
	const backlog = valued(standing);
	for (const evidence of week.scenario.evidence) {
		const i = standing.items.findIndex((item) => item.base === evidence.about);
		if (i < 0) continue;
		const now = standing.items[i]!.value.tiers.map((tier) => tier.p) as PerTier;
		const expected = evidence.readings.reduce((sum, { given }) => {
			const items = standing.items.slice();
			items[i] = { ...items[i]!, value: withTiers(items[i]!.value, afterReading(now, given)) };
			return sum + chanceOfReading(now, given) * haveTables(tables(problemOf({ ...standing, items }))).best;
		}, 0);
		expect(evidenceValue(backlog, evidence)).toBeCloseTo(Math.max(0, expected - backlog.have.best), 6);
	}
});

test('evidence about both parts of a slice counts for both, and about nothing that stands for nothing', () => {
	const week = after(onDay(3), { kind: 'slice', item: 'chat', keep: ['a', 'c'] });
	const backlog = valued(standingOf(week, week.state, 'open'));
	const prototype = week.scenario.evidence.find((one) => one.id === 'prototype')!;
	expect(evidenceValue(backlog, prototype)).toBeGreaterThanOrEqual(0);
	expect(evidenceValue(backlog, { about: 'nobody', readings: prototype.readings })).toBe(0);
	expect(
		evidenceValue(backlog, { about: 'chat', readings: [{ given: [1, 1, 1] }, { given: [0, 0, 0] }] })
	).toBe(0);
});

test('the forecast for five working days holds 8 in 10, what goes before taken off, at least a point wide', () => {
	const pace = { start: 1, horizon: 10, pointsPerDay: 4, spread: 0.2 };
	const { low, high } = forecastOf(pace, 0);
	expect(low).toBeCloseTo(20 * Math.exp(-0.2563103));
	expect(high).toBeCloseTo(20 * Math.exp(0.2563103));
	expect(forecastOf(pace, 5).low).toBeCloseTo(low - 5);
	expect(forecastOf({ ...pace, spread: 0.001 }, 0)).toMatchObject({
		high: forecastOf({ ...pace, spread: 0.001 }, 0).low + 1
	});
});

test('the chance that something is finished falls down the order and is certain for what is known', () => {
	const week = weekOf();
	const chances = week.state.order.map((id) => chanceFinished(week, week.state, id, 4));
	const alone = chances.filter((_, at) => week.state.order[at] !== 'reviews');
	alone.forEach((chance, at) => at === 0 || expect(chance).toBeLessThanOrEqual(alone[at - 1]!));
	expect(chanceFinished(week, week.state, 'map', 0)).toBe(0);
	expect(chanceFinished(week, week.state, 'map', 1)).toBe(1);
	expect(chanceFinished(week, week.state, 'repair', 4)).toBe(0);
	const gone = after(onDay(3), { kind: 'cut', item: 'dark', because: 'old' });
	expect(chanceFinished(gone, gone.state, 'dark', 4)).toBe(0);
});
