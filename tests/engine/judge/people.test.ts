import { describe, expect, it } from 'vitest';
import type { Decision } from '#lib/engine/decision.ts';
import { judgeGroups } from '#lib/engine/judge/groups.ts';
import { heardSince } from '#lib/engine/machine/index.ts';
import { judgeRoles, rolesRight, rolesScore } from '#lib/engine/judge/roles.ts';
import { isDrift } from '#lib/engine/forms.ts';
import { judgeTime, timeScore } from '#lib/engine/judge/time.ts';
import { after, endDay, leftWeek, onDay, SEEDS, tiny, toTheEnd } from './weeks.ts';

const answer = (message: string, id: string): Decision => ({ kind: 'answer', message, answer: id });
const spend = (id: string): Decision => ({ kind: 'spend', on: 'evidence', id });
const reply = (invitation: string, what: 'accept' | 'decline'): Decision => ({
	kind: 'invitation',
	invitation,
	reply: what
});

describe('three groups', () => {
	const moment = (...decisions: Decision[]) =>
		judgeGroups(after(onDay(1), ...decisions)).moments.find((one) => one.point === 'groups:omar-market')!;

	it('counts those of the groups concerned that were heard before the answer', () => {
		expect(moment(answer('omar-market', 'later')).x).toBe(0);
		expect(moment(spend('calls'), answer('omar-market', 'later')).x).toBe(0.5);
		expect(moment(spend('calls'), spend('prototype'), answer('omar-market', 'later')).x).toBe(1);
		expect(moment(answer('omar-market', 'later'), spend('calls')).x).toBe(0);
	});

	it('is 0 for a message whose time ran out, whoever was heard', () => {
		expect(moment(spend('calls'), spend('prototype'), endDay)).toMatchObject({ x: 0, chosen: 'none' });
	});

	it('asks again once the news has come', () => {
		const wednesday = after(onDay(1), spend('calls'), endDay);
		expect(heardSince(wednesday.state, 'users')).toBe(false);
		expect(heardSince(after(wednesday, reply('counter', 'accept')).state, 'users')).toBe(true);
	});

	it('does not judge answers on Monday', () => {
		expect(judgeGroups(after(tiny(), answer('lena-list', 'yes'), endDay)).x).toBeNull();
	});

	it('adds up to what is missing from 1, the cap included', () => {
		for (const seed of SEEDS) {
			const judged = judgeGroups(leftWeek(seed));
			expect(
				judged.moments.reduce((sum, one) => sum + one.loss, 0),
				`seed ${seed}`
			).toBeCloseTo(1 - judged.x!, 9);
		}
	});

	it('is capped at .5 by a group that was never spoken to', () => {
		const week = toTheEnd(
			after(onDay(4), spend('calls'), reply('slides', 'decline'), answer('lena-poster', 'no'))
		);
		const heard = new Set(week.state.heard.map((one) => one.group));
		const never = judgeGroups({ ...week, state: { ...week.state, heard: [] } });
		expect(never.x).toBeLessThanOrEqual(0.5);
		expect(heard.size).toBeGreaterThan(0);
	});
});

describe('time', () => {
	it('lets one block in twenty drift, and half of the week take everything', () => {
		expect([0, 1, 5.5, 10, 20].map((drifted) => timeScore(drifted, 20))).toEqual(
			[1, 1, 0.5, 0, 0].map((x) => expect.closeTo(x, 12))
		);
	});

	it('goes by what a meeting is about, not by how many there are', () => {
		const week = onDay(2);
		const gone = after(week, reply('counter', 'accept'), reply('lunch', 'accept'));
		expect(isDrift(week, 'counter')).toBe(false);
		expect(judgeTime(gone).moments.filter((one) => one.day === 2 && one.loss > 0)).toEqual([]);
	});

	it('counts what is left unanswered as gone to', () => {
		const { moments, x } = judgeTime(after(onDay(1), endDay));
		expect(moments.filter((one) => one.loss > 0).map((one) => [one.point, one.chosen])).toEqual([
			['meeting:quarter', 'left'],
			['meeting:retro', 'left']
		]);
		// Two blocks of the twelve of the three days that have begun.
		expect(x).toBeCloseTo(timeScore(2, 12), 12);
	});

	it('is silent where nothing asked for hours that are somebody else’s', () => {
		expect(judgeTime(after(tiny(), endDay)).x).toBeNull();
	});
});

describe('roles', () => {
	it('is right where mine stays and the rest goes to its owner', () => {
		expect([
			rolesRight('po', true, 'kept'),
			rolesRight('po', true, 'pm'),
			rolesRight('po', true, 'left')
		]).toEqual([true, false, false]);
		expect([
			rolesRight('sm', false, 'sm'),
			rolesRight('sm', false, 'pm'),
			rolesRight('sm', false, 'kept'),
			rolesRight('sm', false, 'left')
		]).toEqual([true, false, false, false]);
	});

	it('is measured by the smaller side, so that one answer for all earns nothing', () => {
		expect(rolesScore(2, 6, 4)).toBe(0.5);
		expect(rolesScore(4, 6, 4)).toBe(0);
		expect(rolesScore(0, 3, 3)).toBe(1);
		expect(rolesScore(0, 2, 9)).toBeNull();
	});

	it('takes an invitation that is left as given no answer, mine or not', () => {
		const { moments } = judgeRoles(after(onDay(2), endDay));
		expect(moments.find((one) => one.point === 'roles:lunch')).toMatchObject({
			x: 0,
			chosen: 'left',
			best: 'kept'
		});
		expect(moments.find((one) => one.point === 'roles:retro')).toMatchObject({
			x: 0,
			chosen: 'left',
			best: 'sm'
		});
		const gone = judgeRoles(after(onDay(2), reply('lunch', 'decline'))).moments;
		expect(gone.find((one) => one.point === 'roles:lunch')).toMatchObject({ x: 1, chosen: 'kept' });
	});

	it('takes messages and those invitations that are somebody’s', () => {
		const points = judgeRoles(toTheEnd(tiny())).moments.map((one) => one.point);
		expect(points).toContain('roles:ruth-year');
		expect(points).toContain('roles:retro');
		expect(points).not.toContain('roles:counter');
	});
});
