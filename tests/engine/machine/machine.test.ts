import { expect, test } from 'vitest';
import type { Decision } from '#lib/engine/decision.ts';
import { leaveDay } from '#lib/engine/machine/defaults.ts';
import { decided, evening, isAllowed, isLastDay, openWeek, step } from '#lib/engine/machine/machine.ts';
import { nextMorning } from '#lib/engine/machine/morning.ts';
import type { WeekState } from '#lib/engine/state.ts';
import type { Week } from '#lib/engine/week.ts';
import { tinyScenario } from '../../fixtures/tiny-scenario.ts';
import { onDay, PRACTICE, seedWhere, weekOf } from '../../fixtures/weeks.ts';

type Desk = Exclude<Decision, { kind: 'end-day' }>;

const at = (play: Week, state: WeekState = play.state) => ({ context: { play, state } });
const event = (decision: Desk) => ({ event: { type: decision.kind, decision } });
const line: Desk = { kind: 'line', after: 2 };
const END = { event: { type: 'end-day' } } as const;

test('the guard of a decision lets through what the desk allows, and nothing else', () => {
	expect(isAllowed({ ...at(onDay(3)), ...event(line) })).toBe(true);
	expect(isAllowed({ ...at(weekOf()), ...event(line) })).toBe(false);
	expect(isAllowed({ ...at(onDay(3)), ...event({ kind: 'line', after: 99 }) })).toBe(false);
	expect(isAllowed({ ...at(onDay(3)), ...END })).toBe(false);
});

test('the guard of the end holds on the last day that is played and on no day before', () => {
	const short = weekOf(1, tinyScenario, { ...PRACTICE, days: [0, 1] });
	const on = (week: Week, day: number): boolean =>
		isLastDay(at(week, { ...week.state, day: day as WeekState['day'] }));
	expect([0, 1].map((day) => on(short, day))).toEqual([false, true]);
	expect([0, 1, 2, 3, 4].map((day) => on(weekOf(), day))).toEqual([false, false, false, false, true]);
});

test('the assign of a decision gives the state after it, and leaves the one before as it was', () => {
	const week = onDay(3);
	const before = JSON.stringify(week.state);
	expect(decided({ ...at(week), ...event(line) })).toEqual({ ...week.state, line: 2 });
	expect(JSON.stringify(week.state)).toBe(before);
	expect(decided({ ...at(week), ...END })).toBe(week.state);
});

test('the assign of the day that is left takes the defaults and nothing more', () => {
	const week = onDay(2);
	const left = leaveDay(week, week.state);
	expect(left.day).toBe(2);
	expect(left.items['receipts']?.status).toBe('rework');
	expect(left.order).toEqual(week.state.order);
	expect(left.line).toBe(week.state.line);
	expect(left.messages).toEqual(week.state.messages);
	const today = week.scenario.invitations.filter((one) => one.day === 2).map((one) => one.id);
	expect(today.every((id) => left.invitations[id] !== undefined)).toBe(true);
	expect(leaveDay(week, left)).toEqual(left);
});

test('the assign of the evening tells the day, brings what is finished to review, and plans whole points', () => {
	const week = weekOf(seedWhere(({ world }) => world.shown.pace[1]! > 0));
	const { state } = week;
	const told = evening(at(week));
	const toDo = (of: WeekState): number =>
		state.order.reduce((sum, id) => sum + of.items[id]!.remaining, of.incidentPoints);
	expect(told.evenings).toHaveLength(1);
	expect(told.items['receipts']).toMatchObject({ status: 'review', finished: 0, remaining: 0 });
	expect(toDo(state) - toDo(told)).toBe(week.world.shown.pace[1]);
	expect(told.day).toBe(0);
	const friday = onDay(4);
	const { started, order } = evening(at(friday));
	expect({ started, order }).toEqual({ started: friday.state.started, order: friday.state.order });
});

test('the assign of the morning turns the day, and blocks that landed are gone from it', () => {
	const week = weekOf();
	const landed = [{ kind: 'escalation', group: 'users' }] as const;
	const woken = nextMorning(week, { ...week.state, blocks: [], landsTomorrow: [...landed] });
	expect(woken).toMatchObject({ day: 1, blocks: landed, landsTomorrow: [] });
});

test('the machine waits at the desk only: a step that is not allowed changes nothing', () => {
	const week = weekOf();
	expect(openWeek(week)).toEqual({ phase: 'desk', state: week.state });
	expect(step(week, week.state, { type: 'line', decision: line })).toEqual({
		phase: 'desk',
		state: week.state
	});
	expect(step(week, week.state, { type: 'end-day' })).toMatchObject({ phase: 'desk', state: { day: 1 } });
	expect(step(onDay(4), onDay(4).state, { type: 'end-day' }).phase).toBe('debrief');
});
