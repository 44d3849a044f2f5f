import { describe, expect, it } from 'vitest';
import { isRefusal, type Decision, type Scenario, type Setup } from '../../src/lib/engine/index.ts';
import { viewOf } from '../../src/lib/engine/project/index.ts';
import { randomFrom } from '../../src/lib/engine/random.ts';
import { beginWeek, decide, foldWeek, type Week } from '../../src/lib/engine/week.ts';
import { sprintScenario, tinyScenario } from '../fixtures/tiny-scenario.ts';
import { anyDecision } from './random-week.ts';

const SETUP: Setup = { mode: 'lead', stakes: 'practice', days: [0, 1, 2, 3, 4], help: 'full' };
const WEEKS = 150;

function begun(scenario: Scenario, seed: number, setup: Setup = SETUP): Week {
	const week = beginWeek(scenario, setup, seed);
	if (isRefusal(week)) throw new Error(week.message);
	return week;
}

/** Plays on until the debrief; `seen` is called with every week on the way, the last one too. */
function playedOn(week: Week, name: string, aDay: number, seen: (week: Week) => void = () => {}): Week {
	const random = randomFrom(name);
	let now = week;
	for (let n = 0; now.phase === 'desk'; n++) {
		seen(now);
		const decision: Decision = n > 400 ? { kind: 'end-day' } : anyDecision(viewOf(now), random, aDay);
		const next = decide(now, decision);
		if (isRefusal(next)) throw new Error(`${name}: ${next.name} for ${JSON.stringify(decision)}`);
		now = next;
	}
	seen(now);
	return now;
}

describe.each([
	['flow', tinyScenario],
	['Sprints', sprintScenario]
])('random legal weeks under %s', (name, scenario) => {
	it('take whatever the view offers, without a refusal or an exception', () => {
		for (let seed = 0; seed < WEEKS; seed++) {
			const week = playedOn(begun(scenario, seed), `${name} ${seed}`, [4, 12, 30][seed % 3] as number);
			expect(week.state.evenings.map((evening) => evening.day)).toEqual([0, 1, 2, 3, 4]);
		}
	});

	it('stand in states and views that are plain JSON', () => {
		for (let seed = 0; seed < 12; seed++) {
			playedOn(begun(scenario, seed), `plain ${name} ${seed}`, 12, (week) => {
				expect(JSON.parse(JSON.stringify(week.state)), `seed ${seed}`).toStrictEqual(week.state);
				const view = viewOf(week);
				expect(JSON.parse(JSON.stringify(view)), `seed ${seed}`).toStrictEqual(view);
			});
		}
	});

	it('are the same bytes when they are played again', () => {
		for (let seed = 0; seed < 25; seed++) {
			const week = playedOn(begun(scenario, seed), `again ${name} ${seed}`, 20);
			const again = foldWeek(scenario, SETUP, seed, week.decisions);
			if (isRefusal(again)) throw new Error(`seed ${seed}: ${again.name}`);
			expect(JSON.stringify(again.state), `seed ${seed}`).toBe(JSON.stringify(week.state));
			expect(JSON.stringify(again.trace), `seed ${seed}`).toBe(JSON.stringify(week.trace));
			expect(JSON.stringify(viewOf(again)), `seed ${seed}`).toBe(JSON.stringify(viewOf(week)));
		}
	});
});
