import { describe, expect, it, test } from 'vitest';
import { checkScenario, readScenario } from '#lib/content/index.ts';
import { reviewedOf } from '#lib/content/check/counts.ts';
import { minutesOf } from '#lib/content/check/minutes.ts';
import { backlogTimes } from '#lib/content/check/worth.ts';
import type { Scenario } from '#lib/engine/index.ts';
import { tinyFiles, tinyScenario } from './tiny-folder.ts';

type Change = (scenario: Scenario) => void;

const same: Change = () => undefined;
const found = (change: Change): string[] => {
	const scenario = tinyScenario();
	change(scenario);
	return checkScenario(scenario).map((finding) => `${finding.check} ${finding.key}`);
};
const copies = <T extends { id: string }>(list: T[], count: number): T[] =>
	Array.from({ length: count }, (_, k) => ({ ...structuredClone(list[k % list.length]!), id: `copy-${k}` }));
const item = (scenario: Scenario, id: string) => scenario.items.find((one) => one.id === id)!;
const backlog: Change = (s) => {
	s.items.push(...copies([item(s, 'kiosk')], 9));
};
const message = (scenario: Scenario) => scenario.messages[0]!.forms[0]!;
const words = (count: number): string => `<p>${'word '.repeat(count)}</p>`;

/** [what is wrong, its finding, a scenario that has it, a scenario that has not] */
const CASES: [string, string, Change, Change][] = [
	['too few messages', 'count/messages messages', same, (s) => (s.messages = copies(s.messages, 11))],
	[
		'too many messages',
		'count/messages messages',
		(s) => (s.messages = copies(s.messages, 13)),
		(s) => (s.messages = copies(s.messages, 12))
	],
	['one story', 'count/stories stories', same, (s) => (s.stories = copies(s.stories, 2))],
	['few invitations', 'count/few invitations', same, (s) => (s.invitations = copies(s.invitations, 12))],
	[
		'many invitations, few of them drift',
		'count/few invitations',
		(s) => {
			s.invitations = copies(s.invitations, 14);
			s.invitations.slice(0, 6).forEach((one) => (one.forms[0]!.topicKey = 'evidence'));
		},
		(s) => (s.invitations = copies(s.invitations, 14))
	],
	['few forecasts', 'count/few forecasts', same, (s) => (s.forecasts = copies(s.forecasts, 5))],
	[
		'few items that stand, and few that finish',
		'count/few stands',
		same,
		(s) => {
			backlog(s);
			s.items.push(...copies([item(s, 'reminder')], 7).map((one, k) => ({ ...one, id: `under-${k}` })));
		}
	],
	[
		'few criteria in finished items',
		'count/few criteria',
		same,
		(s) => s.items.push(...copies([item(s, 'reminder')], 7))
	],
	[
		'more items than may stand once all has come in',
		'count/standing stands',
		(s) => s.items.push(...copies([item(s, 'kiosk')], 11)),
		(s) => s.items.push(...copies([item(s, 'kiosk')], 10))
	],
	[
		'a message with no right answer',
		'message/no-right messages.kiosk-now.a.right',
		(s) => (message(s).answers = message(s).answers.filter((one) => one.act !== 'not-now')),
		same
	],
	[
		'nobody to hand on to among the right',
		'message/no-right messages.kiosk-now.a.owner',
		(s) => Object.assign(message(s), { rightKey: 'hand-on', ownerKey: 'sm' }),
		(s) => Object.assign(message(s), { rightKey: 'hand-on', ownerKey: 'pm' })
	],
	[
		'handing on what is one’s own',
		'message/own-hat messages.kiosk-now.a.owner',
		(s) => (message(s).rightKey = 'hand-on'),
		(s) => Object.assign(message(s), { rightKey: 'hand-on', ownerKey: 'pm' })
	],
	[
		'a right answer that says nothing plainly',
		'message/not-explicit messages.kiosk-now.a.explicit',
		(s) => message(s).answers.forEach((one) => (one.explicitKey = false)),
		same
	],
	[
		'a slot without a good clause',
		'message/no-good-clause messages.kiosk-now.a.good.offer',
		(s) => message(s).clauses.offer.forEach((one) => (one.goodKey = false)),
		same
	],
	[
		'a slot of good clauses alone',
		'message/no-bad-clause messages.kiosk-now.a.good.goal',
		(s) => message(s).clauses.goal.forEach((one) => (one.goodKey = true)),
		same
	],
	[
		'one kind of right answer for all',
		'message/one-right messages',
		(s) => (message(s).rightKey = 'no'),
		same
	],
	[
		'answers of one kind',
		'message/one-act messages[0].forms[0].answers',
		(s) => message(s).answers.forEach((one) => (one.act = 'no')),
		same
	],
	[
		'handing on to a role that nobody has',
		'message/nobody messages[0].forms[0].answers[3].to',
		(s) => s.people.forEach((one) => delete one.role),
		same
	],
	[
		'few moments of roles',
		'count/roles invitations',
		same,
		(s) => {
			s.messages = copies(s.messages, 10);
			s.invitations = copies(s.invitations, 12);
		}
	],
	[
		'an option far longer than another',
		'options/length messages[0].forms[0].answers',
		(s) => (message(s).answers[0]!.text = 'Long. '.repeat(30)),
		same
	],
	[
		'the right clause always first',
		'options/right-first messages',
		same,
		(s) => Object.values(message(s).clauses).forEach((list) => list.reverse())
	],
	[
		'the right story option always longest',
		'options/right-longest stories',
		same,
		(s) =>
			Object.values(s.stories[0]!.forms[0]!.slots).forEach((list) =>
				list.forEach((one) => (one.text = one.goodKey === 1 ? 'Short.' : 'A bit longer.'))
			)
	],
	[
		'a message of 91 words',
		'text/long messages[0].forms[0].body',
		(s) => (message(s).body = words(91)),
		(s) => (message(s).body = words(90))
	],
	[
		'an invitation of 91 words',
		'text/long invitations[0].forms[0].body',
		(s) => (s.invitations[0]!.forms[0]!.body = words(91)),
		same
	],
	[
		'readings that are as likely in each tier',
		'evidence/changes-nothing evidence.renewal-log.readings',
		(s) => s.evidence[0]!.readings.forEach((one) => (one.given = [0.5, 0.5, 0.5])),
		same
	],
	[
		'research about what is in progress',
		'evidence/changes-nothing evidence[0].about',
		(s) => (s.evidence[0]!.about = 'reminder'),
		same
	],
	[
		'research about what is certain',
		'evidence/changes-nothing items.renewal.forms',
		(s) => (item(s, 'renewal').forms[0]!.value.prior = [0, 1, 0]),
		same
	],
	['a group that nobody can hear', 'evidence/unheard evidence', (s) => delete s.invitations[0]!.hears, same],
	['evidence before research', 'evidence/too-early evidence[0].opens', (s) => (s.opens.research = 1), same],
	['a backlog that fits before the horizon', 'worth/backlog horizon', same, (s) => (s.horizon = 4)],
	[
		'a backlog of thrice what can be finished',
		'worth/backlog horizon',
		(s) => (s.horizon = 2.8),
		(s) => (s.horizon = 4)
	],
	[
		'tiers out of order',
		'worth/tiers items.renewal.forms.a.value.tiers',
		(s) => item(s, 'renewal').forms[0]!.value.tiers.reverse(),
		same
	],
	[
		'an item worth nothing',
		'worth/nothing items.kiosk.forms.a.value.tiers',
		(s) => (item(s, 'kiosk').forms[0]!.value.tiers = [{ worth: 0 }, { worth: 0 }, { worth: 0 }]),
		same
	],
	[
		'a carry over everything',
		'worth/carry items.kiosk.forms.a.value.carry',
		(s) => (item(s, 'kiosk').forms[0]!.value.carry = 50),
		same
	],
	[
		'a penalty over everything',
		'worth/penalty items.inventory.forms.a.value.tiers[2].penalty',
		(s) => (item(s, 'inventory').forms[0]!.value.tiers[2].penalty = 999),
		same
	],
	[
		'no carry at all',
		'worth/no-carry items',
		(s) => s.items.forEach((one) => one.forms.forEach((form) => (form.value.carry = 0))),
		same
	],
	[
		'a week of over 45 minutes',
		'minutes/week minutes',
		(s) => (s.mornings[3]!.bodies = [words(10_000)]),
		same
	],
	['a Monday of over 6 minutes', 'minutes/monday ', (s) => (s.mornings[0]!.bodies = [words(1500)]), same]
];

