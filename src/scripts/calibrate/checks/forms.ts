/** Check 9: parallel forms are real, so that nothing is gained by heart. */
import { atLeast, atMost, noted, type Check } from '../check.ts';
import { MEMORISER, withHabitName } from '../policies.ts';
import type { Row, Rows } from '../row.ts';
import { mean } from '../statistics.ts';

/** A point varies when its commonest best answer is best in at most this share of the weeks that have it. */
const COMMONEST = 0.9;

/** Share of decision points, of those met in two weeks or more, whose best answer varies by seed. */
export function varyingPoints(weeks: readonly Pick<Row, 'best'>[]): number {
	const points = Map.groupBy(
		weeks.flatMap((week) => week.best ?? []),
		([point]) => point
	);
	const met = [...points.values()].filter((list) => list.length > 1);
	const varying = met.filter((list) => {
		const answers = Map.groupBy(list, ([, best]) => best);
		return Math.max(...[...answers.values()].map((one) => one.length)) <= COMMONEST * list.length;
	});
	return met.length === 0 ? 0 : varying.length / met.length;
}

export const parallelForms = (rows: Rows): Check => ({
	number: 9,
	title: 'Parallel forms are real',
	parts: [
		...[MEMORISER, 'always first', 'always longest'].map((name) =>
			atMost(name, mean(rows.headlines(name)), 50)
		),
		...['always first', 'always longest'].map((name) =>
			noted(atMost(withHabitName(name), mean(rows.headlines(withHabitName(name))), 50))
		),
		atLeast('share of decision points that vary by seed', varyingPoints(rows.of('oracle')), 0.4)
	]
});
