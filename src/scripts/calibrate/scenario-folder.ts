import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { readScenario } from '#lib/content/index.ts';
import type { Scenario } from '#lib/engine/index.ts';

/** Files that belong to a scenario. */
const READ = /\.(md|ya?ml)$/;

/** The scenario in a folder, or one sentence for each thing that stands in the way. */
export function scenarioIn(folder: string): Scenario | string[] {
	let paths: string[];
	try {
		paths = readdirSync(folder, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile() && READ.test(entry.name))
			.map((entry) => join(entry.parentPath, entry.name).slice(folder.replace(/\/+$/, '').length + 1));
	} catch {
		return [`${folder}: there is no such folder.`];
	}
	const files = paths.map((path) => ({
		path: path.replaceAll('\\', '/'),
		text: readFileSync(join(folder, path), 'utf8')
	}));
	const reading = readScenario(files, basename(resolve(folder)));
	if ('scenario' in reading) return reading.scenario;
	return reading.findings.map(
		({ file, line, key, message }) => `${file}:${line}: ${key === '' ? '' : `${key}: `}${message}`
	);
}

/** The folders of all scenarios that ship. */
export const shippedFolders = (root: string): string[] =>
	readdirSync(join(root, 'content/scenarios'), { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map((entry) => join(root, 'content/scenarios', entry.name));
