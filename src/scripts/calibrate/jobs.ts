/** All weeks of a calibration, cut into jobs for the workers. */
import { COMPETENCIES } from '#lib/engine/index.ts';
import {
	HABIT_NAMES,
	LEVEL_NAMES,
	MEMORISER,
	PEOPLE,
	WEAK,
	betterName,
	onlyName,
	personName,
	withHabitName
} from './policies.ts';
import type { Row } from './row.ts';

export interface Job {
	/** `luck` and `bytes` look for weeks that break checks 4 and 8. */
	kind: 'play' | 'luck' | 'bytes';
	policy: string;
	seeds: number[];
	variant: number;
}

export interface Result {
	rows: Row[];
	broken: { kind: 'luck' | 'bytes'; policy: string; seed: number }[];
}

/** How much is played. */
export interface Amount {
	seeds: number;
	/** Members of the population, and weeks of each: six or more for two means of three. */
	people: number;
	weeks: number;
	/** Sets of moved values, and weeks on each. */
	variants: number;
	variantWeeks: number;
	/** Weeks taken apart for checks 4 and 8. */
	proofs: number;
}

export const WHOLE: Amount = {
	seeds: 200,
	people: PEOPLE,
	weeks: 12,
	variants: 5,
	variantWeeks: 10,
	proofs: 20
};
export const QUICK: Amount = { seeds: 24, people: 60, weeks: 6, variants: 2, variantWeeks: 10, proofs: 4 };

/** Policies whose order of merit must stand when weights or values move. */
export const RANKED = ['oracle', 'skilled', ...WEAK, ...LEVEL_NAMES];
/** Policies whose weeks are taken apart. */
export const PROVEN = ['skilled', 'random', 'always first'];

const first = (many: number): number[] => Array.from({ length: many }, (_, seed) => seed);
/** Weeks in one job. */
const CHUNK = 20;

export function jobsOf(amount: Amount): Job[] {
	const played = [
		...RANKED,
		...HABIT_NAMES,
		...HABIT_NAMES.map(withHabitName),
		...COMPETENCIES.map(onlyName),
		'middling',
		...COMPETENCIES.map(betterName),
		MEMORISER
	];
	const people = Array.from({ length: amount.people }, (_, k) => personName(k));
	const variants = first(amount.variants).map((k) => k + 1);
	const play = (policy: string, seeds: number, variant = 0): Job => ({
		kind: 'play',
		policy,
		seeds: first(seeds),
		variant
	});
	const jobs: Job[] = [
		...played.map((policy) => play(policy, amount.seeds)),
		...people.map((policy) => play(policy, amount.weeks)),
		...variants.flatMap((variant) => RANKED.map((policy) => play(policy, amount.variantWeeks, variant))),
		...PROVEN.flatMap((policy): Job[] => [
			{ kind: 'luck', policy, seeds: first(amount.proofs), variant: 0 },
			{ kind: 'bytes', policy, seeds: first(amount.proofs), variant: 0 }
		])
	];
	return jobs.flatMap((job) =>
		Array.from({ length: Math.ceil(job.seeds.length / CHUNK) }, (_, k) => ({
			...job,
			seeds: job.seeds.slice(k * CHUNK, (k + 1) * CHUNK)
		}))
	);
}
