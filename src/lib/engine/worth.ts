/**
 * What finishing an item at a time is worth, on a belief. Everything here is plain data that the view
 * shows too, so that any judgement of orders and cuts can be recomputed from the view alone.
 */
import type { Profile } from './scenario.ts';

/** A belief about one item's worth: tiers with probability p, worth in the unit of its profile, penalty in worth. */
export interface Valued {
	tiers: { p: number; worth: number; profile: Profile; penalty: number }[];
	/** What standing costs a day, in worth. */
	carry: number;
}

/** The team's pace and the calendar, in days from Monday morning. */
export interface Pace {
	/** From when points are counted. */
	start: number;
	/** H: nothing is worth anything after it. */
	horizon: number;
	/** Expected points of new work a day, > 0. */
	pointsPerDay: number;
	/** Standard deviation of ln(throughput). */
	spread: number;
}

/**
 * Φ(z), the standard normal distribution: the complementary error function by Numerical Recipes' Chebyshev
 * fit (Press et al., 6.2.2), relative error under 1.2·10⁻⁷.
 */
function normal(z: number): number {
	const x = Math.abs(z) / Math.SQRT2;
	const t = 1 / (1 + x / 2);
	const fit = [
		-1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587,
		-0.82215223, 0.17087277
	];
	const tail = (t * Math.exp(-x * x + fit.reduceRight((sum, c) => sum * t + c, 0))) / 2;
	return z < 0 ? tail : 1 - tail;
}

/**
 * P(so many points are done by the end of `day`), throughput lognormal around the expected pace: falls
 * smoothly with the points. 1 for no points; 0 for a day that is over.
 */
export function chanceBy(pace: Pace, points: number, day: number): number {
	const left = day - pace.start;
	if (points <= 0) return left >= 0 ? 1 : 0;
	if (left <= 0) return 0;
	const ratio = Math.log((left * pace.pointsPerDay) / points);
	return pace.spread > 0 ? normal(ratio / pace.spread) : ratio >= 0 ? 1 : 0;
}

/** Worth of one tier when finished on day A, `points` from the start; −penalty after H. */
function tierWorth(tier: Valued['tiers'][number], pace: Pace, points: number): number {
	const day = pace.start + points / pace.pointsPerDay;
	if (day > pace.horizon) return -tier.penalty;
	const { profile, worth } = tier;
	if (profile.kind === 'steady') return worth * (pace.horizon - day);
	if (profile.kind === 'fading') return worth * 2 ** (-day / profile.halfLife);
	return worth * chanceBy(pace, points, Math.min(profile.day + 1, pace.horizon));
}

/** Expected worth of finishing when `points` points have been done from the start on. */
export const worthAt = (valued: Valued, pace: Pace, points: number): number =>
	valued.tiers.reduce((sum, tier) => sum + tier.p * tierWorth(tier, pace, points), 0);

/** `worthAt` for 0 … length − 1 points. */
export const worthRow = (valued: Valued, pace: Pace, length: number): Float64Array =>
	mixed(
		valued.tiers.map((tier) => tierRow(tier, pace, length)),
		valued.tiers.map((tier) => tier.p),
		length
	);

/** Worth of one tier for 0 … length − 1 points, whatever its probability. */
export function tierRow(tier: Valued['tiers'][number], pace: Pace, length: number): Float64Array {
	const row = new Float64Array(length);
	for (let points = 0; points < length; points++) row[points] = tierWorth(tier, pace, points);
	return row;
}

/** Σ p·row, the tiers in turn as in `worthAt`. */
export function mixed(rows: readonly Float64Array[], p: readonly number[], length: number): Float64Array {
	const row = new Float64Array(length);
	for (let t = 0; t < rows.length; t++) {
		const tier = rows[t]!;
		const chance = p[t] ?? 0;
		for (let points = 0; points < length; points++) row[points] = row[points]! + chance * tier[points]!;
	}
	return row;
}

/** Expected penalty for leaving it out. */
export const penaltyOf = (valued: Valued): number =>
	valued.tiers.reduce((sum, tier) => sum + tier.p * tier.penalty, 0);

/** The same with other probabilities of the tiers. */
export const withTiers = (valued: Valued, tiers: readonly number[]): Valued => ({
	...valued,
	tiers: valued.tiers.map((tier, i) => ({ ...tier, p: tiers[i] ?? 0 }))
});
