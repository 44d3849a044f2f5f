import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readScenario, type Finding, type Reading, type ScenarioText } from '#lib/content/index.ts';
import type { Scenario } from '#lib/engine/index.ts';

export const TINY = join(import.meta.dirname, '../fixtures/scenario-tiny');

const read = readdirSync(TINY, { recursive: true, withFileTypes: true })
	.filter((entry) => entry.isFile())
	.map((entry) => join(entry.parentPath, entry.name))
	.map((path) => ({ path: path.slice(TINY.length + 1), text: readFileSync(path, 'utf8') }));

/** The tiny folder's files, fresh each time. */
export const tinyFiles = (): ScenarioText[] => read.map((file) => ({ ...file }));

/** The tiny folder with a piece of one file's text replaced; the piece must be there. */
export function edited(path: string, from: string | RegExp, to: string): ScenarioText[] {
	return tinyFiles().map((file) => {
		if (file.path !== path) return file;
		const text = file.text.replace(from, to);
		if (text === file.text) throw new Error(`${path} does not hold ${String(from)}`);
		return { path, text };
	});
}

export function findingsOf(reading: Reading): Finding[] {
	return 'findings' in reading ? reading.findings : [];
}

export const readTiny = (files = tinyFiles()): Finding[] => findingsOf(readScenario(files, 'scenario-tiny'));

/** A fresh copy of the tiny scenario, to be changed at will. */
export function tinyScenario(): Scenario {
	const reading = readScenario(tinyFiles(), 'scenario-tiny');
	if ('findings' in reading) throw new Error(JSON.stringify(reading.findings, null, 1));
	return structuredClone(reading.scenario);
}

/** One line a finding, as the command prints it, with its check in front. */
export const told = (findings: Finding[]): string[] =>
	findings.map(({ check, file, line, key }) => `${check} ${file}:${line} ${key}`.trim());
