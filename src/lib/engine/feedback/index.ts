/** Feedback on one decision: what was seen, what was chosen, what was open, and the rule behind it. */
import type { Competency } from '../judgement.ts';
import type { ScoredMoment } from '../scorecard.ts';
import type { MomentView } from '../view.ts';
import type { Week } from '../week.ts';
import { tellAccept } from './accept.ts';
import { tellCut } from './cut.ts';
import { tellDiscovery } from './discovery.ts';
import { tellGroups } from './groups.ts';
import { tellNo } from './no.ts';
import { tellOrder } from './order.ts';
import { tellRoles } from './roles.ts';
import { tellStory } from './story.ts';
import { tellTime } from './time.ts';
import type { Tell } from './words.ts';

const TELL: Record<Competency, Tell> = {
	order: tellOrder,
	accept: tellAccept,
	no: tellNo,
	cut: tellCut,
	story: tellStory,
	discovery: tellDiscovery,
	groups: tellGroups,
	time: tellTime,
	roles: tellRoles
};

export function momentViewOf(week: Week, moment: ScoredMoment): MomentView {
	const { point, day, competency, x, points, grade, headlineWithout } = moment;
	return {
		point,
		day,
		competency,
		...TELL[competency](week, moment),
		x,
		loss: points,
		grade,
		headlineWithout
	};
}
