import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	ACCEPT_FROM,
	chanceOf,
	fitting,
	informationLeft,
	leastLoss,
	regret,
	verdictLoss,
	type ReviewChoice
} from '#lib/engine/judge/accept-loss.ts';
import { acceptLoss, acceptScore, judgeAccept } from '#lib/engine/judge/accept.ts';
import type { Decision } from '#lib/engine/decision.ts';
import { tinyScenario } from '../../fixtures/tiny-scenario.ts';
import { after, endDay, onDay } from './weeks.ts';

const RUNS = { numRuns: 200, seed: 20261125 };
const sure = (criterion: string, minutes = 30) => ({
	minutes,
	covers: [{ criterion, hit: 1, falseAlarm: 0 }]
});
const p = fc.double({ min: 0.02, max: 0.98, noNaN: true });
const choices: fc.Arbitrary<ReviewChoice> = fc.record({
	met: fc.record({ a: p, b: p, dod: p }),
	evidence: fc.array(
		fc.record({
			minutes: fc.constantFrom(20, 30, 60),
			covers: fc.array(fc.record({ criterion: fc.constantFrom('a', 'b', 'dod'), hit: p, falseAlarm: p }), {
				minLength: 1,
				maxLength: 2
			})
		}),
		{ maxLength: 3 }
	),
	minutes: fc.constantFrom(0, 30, 60, 120, 480)
});

/** Expectation after reading, over every joint truth and every joint reading. */
function afterReadingAll({ met, evidence }: ReviewChoice): number {
	const names = Object.keys(met);
	const covers = evidence.flatMap((one) => one.covers);
	let expected = 0;
	for (let readings = 0; readings < 1 << covers.length; readings++) {
		let seen = 0;
		let allMet = 0;
		for (let truth = 0; truth < 1 << names.length; truth++) {
			const holds = (name: string): boolean => ((truth >>> names.indexOf(name)) & 1) === 1;
			const prior = names.reduce((all, name) => all * (holds(name) ? met[name]! : 1 - met[name]!), 1);
			const chance = covers.reduce((all, cover, k) => {
				const unmet = holds(cover.criterion) ? cover.falseAlarm : cover.hit;
				return all * ((readings >>> k) & 1 ? unmet : 1 - unmet);
			}, prior);
			seen += chance;
			if (truth === (1 << names.length) - 1) allMet += chance;
		}
		if (seen > 0) expected += seen * leastLoss(allMet / seen);
	}
	return expected;
}

describe('what a verdict risks', () => {
	it('makes a wrong accept three times as dear: from 3 in 4 on accepting has no regret', () => {
		expect(ACCEPT_FROM).toBe(0.75);
		expect(regret('accept', 0.75)).toBe(0);
		expect(regret('return', 0.75)).toBe(0);
		expect(regret('accept', 0.6)).toBeCloseTo(1.2 - 0.6, 12);
		expect(regret('return', 0.9)).toBeCloseTo(0.9 - 0.3, 12);
	});

	it('counts what looking first saves, if there is time for it', () => {
		const met = { a: 0.6, dod: 1 };
		expect(informationLeft({ met, evidence: [sure('a')], minutes: 30 })).toBeCloseTo(0.6, 12);
		expect(informationLeft({ met, evidence: [sure('a')], minutes: 29 })).toBe(0);
		expect(informationLeft({ met, evidence: [sure('elsewhere')], minutes: 30 })).toBe(0);
	});

	it('equals the sum over every truth and every reading', () => {
		fc.assert(
			fc.property(choices, (choice) => {
				const enough = { ...choice, minutes: 1000 };
				expect(informationLeft(enough)).toBeCloseTo(
					Math.max(0, leastLoss(chanceOf(choice.met)) - afterReadingAll(enough)),
					9
				);
			}),
			RUNS
		);
	});

	it('reads as much as fits, and nothing that does not', () => {
		fc.assert(
			fc.property(choices, ({ evidence, minutes }) => {
				const total = (read: readonly { minutes: number }[]) =>
					read.reduce((sum, one) => sum + one.minutes, 0);
				for (const read of fitting(evidence, minutes)) {
					expect(total(read)).toBeLessThanOrEqual(minutes);
					for (const one of evidence)
						if (!read.includes(one)) expect(total(read) + one.minutes).toBeGreaterThan(minutes);
				}
			}),
			RUNS
		);
	});

	it('loses nothing for the better verdict with all read, and never more than the worse one unread', () => {
		fc.assert(
			fc.property(choices, (base) => {
				const p = chanceOf(base.met);
				const better = p >= ACCEPT_FROM ? 'accept' : 'return';
				expect(acceptLoss(better, { ...base, evidence: [] }, base).loss).toBeCloseTo(0, 12);
				for (const verdict of ['accept', 'return'] as const) {
					const { loss } = acceptLoss(verdict, { ...base, met: { a: 0.01, b: 0.99, dod: 0.5 } }, base);
					expect(loss).toBeGreaterThanOrEqual(0);
					expect(loss).toBeLessThanOrEqual(
						Math.max(verdictLoss('accept', base), verdictLoss('return', base)) + 1e-12
					);
				}
			}),
			RUNS
		);
	});

	it('is 0 for one verdict for all, whichever does better', () => {
		const losses = [
			{ acceptUnread: 0.9, returnUnread: 0.2 },
			{ acceptUnread: 0.1, returnUnread: 0.6 }
		];
		expect(acceptScore(losses.map((one) => ({ ...one, loss: one.returnUnread })))).toBe(0);
		expect(acceptScore(losses.map((one) => ({ ...one, loss: one.acceptUnread })))).toBe(0);
		expect(acceptScore(losses.map((one) => ({ ...one, loss: 0.1 })))).toBeCloseTo(0.75, 12);
		expect(acceptScore([])).toBeNull();
	});
});

