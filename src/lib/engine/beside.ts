/** The two lines beside a learner's week, each day of them played once and kept with the week's first standing. */
import { keptWith } from './memo.ts';
import { firstComeStart, firstComeUntil, mentorWeek, type Look } from './players/index.ts';
import type { WeekState } from './state.ts';
import type { Week } from './week.ts';

const firstStanding = (week: Week): WeekState => week.trace[0]?.before ?? week.state;

/** The same seed as an experienced Product Owner plays it. */
export const mentorBeside = (week: Week, look: Look): Week =>
	keptWith(week, firstStanding(week), 'mentor', () => mentorWeek(week, look));

/** The same seed as played by first come, first served, until the evening of `day` is over: day by day as asked for. */
export const firstComeBeside = (week: Week, look: Look, day: number): Week =>
	keptWith(week, firstStanding(week), `first-come ${day}`, () => {
		const before = week.setup.days.includes(day - 1)
			? firstComeBeside(week, look, day - 1)
			: firstComeStart(week, look);
		return firstComeUntil(before, day, look);
	});
