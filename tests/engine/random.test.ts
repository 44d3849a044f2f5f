import { describe, expect, it } from 'vitest';
import { hash32, pick, pickWeighted, randomFrom, shuffle } from '#lib/engine/random.ts';

describe('seeded random numbers', () => {
	it('are the same for the same text and others for another', () => {
		const draw = (text: string): number[] => Array.from({ length: 50 }, randomFrom(text));
		expect(draw('a')).toEqual(draw('a'));
		expect(draw('a')).not.toEqual(draw('b'));
		expect(hash32('')).not.toBe(hash32('\0'));
	});

	it('are uniform on [0, 1): ten bins hold a tenth each', () => {
		const random = randomFrom('bins');
		const bins = new Array<number>(10).fill(0);
		for (let k = 0; k < 100_000; k++) {
			const value = random();
			expect(value >= 0 && value < 1).toBe(true);
			bins[Math.floor(value * 10)]! += 1;
		}
		for (const count of bins) expect(Math.abs(count - 10_000)).toBeLessThan(400);
	});

	it('differ at once between neighbouring names', () => {
		const firsts = Array.from({ length: 1000 }, (_, k) => randomFrom(`seed ${k}`)());
		expect(new Set(firsts).size).toBe(1000);
		const mean = firsts.reduce((sum, value) => sum + value, 0) / 1000;
		expect(Math.abs(mean - 0.5)).toBeLessThan(0.04);
	});

	it('pick by weight, and never what weighs nothing', () => {
		const random = randomFrom('weights');
		const counts = [0, 0, 0];
		for (let k = 0; k < 10_000; k++) counts[pickWeighted([1, 0, 3], random)]! += 1;
		expect(counts[1]).toBe(0);
		expect(Math.abs(counts[0]! - 2500)).toBeLessThan(200);
		expect(() => pickWeighted([0, 0], random)).toThrow(RangeError);
		expect(() => pick([], random)).toThrow(RangeError);
	});

	it('shuffle into a new list of the same things', () => {
		const list = [1, 2, 3, 4, 5, 6, 7];
		const drawn = shuffle(list, randomFrom('shuffle'));
		expect(list).toEqual([1, 2, 3, 4, 5, 6, 7]);
		expect(drawn.toSorted()).toEqual(list);
	});
});
