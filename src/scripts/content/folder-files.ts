import { lstatSync, readFileSync, readdirSync, realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Finding, ScenarioText } from '#lib/content/index.ts';

const MOST_BYTES = 1_000_000;
const MOST_ENTRIES = 1000;
const DEEPEST = 4;

/**
 * The texts of a scenario's folder. What cannot or must not be read (too large, no text, a link, a folder
 * too deep) is a finding; nothing an author can leave there throws.
 */
export function folderFiles(folder: string): { files: ScenarioText[]; findings: Finding[] } {
	const files: ScenarioText[] = [];
	const findings: Finding[] = [];
	let entries = 0;
	const find = (file: string, check: string, message: string): void => {
		findings.push({ file, line: 1, key: '', check, message });
	};
	const visit = (at: string, depth: number): void => {
		for (const name of readdirSync(at).sort()) {
			if (name.startsWith('.')) continue;
			const path = join(at, name);
			const file = relative(folder, path).split(sep).join('/');
			entries += 1;
			if (entries > MOST_ENTRIES) {
				if (entries === MOST_ENTRIES + 1)
					find(
						file,
						'folder/too-many',
						`The folder holds over ${MOST_ENTRIES} entries; a scenario needs far fewer.`
					);
				return;
			}
			const about = lstatSync(path);
			if (about.isSymbolicLink()) find(file, 'folder/link', 'This is a link; put the file itself there.');
			else if (about.isDirectory() && depth >= DEEPEST)
				find(file, 'folder/too-deep', 'This folder lies too deep; the format has one level of folders.');
			else if (about.isDirectory()) visit(path, depth + 1);
			else if (!about.isFile()) find(file, 'folder/no-file', 'This is no file; take it out.');
			else if (about.size > MOST_BYTES)
				find(
					file,
					'folder/too-large',
					`This file has ${about.size} bytes and may have ${MOST_BYTES}; shorten it.`
				);
			else readText(path, file);
		}
	};
	const readText = (path: string, file: string): void => {
		try {
			files.push({ path: file, text: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)) });
		} catch (error) {
			const why = error instanceof TypeError ? 'it is not UTF-8 text' : reasonOf(error);
			find(file, 'folder/unreadable', `This file cannot be read: ${why}.`);
		}
	};
	try {
		if (!lstatSync(realpathSync(folder)).isDirectory())
			find('', 'folder/no-folder', 'This is no folder; give the folder of a scenario.');
		else visit(folder, 0);
	} catch (error) {
		find('', 'folder/unreadable', `This folder cannot be read: ${reasonOf(error)}.`);
	}
	return { files, findings };
}

function reasonOf(error: unknown): string {
	return error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
}
