import { describe, expect, it } from 'vitest';
import type { Scenario, View } from '../../../src/lib/engine/index.ts';
import { judgeAccept } from '../../../src/lib/engine/judge/accept.ts';
import { cutAt, cutEvenings } from '../../../src/lib/engine/judge/cut.ts';
import { judgeDiscovery } from '../../../src/lib/engine/judge/discovery.ts';
import { judgeForecasts } from '../../../src/lib/engine/judge/forecast.ts';
import { judgeOrder } from '../../../src/lib/engine/judge/order.ts';
import type { Week } from '../../../src/lib/engine/week.ts';
import { sprintScenario, tinyScenario } from '../../fixtures/tiny-scenario.ts';
import { ASSESSMENT, randomWeek, type Stand } from '../random-week.ts';
import { acceptOfView, cutOfView, forecastOfView, orderOfView, researchOfView } from './recompute.ts';

const SEEDS = [...Array(20).keys()];

interface Played {
	week: Week;
	stands: Stand[];
}

function played(scenario: Scenario, seed: number): Played {
	const stands = randomWeek(scenario, `recompute ${scenario.id}`, seed, ASSESSMENT);
	return { week: stands.at(-1)!.week, stands };
}

const evening = ({ stands }: Played, day: number): View =>
	stands.find(({ view, decision }) => decision?.kind === 'end-day' && view.day === day)?.view as View;

describe.each([
	['flow', tinyScenario],
	['Sprints', sprintScenario]
])('a random week under %s, judged once more from its views alone', (_, scenario) => {
	const weeks = SEEDS.map((seed) => ({ seed, ...played(scenario, seed) }));

	it('has the same order scores', () => {
		let judged = 0;
		for (const one of weeks) {
			const found = judgeOrder(one.week).moments;
			for (const day of ASSESSMENT.days) {
				const x = orderOfView(evening(one, day));
				const moment = found.find((moment) => moment.day === day);
				expect(x === undefined, `seed ${one.seed}, day ${day}`).toBe(moment === undefined);
				if (x === undefined || moment === undefined) continue;
				expect(x, `seed ${one.seed}, day ${day}`).toBeCloseTo(moment.x, 9);
				judged += 1;
			}
		}
		expect(judged).toBeGreaterThan(3 * SEEDS.length);
	});

	it('has the same losses by cuts', () => {
		let judged = 0;
		for (const one of weeks) {
			for (const { day, left } of cutEvenings(one.week)) {
				const found = cutAt(one.week, left);
				const again = cutOfView(evening(one, day));
				expect(again === undefined, `seed ${one.seed}, day ${day}`).toBe(found === undefined);
				if (again === undefined || found === undefined) continue;
				expect(again.loss, `seed ${one.seed}, day ${day}`).toBeCloseTo(found.loss, 6);
				expect(again.stake, `seed ${one.seed}, day ${day}`).toBeCloseTo(found.stake, 6);
				judged += 1;
			}
		}
		expect(judged).toBeGreaterThan(SEEDS.length);
	});

	it('has the same worth of each piece of evidence that was opened, and of the best then open', () => {
		let judged = 0;
		for (const one of weeks) {
			for (const { at, facts, chosen, stake } of judgeDiscovery(one.week).moments) {
				if (facts['value'] === undefined) continue;
				const options = researchOfView(one.stands[at]?.view as View);
				const best = Math.max(...[...options.values()].map(({ value, blocks }) => value / blocks));
				expect(options.get(chosen)?.value, `seed ${one.seed}, ${chosen}`).toBeCloseTo(
					facts['value'] as number,
					6
				);
				expect((options.get(chosen)?.blocks ?? 0) * best, `seed ${one.seed}, ${chosen}`).toBeCloseTo(
					stake,
					6
				);
				judged += 1;
			}
		}
		expect(judged).toBeGreaterThan(SEEDS.length / 2);
	});

	it('has the same losses by accepting and returning', () => {
		let judged = 0;
		for (const one of weeks) {
			for (const { at, facts, loss, stake } of judgeAccept(one.week).moments) {
				const { action, item, moved } = facts as { action: string; item: string; moved: string[] };
				const verdict = action === 'accept' || action === 'split' ? 'accept' : 'return';
				const again = acceptOfView(one.stands[at]?.view as View, item, verdict, moved);
				expect(again.loss, `seed ${one.seed}, ${item}`).toBeCloseTo(loss, 8);
				expect(Math.max(again.acceptUnread, again.returnUnread), `seed ${one.seed}, ${item}`).toBeCloseTo(
					stake,
					8
				);
				judged += 1;
			}
		}
		expect(judged).toBeGreaterThan(2 * SEEDS.length);
	});

	it('has the same chances behind its forecasts', () => {
		let judged = 0;
		for (const one of weeks) {
			for (const { question, q } of judgeForecasts(one.week).given) {
				const step = one.stands.find(
					({ decision }) => decision?.kind === 'forecast' && decision.question === question
				);
				const asked = step?.view.forecasts.find((forecast) => forecast.id === question);
				if (step?.decision?.kind !== 'forecast' || asked === undefined)
					throw new Error(`no forecast ${question}`);
				const yes = forecastOfView(step.view, asked);
				expect(step.decision.yes ? yes : 1 - yes, `seed ${one.seed}, ${question}`).toBeCloseTo(q, 9);
				judged += 1;
			}
		}
		expect(judged).toBeGreaterThan(SEEDS.length);
	});
});
