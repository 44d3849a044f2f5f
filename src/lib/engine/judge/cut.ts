/** Cut: what was kept of all that was received, judged jointly; and the line under what fits. */
import { withStatus } from '../backlog/index.ts';
import type { Moment } from '../judgement.ts';
import type { WeekState } from '../state.ts';
import { allOf, differences, isClosed, members, needs, type BacklogProblem } from '../value/index.ts';
import type { Week } from '../week.ts';
import { figureAt, rangeAt, type BacklogAt } from './backlog-at.ts';
import { clip, eveningsOf, lastDay, NEGLIGIBLE, noise, sum, type Evening, type Judged } from './judged.ts';
import { judgeLine } from './line.ts';

/** Shares of the competency. */
const CUT = 0.75;
export const LINE = 0.25;

export function judgeCut(week: Week): Judged {
	const cuts = judgeCuts(week);
	const lines = judgeLine(week);
	const cutShare = cuts.x === null ? 0 : lines.x === null ? 1 : CUT;
	const lineShare = lines.x === null ? 0 : cuts.x === null ? 1 : LINE;
	const moments = [...scaled(cuts, cutShare), ...scaled(lines, lineShare)];
	if (cuts.x === null && lines.x === null) {
		return {
			competency: 'cut',
			x: null,
			moments,
			silent: 'There was nothing to cut, and no line to draw, yet.'
		};
	}
	return { competency: 'cut', x: cutShare * (cuts.x ?? 0) + lineShare * (lines.x ?? 0), moments };
}

/** Loss and stake as shares of the competency. */
function scaled({ x, moments }: { x: number | null; moments: Moment[] }, share: number): Moment[] {
	const lost = sum(moments.map((moment) => moment.loss));
	const factor = x === null || lost <= 0 ? 0 : (share * (1 - x)) / lost;
	const staked = sum(moments.map((moment) => moment.stake));
	return moments.map((moment) => ({
		...moment,
		loss: moment.loss * factor,
		stake: staked > 0 ? (share * moment.stake) / staked : 0
	}));
}

/** One evening's cut in worth. */
export interface CutEvening {
	/** J* − J(K), ≥ 0. */
	loss: number;
	/** min(J* − J(all), J* − J(∅)): what keeping or cutting everything loses. */
	stake: number;
	items: CutItem[];
}

export interface CutItem {
	id: string;
	kept: boolean;
	/** Better kept (above 0) or better cut (under 0), in worth. */
	delta: number;
	/** Its part of the evening's loss. */
	loss: number;
	/** What standing costs until the horizon, in worth. */
	carry: number;
	/** Too near to call: under 1 % of R. */
	near: boolean;
}

/** x = 1 − Σ loss / Σ stake; null where nothing was at stake. */
export function cutScore(evenings: readonly { loss: number; stake: number }[]): number | null {
	const stake = sum(evenings.map((one) => one.stake));
	return stake > 0 ? clip(1 - sum(evenings.map((one) => one.loss)) / stake) : null;
}

function judgeCuts(week: Week): { x: number | null; moments: Moment[] } {
	const judged = cutEvenings(week).flatMap((evening) => {
		const result = cutAt(week, evening.left);
		return result ? [{ evening, result }] : [];
	});
	const x = cutScore(judged.map((one) => one.result));
	const last = judged.at(-1);
	const moments = judged.flatMap(({ evening, result }) =>
		result.items
			.filter((item) => item.loss > 0 || (!item.near && (!item.kept || evening === last?.evening)))
			.map((item) => momentOf(week, evening, result, item))
	);
	return { x, moments };
}

/** Evenings on which cuts are judged: the first on which cutting is open, the shock's, and the week's last. */
export function cutEvenings(week: Week): Evening[] {
	const { opens, shock } = week.scenario;
	const days = new Set([opens.cut, shock.day, lastDay(week)].filter((day) => day >= opens.cut));
	return eveningsOf(week).filter((evening) => days.has(evening.day));
}

/** The cut as it stands in a state; undefined where nothing could be gained. */
export function cutAt(week: Week, state: WeekState): CutEvening | undefined {
	const cut = withStatus(state, 'cut').toSorted();
	const least = NEGLIGIBLE * rangeAt(week, state, 'received');
	return figureAt(week, state, 'received', `cut ${cut.join()}`, (at) => judgeOne(at, cut, least));
}

function judgeOne(at: BacklogAt, cut: readonly string[], least: number): CutEvening | undefined {
	const { problem, have } = at.backlog;
	if (problem.size.length === 0) return undefined;
	const out = cut.map(at.indexOf).filter((i) => i >= 0);
	const kept = closedWithin(
		problem,
		out.reduce((set, i) => set & ~(1 << i), allOf(problem))
	);
	const stake = Math.min(have.best - have.j[allOf(problem)]!, have.best - have.j[0]!);
	if (stake < Math.max(least, noise(have.best))) return undefined;
	const gap = have.best - have.j[kept]!;
	const loss = gap > noise(have.best) ? gap : 0;
	const delta = differences(have);
	const parts = shares(delta, kept, have.bestSet, loss);
	return {
		loss,
		stake,
		items: problem.ids.map((id, i) => ({
			id,
			kept: has(kept, i),
			delta: delta[i]!,
			loss: parts[i]!,
			carry: problem.carry[i]!,
			near: Math.abs(delta[i]!) < least
		}))
	};
}

const has = (set: number, i: number): boolean => ((set >>> i) & 1) === 1;

/** The set without the members whose prerequisites it lacks: they could not be finished. */
function closedWithin(problem: BacklogProblem, set: number): number {
	if (isClosed(problem, set)) return set;
	const needed = needs(problem);
	return members(set).reduce((left, i) => ((needed[i]! & ~set) === 0 ? left : left & ~(1 << i)), set);
}

/**
 * The evening's loss among the items, in proportion to |Δ| of those wrongly kept or cut; where no single
 * item explains it, evenly among those in which the choice and the best differ.
 */
function shares(delta: Float64Array, kept: number, best: number, loss: number): number[] {
	if (loss <= 0) return Array.from(delta, () => 0);
	const wrong = Array.from(delta, (d, i) => Math.max(0, has(kept, i) ? -d : d));
	const differ = Array.from(delta, (_, i): number => (has(kept, i) === has(best, i) ? 0 : 1));
	const weights = sum(wrong) > 0 ? wrong : differ;
	const whole = sum(weights);
	return weights.map((weight) => (loss * weight) / whole);
}

function momentOf(week: Week, evening: Evening, result: CutEvening, item: CutItem): Moment {
	const { day } = evening;
	const state = evening.left.items[item.id];
	const decided = week.trace.findLast(
		({ at, decision }) => at <= evening.at && decision.kind === 'cut' && decision.item === item.id
	);
	const chosen = item.kept ? 'keep' : 'cut';
	const right = item.loss <= 0;
	return {
		point: `cut:${item.id}`,
		competency: 'cut',
		day,
		at: decided?.at ?? evening.at,
		x: clip(1 - item.loss / result.stake),
		loss: item.loss,
		stake: Math.abs(item.delta),
		chosen,
		best: right ? chosen : item.kept ? 'cut' : 'keep',
		facts: {
			item: item.id,
			delta: item.delta,
			lost: item.loss,
			standing: result.items.length,
			size: state?.remaining ?? 0,
			carry: item.carry
		}
	};
}
