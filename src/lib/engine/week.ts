/** SIGNATURES — the lead fills these in; code against them. */
import type { Decision, Refusal, Setup } from './decision.ts';
import type { Debrief, Scorecard } from './judgement.ts';
import type { Scenario } from './scenario.ts';
import type { WeekState, World } from './state.ts';
import type { View } from './view.ts';

/** A play-through in one hand: what it is made of and where it stands. Immutable. */
export interface Week {
	scenario: Scenario;
	world: World;
	setup: Setup;
	seed: number;
	decisions: readonly Decision[];
	/** XState snapshot value: the phase. */
	phase: 'desk' | 'debrief';
	state: WeekState;
}

export declare function beginWeek(scenario: Scenario, setup: Setup, seed: number): Week | Refusal;
export declare function decide(week: Week, decision: Decision): Week | Refusal;
export declare function foldWeek(scenario: Scenario, setup: Setup, seed: number, decisions: readonly Decision[]): Week | Refusal;
export declare function viewOf(week: Week): View;
/** Any JSON → a Decision, or why not (`decision/malformed`). Checks shape and sizes, not legality. */
export declare function parseDecision(value: unknown): Decision | Refusal;
export declare function parseSetup(value: unknown): Setup | Refusal;
export declare function scorecardOf(week: Week): Scorecard;
/** Refused (`debrief/not-open`) before the week has ended. */
export declare function debriefOf(week: Week): Debrief | Refusal;
