/**
 * The evening's one moment: the day's costliest decision, else its best, judged on the week up to that evening.
 * What the evening before was about already gives way to another competency that cost half as much or more.
 */
import { momentViewOf } from './feedback/index.ts';
import { LINE } from './judge/index.ts';
import { WEIGHTS } from './judgement.ts';
import { keptWith } from './memo.ts';
import { gradeOf, scorecardOf, type ScoredMoment } from './scorecard.ts';
import type { MomentView } from './view.ts';
import type { Step, Week } from './week.ts';

/** Undefined for a day that is not over, not the learner's, or had nothing to judge. */
export function eveningMoment(week: Week, day: number): MomentView | undefined {
	const step = week.trace.find(({ before, left }) => left !== undefined && before.day === day);
	if (step?.left === undefined) return undefined;
	return keptWith(week, step.left, 'evening-moment', () =>
		chosen(until(week, step), day, eveningMoment(week, day - 1)?.competency)
	);
}

/** The week as it stood when that day ended. */
function until(week: Week, { at, left, after }: Step): Week {
	const trace = week.trace.filter((step) => step.at <= at);
	const phase = after.day === left!.day ? week.phase : 'desk';
	return { ...week, decisions: week.decisions.slice(0, at + 1), trace, phase, state: left!, memo: new Map() };
}

function chosen(week: Week, day: number, told: string | undefined): MomentView | undefined {
	const moments = scorecardOf(week).moments.map((moment) => ({
		...moment,
		points: pointsSoFar(week, moment)
	}));
	const today = moments.filter((moment) => moment.day === day);
	const sorted = today.toSorted((a, b) => b.points - a.points || atStake(b) - atStake(a));
	const shown = worthTelling(sorted, told);
	return shown && momentViewOf(week, { ...shown, grade: gradeOf(shown.points, shown.x) });
}

/** Of moments sorted by cost, the first about something else than `told` that cost at least half of the most. */
export function worthTelling<T extends Pick<ScoredMoment, 'competency' | 'points'>>(
	sorted: readonly T[],
	told: string | undefined
): T | undefined {
	const [worst] = sorted;
	return sorted.find((one) => one.competency !== told && one.points * 2 >= (worst?.points ?? 0)) ?? worst;
}

/** What a moment weighs where no points tell it. */
const atStake = ({ competency, x, stake }: ScoredMoment): number =>
	WEIGHTS[competency] * (2 - x) * (stake > 0 ? 1 : 0);

/**
 * Points as the whole week will count them, as far as can be told: the weight as it is when everything gets
 * judged, and only the share of the week that is over; a line before cutting opens is a quarter of its part.
 */
function pointsSoFar(week: Week, { competency, point, points }: ScoredMoment): number {
	const { weight } = scorecardOf(week).competencies.find((one) => one.competency === competency)!;
	const over = week.setup.days.filter((day) => day <= week.state.day).length / week.setup.days.length;
	const line = point.startsWith('line:') && week.state.day < week.scenario.opens.cut ? LINE : 1;
	return weight > 0 ? (points / weight) * WEIGHTS[competency] * over * line : 0;
}
