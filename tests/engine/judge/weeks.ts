/** Weeks of the tiny scenario for the judges' tests. */
import { isRefusal, type Decision } from '#lib/engine/decision.ts';
import type { Scenario } from '#lib/engine/scenario.ts';
import { oracle, playWeek, randomPlayer, type Policy } from '#lib/engine/players/index.ts';
import { viewOf } from '#lib/engine/project/index.ts';
import { beginWeek, decide, type Week } from '#lib/engine/week.ts';
import type { Setup } from '#lib/engine/decision.ts';
import { tinyScenario } from '../../fixtures/tiny-scenario.ts';

export const wholeWeek: Setup = { mode: 'lead', stakes: 'assessment', days: [0, 1, 2, 3, 4], help: 'full' };
/** Seeds of the properties; a failing one is named in the message. */
export const SEEDS = Array.from({ length: 30 }, (_, k) => k + 1);

export const tiny = (seed = 1, scenario: Scenario = tinyScenario): Week =>
	must(beginWeek(scenario, wholeWeek, seed));

export function must<T extends object>(value: T): Exclude<T, { refused: true }> {
	if (isRefusal(value)) throw new Error(`${value.name}: ${value.message}`);
	return value as Exclude<T, { refused: true }>;
}

/** The week after these decisions, none of which may be refused. */
export const after = (week: Week, ...decisions: Decision[]): Week =>
	decisions.reduce<Week>((now, decision) => must(decide(now, decision)), week);

export const endDay: Decision = { kind: 'end-day' };

/** The week at the desk of a day, every day before left as it came. */
export function onDay(day: number, seed = 1, scenario: Scenario = tinyScenario): Week {
	let week = tiny(seed, scenario);
	while (week.state.day < day) week = after(week, endDay);
	return week;
}

/** To the debrief, every day left as it comes. */
export function toTheEnd(week: Week): Week {
	let now = week;
	while (now.phase !== 'debrief') now = after(now, endDay);
	return now;
}

const played =
	(policy: Policy) =>
	(seed: number): Week =>
		playWeek({ scenario: tinyScenario, setup: wholeWeek, seed }, policy, `judge ${seed}`, viewOf);

export const randomWeek = played(randomPlayer);
export const bestWeek = played(oracle);
export const leftWeek = (seed: number): Week => toTheEnd(tiny(seed));
