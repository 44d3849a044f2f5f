/** Three groups: who has a say in what waits is heard before it is answered. */
import type { Group } from '../../scenario.ts';
import type { View } from '../../view.ts';
import { idsOf } from '../open.ts';
import type { Rule, Seat } from '../player.ts';
import { best, fitting, gain, mostTelling } from './discovery.ts';

/** From this day on, each group is heard again. */
const LATE = 2;

/** Groups that have a say in what waits and have not been heard since the shock. */
export function unheard(view: View): Group[] {
	const waiting = idsOf(view, 'answer');
	const groups = new Set(view.messages.filter((one) => waiting.has(one.id)).flatMap((one) => one.groups));
	if (view.day >= LATE) for (const group of Object.keys(view.heard) as Group[]) groups.add(group);
	return [...groups].filter((group) => !view.heard[group]);
}

/** Whether the player thinks of a group today: with probability s. */
export const mindful = (view: View, seat: Seat, group: Group): boolean =>
	seat.draw(`hear ${group} ${view.day}`)() < seat.skills.groups;

/**
 * With each such group: the research that tells most anyway, if it is theirs; else a talk; else the research
 * of theirs that tells most.
 */
export const skilledContact: Rule = (view, seat) => {
	if (view.day === 0) return [];
	for (const group of unheard(view)) {
		if (!mindful(view, seat, group)) continue;
		const anyway = mostTelling(view, seat);
		const open = fitting(view).filter((one) => one.group === group);
		const talk = open.find((one) => one.readings.length < 2);
		const chosen = (anyway?.group === group ? anyway : talk) ?? best(open, (one) => gain(view, seat, one)) ?? open[0];
		if (chosen !== undefined) return [{ kind: 'spend', on: 'evidence', id: chosen.id }];
	}
	return [];
};
