import { describe, expect, it } from 'vitest';
import { judgeNo, overKinds } from '#lib/engine/judge/no.ts';
import { tinyScenario } from '../../fixtures/tiny-scenario.ts';
import { after, endDay, onDay, tiny, toTheEnd } from './weeks.ts';
import type { Decision } from '#lib/engine/decision.ts';

const answer = (message: string, id: string, clauses: object = {}): Decision => ({
	kind: 'answer',
	message,
	answer: id,
	...clauses
});
const good = { because: 'true', goal: 'loans', interest: 'named', offer: 'real' };
const market = (id: string, clauses: object = {}) =>
	judgeNo(after(tiny(), answer('omar-market', id, clauses))).moments.find(
		(one) => one.point === 'answer:omar-market'
	)!;

describe('saying no', () => {
	it('is worth √(clarity · kindness) where it is right', () => {
		expect(market('later', good).x).toBe(1);
		expect(market('later', { ...good, because: 'vague' }).x).toBeCloseTo(Math.sqrt(0.5), 12);
		expect(market('see', good).x).toBeCloseTo(Math.sqrt(0.5), 12);
		expect(market('later', { ...good, interest: 'pressure', offer: 'someday' }).x).toBeCloseTo(
			Math.sqrt(1 / 3),
			12
		);
		expect(market('later', { ...good, because: 'blame' }).x).toBeCloseTo(Math.sqrt(0.5 * (2 / 3)), 12);
	});

	it('is worth nothing as the wrong answer, however well put', () => {
		expect(market('no', good).x).toBe(0);
		expect(market('pass', good).x).toBe(0);
	});

	it('is worth nothing with a date that the forecast does not carry, though a yes were right', () => {
		const scenario = {
			...tinyScenario,
			messages: tinyScenario.messages.map((one) =>
				one.id === 'omar-market'
					? { ...one, forms: one.forms.map((form) => ({ ...form, rightKey: 'yes' as const })) }
					: one
			)
		};
		const promised = (place: 'first' | 'last') => {
			const week = tiny(1, scenario);
			const others = week.state.order.filter((id) => id !== 'reserve');
			const items = place === 'first' ? ['reserve', ...others] : [...others, 'reserve'];
			return judgeNo(after(week, { kind: 'order', items }, answer('omar-market', 'yes'))).moments[0]!;
		};
		expect(promised('first')).toMatchObject({ x: 1, facts: { promised: 'reserve', by: 4, broken: false } });
		expect(promised('last')).toMatchObject({ x: 0, facts: { broken: true } });
		expect(promised('last').facts.chance).toBeLessThan(0.5);
	});

	it('is worth nothing when its time has run out', () => {
		expect(
			judgeNo(after(onDay(1), endDay)).moments.find((one) => one.point === 'answer:omar-market')
		).toMatchObject({ x: 0, chosen: 'none' });
	});
});

describe('over the kinds of right answer', () => {
	it('earns nothing with one answer for all', () => {
		expect(overKinds([[1, 1, 1], [0, 0], [0]])).toBeCloseTo(0, 12);
		expect(overKinds([[1, 0], [0.5]])).toBeCloseTo(0, 12);
	});

	it('is 1 when all are right, and none where one kind alone was asked for', () => {
		expect(overKinds([[1, 1], [1]])).toBe(1);
		expect(overKinds([[0.2, 1]])).toBeNull();
		const early = judgeNo(after(tiny(), answer('lena-list', 'yes')));
		expect(early.x).toBeNull();
		expect(early.silent).toMatch(/so far/);
	});

	it('gives each kind the same share, however many messages it has', () => {
		const { moments } = judgeNo(toTheEnd(tiny()));
		const kinds = Map.groupBy(moments, (one) => String(one.facts.right));
		for (const [kind, of] of kinds) {
			expect(
				of.reduce((sum, one) => sum + one.loss, 0),
				kind
			).toBeCloseTo(1 / kinds.size, 12);
		}
	});
});
