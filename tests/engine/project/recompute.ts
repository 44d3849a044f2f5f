/** Judging once more, from views alone: a `View` just before a decision is all that these functions read. */
import {
	baseOf,
	evidenceValue,
	standingOfView,
	valued,
	type ValuedBacklog
} from '../../../src/lib/engine/backlog/index.ts';
import type { ForecastView, IncrementView, Tier, View } from '../../../src/lib/engine/index.ts';
import { acceptLoss, type AcceptLoss } from '../../../src/lib/engine/judge/accept.ts';
import type { ReviewChoice, Verdict } from '../../../src/lib/engine/judge/accept-loss.ts';
import { orderScore } from '../../../src/lib/engine/judge/order.ts';
import { TIERS } from '../../../src/lib/engine/scenario.ts';
import { allOf, bestOrderValue, orderValue, range } from '../../../src/lib/engine/value/index.ts';
import { chanceBy } from '../../../src/lib/engine/worth.ts';

/** Reviews left undone go back: their rework comes before the order. */
const leftOffset = (view: View): number =>
	view.open
		.filter((open) => open.kind === 'accept')
		.reduce((sum, open) => sum + Math.max(1, view.review.find((one) => one.id === open.id)?.rework ?? 0), 0);

/** The backlog by id; in the evening with what was left undone added in front. */
function backlogOf(view: View, universe: 'open' | 'received', evening: boolean): ValuedBacklog {
	const standing = standingOfView(view, universe);
	return valued({
		...standing,
		offset: standing.offset + (evening ? leftOffset(view) : 0),
		items: standing.items.toSorted((a, b) => (a.id < b.id ? -1 : 1))
	});
}

const rangeOf = (backlog: ValuedBacklog): number => range(backlog.tables, backlog.standing.day);

/** x of the order as it is left this evening; undefined where it is not judged. */
export function orderOfView(view: View): number | undefined {
	const backlog = backlogOf(view, 'open', true);
	const { problem } = backlog;
	const gone = view.backlog.cut.length;
	if (problem.size.length < 4) return problem.size.length + gone < 4 ? undefined : 0;
	const order = view.backlog.items.map((item) => problem.ids.indexOf(item.id)).filter((i) => i >= 0);
	const most = rangeOf(backlog);
	return most <= 0 ? undefined : orderScore(bestOrderValue(backlog.tables), orderValue(problem, order), most);
}

/** Loss and stake of this evening's cut; undefined where nothing could be gained. */
export function cutOfView(view: View): { loss: number; stake: number } | undefined {
	const backlog = backlogOf(view, 'received', true);
	const { problem, have } = backlog;
	if (problem.size.length === 0) return undefined;
	const stake = Math.min(have.best - have.j[allOf(problem)]!, have.best - have.j[0]!);
	if (stake < 0.01 * rangeOf(backlog) || stake <= 1e-9 * (1 + Math.abs(have.best))) return undefined;
	const cut = new Set(view.backlog.cut.map((item) => item.id));
	const kept = problem.ids.reduce((set, id, i) => (cut.has(id) ? set : set | (1 << i)), 0);
	const gap = have.best - have.j[kept]!;
	return { loss: gap > 1e-9 * (1 + Math.abs(have.best)) ? gap : 0, stake };
}

/** EVI of each piece of evidence that could be opened now, by id, with its cost. */
export function researchOfView(view: View): Map<string, { value: number; blocks: number }> {
	const backlog = backlogOf(view, 'received', false);
	return new Map(
		view.research
			.filter(
				(one) => one.opened === undefined && one.readings.length > 0 && one.blocks <= view.hours.freeBlocks
			)
			.map((one) => [one.id, { value: evidenceValue(backlog, one), blocks: one.blocks }])
	);
}

/** What one verdict loses; of a split what moves away does not count. */
export function acceptOfView(
	view: View,
	id: string,
	verdict: Verdict,
	moved: readonly string[] = []
): AcceptLoss {
	const one = view.review.find((increment) => increment.id === id) as IncrementView;
	const unread = one.evidence.filter((evidence) => evidence.seen === undefined);
	const spent = one.evidence
		.filter((evidence) => evidence.seen !== undefined)
		.reduce((sum, { minutes }) => sum + minutes, 0);
	const met = (which: 'base' | 'now', without: readonly string[]): ReviewChoice['met'] =>
		Object.fromEntries([
			...one.criteria
				.filter((criterion) => !without.includes(criterion.id))
				.map((criterion) => [criterion.id, criterion[which]]),
			['dod', one.dod[which]]
		]) as ReviewChoice['met'];
	const minutes = view.hours.reviewMinutes;
	return acceptLoss(
		verdict,
		{ met: met('now', moved), evidence: unread, minutes },
		{ met: met('base', []), evidence: one.evidence, minutes: minutes + spent }
	);
}

/** P(yes) of a question. */
export function forecastOfView(view: View, { about }: ForecastView): number {
	const { items, underway, accepted, cut } = view.backlog;
	const all = [...items, ...underway, ...accepted, ...cut];
	const item = all.find((one) => one.id === about.item) ?? all.find((one) => baseOf(one.id) === about.item);
	if (about.kind === 'met') {
		const increment = view.review.find((one) => one.id === about.item);
		return increment?.criteria.find((one) => one.id === about.criterion)?.now ?? Number.NaN;
	}
	if (about.kind === 'tier')
		return (about.tiers ?? []).reduce(
			(sum, tier) => sum + (item?.value.tiers[TIERS.indexOf(tier as Tier)]?.p ?? NaN),
			0
		);
	const day = about.day ?? 0;
	const evening = view.evenings.find((one) => one.finished.some((done) => done.id === about.item));
	if (item === undefined || item.status === 'cut') return 0;
	if (evening !== undefined && item.status !== 'rework') return evening.day <= day ? 1 : 0;
	if (item.status === 'finishing') return view.day <= day ? 1 : 0;
	const { start, offset, forecast } = view.backlog;
	const pace = { ...forecast, start, horizon: view.scenario.horizon };
	return chanceBy(pace, pointsUntil(view, item.id, offset), day + 1);
}

/** Points from tomorrow morning until an item is finished. */
function pointsUntil(view: View, id: string, offset: number): number {
	const { items, underway } = view.backlog;
	const ids = items.map((item) => item.id);
	const self = [...items, ...underway].find((item) => item.id === id);
	if (self?.status === 'selected') {
		const sprint = underway.filter((item) => item.status === 'selected');
		const all = sprint.reduce((sum, item) => sum + item.remaining, 0);
		const rework = underway
			.filter((item) => item.status === 'rework')
			.reduce((sum, item) => sum + item.remaining, 0);
		const until = sprint.slice(0, sprint.indexOf(self) + 1);
		return offset - all - rework + until.reduce((sum, item) => sum + item.remaining, 0);
	}
	if (self?.status === 'rework') return offset;
	const place = Math.max(ids.indexOf(id), ...(self?.prerequisites ?? []).map((other) => ids.indexOf(other)));
	return items.slice(0, place + 1).reduce((sum, item) => sum + item.remaining, offset);
}
