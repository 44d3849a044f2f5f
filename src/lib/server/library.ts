/** Finds, checks and holds the scenarios. One that has findings is told in the log and left out. */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Scenario } from '#lib/engine/index.ts';
import { ConfigFault } from './config.ts';
import { readFolder, type TextFile } from './scenario-folder.ts';

export interface Finding {
	file: string;
	line?: number | undefined;
	key?: string | undefined;
	message: string;
}
/** The content floor: a folder's texts become a scenario, or findings. */
export type ReadScenario = (
	files: TextFile[],
	folder: string
) => { scenario: Scenario } | { findings: Finding[] };

/** A scenario that was left out. */
export interface LeftOut {
	folder: string;
	findings: Finding[];
}

export interface Library {
	/** Easiest first, then by title. */
	readonly scenarios: readonly Scenario[];
	readonly leftOut: readonly LeftOut[];
	/** By slug. */
	find(slug: string): Scenario | undefined;
}

const OWN = join('content', 'scenarios');

/** The project's own scenarios: under the working folder, or above the running file wherever it was built to. */
export function ownScenarios(from: readonly string[]): string | undefined {
	for (const start of from)
		for (let at = resolve(start); ; at = dirname(at)) {
			if (existsSync(join(at, OWN))) return join(at, OWN);
			if (dirname(at) === at) break;
		}
	return undefined;
}

async function foldersOf(place: string): Promise<string[]> {
	const entries = await readdir(place, { withFileTypes: true });
	return entries
		.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
		.map((entry) => entry.name)
		.sort();
}

async function readOne(place: string, name: string, readScenario: ReadScenario): Promise<Scenario | LeftOut> {
	const { files, findings } = await readFolder(join(place, name));
	if (findings.length > 0) return { folder: name, findings };
	const read = readScenario(files, name);
	return 'findings' in read ? { folder: name, findings: read.findings } : read.scenario;
}

const byLevel = (a: Scenario, b: Scenario): number =>
	a.level - b.level || (a.title < b.title ? -1 : a.title > b.title ? 1 : 0);

/** `scenarioDir` goes before the project's own: a scenario there stands in for one of the same folder name. */
export async function openLibrary(
	places: { own: string | undefined; scenarioDir: string | undefined },
	readScenario: ReadScenario
): Promise<Library> {
	const bySlug = new Map<string, Scenario>();
	const leftOut: LeftOut[] = [];
	const folders: { place: string; name: string }[] = [];
	for (const place of [places.own, places.scenarioDir]) {
		if (place === undefined) continue;
		try {
			folders.push(...(await foldersOf(resolve(place))).map((name) => ({ place, name })));
		} catch (error) {
			const reason = error instanceof Error ? error.message : String(error);
			throw new ConfigFault([
				`SCENARIO_DIR ${place} cannot be read (${reason}): give a folder of scenario folders.`
			]);
		}
	}
	for (const { place, name } of folders) {
		const read = await readOne(place, name, readScenario);
		if ('findings' in read) leftOut.push(read);
		else bySlug.set(name, read);
	}
	const scenarios = [...bySlug.values()].sort(byLevel);
	return { scenarios, leftOut, find: (slug) => bySlug.get(slug) };
}
