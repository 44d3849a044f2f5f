import { createHash } from 'node:crypto';
import { describe, expect, it, test } from 'vitest';
import { jsonSchemas, prose, readExemplars, readScenario } from '#lib/content/index.ts';
import { sha256 } from '#lib/content/hash.ts';
import { beginWeek, decide, isRefusal } from '#lib/engine/index.ts';
import { edited, readTiny, tinyFiles, tinyScenario } from './tiny-folder.ts';

describe('a good folder', () => {
	it('reads into a scenario without findings', () => {
		expect(readTiny()).toEqual([]);
		const scenario = tinyScenario();
		expect(scenario.slug).toBe('scenario-tiny');
		expect(scenario.items.map((item) => item.id).sort()).toEqual([
			'calendar',
			'closing',
			'fines',
			'inventory',
			'kiosk',
			'reminder',
			'renewal'
		]);
		expect(scenario.mornings.map((morning) => morning.day)).toEqual([0, 1, 2, 3, 4]);
	});

	it('joins public and hidden files by id', () => {
		const scenario = tinyScenario();
		const kiosk = scenario.items.find((item) => item.id === 'kiosk')!;
		expect(kiosk.forms[0]!.value).toEqual({
			profile: { kind: 'fading', halfLife: 6 },
			prior: [0.5, 0.4, 0.1],
			tiers: [{ worth: 5 }, { worth: 20, profile: { kind: 'date', day: 9 } }, { worth: 60 }],
			carry: 0.8
		});
		expect(kiosk.cutKey).toEqual(['late']);
		expect(kiosk.review.evidence[1]!.covers.map((cover) => cover.criterion)).toEqual(['off', 'dod']);
		const [first, second] = scenario.messages[0]!.forms;
		expect([first!.rightKey, second!.rightKey]).toEqual(['not-now', 'no']);
		expect(first!.clauses.because.map((clause) => [clause.goodKey, clause.blameKey])).toEqual([
			[true, undefined],
			[false, true]
		]);
		expect(first!.answers[1]!.promise).toEqual({ item: 'kiosk', day: 9 });
		expect(scenario.stories[0]!.forms[0]!.slots.criteria[1]).toMatchObject({ goodKey: 1, unhappyKey: true });
		expect(scenario.shock).toMatchObject({
			day: 2,
			forms: [{ adds: ['closing'] }, { worth: [{ item: 'kiosk', factor: 0.2 }] }]
		});
	});

	it('turns names of days into numbers', () => {
		const scenario = tinyScenario();
		expect(scenario.opens.review).toBe(1);
		expect(scenario.messages[0]!.until).toBe(1);
		expect(scenario.items.find((item) => item.id === 'inventory')!.forms[0]!.value.profile).toEqual({
			kind: 'date',
			day: 4
		});
		expect(scenario.items.find((item) => item.id === 'reminder')!.stands).toEqual({
			kind: 'in-progress',
			finishes: 0
		});
	});

	it('is plain JSON and plays to the debrief', () => {
		const scenario = tinyScenario();
		expect(JSON.parse(JSON.stringify(scenario))).toEqual(scenario);
		const setup = { mode: 'lead', stakes: 'practice', days: [0, 1, 2, 3, 4], help: 'full' } as const;
		let week = beginWeek(scenario, { ...setup, days: [...setup.days] }, 3);
		for (let day = 0; day < 5 && !isRefusal(week); day++) week = decide(week, { kind: 'end-day' });
		expect(isRefusal(week) ? week.message : week.phase).toBe('debrief');
	});

	it('keeps its exemplars beside the scenario', () => {
		expect(readExemplars(tinyFiles())).toMatchObject([
			{
				file: 'exemplars/nothing-done.yaml',
				seed: 1,
				headline: { min: 0, max: 40 },
				decisions: { length: 5 }
			}
		]);
	});
});

describe('the hash', () => {
	test('is SHA-256', () => {
		for (const text of [
			'',
			'abc',
			'é'.repeat(31),
			'x'.repeat(55),
			'x'.repeat(56),
			'x'.repeat(64),
			'longer '.repeat(999)
		]) {
			expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'));
		}
	});

	test('stays with other line ends and another order of files, and with other notes', () => {
		const { hash } = tinyScenario();
		const windows = tinyFiles().map((file) => ({
			...file,
			text: `\uFEFF${file.text.replaceAll('\n', '\r\n')}`
		}));
		const notes = edited('design.md', 'one of everything', 'everything once');
		for (const files of [windows, tinyFiles().toReversed(), notes]) {
			expect(readScenario(files, 'scenario-tiny')).toMatchObject({ scenario: { hash } });
		}
	});

	test('changes with a letter of any played file', () => {
		const { hash } = tinyScenario();
		for (const files of [
			edited('week/friday.md', 'weekend', 'week end'),
			edited('model.yaml', 'carry: 0.8', 'carry: 0.9')
		]) {
			const reading = readScenario(files, 'scenario-tiny');
			expect('scenario' in reading && reading.scenario.hash).not.toBe(hash);
		}
	});
});

describe('prose', () => {
	it('is Markdown', () => {
		expect(prose('A **bold** word\n\n- one')).toBe(
			'<p>A <strong>bold</strong> word</p>\n<ul>\n<li>one</li>\n</ul>'
		);
	});

	it.each([
		'<script>alert(1)</script>',
		'<img src=x onerror=alert(1)>',
		'[x](javascript:alert(1))',
		'[x](data:text/html;base64,PHNjcmlwdD4=)',
		'[x](//example.org)',
		'<b onclick=alert(1)>b</b>'
	])('lets nothing through that acts or loads: %s', (text) => {
		expect(prose(text).replace(/&lt;.*?&gt;/g, '')).not.toMatch(/<(script|img|b)\b|href=|onerror=|src=/i);
	});

	it('draws no picture, so that no page is asked for one', () => {
		expect(prose('![x](https://example.org/pixel.png)')).not.toContain('<img');
	});

	it('keeps links to pages', () => {
		expect(prose('[the guide](https://scrumguides.org)')).toContain('href="https://scrumguides.org"');
	});
});

test('the JSON Schema of every kind of file names its keys and forbids others', () => {
	const schemas = jsonSchemas();
	expect(Object.keys(schemas)).toHaveLength(8);
	for (const schema of Object.values(schemas)) {
		expect(schema).toMatchObject({ type: 'object', additionalProperties: false });
	}
	expect(schemas['scenario.md']).toHaveProperty('properties.team.properties.pointsPerDay.minimum', 0.5);
});
