/** Research: block by block what could change the backlog most. */
import { evidenceValue } from '../../backlog/index.ts';
import { memoised } from '../../memo.ts';
import { pick } from '../../random.ts';
import { range } from '../../value/index.ts';
import type { EvidenceView, View } from '../../view.ts';
import { spendable } from '../open.ts';
import type { Rule, Seat } from '../player.ts';

/** Evidence that can be opened now and fits the hours left, in the view's order. */
export function fitting(view: View): EvidenceView[] {
	const open = spendable(view, 'evidence');
	return view.research.filter((one) => open.has(one.id) && one.blocks <= view.hours.freeBlocks);
}

/** Expected gain a block, in worth. */
export function gain(view: View, seat: Seat, evidence: EvidenceView): number {
	const backlog = seat.backlog(view, 'received');
	return memoised(backlog, `evi ${evidence.id}`, () => evidenceValue(backlog, evidence)) / evidence.blocks;
}

/** The best of the list by a measure that must be above 0; the first of equals. */
export function best<T>(list: readonly T[], measure: (one: T) => number): T | undefined {
	let found: T | undefined;
	let most = 0;
	for (const one of list) {
		const value = measure(one);
		if (value > most * (1 + 1e-9) + 1e-12) {
			most = value;
			found = one;
		}
	}
	return found;
}

/** The evidence that could change most a block, if any could. */
export const mostTelling = (view: View, seat: Seat): EvidenceView | undefined =>
	best(fitting(view), (one) => gain(view, seat, one));

/** Gaining this share of R a block makes research urgent: it comes before meetings. */
const URGENT = 0.02;

/** Research that could change much; the rest is looked up in the hours that meetings leave. */
export const urgentResearch: Rule = (view, seat) => {
	const first = mostTelling(view, seat);
	if (first === undefined) return [];
	const backlog = seat.backlog(view, 'received');
	const scale = memoised(backlog, 'range', () => range(backlog.tables, view.day));
	return gain(view, seat, first) < URGENT * scale ? [] : skilledResearch(view, seat);
};

/** The best of some evidence with probability s, else any of it. */
export function chosenOf(view: View, seat: Seat, open: readonly EvidenceView[]): EvidenceView | undefined {
	if (open.length === 0) return undefined;
	const random = seat.draw(`research ${view.day} ${view.hours.freeBlocks}`);
	const right = random() < seat.skills.discovery;
	return right ? best(open, (one) => gain(view, seat, one)) : pick(open, random);
}

/** The best evidence with probability s, else any that fits. Blocks are left where nothing could change. */
export const skilledResearch: Rule = (view, seat) => {
	const chosen = chosenOf(view, seat, fitting(view));
	return chosen === undefined ? [] : [{ kind: 'spend', on: 'evidence', id: chosen.id }];
};
