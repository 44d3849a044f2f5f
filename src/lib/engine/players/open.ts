/** What the view offers to a rule. */
import type { DecisionKind } from '../decision.ts';
import type { MessageView, OpenDecision, View } from '../view.ts';

export const openOf = (view: View, kind: DecisionKind): OpenDecision[] =>
	view.open.filter((open) => open.kind === kind);

/** Ids of what a kind of decision is open for. */
export const idsOf = (view: View, kind: DecisionKind): Set<string> =>
	new Set(openOf(view, kind).flatMap((open) => (open.id === undefined ? [] : [open.id])));

/** The items that can be ordered now, first to last; none where the order is not open. */
export function orderable(view: View): string[] {
	const choice = openOf(view, 'order')[0]?.choices['items'];
	return choice !== undefined && 'permutation' in choice ? choice.permutation : [];
}

/** Evidence or stories that can be spent blocks on now. */
export const spendable = (view: View, on: 'evidence' | 'story'): Set<string> =>
	new Set(
		openOf(view, 'spend').flatMap(({ example }) =>
			example.kind === 'spend' && example.on === on ? [example.id] : []
		)
	);

export const same = (a: readonly string[], b: readonly string[]): boolean =>
	a.length === b.length && a.every((one, k) => one === b[k]);

/** Messages that can be answered now. */
export function unanswered(view: View): MessageView[] {
	const open = idsOf(view, 'answer');
	return view.messages.filter((message) => open.has(message.id));
}
