/** What an evening adds in practice: one moment of the day, and the metric beside "first come, first served". */
import { eveningMoment } from '../evening-moment.ts';
import { keptWith } from '../memo.ts';
import { firstComeWeek, type Look } from '../players/index.ts';
import { metricAt } from '../week-value.ts';
import type { Week } from '../week.ts';
import type { Feedback } from './evenings.ts';

export const feedbackOf =
	(week: Week, look: Look): Feedback =>
	(day) => {
		const moment = eveningMoment(week, day);
		return {
			...(moment === undefined ? {} : { moment }),
			metric: { yours: metricAt(week, day), firstCome: metricAt(firstCome(week, look), day) }
		};
	};

/** The same seed as played by first come, first served: played once, kept with the week's first standing. */
function firstCome(week: Week, look: Look): Week {
	const first = week.trace[0]?.before ?? week.state;
	return keptWith(week, first, 'first-come', () => firstComeWeek(week, look));
}
