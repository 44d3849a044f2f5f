/** Checks 1 to 3: skill shows, habits do not pay, noise costs. */
import { COMPETENCIES, WEIGHTS, type Competency } from '#lib/engine/index.ts';
import { atLeast, atMost, between, noted, type Check } from '../check.ts';
import { HABIT_NAMES, LEVEL_NAMES, onlyName, WEAK, withHabitName } from '../policies.ts';
import type { Rows } from '../row.ts';
import { mean, spearman } from '../statistics.ts';

/** Points by which the skilled player beats a policy on the same seeds. */
const lead = (rows: Rows, policy: string): number =>
	mean(rows.headlines('skilled')) - mean(rows.headlines(policy));

export const skillShows = (rows: Rows): Check => ({
	number: 1,
	title: 'Skill shows',
	parts: [
		atLeast('oracle, mean', mean(rows.headlines('oracle')), 99.5),
		noted(atLeast('oracle, worst week', Math.min(...rows.headlines('oracle')), 99.5)),
		between('skilled, mean', mean(rows.headlines('skilled')), 75, 92),
		...WEAK.map((policy) => atLeast(`${policy} loses to skilled`, lead(rows, policy), 15))
	]
});

/** The competency in which a habit shows, where its weight is too small for 12 points. */
const SHOWS_IN: Record<string, Competency> = { 'timelines only': 'time' };
const SMALL = 0.06;
/** The same as leaving everything: it cannot be a skilled player's habit. */
const NOT_A_HABIT = 'click-through';

export const habitsDoNotPay = (rows: Rows): Check => ({
	number: 2,
	title: 'Habits do not pay',
	parts: [
		...HABIT_NAMES.map((name) => atMost(`${name}, defaults elsewhere`, mean(rows.headlines(name)), 25)),
		...COMPETENCIES.map((name) =>
			atMost(`skilled in ${name} alone`, mean(rows.headlines(onlyName(name))), 25)
		),
		...HABIT_NAMES.filter((name) => name !== NOT_A_HABIT).map((name) => {
			const part = atLeast(`skilled, but ${name}: loses`, lead(rows, withHabitName(name)), 12);
			const shows = SHOWS_IN[name];
			return shows !== undefined && WEIGHTS[shows] < SMALL ? noted(part) : part;
		})
	]
});

export const noiseCosts = (rows: Rows): Check => {
	const means = LEVEL_NAMES.map((name) => mean(rows.headlines(name)));
	const noise = means.map((_, k) => means.length - k);
	return {
		number: 3,
		title: 'More noise, lower score',
		parts: [
			atMost('Spearman of noise and headline', spearman(noise, means), -0.95),
			...LEVEL_NAMES.map((name, k) => noted(atLeast(name, means[k]!, 0)))
		]
	};
};
