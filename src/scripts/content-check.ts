/**
 * npm run content:check -- [folder…] [--json] [--quick]   prints every finding; exits 1 on any
 * npm run content:check -- --schema                      prints the JSON Schema of every kind of file
 * npm run content:check -- --record-exemplars [folder…]  has the exemplars' players play their weeks anew first
 *
 * Without a folder: every folder of content/scenarios. `--quick` leaves out what only shows in play.
 */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import {
	checkExemplars,
	checkPlayed,
	checkScenario,
	jsonSchemas,
	readExemplars,
	readScenario,
	type Finding
} from '#lib/content/index.ts';
import { folderFiles } from './content/folder-files.ts';
import { recorded } from './content/record-exemplar.ts';

const OWN = join(import.meta.dirname, '../../content/scenarios');
const KNOWN = new Set(['--json', '--quick', '--record-exemplars', '--schema']);

const given = process.argv.slice(2);
const flags = new Set(given.filter((word) => word.startsWith('--')));
const folders = given.filter((word) => !word.startsWith('--'));
const strange = [...flags].filter((flag) => !KNOWN.has(flag));

if (strange.length > 0) {
	console.error(`Unknown: ${strange.join(', ')}. Known are ${[...KNOWN].join(', ')} and folders.`);
	process.exitCode = 2;
} else if (flags.has('--schema')) {
	console.log(JSON.stringify(jsonSchemas(), null, '\t'));
} else {
	const wanted = folders.length > 0 ? folders : ownFolders();
	if (flags.has('--record-exemplars')) wanted.forEach(recordExemplars);
	const checked = wanted.map((folder) => ({ folder, findings: findingsOf(folder) }));
	print(checked);
	process.exitCode = checked.some(({ findings }) => findings.length > 0) ? 1 : 0;
}

function ownFolders(): string[] {
	if (!existsSync(OWN)) return [];
	const entries = readdirSync(OWN, { withFileTypes: true });
	return entries.filter((entry) => entry.isDirectory()).map((entry) => join(OWN, entry.name));
}

function findingsOf(folder: string): Finding[] {
	const { files, findings } = folderFiles(resolve(folder));
	if (files.length === 0) return findings.length > 0 ? findings : nothingIn();
	const reading = readScenario(files, basename(resolve(folder)));
	if ('findings' in reading) return [...findings, ...reading.findings];
	findings.push(...checkScenario(reading.scenario, reading.source));
	if (flags.has('--quick')) return findings;
	findings.push(...checkPlayed(reading.scenario, reading.source));
	findings.push(...checkExemplars(reading.scenario, readExemplars(files), reading.source));
	return findings;
}

/** Writes the exemplars that name a player; says on stderr what it did, and leaves a folder with findings alone. */
function recordExemplars(folder: string): void {
	const { files } = folderFiles(resolve(folder));
	const reading = readScenario(files, basename(resolve(folder)));
	if ('findings' in reading) return;
	for (const exemplar of readExemplars(files)) {
		const now = recorded(reading.scenario, exemplar, files.find(({ path }) => path === exemplar.file)!.text);
		if (typeof now === 'string') {
			console.error(now);
			continue;
		}
		writeFileSync(join(resolve(folder), exemplar.file), now.text);
		console.error(`${exemplar.file} is recorded: ${now.headline.min} to ${now.headline.max}.`);
	}
}

function nothingIn(): Finding[] {
	const message = 'This folder is empty; content/README.md says what a scenario needs.';
	return [{ file: '', line: 1, key: '', check: 'folder/empty', message }];
}

function print(checked: { folder: string; findings: Finding[] }[]): void {
	const here = (folder: string, file: string): string => relative('.', join(resolve(folder), file)) || '.';
	if (flags.has('--json')) {
		const all = checked.flatMap(({ folder, findings }) =>
			findings.map((finding) => ({ ...finding, file: here(folder, finding.file) }))
		);
		console.log(JSON.stringify({ folders: checked.length, findings: all }, null, '\t'));
		return;
	}
	for (const { folder, findings } of checked) {
		for (const { file, line, key, message } of findings) {
			console.log(`${here(folder, file)}:${line} ${key}  ${message}`.replace(/ {3,}/, '  '));
		}
	}
	const count = checked.reduce((sum, { findings }) => sum + findings.length, 0);
	const scenarios = checked.length === 1 ? '1 scenario' : `${checked.length} scenarios`;
	console.log(
		`${scenarios} checked, ${count === 0 ? 'no findings' : count === 1 ? '1 finding' : `${count} findings`}.`
	);
}
