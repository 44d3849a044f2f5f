import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import {
	checkExemplars,
	headlineRange,
	readExemplars,
	readScenario,
	type Exemplar
} from '#lib/content/index.ts';
import { foldWeek, isRefusal, scorecardOf } from '#lib/engine/index.ts';
import { folderFiles } from '../../src/scripts/content/folder-files.ts';
import { tinyFiles, tinyScenario } from './tiny-folder.ts';

const own = join(import.meta.dirname, '../../content/scenarios');
const slugs = readdirSync(own, { withFileTypes: true }).filter((entry) => entry.isDirectory());
/** A range wider than this would hold nothing. */
const WIDEST = 6;
/** Points between a strong week and a weak one. */
const APART = 40;

describe.each(slugs.map((entry) => entry.name))('the exemplars of %s', (slug) => {
	const { files } = folderFiles(join(own, slug));
	const exemplars = readExemplars(files);
	const reading = readScenario(files, slug);

	test.each(exemplars.map((one) => [one.file, one] as const))('%s gets its headline', (_, exemplar) => {
		if ('findings' in reading) return expect(reading.findings).toEqual([]);
		const { seed, setup, decisions, headline } = exemplar;
		const week = foldWeek(reading.scenario, setup, seed, decisions);
		if (isRefusal(week)) throw new Error(`${week.name}: ${week.message}`);
		expect(week.phase).toBe('debrief');
		const got = scorecardOf(week).headline;
		expect(got).toBeGreaterThanOrEqual(headline.min);
		expect(got).toBeLessThanOrEqual(headline.max);
		expect(headline.max - headline.min).toBeLessThanOrEqual(WIDEST);
	});

	it('hold a strong week and a weak one', () => {
		const lows = exemplars.map((one) => one.headline.min);
		expect(Math.max(...lows) - Math.min(...lows)).toBeGreaterThanOrEqual(APART);
	});
});

describe('a kept week', () => {
	const [kept] = readExemplars(tinyFiles());
	const found = (change: Partial<Exemplar>): string[] =>
		checkExemplars(tinyScenario(), [{ ...kept!, ...change }]).map(
			({ check, file, key }) => `${check} ${file} ${key}`
		);

	it('has no finding while it keeps its headline', () => {
		expect(found({})).toEqual([]);
	});

	it('is a finding with the headline that it gets, where that is another', () => {
		const [finding] = checkExemplars(tinyScenario(), [{ ...kept!, headline: { min: 90, max: 95 } }]);
		expect(finding).toMatchObject({ file: kept!.file, key: 'headline', check: 'exemplar/headline-missed' });
		expect(finding!.message).toMatch(/^The week gets \d+\.\d and should get 90 to 95; /);
	});

	it('is a finding at the decision that is refused, and where it stops before its end', () => {
		const decisions = kept!.decisions.with(1, { kind: 'accept', increment: 'nothing' });
		expect(found({ decisions })).toEqual([`exemplar/refused ${kept!.file} decisions[1]`]);
		expect(found({ decisions: kept!.decisions.slice(0, -1) })).toEqual([
			`exemplar/unfinished ${kept!.file} decisions`
		]);
		expect(found({ decisions: [...kept!.decisions, { kind: 'end-day' }] })).toEqual([
			`exemplar/refused ${kept!.file} decisions[5]`
		]);
	});

	it('is a finding where the engine does not begin it', () => {
		expect(found({ setup: { ...kept!.setup, mode: 'shadow' } })).toEqual([
			`exemplar/refused ${kept!.file} setup`
		]);
	});

	it('may begin on a later day, the mentor having played the days before', () => {
		const setup = { ...kept!.setup, days: [3, 4] };
		const decisions = kept!.decisions.slice(3);
		expect(found({ setup, decisions, headline: { min: 0, max: 100 } })).toEqual([]);
	});
});

test('a recorded range is a few whole points about the headline, within 0 to 100', () => {
	expect(headlineRange(71.4)).toEqual({ min: 69, max: 74 });
	expect([headlineRange(0.5).min, headlineRange(99.5).max]).toEqual([0, 100]);
});
