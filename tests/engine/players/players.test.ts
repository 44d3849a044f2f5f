import { describe, expect, test } from 'vitest';
import {
	decide,
	isRefusal,
	scorecardOf,
	type Competency,
	type Setup,
	type Week
} from '../../../src/lib/engine/index.ts';
import { isDrift } from '../../../src/lib/engine/forms.ts';
import {
	atLevel,
	byDate,
	firstComeWeek,
	habit,
	HABIT_NAMES,
	loudestFirst,
	mentorWeek,
	oldestFirst,
	oracle,
	person,
	playWeek,
	randomPlayer,
	skilled,
	skilledWithHabit,
	valueOnly,
	withoutResearch,
	type Policy
} from '../../../src/lib/engine/players/index.ts';
import { personSkills } from '../../../src/lib/engine/players/skilled.ts';
import { viewOf } from '../../../src/lib/engine/project/index.ts';
import { sprintScenario, tinyScenario } from '../../fixtures/tiny-scenario.ts';

const setup: Setup = { mode: 'lead', stakes: 'assessment', days: [0, 1, 2, 3, 4], help: 'full' };
const week = (policy: Policy, seed: number, scenario = tinyScenario): Week =>
	playWeek({ scenario, setup, seed }, policy, 'test', viewOf);
const meanOver = (policy: Policy, seeds: number): number =>
	Array.from({ length: seeds }, (_, seed) => scorecardOf(week(policy, seed)).headline).reduce(
		(a, b) => a + b
	) / seeds;
const x = (played: Week, competency: Competency): number =>
	scorecardOf(played).competencies.find((one) => one.competency === competency)?.x ?? NaN;
const kinds = (played: Week): Set<string> => new Set(played.decisions.map((one) => one.kind));

const NAMED = [oracle, skilled, withoutResearch, valueOnly, byDate, oldestFirst, loudestFirst, randomPlayer];

describe('every policy', () => {
	test.each([...NAMED, ...HABIT_NAMES.map(habit), ...HABIT_NAMES.map(skilledWithHabit), person(3)])(
		'$name comes to the end of any week, in flow and in Sprints',
		(policy) => {
			for (const scenario of [tinyScenario, sprintScenario]) {
				for (const seed of [0, 1]) expect(week(policy, seed, scenario).phase).toBe('debrief');
			}
		}
	);

	test('plays the same week again, and another on another chance', () => {
		const once = week(atLevel(0.5), 4);
		expect(week(atLevel(0.5), 4).decisions).toEqual(once.decisions);
		const start = { scenario: tinyScenario, setup, seed: 4 };
		expect(playWeek(start, atLevel(0.5), 'another', viewOf).decisions).not.toEqual(once.decisions);
	});

	test('decides from the view alone: what it does not show changes nothing', () => {
		const begun = week(skilled, 5);
		const { tiers, met } = begun.world.truth;
		const truth = {
			tiers: Object.fromEntries(Object.keys(tiers).map((id) => [id, 0])),
			met: Object.fromEntries(
				Object.entries(met).map(([id, all]) => [id, all.map((one) => one.map(() => false))])
			)
		};
		const player = skilled.sit({ ...begun, world: { ...begun.world, truth } }, 'test');
		const seen = begun.trace.map(({ at }) => at).filter((at) => at % 7 === 0);
		for (const at of seen) {
			const before = { ...begun, state: begun.trace[at]!.before, phase: 'desk' as const };
			expect(player(viewOf(before))[0]).toEqual(skilled.sit(begun, 'test')(viewOf(before))[0]);
		}
	});
});

