import type { Scenario } from '#lib/engine/index.ts';
import { assemble } from './assemble/index.ts';
import { checkStructure } from './check/index.ts';
import { exemplarsOf } from './exemplars.ts';
import { inOrder, reporting, type Finding, type Source } from './finding.ts';
import { readFolder, type ScenarioText } from './folder.ts';
import { normalised } from './frontmatter.ts';
import { sha256 } from './hash.ts';

export type Reading = { scenario: Scenario; source: Source } | { findings: Finding[] };

/**
 * The files of a scenario's folder as a scenario that the engine can play, or all findings that stand in
 * the way. `folder` is the folder's name: the slug. Never throws, whatever the files hold.
 */
export function readScenario(files: readonly ScenarioText[], folder: string): Reading {
	const read = readFolder(files);
	const { report, findings } = reporting(read.source);
	const slug =
		folder
			.replace(/[/\\]+$/, '')
			.split(/[/\\]/)
			.at(-1) ?? '';
	if (!/^[a-z0-9][a-z0-9-]{0,59}$/.test(slug)) {
		report(
			'',
			[],
			'folder/name',
			'The folder’s name must be lower-case letters, digits and hyphens; rename it.'
		);
	}
	const hash = read.findings.length === 0 ? hashOf(files) : '';
	const scenario = assemble(read, slug, hash, report);
	exemplarsOf(read, report);
	if (scenario !== undefined && read.findings.length + findings.length === 0) {
		checkStructure(scenario, report);
	}
	const all = [...read.findings, ...findings];
	if (scenario === undefined || all.length > 0) return { findings: inOrder(all) };
	return { scenario, source: read.source };
}

/** What a week is played with: design notes and exemplars make no difference to it. */
function hashOf(files: readonly ScenarioText[]): string {
	const played = files
		.filter((file) => !/^(exemplars\/|design\.md$|notes)/.test(file.path))
		.map((file) => `${file.path}\0${normalised(file.text)}\0`)
		.toSorted();
	return sha256(played.join(''));
}
