import { expect, test } from 'vitest';
import type { Decision } from '#lib/engine/decision.ts';
import { isRefusal } from '#lib/engine/decision.ts';
import { withStatus } from '#lib/engine/backlog/index.ts';
import { beginWeek, decide, foldWeek } from '#lib/engine/week.ts';
import { whatIf } from '#lib/engine/what-if.ts';
import { sprintScenario, tinyScenario } from '../../fixtures/tiny-scenario.ts';
import { after, onDay, PRACTICE, refusalOf, seedWhere, weekOf } from '../../fixtures/weeks.ts';

const END: Decision = { kind: 'end-day' };

test('five days and the debrief, after which nothing more is taken', () => {
	const over = after(weekOf(), END, END, END, END, END);
	expect(over).toMatchObject({ phase: 'debrief', state: { day: 4 } });
	expect(over.state.evenings.map((evening) => evening.day)).toEqual([0, 1, 2, 3, 4]);
	expect(refusalOf(over, END)).toBe('week/over');
});

test('a refusal leaves the week as it was', () => {
	const week = weekOf();
	const before = JSON.stringify([week.state, week.decisions]);
	decide(week, { kind: 'order', items: [] });
	decide(week, END);
	expect(JSON.stringify([week.state, week.decisions])).toBe(before);
});

test('a week of some days ends after the last of them, and days before need somebody to play them', () => {
	const setup = { ...PRACTICE, days: [1, 2] };
	expect(beginWeek(tinyScenario, setup, 1)).toMatchObject({ name: 'setup/no-lead' });
	const led = beginWeek(tinyScenario, setup, 1, () => END);
	if (isRefusal(led)) throw new Error(led.name);
	expect(led.state.day).toBe(1);
	expect(led.trace).toEqual([]);
	expect(after(led, END, END).phase).toBe('debrief');
});

test('Shadow mode is refused by name until it is built', () => {
	expect(beginWeek(tinyScenario, { ...PRACTICE, mode: 'shadow' }, 1)).toMatchObject({
		name: 'setup/shadow-not-here'
	});
});

test('the shock lands on its morning: worths change and an item comes in', () => {
	expect(onDay(1).state).toMatchObject({ shocked: false, factors: {} });
	const week = onDay(2);
	expect(week.state.shocked).toBe(true);
	expect(Object.keys(week.state.factors).length).toBeGreaterThan(0);
	expect(week.state.items['repair']).toMatchObject({ via: 'shock', since: 2 });
});

test('research reports at once and moves the belief as its reading says', () => {
	const week = onDay(1);
	const known = after(week, { kind: 'spend', on: 'evidence', id: 'calls' });
	expect(known.state.tiers['search']).not.toEqual(week.state.tiers['search']);
	expect(known.state.heard.at(-1)).toEqual({ group: 'users', day: 1, afterShock: false });
	expect(refusalOf(known, { kind: 'spend', on: 'evidence', id: 'calls' })).toBe('spend/already-opened');
	expect(refusalOf(week, { kind: 'spend', on: 'evidence', id: 'market' })).toBe('spend/not-open');
});

test('a group that lost its trust takes two hours of the next morning', () => {
	const cold = weekOf(1, { ...tinyScenario, trust: { ...tinyScenario.trust, engineering: 20 } });
	const tuesday = after(cold, END);
	expect(tuesday.state.blocks).toEqual([{ kind: 'escalation', group: 'engineering' }]);
});

test('trust over 70 makes evidence of two blocks cost one', () => {
	const warm = onDay(1, 1, { ...tinyScenario, trust: { ...tinyScenario.trust, engineering: 90 } });
	expect(after(warm, { kind: 'spend', on: 'evidence', id: 'ledger' }).state.blocks).toHaveLength(1);
	expect(after(onDay(1), { kind: 'spend', on: 'evidence', id: 'ledger' }).state.blocks).toHaveLength(2);
});

test('what a Sprint has selected is the Developers’ own: outside the order, and first', () => {
	const week = weekOf(1, sprintScenario);
	expect(withStatus(week.state, 'selected')).toEqual(expect.arrayContaining(['search', 'labels']));
	expect(week.state.order).not.toContain('search');
	const later = after(week, END);
	const left = later.state.sprint.reduce((sum, id) => sum + later.state.items[id]!.remaining, 0);
	expect(left).toBeLessThan(week.state.sprint.reduce((sum, id) => sum + week.state.items[id]!.remaining, 0));
	expect(later.state.started).toBeNull();
});

