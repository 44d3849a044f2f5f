/** Every order, cut, line, research, accept and forecast judgement, computed again from the view alone. */
import { describe, expect, it } from 'vitest';
import { evidenceValue, standingOfView, valued } from '#lib/engine/backlog/index.ts';
import { judgeAccept } from '#lib/engine/judge/accept.ts';
import { chanceOf, verdictLoss, type ReviewChoice } from '#lib/engine/judge/accept-loss.ts';
import { cutAt, cutEvenings } from '#lib/engine/judge/cut.ts';
import { judgeDiscovery } from '#lib/engine/judge/discovery.ts';
import { judgeForecasts } from '#lib/engine/judge/forecast.ts';
import { eveningsOf } from '#lib/engine/judge/index.ts';
import { judgeLine, lineShare } from '#lib/engine/judge/line.ts';
import { judgeOrder, orderScore } from '#lib/engine/judge/order.ts';
import type { Moment } from '#lib/engine/judgement.ts';
import { viewOf } from '#lib/engine/project/index.ts';
import type { WeekState } from '#lib/engine/state.ts';
import { bestOrderValue, orderValue, range } from '#lib/engine/value/index.ts';
import type { View } from '#lib/engine/view.ts';
import type { Week } from '#lib/engine/week.ts';
import { chanceBy } from '#lib/engine/worth.ts';
import { bestWeek, leftWeek, randomWeek, SEEDS } from './weeks.ts';

const weeks = [
	...SEEDS.slice(0, 12).map(randomWeek),
	...SEEDS.slice(0, 4).map(leftWeek),
	...SEEDS.slice(0, 6).map(bestWeek)
];
/** What the learner sees in a state of a week. JSON there and back: nothing but the view's own bytes. */
const seen = (week: Week, state: WeekState): View =>
	JSON.parse(JSON.stringify(viewOf({ ...week, phase: 'desk', state, memo: new Map() }))) as View;
const before = (week: Week, moment: Moment): WeekState =>
	week.trace.find((step) => step.at === moment.at)!.before;

describe('from the view alone', () => {
	it('orders', () => {
		let judged = 0;
		for (const week of weeks) {
			const { moments } = judgeOrder(week);
			for (const { day, left } of eveningsOf(week)) {
				const moment = moments.find((one) => one.day === day);
				if (!moment || moment.chosen === 'cut away') continue;
				const view = seen(week, left);
				const { problem, tables } = valued(standingOfView(view, 'open'));
				const order = view.backlog.items.map((item) => problem.ids.indexOf(item.id));
				const x = orderScore(bestOrderValue(tables), orderValue(problem, order), range(tables, view.day));
				expect(moment.x, `seed ${week.seed} day ${day}`).toBeCloseTo(x, 6);
				judged++;
			}
		}
		expect(judged).toBeGreaterThan(50);
	});

	it('cuts', () => {
		let judged = 0;
		for (const week of weeks) {
			for (const { left } of cutEvenings(week)) {
				const result = cutAt(week, left);
				if (!result) continue;
				const view = seen(week, left);
				const { problem, have } = valued(standingOfView(view, 'received'));
				const all = (1 << problem.size.length) - 1;
				const kept = view.backlog.items.reduce((set, item) => set | (1 << problem.ids.indexOf(item.id)), 0);
				expect(result.loss, `seed ${week.seed}`).toBeCloseTo(have.best - have.j[kept]!, 6);
				expect(result.stake, `seed ${week.seed}`).toBeCloseTo(
					have.best - Math.max(have.j[all]!, have.j[0]!),
					6
				);
				judged++;
			}
		}
		expect(judged).toBeGreaterThan(15);
	});

	it('lines', () => {
		let judged = 0;
		for (const week of weeks) {
			const { moments } = judgeLine(week);
			for (const { day, left } of eveningsOf(week)) {
				const moment = moments.find((one) => one.day === day);
				if (!moment) continue;
				const { items, line, forecast } = seen(week, left).backlog;
				const points = items.map((_, k) =>
					items.slice(0, k + 1).reduce((sum, item) => sum + item.remaining, 0)
				);
				const shares = [0, ...points].map((sum) => lineShare(sum, forecast.low, forecast.high));
				const x = line === null ? 0 : shares[line]! / Math.max(...shares);
				expect(moment.x, `seed ${week.seed} day ${day}`).toBeCloseTo(x, 9);
				judged++;
			}
		}
		expect(judged).toBeGreaterThan(30);
	});

	it('research', () => {
		let judged = 0;
		for (const week of weeks) {
			for (const moment of judgeDiscovery(week).moments) {
				if (moment.facts.evidence === undefined) continue;
				const view = seen(week, before(week, moment));
				const backlog = valued(standingOfView(view, 'received'));
				const open = view.research.filter(
					(one) => !one.opened && one.readings.length > 0 && one.blocks <= view.hours.freeBlocks
				);
				const worth = (id: string) => {
					const evidence = view.research.find((one) => one.id === id)!;
					return evidenceValue(backlog, evidence) / evidence.blocks;
				};
				const best = Math.max(...open.map((one) => worth(one.id)));
				expect(moment.x, `seed ${week.seed} ${moment.point}`).toBeCloseTo(worth(moment.chosen) / best, 6);
				judged++;
			}
		}
		expect(judged).toBeGreaterThan(10);
	});

	it('verdicts', () => {
		let judged = 0;
		for (const week of weeks) {
			const losses = judgeAccept(week).moments.map((moment) => {
				const view = seen(week, before(week, moment));
				const { base, now } = choicesOf(view, moment);
				const unread = [verdictLoss('accept', base), verdictLoss('return', base)] as const;
				const verdict = moment.chosen === 'accept' || moment.chosen === 'split' ? 'accept' : 'return';
				const loss = Math.min(verdictLoss(verdict, now), Math.max(...unread));
				expect(moment.loss, `seed ${week.seed} ${moment.point}`).toBeCloseTo(loss, 8);
				expect(moment.facts.p, `seed ${week.seed} ${moment.point}`).toBeCloseTo(chanceOf(now.met), 9);
				judged++;
				return { loss, unread };
			});
			const least = Math.min(...[0, 1].map((k) => losses.reduce((sum, one) => sum + one.unread[k]!, 0)));
			if (losses.length === 0 || least < 1e-9) continue;
			const x = 1 - losses.reduce((sum, one) => sum + one.loss, 0) / least;
			expect(judgeAccept(week).x, `seed ${week.seed}`).toBeCloseTo(Math.max(0, x), 6);
		}
		expect(judged).toBeGreaterThan(50);
	});

	it('forecasts', () => {
		let judged = 0;
		for (const week of weeks) {
			for (const { question, q } of judgeForecasts(week).given) {
				const step = week.trace.find(
					({ decision }) => decision.kind === 'forecast' && decision.question === question
				)!;
				const { yes } = step.decision as { yes: boolean };
				const chance = chanceFromView(seen(week, step.before), question);
				if (chance === undefined) continue;
				expect(q, `seed ${week.seed} ${question}`).toBeCloseTo(yes ? chance : 1 - chance, 9);
				judged++;
			}
		}
		expect(judged).toBeGreaterThan(15);
	});
});

