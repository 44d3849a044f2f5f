/** What is open on the desk, read from the view. */
import type { DecisionKind, Group, OpenDecision, Place, View } from '#lib/engine/index.ts';
import { PLACE_ORDER } from '../words.ts';

/** Fields of a decision that may name what it is about. */
const NAMES = ['message', 'invitation', 'id', 'item', 'increment', 'story', 'question'] as const;

const isAbout = (open: OpenDecision, id: string): boolean =>
	open.id === id ||
	NAMES.some((name) => {
		const choice = open.choices[name];
		return choice !== undefined && 'one' in choice && choice.one.includes(id);
	});

export const openFor = (view: View, kind: DecisionKind, id?: string): OpenDecision | undefined =>
	view.open.find((open) => open.kind === kind && (id === undefined || isAbout(open, id)));

export const isOpen = (view: View, kind: DecisionKind, id?: string): boolean =>
	openFor(view, kind, id) !== undefined;

/** The ids that can be ordered now, as the server holds them. */
export function orderable(view: View): string[] {
	const choice = openFor(view, 'order')?.choices['items'];
	return choice && 'permutation' in choice
		? choice.permutation
		: view.backlog.items.filter((item) => item.status === 'open').map((item) => item.id);
}

/** How many things wait in each place today. */
export function waiting(view: View): Record<Place, number> {
	return {
		messages:
			view.messages.filter((m) => isOpen(view, 'answer', m.id)).length +
			view.invitations.filter((i) => isOpen(view, 'invitation', i.id)).length,
		research: view.research.some((e) => isOpen(view, 'spend', e.id)) ? view.hours.freeBlocks : 0,
		backlog: view.forecasts.filter((f) => f.about.kind !== 'met' && isOpen(view, 'forecast', f.id)).length,
		review: view.review.filter((r) => r.status === 'review').length,
		stories: view.stories.filter((s) => !s.written && !s.lapsed).length
	};
}

/** Places that have something today. Messages and the backlog are always there to be read. */
export function placesToday(view: View): Place[] {
	const has: Record<Place, boolean> = {
		messages: true,
		research: view.research.length > 0,
		backlog: true,
		review: view.review.length > 0,
		stories: view.stories.length > 0
	};
	return PLACE_ORDER.filter((place) => has[place]);
}

/** One line for the spine: what is still to do today. */
export function leftToday(view: View): string {
	const n = Object.entries(waiting(view)).reduce(
		(sum, [place, many]) => sum + (place === 'research' ? 0 : many),
		0
	);
	if (n > 0) return `${n} to do`;
	return view.next === 'backlog' ? 'backlog next' : 'nothing waits';
}

export const unheard = (view: View, groups: Group[]): Group[] => groups.filter((group) => !view.heard[group]);

/** The light of the day follows the hours that are spent. */
export function lightOf(view: View): 'morning' | 'midday' | 'afternoon' | 'evening' {
	const spent = view.hours.blocks.length - view.hours.freeBlocks;
	return (['morning', 'midday', 'afternoon', 'afternoon', 'evening'] as const)[
		Math.min(4, Math.max(0, spent))
	] as 'morning';
}

export const weekPath = (id: string, place: string, item?: string): string =>
	`/weeks/${id}/${place}${item === undefined ? '' : `?item=${encodeURIComponent(item)}`}`;
