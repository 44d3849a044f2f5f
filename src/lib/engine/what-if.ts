/** What if: the same fold with one decision changed. */
import { isRefusal, type Decision, type Refusal } from './decision.ts';
import { refuse } from './refusal.ts';
import { beginWeek, decide, type Lead, type Week } from './week.ts';

export interface WhatIf {
	week: Week;
	/** Later decisions that no longer fitted: repaired, or left out so that the default is taken. */
	misfits: { at: number; decision: Decision; why: string }[];
}

/**
 * The week as it would have gone with `decision` in the place of number `at`. Later orders are repaired:
 * unknown items are dropped, missing ones appended in their order before. Other misfits are left out and listed.
 * Refused when the log is shorter, or with the refusal of the changed decision itself.
 */
export function whatIf(week: Week, at: number, decision: Decision, lead?: Lead): WhatIf | Refusal {
	if (at < 0 || at >= week.decisions.length)
		return refuse('what-if/no-such-decision', 'There is no such decision in this week.');
	let other = beginWeek(week.scenario, week.setup, week.seed, lead);
	const misfits: WhatIf['misfits'] = [];
	for (const [number, taken] of week.decisions.entries()) {
		if (isRefusal(other)) return other;
		const wanted: Decision = number === at ? decision : repaired(other, taken);
		const next = decide(other, wanted);
		if (!isRefusal(next)) other = next;
		else if (number === at) return next;
		else misfits.push({ at: number, decision: taken, why: next.message });
	}
	return isRefusal(other) ? other : { week: other, misfits };
}

function repaired({ state }: Week, decision: Decision): Decision {
	if (decision.kind !== 'order') return decision;
	const known = decision.items.filter((id) => state.order.includes(id));
	return { kind: 'order', items: [...known, ...state.order.filter((id) => !known.includes(id))] };
}
