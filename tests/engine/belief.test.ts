import fc from 'fast-check';
import { expect, test } from 'vitest';
import { afterReading, afterShown, allHold, chanceOfReading } from '#lib/engine/belief.ts';
import type { PerTier } from '#lib/engine/scenario.ts';

const RUNS = { numRuns: 300, seed: 20261125 };
const share = fc.double({ min: 0.01, max: 1, noNaN: true });
const tiersOf = fc.tuple(share, share, share).map(([a, b, c]): PerTier => {
	const sum = a + b + c;
	return [a / sum, b / sum, c / sum];
});

test('a reading moves belief as Bayes says', () => {
	const tiers = afterReading([0.5, 0.3, 0.2], [0.1, 0.5, 0.9]);
	expect(tiers[0]).toBeCloseTo(0.05 / 0.38);
	expect(tiers[2]).toBeCloseTo(0.18 / 0.38);
});

test('a reading that no tier allows changes nothing', () => {
	expect(afterReading([0.5, 0.5, 0], [0, 0, 1])).toEqual([0.5, 0.5, 0]);
});

test('over all readings the belief stays what it was on average', () => {
	fc.assert(
		fc.property(tiersOf, tiersOf, (tiers, good) => {
			const bad = good.map((p) => 1 - p) as PerTier;
			const mean = [good, bad].reduce(
				(sum, given) => {
					const chance = chanceOfReading(tiers, given);
					return afterReading(tiers, given).map((p, t) => sum[t]! + p * chance);
				},
				[0, 0, 0] as number[]
			);
			mean.forEach((p, t) => expect(p).toBeCloseTo(tiers[t]!, 9));
		}),
		RUNS
	);
});

test('evidence that shows a criterion unmet lowers the belief, and met raises it', () => {
	fc.assert(
		fc.property(share, fc.double({ min: 0.5, max: 0.99, noNaN: true }), (met, hit) => {
			const p = met * 0.98;
			expect(afterShown(p, hit, 0.1, true)).toBeLessThan(p);
			expect(afterShown(p, hit, 0.1, false)).toBeGreaterThan(p);
		}),
		RUNS
	);
});

test('that all hold is the product', () => expect(allHold([0.9, 0.8, 0.5])).toBeCloseTo(0.36));
