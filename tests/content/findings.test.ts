import { describe, expect, it, test } from 'vitest';
import { readScenario, type ScenarioText } from '#lib/content/index.ts';
import { edited, findingsOf, readTiny, tinyFiles, told } from './tiny-folder.ts';

const without = (path: string): ScenarioText[] => tinyFiles().filter((file) => file.path !== path);
const and = (path: string, text: string): ScenarioText[] => [...tinyFiles(), { path, text }];

/** The kiosk's demo no longer shows that it comes once. */
function uncovered(): ScenarioText[] {
	const kiosk = edited('backlog/kiosk.md', 'covers: [seen, once]', 'covers: [seen]').find(
		(file) => file.path === 'backlog/kiosk.md'
	)!;
	return edited('model.yaml', /( {2}kiosk:[^]*?)\n +once: .*/, '$1').map((file) =>
		file.path === kiosk.path ? kiosk : file
	);
}

describe('one fault is one finding, with file, line and key:', () => {
	test.each<[string, ScenarioText[], string]>([
		['a file that is missing', without('mentor.md'), 'folder/missing-file mentor.md:1'],
		['a file that nobody knows', and('week/sunday.md', ''), 'folder/unknown-file week/sunday.md:1'],
		['an item under no id', and('backlog/No Id.md', ''), 'folder/unknown-file backlog/No Id.md:1'],
		['a path that leaves the folder', and('../etc/passwd', ''), 'folder/path ../etc/passwd:1'],
		['a file given twice', and('design.md', ''), 'folder/twice design.md:1'],
		['a file over 1 MB', and('backlog/big.md', 'x'.repeat(1_000_001)), 'folder/too-large backlog/big.md:1'],
		['no frontmatter', edited('week/friday.md', /^---\n/, ''), 'yaml/no-frontmatter week/friday.md:1'],
		[
			'a frontmatter that does not end',
			edited('week/friday.md', '\n---\n', '\n'),
			'yaml/no-frontmatter week/friday.md:1'
		],
		['malformed YAML', edited('model.yaml', 'carry: 0.6 }', 'carry: 0.6'), 'yaml/malformed model.yaml'],
		[
			'a key that stands twice',
			edited('scenario.md', 'level: 1', 'level: 1\nlevel: 2'),
			'yaml/malformed scenario.md:7 level'
		],
		[
			'a missing key',
			edited('scenario.md', 'summary: The smallest week that has one of everything.\n', ''),
			'schema/missing scenario.md:2 summary'
		],
		[
			'an unknown key',
			edited('scenario.md', 'level: 1', 'level: 1\nlevels: 2'),
			'schema/unknown-key scenario.md:7 levels'
		],
		[
			'a wrong type',
			edited('scenario.md', 'minutes: 10', 'minutes: ten'),
			'schema/type scenario.md:5 minutes'
		],
		[
			'a number out of range',
			edited('scenario.md', 'spread: 0.2', 'spread: 3'),
			'schema/range scenario.md:23 team.spread'
		],
		[
			'a word that is not one of those known',
			edited('scenario.md', 'review: tuesday', 'review: tomorrow'),
			'schema/value scenario.md:37 opens.review'
		],
		[
			'a chance over 1',
			edited('model.yaml', 'falseAlarm: 0.1', 'falseAlarm: 1.1'),
			'schema/range model.yaml'
		],
		[
			'an id in capitals',
			edited('scenario.md', '{ id: few,', '{ id: Few,'),
			'schema/text scenario.md:88 cutReasons[0].id'
		],
		[
			'a hidden key in a public file',
			edited('backlog/kiosk.md', 'size: 8,', 'size: 8, prior: [0.5, 0.4, 0.1],'),
			'public/hidden-key backlog/kiosk.md:9 forms[0].prior'
		],
		[
			'a right answer in a public file',
			edited('week/monday.md', 'subject: The kiosk before', 'right: no\n        subject: The kiosk before'),
			'public/hidden-key week/monday.md:13 messages[0].forms[0].right'
		],
		['an empty text', edited('week/thursday.md', 'A quiet day.', ''), 'text/empty week/thursday.md:4 body'],
		[
			'a text without end',
			edited('week/thursday.md', 'A quiet day.', 'quiet '.repeat(5000)),
			'text/too-long week/thursday.md:4 body'
		],
		[
			'a hidden entry without its thing',
			edited('model.yaml', '\n  talk-cho:', '\n  talk-choo:\n    says: [Hm.]\n  talk-cho:'),
			'hidden/stray model.yaml'
		],
		[
			'a thing without its hidden entry',
			edited('answers.yaml', '\n    b:\n', '\n    c:\n'),
			'hidden/missing answers.yaml:2 messages.kiosk-now'
		],
		[
			'a true clause that is not there',
			edited('answers.yaml', 'because: [b-late]', 'because: [b-latte]'),
			'answers/unknown-id answers.yaml:8 messages.kiosk-now.a.good.because[0]'
		],
		[
			'too few chances of criteria',
			edited('model.yaml', 'met: [0.9, 0.85, 0.9, 0.9]', 'met: [0.9, 0.85, 0.9]'),
			'item/met model.yaml:7 items.reminder.forms.a.met'
		],
		[
			'a day to finish where nothing is in progress',
			edited('backlog/kiosk.md', 'stands: backlog', 'stands: backlog\nfinishes: monday'),
			'item/finishes backlog/kiosk.md:4 finishes'
		],
		[
			'an item in progress without end',
			edited('backlog/reminder.md', '{ in-progress: monday }', 'in-progress'),
			'item/finishes backlog/reminder.md:3 stands'
		],
		[
			'two shocks',
			edited(
				'week/friday.md',
				'title: Friday',
				'title: Friday\nshock: { forms: [{ id: a, title: Again, body: Again }] }'
			),
			'week/two-shocks week/friday.md:3 shock'
		],
		[
			'a morning told twice',
			edited('week/wednesday.md', /\n---\n$/, '\n---\n\nAgain.\n'),
			'morning/two-texts week/wednesday.md:8 bodies'
		],
		[
			'mornings that follow nothing',
			edited('week/wednesday.md', 'follows: shock\n', ''),
			'morning/follows week/wednesday.md:7 bodies'
		],
		[
			'an exemplar that is no week',
			edited('exemplars/nothing-done.yaml', 'kind: end-day', 'kind: end-year'),
			'exemplar/decision exemplars/nothing-done.yaml:5 decisions[0]'
		]
	])('%s', (_, files, finding) => {
		const findings = told(readTiny(files));
		expect(
			findings.some((one) => one.startsWith(finding)),
			findings.join('\n')
		).toBe(true);
	});
});