test('an item above what it needs waits for it and finishes with it', () => {
	const small = {
		...tinyScenario,
		items: tinyScenario.items.map((item) => ({
			...item,
			forms: item.forms.map((form) => ({ ...form, size: 2 }))
		}))
	};
	const seed = seedWhere((week) => week.world.shown.pace[1]! >= 2 && week.world.shown.pace[1]! < 4, small);
	const week = weekOf(seed, small);
	const rest = week.state.order.filter((id) => id !== 'reviews' && id !== 'photos');
	const tuesday = after(week, { kind: 'order', items: ['reviews', 'photos', ...rest] }, END);
	expect(tuesday.state.items['reviews']).toMatchObject({ status: 'waiting', remaining: 0 });
	const wednesday = after(tuesday, END);
	expect(wednesday.state.items['reviews']?.status).toBe('finishing');
});

test('the same decisions give the same bytes, and a changed one is the same fold with it changed', () => {
	const decisions: Decision[] = [END, { kind: 'spend', on: 'evidence', id: 'calls' }, END, END, END, END];
	const one = foldWeek(tinyScenario, PRACTICE, 5, decisions);
	const two = foldWeek(tinyScenario, PRACTICE, 5, decisions);
	expect(JSON.stringify(one)).toBe(JSON.stringify(two));
	if (isRefusal(one)) throw new Error(one.name);
	const same = whatIf(one, 1, decisions[1]!);
	if (isRefusal(same)) throw new Error(same.name);
	expect(JSON.stringify(same.week.state)).toBe(JSON.stringify(one.state));
	const other = whatIf(one, 1, { kind: 'spend', on: 'evidence', id: 'prototype' });
	expect(other).toMatchObject({
		misfits: [],
		week: { phase: 'debrief', state: { opened: { prototype: 1 } } }
	});
});

test('what if repairs a later order and lists what no longer fits', () => {
	const thursday = onDay(3);
	const order = thursday.state.order.filter((id) => id !== 'dark');
	const week = after(
		thursday,
		{ kind: 'line', after: 1 },
		{ kind: 'cut', item: 'dark', because: 'old' },
		{ kind: 'order', items: order },
		{ kind: 'restore', item: 'dark' }
	);
	const other = whatIf(week, 4, { kind: 'line', after: 2 });
	if (isRefusal(other)) throw new Error(other.name);
	expect(other.week.state.order).toContain('dark');
	expect(other.misfits).toEqual([expect.objectContaining({ at: 6 })]);
});

test('what if keeps later decisions on their days when the changed one ends a day, or no longer does', () => {
	const research: Decision = { kind: 'spend', on: 'evidence', id: 'calls' };
	const more: Decision = { kind: 'spend', on: 'evidence', id: 'prototype' };
	const week = after(weekOf(), END, research, more, END, END, END, END);
	const early = whatIf(week, 1, END);
	if (isRefusal(early)) throw new Error(early.name);
	expect(early.misfits).toEqual([{ at: 2, decision: more, why: 'The day had ended already.' }]);
	expect(early.week.state.opened).toEqual({});
	const late = whatIf(week, 0, { kind: 'line', after: 1 });
	expect(late).toMatchObject({ name: 'backlog/not-yet' });
	const stayed = whatIf(week, 3, { kind: 'spend', on: 'story', id: 'none' });
	expect(stayed).toMatchObject({ name: 'spend/not-open' });
	const open = whatIf(week, 3, { kind: 'invitation', invitation: 'quarter', reply: 'decline' });
	if (isRefusal(open)) throw new Error(open.name);
	for (const { week: other } of [early, open]) {
		expect(other.phase).toBe('debrief');
		expect(other.state.evenings.map((evening) => evening.day)).toEqual([0, 1, 2, 3, 4]);
	}
	const last = whatIf(week, 6, { kind: 'resize', item: week.state.order[0]!, size: 1 });
	expect(last).toMatchObject({ week: { phase: 'debrief' }, misfits: [] });
});
