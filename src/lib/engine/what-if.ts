/** What if: the same fold with one decision changed. */
import { isRefusal, type Decision, type Refusal } from './decision.ts';
import { refuse } from './refusal.ts';
import type { Day } from './scenario.ts';
import { beginWeek, decide, type Lead, type Week } from './week.ts';

export interface WhatIf {
	week: Week;
	/** Later decisions that no longer fitted and were left out, so that the default is taken. */
	misfits: { at: number; decision: Decision; why: string }[];
}

/**
 * The week as it would have gone with `decision` in the place of number `at` (0 … decisions − 1). Each later
 * decision keeps its day: a day that nothing ends any more is ended, with its defaults, before the next one's
 * first decision, and what was decided on a day that has ended already is a misfit. Later orders are repaired:
 * unknown items are dropped, missing ones appended in their order before. Other misfits are left out and listed.
 * Refused when the log is shorter, or with the refusal of the changed decision itself.
 */
export function whatIf(week: Week, at: number, decision: Decision, lead?: Lead): WhatIf | Refusal {
	if (week.trace[at] === undefined)
		return refuse('what-if/no-such-decision', 'There is no such decision in this week.');
	const begun = beginWeek(week.scenario, week.setup, week.seed, lead);
	if (isRefusal(begun)) return begun;
	let other = begun;
	const misfits: WhatIf['misfits'] = [];
	for (const { at: number, decision: taken, before } of week.trace) {
		other = endedUntil(other, before.day);
		if (number > at && hasEnded(other, before.day)) {
			if (taken.kind !== 'end-day') misfits.push({ at: number, decision: taken, why: ENDED });
			continue;
		}
		const next = decide(other, number === at ? decision : repaired(other, taken));
		if (!isRefusal(next)) other = next;
		else if (number === at) return next;
		else misfits.push({ at: number, decision: taken, why: next.message });
	}
	other = endedUntil(other, week.state.day);
	return { week: week.phase === 'debrief' ? ended(other) : other, misfits };
}

const ENDED = 'The day had ended already.';

const hasEnded = ({ phase, state }: Week, day: Day): boolean => phase === 'debrief' || state.day > day;

/** The days before `day` ended, with the defaults of what was left undone. */
function endedUntil(week: Week, day: Day): Week {
	let now = week;
	while (!hasEnded(now, day) && now.state.day < day) now = ended(now);
	return now;
}

/** Today ended; a week that is over stays as it is. */
function ended(week: Week): Week {
	const next = decide(week, { kind: 'end-day' });
	return isRefusal(next) ? week : next;
}

function repaired({ state }: Week, decision: Decision): Decision {
	if (decision.kind !== 'order') return decision;
	const known = decision.items.filter((id) => state.order.includes(id));
	return { kind: 'order', items: [...known, ...state.order.filter((id) => !known.includes(id))] };
}
