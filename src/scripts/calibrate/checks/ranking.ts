/** Check 7: who is better than whom does not hang on the weights or on the values. */
import { COMPETENCIES, randomFrom, WEIGHTS } from '#lib/engine/index.ts';
import { atLeast, type Check } from '../check.ts';
import { RANKED } from '../jobs.ts';
import type { Row, Rows } from '../row.ts';
import { kendall, mean } from '../statistics.ts';

const SHARE = 0.2;
/** Sets of moved weights. */
const DRAWS = 20;
/** Policies less than so many points apart are equally good. */
const APART = 3;
/** What a competency at x = 0 leaves, and what a red line leaves of the headline. */
const FLOOR = 0.05;
const CAP = 69;

/** The headline under other weights, one a competency; rescaled over what was judged. */
export function headlineWith(weights: readonly number[], { x, capped }: Pick<Row, 'x' | 'capped'>): number {
	const whole = x.reduce<number>((sum, one, k) => sum + (one === null ? 0 : weights[k]!), 0);
	const product = x.reduce<number>(
		(all, one, k) => (one === null ? all : all * (FLOOR + (1 - FLOOR) * one) ** (weights[k]! / whole)),
		1
	);
	return capped ? Math.min(CAP, 100 * product) : 100 * product;
}

const movedWeights = (draw: number): number[] =>
	COMPETENCIES.map((name) => WEIGHTS[name] * (1 + SHARE * (2 * randomFrom(`weights ${draw} ${name}`)() - 1)));

/** τ of two lists of means, pairs that lie together in the first set aside. */
const tau = (a: readonly number[], b: readonly number[]): number =>
	kendall(a, b, (i, j) => Math.abs(a[i]! - a[j]!) >= APART);

export function ranking(rows: Rows, variants: number): Check {
	const asIs = RANKED.map((policy) => mean(rows.headlines(policy)));
	const byWeights = Array.from({ length: DRAWS }, (_, draw) => {
		const weights = movedWeights(draw);
		return tau(
			asIs,
			RANKED.map((policy) => mean(rows.of(policy).map((row) => headlineWith(weights, row))))
		);
	});
	const byValues = Array.from({ length: variants }, (_, k) => {
		const moved = RANKED.map((policy) => rows.of(policy, k + 1));
		const seeds = new Set(moved[0]?.map((row) => row.seed));
		const same = RANKED.map((policy) =>
			mean(rows.of(policy).flatMap((row) => (seeds.has(row.seed) ? [row.headline] : [])))
		);
		return tau(
			same,
			moved.map((list) => mean(list.map((row) => row.headline)))
		);
	});
	return {
		number: 7,
		title: 'The ranking stands when weights or values move by a fifth',
		parts: [
			atLeast('weights: smallest Kendall τ', Math.min(...byWeights), 0.9),
			atLeast('values, ten weeks: smallest Kendall τ', Math.min(...byValues), 0.9)
		]
	};
}
