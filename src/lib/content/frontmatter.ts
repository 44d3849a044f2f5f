/** A Markdown file's two parts. */
export interface Frontmatter {
	yaml: string;
	/** Line of the file on which the YAML begins. */
	yamlLine: number;
	body: string;
	bodyLine: number;
}

/** A byte order mark and Windows line ends make no difference. */
export function normalised(text: string): string {
	return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/** Splits `---`, YAML, `---`, body; undefined when the file does not begin so. */
export function splitFrontmatter(text: string): Frontmatter | undefined {
	const opening = /^---[ \t]*\n/.exec(text);
	if (opening === null) return undefined;
	const closing = /^---[ \t]*$/m.exec(text.slice(opening[0].length));
	if (closing === null) return undefined;
	const start = opening[0].length;
	const end = start + closing.index;
	const yaml = text.slice(start, end);
	return {
		yaml,
		yamlLine: 2,
		body: text.slice(end + closing[0].length + 1),
		bodyLine: 2 + yaml.split('\n').length
	};
}