describe('what would break the engine is a finding:', () => {
	test.each<[string, ScenarioText[], string]>([
		[
			'an unknown person',
			edited('week/monday.md', 'from: ada', 'from: adda'),
			'reference/unknown-person week/monday.md:5 messages[0].from'
		],
		[
			'an unknown item',
			edited('research.md', 'about: renewal', 'about: renewals'),
			'reference/unknown-item research.md:10 evidence[0].about'
		],
		[
			'an unknown criterion',
			edited('week/monday.md', 'criterion: off', 'criterion: of'),
			'reference/unknown-criterion week/monday.md:64 forecasts[2].about.criterion'
		],
		[
			'an unknown reason',
			edited('model.yaml', 'cutKey: [late]', 'cutKey: [latte]'),
			'reference/unknown-cut-reason model.yaml'
		],
		[
			'a promise of nothing',
			edited('week/monday.md', 'promise: { item: kiosk', 'promise: { item: kiosks'),
			'reference/unknown-item week/monday.md:17'
		],
		[
			'an item that comes in twice over',
			edited('week/monday.md', 'adds: { item: fines', 'adds: { item: kiosk'),
			'reference/not-later week/monday.md:9 messages[0].adds.item'
		],
		[
			'a reason of the mentor about nothing',
			edited('mentor.md', 'answer:kiosk-now', 'answer:kiosk-new'),
			'reference/unknown-thing mentor.md:4 reasons[1].on'
		],
		[
			'follows nothing',
			edited('week/monday.md', 'follows: renewal', 'follows: renewall'),
			'follows/unknown week/monday.md:10 messages[0].follows'
		],
		[
			'follows with another count',
			edited('week/monday.md', 'follows: renewal', 'follows: kiosk'),
			'follows/count week/monday.md:10 messages[0].follows'
		],
		[
			'follows a follower',
			edited('backlog/renewal.md', 'slice:', 'follows: kiosk-now\nslice:'),
			'follows/chain'
		],
		[
			'follows itself',
			edited('backlog/renewal.md', 'slice:', 'follows: renewal\nslice:'),
			'follows/itself backlog/renewal.md:8 follows'
		],
		[
			'a circle',
			edited('backlog/renewal.md', 'slice:', 'prerequisites: [inventory]\nslice:'),
			'item/circle backlog/'
		],
		[
			'an item that needs itself',
			edited('backlog/inventory.md', '[renewal]', '[inventory]'),
			'item/circle backlog/inventory.md:8 prerequisites'
		],
		[
			'a prior that does not add up',
			edited('model.yaml', 'prior: [0.3, 0.4, 0.3]', 'prior: [0.3, 0.4, 0.2]'),
			'chance/sum model.yaml:30 items.renewal.forms.a.value.prior'
		],
		[
			'readings that do not add up',
			edited('model.yaml', '[0.8, 0.4, 0.1]', '[0.8, 0.4, 0.2]'),
			'chance/sum model.yaml'
		],
		[
			'evidence that shows nothing',
			edited('model.yaml', 'hit: 0.9', 'hit: 0.01'),
			'evidence/says-nothing model.yaml:15'
		],
		['a criterion that nothing shows', uncovered(), 'item/uncovered backlog/kiosk.md:11 review.evidence'],
		[
			'slices that leave nothing',
			edited('backlog/renewal.md', 'size: 0.3', 'size: 0.3, worth: 0.9 }\n  - { criterion: once, size: 0.8'),
			'item/slice backlog/renewal.md:8 slice'
		],
		[
			'an item that never comes',
			edited('week/monday.md', '    adds: { item: fines, on: [yes] }\n', ''),
			'item/never-comes backlog/fines.md:3 stands'
		],
		[
			'a day before the message',
			edited('week/tuesday.md', 'until: wednesday', 'until: monday'),
			'day/backwards week/tuesday.md:6 stories[0].until'
		],
		[
			'a hand on to nobody',
			edited('week/monday.md', 'act: hand-on, to: pm', 'act: hand-on'),
			'message/hand-on week/monday.md:19'
		],
		[
			'research without readings',
			edited('research.md', 'kind: talk', 'kind: research'),
			'evidence/no-readings model.yaml'
		],
		[
			'a talk with nothing said',
			edited('model.yaml', /says: .*/, 'readings: []'),
			'evidence/no-text model.yaml'
		],
		[
			'texts with nothing to choose by',
			edited('research.md', '    follows: renewal\n', ''),
			'follows/missing model.yaml'
		],
		[
			'an id that stands twice',
			edited('week/monday.md', 'id: q-kiosk', 'id: q-renewal'),
			'id/twice week/monday.md:63 forecasts[1].id'
		],
		[
			'two people of one id',
			edited('scenario.md', 'id: ben,', 'id: ada,'),
			'id/twice scenario.md:53 people[1].id'
		],
		[
			'an id that is taken',
			edited('week/monday.md', 'id: q-kiosk', 'id: shock'),
			'id/twice week/monday.md:63 forecasts[1].id'
		]
	])('%s', (_, files, finding) => {
		const findings = told(readTiny(files));
		expect(
			findings.some((one) => one.startsWith(finding)),
			findings.join('\n')
		).toBe(true);
	});
});

