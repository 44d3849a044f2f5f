import { describe, expect, it } from 'vitest';
import { standingOf, standingOfView } from '../../../src/lib/engine/backlog/index.ts';
import type { View } from '../../../src/lib/engine/index.ts';
import { sprintScenario, tinyScenario } from '../../fixtures/tiny-scenario.ts';
import { ASSESSMENT, randomWeek, SETUP, type Stand } from '../random-week.ts';

const SEEDS = [...Array(15).keys()];

/** The standing just after a day was ended, with the view just before. */
const nights = (stands: Stand[]): { before: View; after: Stand }[] =>
	stands.flatMap(({ view, decision }, n) =>
		decision?.kind === 'end-day' ? [{ before: view, after: stands[n + 1] as Stand }] : []
	);

describe.each([
	['flow', tinyScenario],
	['Sprints', sprintScenario]
])('the view under %s', (name, scenario) => {
	const weeks = SEEDS.map((seed) => ({
		seed,
		stands: randomWeek(scenario, `view ${name}`, seed, ASSESSMENT)
	}));

	it('carries the whole backlog: the same numbers as the state', () => {
		for (const { seed, stands } of weeks)
			for (const { week, view } of stands)
				for (const universe of ['open', 'received'] as const)
					expect(standingOfView(view, universe), `seed ${seed}`).toEqual(
						standingOf(week, week.state, universe)
					);
	});

	it('says of each thing left open what then happens to it', () => {
		let said = 0;
		for (const { seed, stands } of weeks) {
			for (const { before, after } of nights(stands)) {
				for (const { id, text } of before.ifDayEnds) {
					const invitation = after.view.invitations.find((one) => one.id === id);
					const message = after.view.messages.find((one) => one.id === id);
					const increment = after.view.review.find((one) => one.id === id);
					if (invitation)
						expect(invitation.reply?.reply, `seed ${seed}: ${text}`).toBe(
							text.startsWith('You go') ? 'accept' : 'missed'
						);
					else if (message) expect(message.lapsed, `seed ${seed}: ${text}`).toBe(true);
					else if (increment)
						expect(after.week.state.items[id]?.status === 'accepted', `seed ${seed}: ${text}`).toBe(false);
					else continue;
					said += 1;
				}
				// What is not named was answered, or can wait.
				const named = new Set(before.ifDayEnds.map((one) => one.id));
				const lapsed = after.view.messages.filter(
					(one) => one.lapsed && !before.messages.some((old) => old.id === one.id && old.lapsed)
				);
				const missed = after.view.invitations.filter(
					(one) => one.reply?.day === before.day && one.reply.reply === 'missed'
				);
				for (const { id } of [...lapsed, ...missed]) expect(named.has(id), `seed ${seed}: ${id}`).toBe(true);
			}
		}
		expect(said).toBeGreaterThan(3 * SEEDS.length);
	});

	it('shows base rates until evidence is opened, in each round anew', () => {
		let returned = 0;
		for (const { seed, stands } of weeks)
			for (const { view } of stands)
				for (const increment of view.review) {
					if (increment.status !== 'review' || increment.evidence.some((one) => one.seen)) continue;
					if (increment.round > 0) returned += 1;
					for (const one of [...increment.criteria, increment.dod])
						expect(one.now, `seed ${seed}, ${increment.id}, round ${increment.round}`).toBeCloseTo(
							one.base,
							12
						);
				}
		expect(returned).toBeGreaterThan(0);
	});

	it('tells an evening once and for all, in practice too', () => {
		for (const seed of SEEDS.slice(0, 5)) {
			const stands = randomWeek(scenario, `evenings ${name}`, seed, SETUP);
			const last = stands.at(-1)?.view.evenings ?? [];
			expect(last.map((evening) => evening.day)).toEqual([0, 1, 2, 3, 4]);
			for (const { view } of stands)
				expect(view.evenings, `seed ${seed}`).toEqual(last.slice(0, view.evenings.length));
		}
	});

	it('ends where its days end, and begins with the days that were led for the learner', () => {
		const early = randomWeek(scenario, name, 3, { ...SETUP, days: [0, 1] });
		expect(early.at(-1)?.view.evenings.map((evening) => evening.day)).toEqual([0, 1]);
		expect(early.at(-1)?.view.open).toEqual([]);
		const late = randomWeek(scenario, name, 3, { ...SETUP, days: [3, 4] });
		expect(late[0]?.view.day).toBe(3);
		expect(late.at(-1)?.view.evenings.map((evening) => evening.metric === undefined)).toEqual([
			true,
			true,
			true,
			false,
			false
		]);
	});
});

describe('the words of the view', () => {
	const stands = randomWeek(tinyScenario, 'words', 2, ASSESSMENT, 25);
	const views = stands.map((stand) => stand.view);

	it('are whole sentences', () => {
		for (const view of views) {
			const lines = [
				...view.morning.lines,
				...view.ifDayEnds.map((one) => one.text),
				...view.evenings.flatMap((evening) => evening.tomorrow ?? [])
			];
			for (const line of lines) expect(line).toMatch(/^[A-Z“].*[.?!]”?$/);
		}
	});

	it('suggest something to do for as long as something presses, then the evening', () => {
		expect(views[0]?.next).toBe('messages');
		expect(views.at(-1)?.next).toBe('evening');
		for (const { next, open } of views)
			if (next !== 'evening') expect(open.some((one) => one.place === next)).toBe(true);
	});

	it('name readings by their number, before and after', () => {
		const opened = views.at(-1)?.research.filter((one) => one.opened && one.kind === 'research') ?? [];
		expect(opened.length).toBeGreaterThan(0);
		for (const { readings, opened: told } of opened) {
			expect(readings.map((reading) => reading.id)).toEqual(readings.map((_, i) => String(i + 1)));
			expect(readings.some((reading) => reading.id === told?.reading)).toBe(true);
		}
	});
});
