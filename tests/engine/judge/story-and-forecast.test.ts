import { describe, expect, it } from 'vitest';
import type { Decision, StoryChoices } from '#lib/engine/decision.ts';
import { chanceOfYes, forecastScore, judgeForecasts } from '#lib/engine/judge/forecast.ts';
import { judgeStory } from '#lib/engine/judge/story.ts';
import { after, endDay, onDay } from './weeks.ts';

const best: StoryChoices = {
	who: 'due',
	behaviour: 'bring',
	metric: 'late',
	baseline: 'from',
	link: 'goal',
	criteria: ['told', 'dead'],
	size: 'one'
};
const work: Decision = { kind: 'spend', on: 'story', id: 'due' };
const written = (choices: Partial<StoryChoices>) =>
	judgeStory(after(onDay(3), work, { kind: 'write', story: 'due', choices: { ...best, ...choices } }));

describe('a story', () => {
	it('is the sum of its parts', () => {
		expect(written({}).x).toBeCloseTo(1, 12);
		expect(written({ who: 'all' }).x).toBeCloseTo(0.9, 12);
		expect(written({ metric: 'clicks' }).x).toBeCloseTo(1 - 0.2 * 0.8, 12);
		expect(written({ criteria: ['told'] }).x).toBeCloseTo(0.95, 12);
		expect(written({ criteria: ['told', 'dead', 'fast'] }).x).toBeCloseTo(0.9 + 0.1 * (2 / 3), 12);
	});

	it('reaches half at most where it names an output', () => {
		const { x, moments } = written({ behaviour: 'ship' });
		expect(x).toBe(0.5);
		expect(moments[0]!.facts).toMatchObject({ output: true, weak: ['behaviour'] });
	});

	it('is 0 when it was not written by its evening, and not judged before', () => {
		expect(judgeStory(after(onDay(3), endDay)).x).toBeNull();
		const { x, moments } = judgeStory(after(onDay(3), work, endDay, endDay));
		expect(x).toBe(0);
		expect(moments[0]).toMatchObject({ point: 'story:due', day: 4, chosen: 'none', facts: { worked: true } });
	});
});

describe('being sure', () => {
	const five = (p: number, q: number) => Array.from({ length: 5 }, () => ({ p, q }));

	it('is 1 for the certainty that one could have, 0 for no better than even', () => {
		expect(forecastScore(five(0.9, 0.9))).toBe(1);
		expect(forecastScore(five(0.5, 0.9))).toBe(0);
		expect(forecastScore(five(0.75, 0.9))).toBeCloseTo(1 - 0.15 ** 2 / 0.4 ** 2, 12);
		expect(forecastScore(five(0.99, 0.2))).toBe(0);
	});

	it('needs five that are not near even', () => {
		expect(forecastScore(five(0.9, 0.9).slice(1))).toBeNull();
		expect(forecastScore([...five(0.9, 0.9).slice(1), { p: 0.5, q: 0.6 }])).toBeNull();
	});

	it('takes the side that was chosen, on what was known then', () => {
		const week = onDay(1);
		const question = week.scenario.forecasts.find((one) => one.id === 'chat-much')!;
		const yes = chanceOfYes(week, week.state, question);
		expect(yes).toBeCloseTo(week.state.tiers.chat![2], 12);
		const [given] = judgeForecasts(
			after(week, { kind: 'forecast', question: 'chat-much', yes: false, sure: 75 })
		).given;
		expect(given).toMatchObject({ question: 'chat-much', p: 0.75, q: 1 - yes });
	});
});
