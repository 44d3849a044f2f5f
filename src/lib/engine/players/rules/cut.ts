/** Cutting: what the best backlog to have leaves out; the nearer the call, the easier a slip. */
import type { Decision } from '../../decision.ts';
import { differences, needs } from '../../value/index.ts';
import type { View } from '../../view.ts';
import { idsOf, openOf } from '../open.ts';
import type { Rule, Seat } from '../player.ts';

/** How much of the mean |Δ| still feels like a toss-up at skill 0. */
const TOSS_UP = 3.5;
/** With fewer items than this there is no order to make. */
const FEWEST = 4;
/** An item that is a must-be with this probability or more is not cut, nor is what it needs. */
const MUST_BE = 0.5;

const mustBe = (view: View, id: string): boolean =>
	(view.backlog.items.find((item) => item.id === id)?.value.tiers ?? []).reduce(
		(sum, tier) => sum + (tier.penalty > 0 ? tier.p : 0),
		0
	) >= MUST_BE;

/** Whether a must-be would go with it: dependents are cut with what they need. */
const takesMustBe = (view: View, id: string): boolean =>
	[id, ...(view.backlog.items.find((item) => item.id === id)?.dependents ?? [])].some((one) =>
		mustBe(view, one)
	);

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

/**
 * Takes back what was cut today and turns out to be worth keeping: with the started item gone, another order
 * is open. Takes each item rightly but for a share ½·exp(−|Δ| / (TOSS_UP·(1 − s)²·mean |Δ|)) of slips.
 */
export const skilledCut: Rule = (view, seat) => {
	if (openOf(view, 'cut').length === 0) return [];
	const { problem, have } = seat.backlog(view, 'received');
	const delta = differences(have);
	const mean = delta.reduce((sum, d) => sum + Math.abs(d), 0) / delta.length;
	const width = TOSS_UP * (1 - seat.skills.cut) ** 2 * mean;
	const wanted = problem.ids.reduce((set, id, i) => {
		const slips = width > 0 ? Math.exp(-Math.abs(delta[i]!) / width) / 2 : 0;
		const slipped = seat.draw(`cut ${id}`)() < slips;
		return slipped ? set ^ (1 << i) : set;
	}, have.bestSet);
	const needed = needs(problem);
	const out = problem.ids.filter((_, i) => ((wanted >>> i) & 1) === 0 || (needed[i]! & ~wanted) !== 0);
	const back = view.backlog.cut.filter(
		({ id, closed }) => closed === view.day && problem.ids.includes(id) && !out.includes(id)
	);
	const restorable = idsOf(view, 'restore');
	const again = back.find(({ id }) => restorable.has(id));
	if (again !== undefined) return [{ kind: 'restore', item: again.id }];
	const worst = (id: string): number => delta[problem.ids.indexOf(id)]!;
	const knows = seat.skills.cut >= 0.5;
	const cut = (knows ? out.filter((id) => !takesMustBe(view, id)) : out).sort((a, b) => worst(a) - worst(b));
	return cutAll(view, seat, knows ? leaving(view, cut) : cut);
};

/** As many of these, first to last, as leave something to order. */
function leaving({ backlog: { items } }: View, cut: readonly string[]): string[] {
	const gone = new Set<string>();
	return cut.filter((id) => {
		const item = items.find((one) => one.id === id);
		if (item === undefined) return false;
		const more = [id, ...item.dependents].filter((one) => !gone.has(one));
		if (items.length - gone.size - more.length < FEWEST) return false;
		for (const one of more) gone.add(one);
		return true;
	});
}
