/** What an evening adds in practice: one moment of the day, and the metric beside "first come, first served". */
import { firstComeBeside } from '../beside.ts';
import { eveningMoment } from '../evening-moment.ts';
import { keptWith } from '../memo.ts';
import type { Look } from '../players/index.ts';
import type { EveningView } from '../view.ts';
import { metricAt } from '../week-value.ts';
import type { Step, Week } from '../week.ts';
import type { Feedback } from './evenings.ts';

export const feedbackOf =
	(week: Week, look: Look): Feedback =>
	(day) => {
		const moment = eveningMoment(week, day);
		const end = week.trace.find(({ before, left }) => left !== undefined && before.day === day);
		return {
			...(moment === undefined ? {} : { moment }),
			metric: metricOf(week, day, look, end),
			undecided: undecidedOf(end)
		};
	};

/** Worked out once, and kept with the day as it was left. */
const metricOf = (week: Week, day: number, look: Look, end?: Step): NonNullable<EveningView['metric']> =>
	keptWith(week, end?.left ?? week.state, `metric ${day}`, () => ({
		yours: metricAt(week, day),
		firstCome: metricAt(firstComeBeside(week, look, day), day)
	}));

/** Finished items that the end of the day sent back. */
const undecidedOf = (end?: Step): string[] =>
	Object.entries(end?.before.items ?? {}).flatMap(([id, { status }]) =>
		status === 'review' && end?.left?.items[id]?.status === 'rework' ? [id] : []
	);
