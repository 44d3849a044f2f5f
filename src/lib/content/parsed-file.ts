import type { z } from 'zod';
import { keyOf, type Finding, type Path } from './finding.ts';
import { normalised, splitFrontmatter } from './frontmatter.ts';
import { sentencesOf } from './sentences.ts';
import { readYaml } from './yaml-text.ts';

/** One file, read against its schema. */
export interface ParsedFile<T> {
	/** Undefined when it does not fit; foreign keys alone do not keep it from being read on. */
	data?: T;
	/** Markdown under the frontmatter; empty for YAML files. */
	body: string;
	findings: Finding[];
	line(path: Path): number;
}

const MOST_FINDINGS = 100;
const MOST_BODY = 20_000;

/** Reads `.yaml` whole and `.md` as frontmatter and body. Never throws. */
export function parseFile<S extends z.ZodType>(
	path: string,
	text: string,
	schema: S,
	isPublic: boolean
): ParsedFile<z.infer<S>> {
	const clean = normalised(text);
	const parts = path.endsWith('.md')
		? splitFrontmatter(clean)
		: { yaml: clean, yamlLine: 1, body: '', bodyLine: 1 };
	const alone = (check: string, message: string): ParsedFile<z.infer<S>> => ({
		body: '',
		findings: [{ file: path, line: 1, key: '', check, message }],
		line: () => 1
	});
	if (parts === undefined) {
		return alone(
			'yaml/no-frontmatter',
			'This file must begin with ---, then YAML, then --- on a line of its own.'
		);
	}
	const yaml = readYaml(parts.yaml, parts.yamlLine);
	const line = (at: Path): number => (at.length === 1 && at[0] === 'body' ? parts.bodyLine : yaml.line(at));
	const findings: Finding[] = yaml.problems.map((problem) => ({
		file: path,
		line: problem.line,
		key: problem.key,
		check: 'yaml/malformed',
		message: problem.message
	}));
	const result: ParsedFile<z.infer<S>> = { body: parts.body, findings, line };
	if (parts.body.length > MOST_BODY) {
		const message = `The text under the frontmatter has over ${MOST_BODY} characters; shorten it.`;
		findings.push({ file: path, line: parts.bodyLine, key: 'body', check: 'text/too-long', message });
		result.body = '…';
	}
	if (yaml.value === undefined) return result;

	const fits = schema.safeParse(yaml.value);
	if (fits.success) {
		if (yaml.problems.length === 0) result.data = fits.data;
		return result;
	}
	const value = (at: readonly PropertyKey[]): unknown => valueAt(yaml.value, at);
	for (const issue of fits.error.issues) {
		for (const one of sentencesOf(issue, value, isPublic)) {
			if (findings.length >= MOST_FINDINGS) return result;
			findings.push({
				file: path,
				line: line(one.path),
				key: keyOf(one.path),
				check: one.check,
				message: one.message
			});
		}
	}
	const foreignOnly = fits.error.issues.every((issue) => issue.code === 'unrecognized_keys');
	if (foreignOnly) {
		const again = schema.safeParse(withoutForeign(yaml.value, fits.error.issues));
		if (again.success) result.data = again.data;
	}
	return result;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
	let here: unknown = value;
	for (const part of path) {
		if (typeof here !== 'object' || here === null || !Object.hasOwn(here, part)) return undefined;
		here = (here as Record<PropertyKey, unknown>)[part];
	}
	return here;
}

/** A copy without the keys that no schema knows, so that the other checks can go on. */
function withoutForeign(value: unknown, issues: readonly z.core.$ZodIssue[]): unknown {
	const copy: unknown = structuredClone(value);
	for (const issue of issues) {
		const at = valueAt(copy, issue.path);
		if (issue.code !== 'unrecognized_keys' || typeof at !== 'object' || at === null) continue;
		for (const key of issue.keys) delete (at as Record<string, unknown>)[key];
	}
	return copy;
}
