/** Reads a scenario's folder as text. Limits and links are findings; nothing throws for what an author did. */
import type { Dirent } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

export interface TextFile {
	/** Within the folder, with forward slashes. */
	path: string;
	text: string;
}

export interface Unreadable {
	file: string;
	message: string;
}

const TEXT = /\.(md|ya?ml)$/i;
const MOST_BYTES = 1_048_576;
const MOST_FILES = 500;
const DEEPEST = 4;

export interface ReadFolder {
	files: TextFile[];
	findings: Unreadable[];
}

async function readOne(root: string, path: string): Promise<string | Unreadable> {
	const file = relative(root, path).split(sep).join('/');
	const real = await realpath(path);
	if (real !== path && !real.startsWith(root + sep))
		return { file, message: 'is a link that leaves the folder' };
	const { size } = await stat(real);
	if (size > MOST_BYTES) return { file, message: 'is larger than 1 MB' };
	const bytes = await readFile(real);
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return { file, message: 'is not UTF-8 text' };
	}
}

/** Its Markdown and YAML files, by path */
export async function readFolder(folder: string): Promise<ReadFolder> {
	const read: ReadFolder = { files: [], findings: [] };
	let root: string;
	try {
		root = await realpath(folder);
	} catch (error) {
		return { files: [], findings: [{ file: '.', message: `cannot be read (${String(error)})` }] };
	}
	const visit = async (at: string, depth: number): Promise<void> => {
		const entries: Dirent[] = await readdir(at, { withFileTypes: true });
		for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
			if (entry.name.startsWith('.')) continue;
			const path = join(at, entry.name);
			const file = relative(root, path).split(sep).join('/');
			if (entry.isDirectory()) {
				if (depth < DEEPEST) await visit(path, depth + 1);
				else read.findings.push({ file, message: 'lies too deep' });
			} else if (TEXT.test(entry.name)) {
				if (read.files.length >= MOST_FILES) throw new Error(`more than ${String(MOST_FILES)} files`);
				const text = await readOne(root, path).catch((error: unknown): Unreadable => ({
					file,
					message: `cannot be read (${String(error)})`
				}));
				if (typeof text === 'string') read.files.push({ path: file, text });
				else read.findings.push(text);
			}
		}
	};
	try {
		await visit(root, 0);
	} catch (error) {
		read.findings.push({
			file: '.',
			message: `cannot be read (${error instanceof Error ? error.message : String(error)})`
		});
	}
	read.files.sort((a, b) => (a.path < b.path ? -1 : 1));
	return read;
}
