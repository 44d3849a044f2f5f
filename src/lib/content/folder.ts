import type { z } from 'zod';
import type { Finding, Path, Source } from './finding.ts';
import { parseFile, type ParsedFile } from './parsed-file.ts';
import {
	DAY_NAMES,
	answersFile,
	exemplarFile,
	itemFile,
	mentorFile,
	modelFile,
	researchFile,
	scenarioFile,
	weekFile,
	type AnswersFile,
	type ExemplarFile,
	type ItemFile,
	type MentorFile,
	type ModelFile,
	type ResearchFile,
	type ScenarioFile,
	type WeekFile
} from './schemas/index.ts';

/** A file of a scenario's folder. */
export interface ScenarioText {
	/** Inside the folder, with forward slashes: `backlog/card-expiry.md`. */
	path: string;
	text: string;
}

/** Limits of a folder. */
export const MOST_FILES = 200;
export const MOST_CHARACTERS = 1_000_000;
const MOST_IN_ALL = 4_000_000;

/** A folder's files, each read against its own schema; what did not fit is missing. */
export interface Folder {
	scenario?: ParsedFile<ScenarioFile>;
	items: Map<string, ParsedFile<ItemFile>>;
	research?: ParsedFile<ResearchFile>;
	/** Monday first. */
	week: (ParsedFile<WeekFile> | undefined)[];
	model?: ParsedFile<ModelFile>;
	answers?: ParsedFile<AnswersFile>;
	mentor?: ParsedFile<MentorFile>;
	exemplars: Map<string, ParsedFile<ExemplarFile>>;
	source: Source;
	findings: Finding[];
}

/** Files that only people read. */
const forPeople = /^(design|notes[^/]*)\.md$/;

/** Reads every file and says what is missing, foreign, too large or does not fit. Never throws. */
export function readFolder(files: readonly ScenarioText[]): Folder {
	const findings: Finding[] = [];
	const about = (file: string, check: string, message: string): void => {
		findings.push({ file, line: 1, key: '', check, message });
	};
	const lines = new Map<string, (path: Path) => number>();
	const folder: Folder = {
		items: new Map(),
		week: DAY_NAMES.map(() => undefined),
		exemplars: new Map(),
		source: { line: (file, path) => lines.get(file)?.(path) ?? 1 },
		findings
	};
	if (files.length > MOST_FILES) {
		about(
			'',
			'folder/too-many',
			`This folder holds ${files.length} files; a scenario has at most ${MOST_FILES}.`
		);
	}
	const parse = <S extends z.ZodType>(
		file: ScenarioText,
		schema: S,
		isPublic: boolean
	): ParsedFile<z.infer<S>> => {
		const parsed = parseFile(file.path, file.text, schema, isPublic);
		findings.push(...parsed.findings);
		lines.set(file.path, parsed.line);
		return parsed;
	};
	const seen = new Set<string>();
	let characters = 0;
	for (const file of files.slice(0, MOST_FILES)) {
		const { path } = file;
		characters += file.text.length;
		if (characters > MOST_IN_ALL) {
			about(
				path,
				'folder/too-large',
				'From here on the folder holds over 4 MB in all; a scenario needs far less.'
			);
			break;
		}
		if (path.startsWith('/') || path.includes('\\') || path.split('/').includes('..')) {
			about(path, 'folder/path', 'This path leaves the folder; keep every file inside it.');
		} else if (seen.has(path)) {
			about(path, 'folder/twice', 'This file was given twice; give it once.');
		} else if (file.text.length > MOST_CHARACTERS) {
			about(path, 'folder/too-large', 'This file is over 1 MB; a scenario needs far less.');
		} else if (!take(folder, file, parse)) {
			about(path, 'folder/unknown-file', 'The format knows no such file; rename it, or drop it.');
		}
		seen.add(path);
	}
	const wanted = ['scenario.md', 'research.md', 'model.yaml', 'answers.yaml', 'mentor.md'];
	for (const path of [...wanted, ...DAY_NAMES.map((day) => `week/${day}.md`)]) {
		if (!seen.has(path)) about(path, 'folder/missing-file', 'This file is missing; write it.');
	}
	if (folder.items.size === 0) {
		about('backlog', 'folder/missing-file', 'The backlog has no items; write backlog/<id>.md for each.');
	}
	return folder;
}

type Parse = <S extends z.ZodType>(
	file: ScenarioText,
	schema: S,
	isPublic: boolean
) => ParsedFile<z.infer<S>>;

/** Puts a file where it belongs; false when it belongs nowhere. */
function take(folder: Folder, file: ScenarioText, parse: Parse): boolean {
	const { path } = file;
	if (path === 'scenario.md') folder.scenario = parse(file, scenarioFile, true);
	else if (path === 'research.md') folder.research = parse(file, researchFile, true);
	else if (path === 'model.yaml') folder.model = parse(file, modelFile, false);
	else if (path === 'answers.yaml') folder.answers = parse(file, answersFile, false);
	else if (path === 'mentor.md') folder.mentor = parse(file, mentorFile, false);
	else if (forPeople.test(path)) return true;
	else {
		const item = /^backlog\/([a-z0-9][a-z0-9-]{0,59})\.md$/.exec(path)?.[1];
		const day = DAY_NAMES.findIndex((name) => path === `week/${name}.md`);
		if (item !== undefined) folder.items.set(item, parse(file, itemFile, true));
		else if (day >= 0) folder.week[day] = parse(file, weekFile, true);
		else if (/^exemplars\/[^/]+\.yaml$/.test(path))
			folder.exemplars.set(path, parse(file, exemplarFile, false));
		else return false;
	}
	return true;
}