describe('findings', () => {
	it('are all told at once, over all files, in the order of files and lines', () => {
		let files = edited('scenario.md', 'minutes: 10', 'minutes: ten');
		files = files.map((file) =>
			file.path === 'mentor.md' ? { ...file, text: file.text.replace('on: order', 'on: orders') } : file
		);
		files = files.map((file) =>
			file.path === 'answers.yaml' ? { ...file, text: file.text.replace('[b-late]', '[b-latte]') } : file
		);
		expect(told(readTiny(files))).toEqual([
			'answers/unknown-id answers.yaml:8 messages.kiosk-now.a.good.because[0]',
			'schema/text mentor.md:3 reasons[0].on',
			'schema/type scenario.md:5 minutes'
		]);
	});

	it('go on behind a key that is not known', () => {
		let files = edited('scenario.md', 'minutes: 10', 'minutes: 10\nseconds: 600');
		files = files.map((file) =>
			file.path === 'research.md'
				? { ...file, text: file.text.replace('about: renewal', 'about: renewals') }
				: file
		);
		expect(told(readTiny(files))).toEqual(['schema/unknown-key scenario.md:6 seconds']);
	});

	it('say what is near to an unknown name', () => {
		const [finding] = readTiny(edited('research.md', 'about: renewal', 'about: renewals'));
		expect(finding?.message).toContain('Did you mean “renewal”?');
	});

	it('are sentences that end, and show no more than a few words of what was written', () => {
		const files = edited('scenario.md', 'level: 1', `level: 1\n${'x'.repeat(300)}: 2`);
		for (const { message, key } of [
			...readTiny(files),
			...findingsOf(readScenario(tinyFiles(), 'No Folder!'))
		]) {
			expect(message).toMatch(/^[“A-Z].*[.?]$/s);
			expect(message.length).toBeLessThan(600);
			expect(key.length).toBeLessThan(130);
		}
	});
});
