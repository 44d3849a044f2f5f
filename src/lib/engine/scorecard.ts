/** The scorecard: the judgements added up. */
import { CAP, judgeForecasts, judgesOf, redLinesOf, type Judged } from './judge/index.ts';
import { WEIGHTS, type CompetencyScore, type Moment, type RedLine, type Scorecard } from './judgement.ts';
import { memoised } from './memo.ts';
import { ENGINE_VERSION } from './state.ts';
import type { Week } from './week.ts';

/** Even at x = 0 a competency leaves this factor, so that losses can be told apart. */
const FLOOR = 0.05;

export type ScoredMoment = Scorecard['moments'][number];
type Grade = ScoredMoment['grade'];

/** Over the week so far; the same play-through gives the same bytes. */
export const scorecardOf = (week: Week): Scorecard =>
	memoised(week, `scorecard ${week.trace.length}`, () => scored(judgesOf(week), week));

function scored(judged: readonly Judged[], week: Week): Scorecard {
	const competencies = sharesOf(judged);
	const uncapped = headlineOf(competencies);
	const redLines = redLinesOf(week);
	const moments = judged.flatMap((one) => {
		const score = competencies.find(({ competency }) => competency === one.competency)!;
		return one.moments.map((moment) => scoredMoment(moment, one, score, competencies, redLines));
	});
	return {
		engine: ENGINE_VERSION,
		headline: capped(uncapped, redLines),
		uncapped,
		competencies,
		redLines,
		moments: moments.sort((a, b) => a.at - b.at),
		forecast: judgeForecasts(week)
	};
}

/** Weights rescaled over what was judged; what was not has weight 0. */
export function sharesOf(judged: readonly Pick<Judged, 'competency' | 'x' | 'moments'>[]): CompetencyScore[] {
	const whole = judged.reduce((sum, one) => sum + (one.x === null ? 0 : WEIGHTS[one.competency]), 0);
	return judged.map(({ competency, x, moments }) => ({
		competency,
		x,
		weight: x === null ? 0 : WEIGHTS[competency] / whole,
		moments: moments.length
	}));
}

/** 100 · ∏ (.05 + .95 x)^w over what was judged; 0 when nothing was. */
export function headlineOf(competencies: readonly Pick<CompetencyScore, 'x' | 'weight'>[]): number {
	const judged = competencies.filter((one) => one.x !== null);
	if (judged.length === 0) return 0;
	return 100 * judged.reduce((product, { x, weight }) => product * (FLOOR + (1 - FLOOR) * x!) ** weight, 1);
}

const capped = (headline: number, redLines: readonly RedLine[]): number =>
	redLines.length > 0 ? Math.min(CAP, headline) : headline;

/** Names by the points lost: best (none), sound (under .5), slip (under 2), mistake (under 5), costly. */
export function gradeOf(points: number, x: number): Grade {
	if (points <= 0) return x >= 1 ? 'best' : 'sound';
	if (points < 0.5) return 'sound';
	if (points < 2) return 'slip';
	return points < 5 ? 'mistake' : 'costly';
}

function scoredMoment(
	moment: Moment,
	judged: Judged,
	score: CompetencyScore,
	competencies: readonly CompetencyScore[],
	redLines: readonly RedLine[]
): ScoredMoment {
	const whole = judged.moments.reduce((sum, one) => sum + one.loss, 0);
	const share = whole > 0 ? moment.loss / whole : 0;
	const lost = score.x === null ? 0 : 1 - score.x;
	const points = 100 * score.weight * lost * share;
	const instead = competencies.map((one) =>
		one === score && one.x !== null ? { ...one, x: one.x + lost * share } : one
	);
	return {
		...moment,
		points,
		grade: gradeOf(points, moment.x),
		headlineWithout: capped(headlineOf(instead), redLines)
	};
}
