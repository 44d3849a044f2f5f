import { describe, expect, test } from 'vitest';
import {
	deviation,
	interval,
	kendall,
	mean,
	pearson,
	ranks,
	spearman,
	weeksFor
} from '../../../src/scripts/calibrate/statistics.ts';

describe('spread', () => {
	test('deviation divides by n − 1', () => {
		expect(mean([2, 4, 4, 4, 5, 5, 7, 9])).toBe(5);
		expect(deviation([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(2.138, 3);
		expect(deviation([3])).toBe(0);
	});

	test('the interval of the mean narrows with the root of n', () => {
		const few = [40, 60, 40, 60];
		const many = Array.from({ length: 16 }, () => few).flat();
		const width = ([low, high]: readonly number[]): number => high! - low!;
		expect(width(interval(few)) / width(interval(many))).toBeCloseTo(
			4 * (deviation(few) / deviation(many)),
			6
		);
	});
});

describe('agreement', () => {
	test('Pearson sees a straight line, and nothing where nothing varies', () => {
		expect(pearson([1, 2, 3], [3, 5, 7])).toBeCloseTo(1, 12);
		expect(pearson([1, 2, 3], [7, 5, 3])).toBeCloseTo(-1, 12);
		expect(pearson([1, 1, 1], [1, 2, 3])).toBe(0);
		expect(pearson([1, 2, 3, 4], [1, 3, 2, 5])).toBeCloseTo(0.8315, 4);
	});

	test('equals share their ranks, and Spearman sees any rise', () => {
		expect(ranks([10, 30, 20, 20])).toEqual([1, 4, 2.5, 2.5]);
		expect(spearman([1, 2, 3, 4], [1, 10, 100, 1000])).toBeCloseTo(1, 12);
		expect(spearman([6, 5, 4, 3, 2, 1], [1, 2, 3, 4, 6, 5])).toBeCloseTo(-0.943, 3);
	});

	test('Kendall counts pairs, those that are set aside not', () => {
		expect(kendall([1, 2, 3, 4], [1, 2, 4, 3])).toBeCloseTo(4 / 6, 12);
		expect(kendall([1, 2, 3, 4], [1, 2, 4, 3], (i, j) => Math.abs(i - j) > 1)).toBe(1);
		expect(kendall([1, 2], [5, 5])).toBe(0);
		expect(kendall([1], [1])).toBe(1);
	});
});

test('weeks for a reliability, by Spearman and Brown', () => {
	expect(weeksFor(0.8, 0.5)).toBeCloseTo(4, 12);
	expect(weeksFor(0.8, 0.9)).toBe(1);
	expect(weeksFor(0.8, 0)).toBe(Infinity);
});