function choicesOf(view: View, { facts }: Moment): { base: ReviewChoice; now: ReviewChoice } {
	const increment = view.review.find((one) => one.id === facts.item)!;
	const moved = facts.moved as string[];
	const met = (when: 'base' | 'now', criteria = increment.criteria) => ({
		...Object.fromEntries(criteria.map((one) => [one.id, one[when]])),
		dod: increment.dod[when]
	});
	const read = increment.evidence.filter((one) => one.seen);
	const minutes = view.hours.reviewMinutes;
	return {
		base: {
			met: met('base'),
			evidence: increment.evidence,
			minutes: minutes + read.reduce((sum, one) => sum + one.minutes, 0)
		},
		now: {
			met: met(
				'now',
				increment.criteria.filter((one) => !moved.includes(one.id))
			),
			evidence: increment.evidence.filter((one) => !one.seen),
			minutes
		}
	};
}

/** P(yes) of a question, from what the view shows; undefined where its item has left the view's lists. */
function chanceFromView({ forecasts, backlog, review }: View, id: string): number | undefined {
	const { about } = forecasts.find((one) => one.id === id)!;
	const all = [...backlog.items, ...backlog.underway, ...backlog.accepted, ...backlog.cut];
	const item = all.find((one) => one.id === about.item);
	if (about.kind === 'tier') {
		const names = ['low', 'likely', 'high'];
		return item && about.tiers!.reduce((sum, tier) => sum + item.value.tiers[names.indexOf(tier)]!.p, 0);
	}
	if (about.kind === 'met') {
		return review.find((one) => one.id === about.item)?.criteria.find((one) => one.id === about.criterion)
			?.now;
	}
	const ids = backlog.items.map((one) => one.id);
	const place = Math.max(
		ids.indexOf(about.item),
		...(item?.prerequisites ?? []).map((other) => ids.indexOf(other))
	);
	if (place < 0 || !ids.includes(about.item)) return undefined;
	const points = backlog.items.slice(0, place + 1).reduce((sum, one) => sum + one.remaining, backlog.offset);
	const pace = { start: backlog.start, horizon: Infinity, ...backlog.forecast };
	return chanceBy(pace, points, about.day! + 1);
}