describe('skill', () => {
	test('the oracle reads every word rightly and looks at what could change its mind', () => {
		const played = week(oracle, 2);
		for (const competency of ['no', 'story', 'time', 'accept'] as const) {
			expect(x(played, competency), competency).toBeCloseTo(1, 9);
		}
		// A group that has to be heard may cost a block that other evidence would have used better.
		expect(x(played, 'discovery')).toBeGreaterThan(0.9);
	});

	test('levels rise and beat the simple ideas', () => {
		const levels = [0.2, 0.5, 0.8].map((skill) => meanOver(atLevel(skill), 5));
		expect(levels).toEqual(levels.toSorted((a, b) => a - b));
		const best = meanOver(skilled, 4);
		for (const policy of [valueOnly, byDate, oldestFirst, loudestFirst, randomPlayer]) {
			expect(best - meanOver(policy, 4), policy.name).toBeGreaterThan(15);
		}
	});

	test('the oracle never crosses a red line', () => {
		for (let seed = 0; seed < 5; seed++) expect(week(oracle, seed).state.redLines).toEqual([]);
	});

	test('people are the same each time and differ from each other', () => {
		expect(personSkills(7)).toEqual(personSkills(7));
		expect(personSkills(7)).not.toEqual(personSkills(8));
		const all = Array.from({ length: 50 }, (_, k) => Object.values(personSkills(k))).flat();
		expect(Math.min(...all)).toBeGreaterThanOrEqual(0.2);
		expect(Math.max(...all)).toBeLessThanOrEqual(0.9);
		expect(Math.max(...all) - Math.min(...all)).toBeGreaterThan(0.6);
	});
});

describe('habits', () => {
	test('accept all and return all decide unread', () => {
		expect(kinds(week(habit('accept all'), 1))).toEqual(new Set(['accept', 'end-day']));
		expect(kinds(week(habit('return all'), 1))).toEqual(new Set(['return', 'end-day']));
	});

	test('click-through only ends the days', () => {
		expect(week(habit('click-through'), 1).decisions).toEqual(setup.days.map(() => ({ kind: 'end-day' })));
	});

	test('yes to all never says no where a yes is offered', () => {
		const sent = Object.values(week(habit('yes to all'), 1).state.messages);
		expect(sent.length).toBeGreaterThan(3);
		expect(new Set(sent.map((one) => one.act))).toEqual(new Set(['yes']));
	});

	test('timelines only goes to meetings that drift', () => {
		const went = Object.entries(week(habit('timelines only'), 1).state.invitations)
			.filter(([, one]) => one.reply === 'accept')
			.map(([id]) => id);
		const drifting = went.filter((id) => isDrift(week(habit('timelines only'), 1), id));
		expect(drifting.length).toBeGreaterThan(went.length / 2);
	});

	test('cut all leaves nothing that could be ordered once cutting is open', () => {
		expect(week(habit('cut all'), 1).state.order).toEqual([]);
	});
});

describe('the lines beside a learner’s week', () => {
	const start = { scenario: tinyScenario, setup: { ...setup, stakes: 'practice' as const }, seed: 9 };

	test('the mentor beats first come, first served, and both play the learner’s seed', () => {
		const mentor = mentorWeek(start, viewOf);
		const first = firstComeWeek(start, viewOf);
		expect([mentor.seed, first.seed]).toEqual([9, 9]);
		expect(mentor.world).toEqual(first.world);
		expect(scorecardOf(mentor).headline).toBeGreaterThan(scorecardOf(first).headline + 15);
	});

	test('a week may begin on any day: the mentor plays those before', () => {
		const late = playWeek({ ...start, setup: { ...setup, days: [3, 4] } }, skilled, 'test', viewOf);
		expect(new Set(late.trace.map((step) => step.before.day))).toEqual(new Set([3, 4]));
		expect(Object.keys(late.state.messages).length).toBeGreaterThan(
			late.decisions.filter((one) => one.kind === 'answer').length
		);
	});

	test('what they decide, the week takes', () => {
		const played = mentorWeek(start, viewOf);
		const [first] = played.decisions;
		const begun = { ...played, ...played.trace[0], state: played.trace[0]!.before, phase: 'desk' as const };
		expect(isRefusal(decide({ ...begun, decisions: [], trace: [] }, first!))).toBe(false);
	});
});
