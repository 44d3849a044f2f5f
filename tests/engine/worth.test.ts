import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Profile } from '#lib/engine/scenario.ts';
import {
	chanceBy,
	penaltyOf,
	withTiers,
	worthAt,
	worthRow,
	type Pace,
	type Valued
} from '#lib/engine/worth.ts';

const PACE: Pace = { start: 1, horizon: 10, pointsPerDay: 4, spread: 0.2 };
const RUNS = { numRuns: 200, seed: 20261125 };
const only = (profile: Profile, worth: number, penalty = 0): Valued => ({
	tiers: [{ p: 1, worth, profile, penalty }],
	carry: 0
});

test('steady worth is per day until the horizon', () => {
	expect(worthAt(only({ kind: 'steady' }, 3), PACE, 8)).toBeCloseTo(3 * (10 - 3));
	expect(worthAt(only({ kind: 'steady' }, 3), PACE, 37)).toBeCloseTo(0);
});

test('fading worth halves every half-life, counted from Monday morning', () => {
	expect(worthAt(only({ kind: 'fading', halfLife: 2 }, 16), PACE, 4)).toBeCloseTo(8);
	expect(worthAt(only({ kind: 'fading', halfLife: 2 }, 16), PACE, 12)).toBeCloseTo(4);
});

test('a date, the evening of its day, is worth its whole for work that is surely done, half at even odds, and falls smoothly', () => {
	const worth = only({ kind: 'date', day: 4 }, 100);
	expect(worthAt(worth, PACE, 1)).toBeCloseTo(100, 3);
	expect(worthAt(worth, PACE, 16)).toBeCloseTo(50, 3);
	expect(worthAt(worth, PACE, 30)).toBeLessThan(1);
});

test('after the horizon nothing is worth anything, and a must-be costs its penalty', () => {
	expect(worthAt(only({ kind: 'steady' }, 3, 70), PACE, 40)).toBe(-70);
	expect(penaltyOf(only({ kind: 'steady' }, 3, 70))).toBe(70);
});

test('the chance by a day is 1 for no work, 0 for a day that is over, and half at the expected pace', () => {
	expect(chanceBy(PACE, 0, 1)).toBe(1);
	expect(chanceBy(PACE, 0, 0)).toBe(0);
	expect(chanceBy(PACE, 3, 1)).toBe(0);
	expect(chanceBy(PACE, 8, 3)).toBeCloseTo(0.5, 6);
	expect(chanceBy({ ...PACE, spread: 0 }, 8, 3)).toBe(1);
	expect(chanceBy({ ...PACE, spread: 0 }, 9, 3)).toBe(0);
});

test('Φ agrees with tabled values', () => {
	// ln(ratio)/spread = z, so points = days·pace·e^(−z·spread)
	const at = (z: number): number => chanceBy({ ...PACE, spread: 1 }, 8 * Math.exp(-z), 3);
	expect(at(1.2815515655)).toBeCloseTo(0.9, 6);
	expect(at(-1.9599639845)).toBeCloseTo(0.025, 6);
});

test('no profile ever rises with later finishing', () => {
	const profile = fc.oneof(
		fc.constant<Profile>({ kind: 'steady' }),
		fc.double({ min: 0.5, max: 20, noNaN: true }).map((halfLife): Profile => ({ kind: 'fading', halfLife })),
		fc.integer({ min: 0, max: 14 }).map((day): Profile => ({ kind: 'date', day }))
	);
	fc.assert(
		fc.property(profile, fc.nat(100), fc.nat(50), (kind, worth, penalty) => {
			const row = worthRow(only(kind, worth, penalty), PACE, 60);
			for (let p = 1; p < row.length; p++) expect(row[p]!).toBeLessThanOrEqual(row[p - 1]! + 1e-9);
		}),
		RUNS
	);
});

test('another belief changes the probabilities alone', () => {
	const two: Valued = {
		tiers: [...only({ kind: 'steady' }, 1).tiers, ...only({ kind: 'steady' }, 5).tiers],
		carry: 1
	};
	expect(worthAt(withTiers(two, [0.5, 0.5]), PACE, 0)).toBeCloseTo(9 * 3);
});
