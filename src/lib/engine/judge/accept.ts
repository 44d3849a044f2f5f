/** Accept: each finished item's verdict, on the belief held and on what could still have been read. */
import { reviewMinutes } from '../hours.ts';
import type { Moment } from '../judgement.ts';
import type { Day } from '../scenario.ts';
import { DOD, evidenceFor } from '../review-evidence.ts';
import type { ItemState, WeekState } from '../state.ts';
import type { Step, Week } from '../week.ts';
import {
	ACCEPT_FROM,
	chanceOf,
	fitting,
	informationLeft,
	regret,
	verdictLoss,
	type ReviewChoice,
	type Unread,
	type Verdict
} from './accept-loss.ts';
import { clip, sum, type Judged } from './judged.ts';

const NONE = 1e-9;

export function judgeAccept(week: Week): Judged {
	const judged = week.trace.flatMap(closings).map((closing) => judgeOne(week, closing));
	const moments = judged.map((one) => one.moment);
	const x = acceptScore(judged);
	if (x !== null) return { competency: 'accept', x, moments };
	return { competency: 'accept', x, moments, silent: 'Nothing finished has been decided on yet.' };
}

/** Losses of one verdict, and of both verdicts given unread. */
export interface AcceptLoss {
	loss: number;
	acceptUnread: number;
	returnUnread: number;
}

/** x = 1 − Σ loss / min(Σ all accepted unread, Σ all returned unread); null where nothing could be lost. */
export function acceptScore(losses: readonly AcceptLoss[]): number | null {
	const accepting = sum(losses.map((one) => one.acceptUnread));
	const returning = sum(losses.map((one) => one.returnUnread));
	const least = Math.min(accepting, returning);
	return least > NONE ? clip(1 - sum(losses.map((one) => one.loss)) / least) : null;
}

/**
 * `now` is the belief at the verdict, with what is still unread and the minutes free; `base` the one before
 * anything was read, with the minutes that were spent on it given back. A loss is at most the larger of
 * the two unread ones.
 */
export function acceptLoss(verdict: Verdict, now: ReviewChoice, base: ReviewChoice): AcceptLoss {
	const acceptUnread = verdictLoss('accept', base);
	const returnUnread = verdictLoss('return', base);
	return {
		loss: Math.min(verdictLoss(verdict, now), Math.max(acceptUnread, returnUnread)),
		acceptUnread,
		returnUnread
	};
}

/** One verdict: taken, or by default at the end of the day. */
interface Closing {
	id: string;
	at: number;
	day: Day;
	before: WeekState;
	item: ItemState;
	action: 'accept' | 'return' | 'split' | 'left';
	moved: string[];
}

function closings({ at, decision, before, left }: Step): Closing[] {
	const { day } = before;
	const close = (id: string, action: Closing['action'], moved: string[] = []): Closing[] => {
		const item = before.items[id];
		return item === undefined ? [] : [{ id, at, day, before, item, action, moved }];
	};
	if (decision.kind === 'accept' || decision.kind === 'return')
		return close(decision.increment, decision.kind);
	if (decision.kind === 'split') return close(decision.increment, 'split', decision.move);
	if (left === undefined) return [];
	return Object.keys(left.items)
		.filter((id) => before.items[id]?.status === 'review' && left.items[id]!.status !== 'review')
		.flatMap((id) => close(id, 'left'));
}

function judgeOne(week: Week, closing: Closing): AcceptLoss & { moment: Moment } {
	const { id, at, day, before, item, action, moved } = closing;
	const evidence = evidenceFor(week, item);
	const unread = evidence.filter((one) => item.seen[one.id] === undefined);
	const minutes = reviewMinutes(before);
	const spent = sum(evidence.filter((one) => item.seen[one.id] !== undefined).map((one) => one.minutes));
	const verdict: Verdict = action === 'accept' || action === 'split' ? 'accept' : 'return';
	const now = { met: without(named(item, item.met), moved), evidence: unread, minutes };
	const base = { met: named(item, item.rates), evidence, minutes: minutes + spent };
	const losses = acceptLoss(verdict, now, base);
	const p = chanceOf(now.met);
	const left = informationLeft(now);
	const cost = regret(verdict, p);
	const worst = Math.max(losses.acceptUnread, losses.returnUnread);
	return {
		...losses,
		moment: {
			point: item.round === 0 ? `accept:${id}` : `accept:${id}:${item.round}`,
			competency: 'accept',
			day,
			at,
			x: worst > NONE ? clip(1 - losses.loss / worst) : 1,
			loss: losses.loss > NONE ? losses.loss : 0,
			stake: worst,
			chosen: action,
			best: losses.loss <= NONE ? action : left > cost ? 'read' : p >= ACCEPT_FROM ? 'accept' : 'return',
			facts: {
				item: id,
				action,
				round: item.round,
				p,
				regret: cost,
				information: left,
				minutes,
				unread: longest(unread, minutes).map((one) => one.id),
				read: evidence.length - unread.length,
				evidence: evidence.length,
				moved,
				weakest: weakestOf(now.met),
				weakestP: Math.min(...Object.values(now.met))
			}
		}
	};
}

/** Beliefs by criterion; the last number is the Definition of Done's. */
const named = (item: ItemState, met: readonly number[]): Record<string, number> =>
	Object.fromEntries([...item.criteria, DOD].map((criterion, i) => [criterion, met[i] ?? 1]));

const without = (met: Record<string, number>, moved: readonly string[]): Record<string, number> =>
	Object.fromEntries(Object.entries(met).filter(([criterion]) => !moved.includes(criterion)));

const longest = <T extends Unread>(unread: readonly T[], minutes: number): T[] =>
	fitting(unread, minutes).toSorted((a, b) => b.length - a.length)[0] ?? [];

const weakestOf = (met: Record<string, number>): string =>
	Object.entries(met).reduce((weakest, one) => (one[1] < weakest[1] ? one : weakest))[0];
