/** The judges. Each reads the learner's own steps and the belief held at each; none reads what is really true. */
import { memoised } from '../memo.ts';
import type { Week } from '../week.ts';
import { judgeAccept } from './accept.ts';
import { dropScratch } from './backlog-at.ts';
import { judgeCut } from './cut.ts';
import { judgeDiscovery } from './discovery.ts';
import { judgeGroups } from './groups.ts';
import type { Judged } from './judged.ts';
import { judgeNo } from './no.ts';
import { judgeOrder } from './order.ts';
import { judgeRoles } from './roles.ts';
import { judgeStory } from './story.ts';
import { judgeTime } from './time.ts';

/** One for each competency, in the order of their weights. */
const JUDGES: ((week: Week) => Judged)[] = [
	judgeOrder,
	judgeAccept,
	judgeNo,
	judgeCut,
	judgeStory,
	judgeDiscovery,
	judgeGroups,
	judgeTime,
	judgeRoles
];

/** Every competency over the week so far. */
export const judgesOf = (week: Week): Judged[] =>
	memoised(week, `judge/all ${week.trace.length} ${week.phase}`, () => {
		const judged = JUDGES.map((judge) => judge(week));
		dropScratch(week);
		return judged;
	});

export type { Judged } from './judged.ts';
export { ACCEPT_FROM, chanceOf, expectedLoss, informationLeft, type ReviewChoice } from './accept-loss.ts';
export { cutAt, cutEvenings, LINE } from './cut.ts';
export { idleEvidence } from './discovery.ts';
export { judgeForecasts } from './forecast.ts';
export { eveningsOf, lastDay } from './judged.ts';
export { CAP, redLinesOf } from './red-lines.ts';
