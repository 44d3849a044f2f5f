import { expect, test } from 'vitest';
import { forecastOf } from '#lib/engine/backlog/index.ts';
import { afterRework, drawWorld } from '#lib/engine/world.ts';
import { tinyScenario } from '../fixtures/tiny-scenario.ts';

const worlds = Array.from({ length: 600 }, (_, seed) => drawWorld(tinyScenario, seed));
const share = (count: number): number => count / worlds.length;

test('a seed gives the same world every time, and another seed another', () => {
	expect(drawWorld(tinyScenario, 7)).toEqual(worlds[7]);
	expect(drawWorld(tinyScenario, 8)).not.toEqual({ ...worlds[7], seed: 8 });
});

test('an entity that follows another takes its form', () => {
	for (const world of worlds) {
		expect(world.forms['ruth-year']).toBe(world.forms['omar-chat']);
		expect(world.forms['pia-deposit']).toBe(world.forms['deposit']);
	}
});

test('forms come up equally often, tiers as often as their priors say', () => {
	expect(share(worlds.filter((world) => world.forms['search'] === 1).length)).toBeCloseTo(0.5, 1);
	const plain = worlds.filter((world) => world.forms['search'] === 0);
	expect(plain.filter((world) => world.truth.tiers['search'] === 1).length / plain.length).toBeCloseTo(
		0.5,
		1
	);
});

test('readings follow the true tier as reliably as the scenario says', () => {
	const high = worlds.filter((world) => world.truth.tiers['search'] === 2);
	expect(high.filter((world) => world.shown.readings['calls'] === 1).length / high.length).toBeGreaterThan(
		0.8
	);
});

test('a defect surfaces only where a criterion is really unmet', () => {
	for (const { truth, shown } of worlds) {
		for (const item of tinyScenario.items) {
			shown.defects[item.id]?.forEach((surfacing, round) => {
				for (const name of surfacing) {
					const at =
						name === 'dod' ? item.criteria.length : item.criteria.findIndex((one) => one.id === name);
					expect(truth.met[item.id]?.[round]?.[at]).toBe(false);
				}
			});
		}
	}
});

test('the pace averages the team’s points a day and is never nothing', () => {
	const all = worlds.flatMap((world) => world.shown.pace);
	expect(Math.min(...all)).toBeGreaterThanOrEqual(1);
	expect(all.reduce((sum, points) => sum + points, 0) / all.length).toBeCloseTo(
		tinyScenario.team.pointsPerDay,
		0
	);
});

test('what held before rework holds after it, and most of what did not is mended', () => {
	const rounds = worlds.flatMap(({ truth }) => tinyScenario.items.map((item) => truth.met[item.id]!));
	const pairs = rounds.flatMap(([first, second]) => first!.map((held, at) => [held, second![at]!] as const));
	expect(pairs.every(([held, still]) => !held || still)).toBe(true);
	const broken = pairs.filter(([held]) => !held);
	expect(broken.filter(([, still]) => still).length / broken.length).toBeCloseTo(0.9, 1);
	expect(afterRework([0.6, 1])[0]).toBeCloseTo(0.96);
	expect(afterRework([0.6, 1])[1]).toBe(1);
});

test('what the team gets through in a week lies in the Developers’ forecast eight times in ten', () => {
	for (const [pointsPerDay, spread] of [
		[4, 0.15],
		[6, 0.2],
		[5, 0.25]
	] as const) {
		const scenario = { ...tinyScenario, team: { ...tinyScenario.team, pointsPerDay, spread } };
		const { low, high } = forecastOf({ start: 0, horizon: 30, pointsPerDay, spread }, 0);
		const weeks = Array.from({ length: 1000 }, (_, seed) =>
			drawWorld(scenario, seed).shown.pace.reduce((sum, points) => sum + points, 0)
		);
		const inside = weeks.filter((points) => points >= low && points <= high).length / weeks.length;
		expect(inside, `${pointsPerDay} points a day, spread ${spread}`).toBeGreaterThan(0.75);
		expect(inside, `${pointsPerDay} points a day, spread ${spread}`).toBeLessThan(0.88);
	}
});
