/** The place that is suggested next. Any order works: this one reads first, then looks, then decides. */
import type { WeekState } from '../state.ts';
import type { View } from '../view.ts';

/** `orderedToday`: the learner has sent an order today. */
export function nextPlace(
	state: WeekState,
	{
		open,
		messages,
		review,
		stories,
		research
	}: Pick<View, 'open' | 'messages' | 'review' | 'stories' | 'research'>,
	orderedToday: boolean
): View['next'] {
	const isOpen = (kind: string, id?: string): boolean =>
		open.some((one) => one.kind === kind && (id === undefined || one.id === id));
	const pressing = messages.some(
		(one) => isOpen('answer', one.id) && (one.day === state.day || one.until === state.day)
	);
	if (pressing || isOpen('invitation')) return 'messages';
	if (review.some((one) => isOpen('accept', one.id))) return 'review';
	if (stories.some((one) => isOpen('write', one.id) || isOpen('spend', one.id))) return 'stories';
	if (research.some((one) => isOpen('spend', one.id))) return 'research';
	const lineMissing = isOpen('line') && state.line === null;
	const asked = open.some((one) => one.kind === 'forecast' && one.place === 'backlog');
	if (lineMissing || asked || (isOpen('order') && !orderedToday)) return 'backlog';
	if (open.some((one) => one.kind === 'forecast')) return 'review';
	return 'evening';
}
