/** Cutting: what the best backlog to have leaves out; the nearer the call, the easier a slip. */
import type { Decision } from '../../decision.ts';
import { differences } from '../../value/index.ts';
import type { View } from '../../view.ts';
import { idsOf, openOf } from '../open.ts';
import type { Rule, Seat } from '../player.ts';

/** How much of the mean |Δ| still feels like a toss-up at skill 0. */
const TOSS_UP = 3.5;
/** An item that is a must-be with this probability or more is not cut. */
const MUST_BE = 0.5;

const mustBe = (view: View, id: string): boolean =>
	(view.backlog.items.find((item) => item.id === id)?.value.tiers ?? []).reduce(
		(sum, tier) => sum + (tier.penalty > 0 ? tier.p : 0),
		0
	) >= MUST_BE;

/** Cuts these, each with its reason, once for all that goes with it. */
export function cutAll(view: View, seat: Seat, ids: readonly string[]): Decision[] {
	const open = idsOf(view, 'cut');
	const gone = new Set<string>();
	return ids.flatMap((id): Decision[] => {
		const item = view.backlog.items.find((one) => one.id === id);
		if (item === undefined || !open.has(id) || gone.has(id)) return [];
		for (const other of [id, ...item.dependents]) gone.add(other);
		return [{ kind: 'cut', item: id, because: seat.sense.cutReason(view, item) }];
	});
}

/** Takes each item rightly but for a share ½·exp(−|Δ| / (TOSS_UP·(1 − s)²·mean |Δ|)) of slips. */
export const skilledCut: Rule = (view, seat) => {
	if (openOf(view, 'cut').length === 0) return [];
	const { problem, have } = seat.backlog(view, 'received');
	const delta = differences(have);
	const mean = delta.reduce((sum, d) => sum + Math.abs(d), 0) / delta.length;
	const width = TOSS_UP * (1 - seat.skills.cut) ** 2 * mean;
	const out = problem.ids.filter((id, i) => {
		const slips = width > 0 ? Math.exp(-Math.abs(delta[i]!) / width) / 2 : 0;
		const best = ((have.bestSet >>> i) & 1) === 0;
		return seat.draw(`cut ${id}`)() < slips ? !best : best;
	});
	const knows = seat.skills.cut >= 0.5;
	return cutAll(view, seat, knows ? out.filter((id) => !mustBe(view, id)) : out);
};
