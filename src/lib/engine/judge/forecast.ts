/** Being sure: how near the given certainties are to what could be known. Shown beside the headline, not in it. */
import { chanceFinished } from '../backlog/index.ts';
import type { Scorecard } from '../judgement.ts';
import { TIERS, type ForecastQuestion } from '../scenario.ts';
import type { WeekState } from '../state.ts';
import type { Week } from '../week.ts';
import { clip, sum } from './judged.ts';

/** So many forecasts, each at least so far from even, make a figure. */
const FEWEST = 5;
const CLEAR = 0.2;

/** x = 1 − Σ(p − q)²/Σ(.5 − q)², p as given and q as could be known, both of the side chosen. */
export function forecastScore(given: readonly { p: number; q: number }[]): number | null {
	const clear = given.filter(({ q }) => Math.abs(q - 0.5) >= CLEAR);
	if (clear.length < FEWEST) return null;
	return clip(1 - sum(given.map(({ p, q }) => (p - q) ** 2)) / sum(given.map(({ q }) => (0.5 - q) ** 2)));
}

export function judgeForecasts(week: Week): Scorecard['forecast'] {
	const given = week.trace.flatMap(({ decision, before }) => {
		if (decision.kind !== 'forecast') return [];
		const question = week.scenario.forecasts.find((one) => one.id === decision.question);
		if (question === undefined) return [];
		const yes = chanceOfYes(week, before, question);
		const q = decision.yes ? yes : 1 - yes;
		return [{ question: question.id, text: question.text, p: decision.sure / 100, q }];
	});
	return { x: forecastScore(given), given };
}

/** P(yes) on the belief and forecast of a state. */
export function chanceOfYes(week: Week, state: WeekState, { about }: ForecastQuestion): number {
	if (about.kind === 'finish') return chanceFinished(week, state, about.item, about.day);
	if (about.kind === 'tier') {
		const tiers = state.tiers[about.item];
		return tiers === undefined ? 0.5 : sum(about.tiers.map((tier) => tiers[TIERS.indexOf(tier)] ?? 0));
	}
	const item = state.items[about.item];
	const at = item?.criteria.indexOf(about.criterion) ?? -1;
	return item?.met[at] ?? 0.5;
}
