/** Check 5: over people, one week says something of the next, and seeds are equally hard. */
import { COMPETENCIES } from '#lib/engine/index.ts';
import { atLeast, atMost, noted, type Check, type Part } from '../check.ts';
import { personName } from '../policies.ts';
import type { Row, Rows } from '../row.ts';
import { deviation, mean, pearson, weeksFor } from '../statistics.ts';

/** Reliability that a claim about a person needs. */
const WANTED = 0.8;

/** One list a week, one number a person. */
const byWeek = <T>(people: readonly Row[][], of: (row: Row) => T): T[][] =>
	(people[0] ?? []).map((_, week) => people.map((rows) => of(rows[week]!)));

/** Mean r over all pairs of weeks, each over the people whom both of them judged. NaN where none were. */
export function betweenWeeks(weeks: readonly (readonly (number | null)[])[]): number {
	const pairs = weeks.flatMap((a, i) =>
		weeks.slice(i + 1).flatMap((b) => {
			const both = a.flatMap((x, person) => {
				const y = b[person] ?? null;
				return x === null || y === null ? [] : [[x, y] as const];
			});
			return both.length < 3
				? []
				: pearson(
						both.map(([x]) => x),
						both.map(([, y]) => y)
					);
		})
	);
	return mean(pairs);
}

/** r of two means of three weeks each, over the first six weeks. */
export function betweenThrees(weeks: readonly (readonly number[])[]): number {
	const means = (from: number): number[] =>
		(weeks[from] ?? []).map((_, person) => mean([0, 1, 2].map((k) => weeks[from + k]![person]!)));
	return pearson(means(0), means(3));
}

export function population(rows: Rows, people: number): Check {
	const played = Array.from({ length: people }, (_, k) => rows.of(personName(k)));
	const headlines = byWeek(played, (row) => row.headline);
	return {
		number: 5,
		title: 'A population: one week tells of the next',
		parts: [
			atLeast('two weeks, r', betweenWeeks(headlines), 0.6),
			atLeast('means of three weeks, r', betweenThrees(headlines), WANTED),
			atMost('standard deviation of seed means', deviation(headlines.map(mean)), 3),
			...COMPETENCIES.flatMap((competency, at): Part[] => {
				const r = betweenWeeks(byWeek(played, (row) => row.x[at] ?? null));
				if (Number.isNaN(r)) return [];
				const needed = weeksFor(WANTED, r).toFixed(1);
				return [noted(atLeast(`${competency}, r (${WANTED} takes ${needed} weeks)`, r, 0))];
			})
		]
	};
}
