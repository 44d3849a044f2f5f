/** Plain statistics on lists of numbers. Empty lists give NaN unless it says otherwise. */

export const mean = (list: readonly number[]): number =>
	list.reduce((sum, one) => sum + one, 0) / list.length;

/** Sample standard deviation (n − 1); 0 for fewer than two numbers. */
export function deviation(list: readonly number[]): number {
	if (list.length < 2) return 0;
	const middle = mean(list);
	return Math.sqrt(list.reduce((sum, one) => sum + (one - middle) ** 2, 0) / (list.length - 1));
}

/** 95 % interval of the mean, by the normal approximation. */
export function interval(list: readonly number[]): [low: number, high: number] {
	const half = (1.96 * deviation(list)) / Math.sqrt(list.length);
	return [mean(list) - half, mean(list) + half];
}

/** Pearson's r of two lists of the same length; 0 where one of them does not vary. */
export function pearson(a: readonly number[], b: readonly number[]): number {
	const [meanA, meanB] = [mean(a), mean(b)];
	let both = 0;
	let ownA = 0;
	let ownB = 0;
	for (let k = 0; k < a.length; k++) {
		const [x, y] = [a[k]! - meanA, b[k]! - meanB];
		both += x * y;
		ownA += x * x;
		ownB += y * y;
	}
	return ownA > 0 && ownB > 0 ? both / Math.sqrt(ownA * ownB) : 0;
}

/** Ranks from 1; equals share the mean of their ranks. */
export function ranks(list: readonly number[]): number[] {
	const sorted = list.toSorted((a, b) => a - b);
	return list.map((one) => (sorted.indexOf(one) + sorted.lastIndexOf(one)) / 2 + 1);
}

/** Spearman's ρ: Pearson's r of the ranks. */
export const spearman = (a: readonly number[], b: readonly number[]): number => pearson(ranks(a), ranks(b));

/**
 * Kendall's τ over the pairs that `counts` keeps: (concordant − discordant) / pairs. A pair that is tied in
 * one list is neither. 1 where no pair is left.
 */
export function kendall(
	a: readonly number[],
	b: readonly number[],
	counts: (i: number, j: number) => boolean = () => true
): number {
	let sum = 0;
	let pairs = 0;
	for (let i = 0; i < a.length; i++) {
		for (let j = i + 1; j < a.length; j++) {
			if (!counts(i, j)) continue;
			pairs += 1;
			sum += Math.sign(a[i]! - a[j]!) * Math.sign(b[i]! - b[j]!);
		}
	}
	return pairs === 0 ? 1 : sum / pairs;
}

/**
 * How many weeks a score must be the mean of to be reliable to `wanted`, when one is to r (Spearman and
 * Brown); Infinity where one tells nothing.
 */
export const weeksFor = (wanted: number, r: number): number =>
	r <= 0 ? Infinity : Math.max(1, (wanted * (1 - r)) / (r * (1 - wanted)));
