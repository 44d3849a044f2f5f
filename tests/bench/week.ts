import { createMachine, initialTransition, transition } from 'xstate';
import {
	decide,
	foldWeek,
	isRefusal,
	type Scenario,
	type Setup,
	type Week
} from '../../src/lib/engine/index.ts';
import { playWeek, skilled } from '../../src/lib/engine/players/index.ts';
import { viewOf } from '../../src/lib/engine/project/index.ts';
import { scorecardOf } from '../../src/lib/engine/scorecard.ts';
import type { Timing } from './value.ts';

const SETUP: Setup = { mode: 'lead', stakes: 'assessment', days: [0, 1, 2, 3, 4], help: 'full' };
const WEEKS = 30;

/** A skilled player's weeks on the first seeds: decisions folded, judged and projected, and whole weeks. */
export function benchWeek(scenario: Scenario): Timing[] {
	const weeks = Array.from({ length: WEEKS }, (_, seed) =>
		playWeek({ scenario, setup: SETUP, seed }, skilled, 'bench', viewOf)
	);
	const refold = ({ seed, decisions }: Week): Week => taken(foldWeek(scenario, SETUP, seed, decisions));
	const standings = weeks.flatMap(standingsOf);
	const steps = weeks.flatMap((week) => {
		const before = standingsOf(week);
		return week.decisions.map((decision, k) => ({ week: before[k]!, decision }));
	});
	return [
		timing('a decision folded', steps, ({ week, decision }) => taken(decide(week, decision))),
		timing('a standing judged', standings, (week) =>
			scorecardOf({ ...week, memo: new Map(), kept: new WeakMap() })
		),
		timing('a standing projected', standings, (week) => viewOf({ ...week, memo: new Map() })),
		timing('a decision folded and projected', steps, ({ week, decision }) =>
			viewOf(taken(decide(week, decision)))
		),
		timing('a week refolded and judged', weeks, (week) => scorecardOf(refold(week))),
		timing('a week played by the skilled player', weeks, ({ seed }) =>
			playWeek({ scenario, setup: SETUP, seed }, skilled, 'bench', viewOf)
		)
	];
}

/** The limit of stepping: a machine of two states without guards or actions. */
export function benchMachine(): Timing[] {
	const machine = createMachine({
		initial: 'on',
		states: { on: { on: { turn: 'off' } }, off: { on: { turn: 'on' } } }
	});
	let [state] = initialTransition(machine);
	const many = Array.from({ length: 20_000 }, (_, k) => k);
	return [
		timing(
			'a trivial XState transition',
			many,
			() => ([state] = transition(machine, state, { type: 'turn' }))
		)
	];
}

function standingsOf(week: Week): Week[] {
	const { scenario, seed, decisions } = week;
	let now = taken(foldWeek(scenario, SETUP, seed, []));
	return decisions.map((decision) => {
		const before = now;
		now = taken(decide(now, decision));
		return before;
	});
}

function taken(week: ReturnType<typeof decide>): Week {
	if (isRefusal(week)) throw new Error(`${week.name}: ${week.message}`);
	return week;
}

/** Milliseconds for one, the median over all of them, after one round that is not counted. */
function timing<T>(name: string, list: readonly T[], run: (one: T) => unknown): Timing {
	for (const one of list.slice(0, 200)) run(one);
	const times = list.map((one) => {
		const start = performance.now();
		run(one);
		return performance.now() - start;
	});
	times.sort((a, b) => a - b);
	return { name, ms: times[times.length >> 1]! };
}
