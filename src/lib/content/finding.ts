/** What is wrong with a scenario's files, told so that an author can mend it. */

/** Where in a file's YAML: keys and positions from the top. `['body']` is the Markdown under the frontmatter. */
export type Path = readonly (string | number)[];

export interface Finding {
	/** Path inside the scenario's folder, with forward slashes. */
	file: string;
	/** 1 for the first line. */
	line: number;
	/** The path as text, `forms[0].size`; empty for a whole file. */
	key: string;
	/** Which check found it: `reference/unknown-person`. The same for all findings of a kind. */
	check: string;
	/** One sentence: what is wrong and how to mend it. */
	message: string;
}

/** Knows the line of every key that was read. */
export interface Source {
	/** The line of the deepest part of the path that is there; 1 in a file that was not read. */
	line(file: string, path: Path): number;
}

export type Report = (file: string, path: Path, check: string, message: string) => void;

/** For a scenario that did not come out of files: every finding stands on line 1. */
export const NO_SOURCE: Source = { line: () => 1 };

/** A list of findings and the way to add to it. */
export function reporting(source: Source): { report: Report; findings: Finding[] } {
	const findings: Finding[] = [];
	const report: Report = (file, path, check, message) => {
		findings.push({ file, line: source.line(file, path), key: keyOf(path), check, message });
	};
	return { report, findings };
}

/** `['forms', 0, 'size']` → `forms[0].size` */
export function keyOf(path: Path): string {
	let text = '';
	for (const part of path) {
		if (typeof part === 'number') text += `[${part}]`;
		else text += text === '' ? part : `.${part}`;
	}
	return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}

/** By file, then by line, then as they were found. */
export function inOrder(findings: Finding[]): Finding[] {
	return findings.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
}

/** Text from a file, shortened and on one line, to be named in a sentence. */
export function quoted(value: unknown): string {
	const text = String(value).replace(/\s+/g, ' ').trim();
	return `“${text.length > 40 ? `${text.slice(0, 39)}…` : text}”`;
}
