/** The two lines beside a learner's week, each played once and kept with the week's first standing. */
import { keptWith } from './memo.ts';
import { firstComeWeek, mentorWeek, type Look } from './players/index.ts';
import type { WeekState } from './state.ts';
import type { Week } from './week.ts';

const firstStanding = (week: Week): WeekState => week.trace[0]?.before ?? week.state;

/** The same seed as an experienced Product Owner plays it. */
export const mentorBeside = (week: Week, look: Look): Week =>
	keptWith(week, firstStanding(week), 'mentor', () => mentorWeek(week, look));

/** The same seed as played by first come, first served. */
export const firstComeBeside = (week: Week, look: Look): Week =>
	keptWith(week, firstStanding(week), 'first-come', () => firstComeWeek(week, look));
