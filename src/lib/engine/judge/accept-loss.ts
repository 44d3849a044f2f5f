/**
 * What accepting or returning risks, on plain data that the view shows as well. The unit of loss is one
 * wrong return; a wrong accept costs three.
 */
import { afterShown, allHold } from '../belief.ts';

export const WRONG_ACCEPT = 3;
export const WRONG_RETURN = 1;
/** Accept from this chance on: below it a return risks less. */
export const ACCEPT_FROM = WRONG_ACCEPT / (WRONG_ACCEPT + WRONG_RETURN);

export type Verdict = 'accept' | 'return';

/** Expected loss of a verdict, in wrong returns, when everything holds with chance p (0 … 1). */
export const expectedLoss = (verdict: Verdict, p: number): number =>
	verdict === 'accept' ? WRONG_ACCEPT * (1 - p) : WRONG_RETURN * p;

/** Expected loss of the better verdict, in wrong returns. */
export const leastLoss = (p: number): number =>
	Math.min(expectedLoss('accept', p), expectedLoss('return', p));

/** What the verdict risks more than the better one. */
export const regret = (verdict: Verdict, p: number): number => expectedLoss(verdict, p) - leastLoss(p);

export interface Unread {
	/** Minutes that it takes. */
	minutes: number;
	covers: readonly { criterion: string; hit: number; falseAlarm: number }[];
}

export interface ReviewChoice {
	/** P(met) of each criterion that counts, and of 'dod'. */
	met: Readonly<Record<string, number>>;
	/** Evidence not read yet. */
	evidence: readonly Unread[];
	/** Minutes still free. */
	minutes: number;
}

/** P(all hold), 0 … 1, of criteria that are independent of each other. */
export const chanceOf = (met: ReviewChoice['met']): number => allHold(Object.values(met));

/**
 * Least expected loss now − its expectation after all unread evidence that fits the minutes, ≥ 0: what
 * looking first would have saved. Where not all fits, the fitting choice that saves most.
 */
export function informationLeft({ met, evidence, minutes }: ReviewChoice): number {
	const telling = evidence.filter((one) => one.covers.some((cover) => met[cover.criterion] !== undefined));
	const now = leastLoss(chanceOf(met));
	const after = fitting(telling, minutes).map((read) => expectedAfter(met, read));
	return Math.max(0, now - Math.min(now, ...after));
}

/** Regret of the verdict, and what looking first would have saved. */
export const verdictLoss = (verdict: Verdict, choice: ReviewChoice): number =>
	regret(verdict, chanceOf(choice.met)) + informationLeft(choice);

/** Choices of evidence that fit and to which nothing more could be added. */
export function fitting<T extends { minutes: number }>(evidence: readonly T[], minutes: number): T[][] {
	const found: T[][] = [];
	for (let set = (1 << evidence.length) - 1; set >= 0; set--) {
		const read = evidence.filter((_, i) => (set >>> i) & 1);
		const left = minutes - read.reduce((all, one) => all + one.minutes, 0);
		if (left < 0) continue;
		if (evidence.some((one, i) => ((set >>> i) & 1) === 0 && one.minutes <= left)) continue;
		found.push(read);
		if (read.length === evidence.length) break;
	}
	return found;
}

/** Expected least loss once this evidence has been read; each cover is a reading of its own. */
function expectedAfter(met: ReviewChoice['met'], read: readonly Unread[]): number {
	const covers = Map.groupBy(
		read.flatMap((one) => one.covers),
		(cover) => cover.criterion
	);
	let outcomes: Outcome[] = [{ chance: 1, p: 1 }];
	for (const [criterion, p] of Object.entries(met)) {
		const own = (covers.get(criterion) ?? []).reduce(branched, [{ chance: 1, p }]);
		outcomes = outcomes.flatMap((one) =>
			own.map((other) => ({ chance: one.chance * other.chance, p: one.p * other.p }))
		);
	}
	return outcomes.reduce((all, one) => all + one.chance * leastLoss(one.p), 0);
}

interface Outcome {
	chance: number;
	p: number;
}

const branched = (outcomes: Outcome[], { hit, falseAlarm }: Unread['covers'][number]): Outcome[] =>
	outcomes.flatMap(({ chance, p }) => {
		const unmet = p * falseAlarm + (1 - p) * hit;
		return [
			{ chance: chance * unmet, p: afterShown(p, hit, falseAlarm, true) },
			{ chance: chance * (1 - unmet), p: afterShown(p, hit, falseAlarm, false) }
		].filter((one) => one.chance > 0);
	});
