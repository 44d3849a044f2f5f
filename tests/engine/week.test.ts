import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../src/lib/engine/index.ts';
import { parseDecision } from '../../src/lib/engine/parse.ts';
import { viewOf } from '../../src/lib/engine/project/index.ts';
import { scorecardOf } from '../../src/lib/engine/scorecard.ts';
import { foldWeek } from '../../src/lib/engine/week.ts';
import { sprintScenario, tinyScenario } from '../fixtures/tiny-scenario.ts';
import { ASSESSMENT, randomWeek, SETUP } from './random-week.ts';

const KINDS = [
	...['accept', 'answer', 'cut', 'end-day', 'forecast', 'invitation', 'line', 'open', 'order', 'resize'],
	...['restore', 'return', 'slice', 'spend', 'split', 'write']
];

describe.each([
	['flow', tinyScenario],
	['Sprints', sprintScenario]
])('random legal weeks under %s', (name, scenario) => {
	it('take whatever the view offers, without a refusal or an exception, to a score within its range', () => {
		const kinds = new Set<string>();
		for (let seed = 0; seed < 100; seed++) {
			const setup = seed % 10 === 0 ? SETUP : ASSESSMENT;
			const stands = randomWeek(scenario, name, seed, setup, [4, 12, 30][seed % 3]);
			for (const { decision } of stands) {
				if (decision === undefined) continue;
				kinds.add(decision.kind);
				expect(parseDecision(JSON.parse(JSON.stringify(decision))), `seed ${seed}`).toEqual(decision);
			}
			const { week } = stands.at(-1)!;
			expect(week.state.evenings.map((evening) => evening.day)).toEqual([0, 1, 2, 3, 4]);
			const { headline, competencies, moments } = scorecardOf(week);
			expect(headline >= 0 && headline <= 100, `seed ${seed}: ${headline}`).toBe(true);
			const xs = [...competencies, ...moments].map((one) => one.x ?? 0);
			expect(
				xs.filter((x) => !(x >= 0 && x <= 1)),
				`seed ${seed}`
			).toEqual([]);
			expect(
				moments.filter(({ points }) => !(points >= 0 && points <= 100)),
				`seed ${seed}`
			).toEqual([]);
		}
		expect([...kinds].sort()).toEqual(KINDS);
	});

	it('stand in states and views that are plain JSON', () => {
		for (let seed = 0; seed < 5; seed++) {
			for (const { week, view } of randomWeek(scenario, `plain ${name}`, seed)) {
				expect(JSON.parse(JSON.stringify(week.state)), `seed ${seed}`).toStrictEqual(week.state);
				expect(JSON.parse(JSON.stringify(view)), `seed ${seed}`).toStrictEqual(view);
			}
		}
	});

	it('are the same bytes when they are played again', () => {
		for (let seed = 0; seed < 10; seed++) {
			const { week, view } = randomWeek(scenario, `again ${name}`, seed).at(-1)!;
			const again = foldWeek(scenario, SETUP, seed, week.decisions);
			if (isRefusal(again)) throw new Error(`seed ${seed}: ${again.name}`);
			expect(JSON.stringify(again.state), `seed ${seed}`).toBe(JSON.stringify(week.state));
			expect(JSON.stringify(again.trace), `seed ${seed}`).toBe(JSON.stringify(week.trace));
			expect(JSON.stringify(viewOf(again)), `seed ${seed}`).toBe(JSON.stringify(view));
			expect(JSON.stringify(scorecardOf(again)), `seed ${seed}`).toBe(JSON.stringify(scorecardOf(week)));
		}
	});
});