describe('found where it is, and not where it is not:', () => {
	test.each(CASES)('%s', (_, finding, bad, good) => {
		expect(found(bad)).toContain(finding);
		const left = found(good).filter((one) => one === finding);
		const before = found(bad).filter((one) => one === finding);
		expect(left.length).toBeLessThan(before.length);
	});
});

describe('figures', () => {
	it('are the ones of the guide', () => {
		const scenario = tinyScenario();
		// 16 points stand; 3 a day from Tuesday to day 10 are 27.
		expect(backlogTimes(scenario)).toBeCloseTo(16 / 27, 10);
		// One item finishes on Monday; three days at 3 points are 9 points of items of 16/3 on average.
		expect(reviewedOf(scenario)).toEqual({ items: 2, criteria: 8 });
	});

	it('give every word of a morning its time', () => {
		const scenario = tinyScenario();
		const before = minutesOf(scenario, 3);
		scenario.mornings[3]!.bodies = [words(238 + 3)];
		expect(minutesOf(scenario, 3) - before).toBeCloseTo(1, 5);
	});
});

it('findings know the lines of what was read', () => {
	const reading = readScenario(tinyFiles(), 'scenario-tiny');
	if ('findings' in reading) throw new Error('the tiny folder has findings');
	const { line } = checkScenario(reading.scenario, reading.source).find(
		(one) => one.check === 'worth/backlog'
	)!;
	const text = tinyFiles().find((file) => file.path === 'scenario.md')!.text;
	expect(text.split('\n')[line - 1]).toBe('horizon: 10');
});
