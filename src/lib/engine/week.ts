/** A play-through in one hand, and the one way to move it on. */
import type { Decision, Refusal, Setup } from './decision.ts';
import { isRefusal } from './decision.ts';
import { leaveDay, openWeek, refuseAtDesk, step } from './machine/index.ts';
import type { Kept } from './memo.ts';
import { refuse } from './refusal.ts';
import type { Scenario } from './scenario.ts';
import type { Play, WeekState, World } from './state.ts';
import { drawWorld } from './world.ts';

/** One decision as it was taken. */
export interface Step {
	/** Number of decisions taken before it. */
	at: number;
	decision: Decision;
	before: WeekState;
	after: WeekState;
	/**
	 * Of `end-day` only: the day as it was left, after the defaults of what was left undone and
	 * before the team works on. Evening judgements read this.
	 */
	left?: WeekState;
}

/** What it is made of and where it stands. Immutable but for `memo`. */
export interface Week {
	scenario: Scenario;
	world: World;
	setup: Setup;
	seed: number;
	decisions: readonly Decision[];
	/** Steps of the learner's own decisions; the mentor's days before are not among them. */
	trace: readonly Step[];
	phase: 'desk' | 'debrief';
	state: WeekState;
	/** Costly results of this very standing (`memoised`); may be dropped at any time. */
	memo: Map<string, unknown>;
	/** Costly results of states on the way here (`keptWith`); may be dropped at any time. */
	kept: Kept;
}

/** Plays one decision of a day before the learner's first: whoever leads until then. */
export type Lead = (week: Week) => Decision;

const OVER = refuse('week/over', 'This week has ended; its debrief is open.');

/** Applies a decision to a standing, or says why not. */
function apply(
	play: Play,
	week: Pick<Week, 'phase' | 'state'>,
	decision: Decision
): Pick<Week, 'phase' | 'state'> | Refusal {
	if (week.phase === 'debrief') return OVER;
	if (decision.kind === 'end-day') return step(play, week.state, { type: 'end-day' });
	return (
		refuseAtDesk(play, week.state, decision) ?? step(play, week.state, { type: decision.kind, decision })
	);
}

/**
 * Monday morning, or the first of the learner's days with `lead` having played the days before.
 * Refused: `setup/shadow-not-here` for Shadow mode, `setup/no-lead` when days before have nobody to play them.
 * @param seed non-negative safe integer
 */
export function beginWeek(scenario: Scenario, setup: Setup, seed: number, lead?: Lead): Week | Refusal {
	if (setup.mode === 'shadow')
		return refuse('setup/shadow-not-here', 'Shadow mode is not open yet; choose to lead the week.');
	const play: Play = { scenario, world: drawWorld(scenario, seed), setup };
	let week: Week = {
		...play,
		seed,
		decisions: [],
		trace: [],
		memo: new Map(),
		kept: new WeakMap(),
		...openWeek(play)
	};
	const first = setup.days[0] ?? 0;
	if (week.state.day < first && lead === undefined)
		return refuse('setup/no-lead', 'The days before have nobody to play them; start on Monday.');
	while (lead && week.state.day < first) {
		const moved = apply(play, week, lead(week));
		if (isRefusal(moved)) throw new Error(`${moved.name} in a day that is played for the learner`);
		week = { ...week, ...moved, memo: new Map() };
	}
	return week;
}

/** The week after one decision, or why it is not taken; the week given stays as it is. */
export function decide(week: Week, decision: Decision): Week | Refusal {
	const moved = apply(week, week, decision);
	if (isRefusal(moved)) return moved;
	const at = week.decisions.length;
	const left = decision.kind === 'end-day' ? { left: leaveDay(week, week.state) } : {};
	return {
		...week,
		...moved,
		decisions: [...week.decisions, decision],
		trace: [...week.trace, { at, decision, before: week.state, after: moved.state, ...left }],
		memo: new Map()
	};
}

/** The same decisions from the start: the same bytes. The first refusal ends it. */
export function foldWeek(
	scenario: Scenario,
	setup: Setup,
	seed: number,
	decisions: readonly Decision[],
	lead?: Lead
): Week | Refusal {
	let week = beginWeek(scenario, setup, seed, lead);
	for (const decision of decisions) {
		if (isRefusal(week)) return week;
		week = decide(week, decision);
	}
	return week;
}
