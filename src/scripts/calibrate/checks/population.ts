/** Check 5: over people, one week says something of the next, and seeds are equally hard. */
import { COMPETENCIES } from '#lib/engine/index.ts';
import { atLeast, atMost, noted, type Check, type Part } from '../check.ts';
import { personName } from '../policies.ts';
import type { Row, Rows } from '../row.ts';
import { deviation, mean, pearson, weeksFor } from '../statistics.ts';

/** Reliability that a claim about a person needs. */
const WANTED = 0.8;

/** One list a week, one number a person. */
const byWeek = (people: readonly Row[][], of: (row: Row) => number): number[][] =>
	(people[0] ?? []).map((_, week) => people.map((rows) => of(rows[week]!)));

/** Mean r over all pairs of weeks. */
export function betweenWeeks(weeks: readonly (readonly number[])[]): number {
	const pairs = weeks.flatMap((a, i) => weeks.slice(i + 1).map((b) => pearson(a, b)));
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
				// Where a week judged nothing, the person's other weeks stand in.
				if (played.every((one) => one.every((row) => row.x[at] == null))) return [];
				const stand = played.map((one) => mean(one.flatMap((row) => row.x[at] ?? [])));
				const weeks = (played[0] ?? []).map((_, week) =>
					played.map((one, person) => one[week]!.x[at] ?? (Number.isNaN(stand[person]!) ? 0 : stand[person]!))
				);
				const r = betweenWeeks(weeks);
				const needed = weeksFor(WANTED, r);
				return [noted(atLeast(`${competency}, r (${WANTED} takes ${needed.toFixed(1)} weeks)`, r, 0))];
			})
		]
	};
}