describe('verdicts of a week', () => {
	const increment = 'receipts';
	const read: Decision[] = [
		{ kind: 'open', increment, evidence: 'receipts-demo' },
		{ kind: 'open', increment, evidence: 'receipts-tests' }
	];
	const unread: Decision = { kind: 'accept', increment };
	const momentOf = (decisions: Decision[]) => judgeAccept(after(onDay(2), ...decisions)).moments[0]!;

	it('says of an unread accept at what chance it was given, and that reading was open', () => {
		const moment = momentOf([unread]);
		expect(moment).toMatchObject({ point: 'accept:receipts', chosen: 'accept' });
		expect(moment.facts).toMatchObject({ read: 0, unread: ['receipts-demo', 'receipts-tests'] });
		expect(moment.loss).toBeGreaterThan(0);
	});

	it('loses nothing for the better verdict with everything read', () => {
		const week = after(onDay(2), ...read);
		const better: Decision =
			week.state.items[increment]!.met.reduce((all, one) => all * one, 1) >= ACCEPT_FROM
				? unread
				: { kind: 'return', increment, because: 'unsure' };
		expect(judgeAccept(after(week, better)).moments[0]).toMatchObject({ x: 1, loss: 0, best: better.kind });
	});

	it('gives back the minutes that were spent on it when it asks what an unread verdict would have risked', () => {
		// Every piece of evidence takes an hour and one block is free: reading both leaves no minute.
		const slow = {
			...tinyScenario,
			items: tinyScenario.items.map((item) => ({
				...item,
				review: { ...item.review, evidence: item.review.evidence.map((one) => ({ ...one, minutes: 60 })) }
			}))
		};
		const week = after(
			onDay(2, 1, slow),
			...['calls', 'prototype', 'pia-desk'].map((id): Decision => ({ kind: 'spend', on: 'evidence', id }))
		);
		const stake = (...decisions: Decision[]) => judgeAccept(after(week, ...decisions)).moments[0]!.stake;
		expect(stake(...read, unread)).toBeCloseTo(stake(unread), 12);
		expect(stake(...read, unread)).toBeGreaterThan(0);
		const nothingFits = judgeAccept(after(week, ...read.slice(0, 1), unread)).moments[0]!;
		expect(nothingFits.facts.unread).toEqual(['receipts-tests']);
	});

	it('takes what is left undecided as returned at the end of the day, unread', () => {
		const left = judgeAccept(after(onDay(2), endDay)).moments.find((one) => one.point === 'accept:receipts')!;
		const returned = momentOf([{ kind: 'return', increment, because: 'unsure' }]);
		expect(left.chosen).toBe('left');
		expect(left.loss).toBeCloseTo(returned.loss, 12);
	});
});
