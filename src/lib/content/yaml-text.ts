import { LineCounter, isAlias, isMap, isScalar, isSeq, parseDocument, type Document } from 'yaml';
import { keyOf, type Path } from './finding.ts';

/** Limits of one file's YAML: far over what a scenario needs, far under what could stall a server. */
export const MOST_YAML = 400_000;
const MOST_VALUES = 60_000;
const MOST_ALIASES = 100;
const DEEPEST = 24;
const MOST_PROBLEMS = 50;
/** Brackets open at once, those in texts counted too: the parser would take seconds over many more. */
const MOST_OPEN = 500;

export interface YamlProblem {
	line: number;
	key: string;
	message: string;
}

export interface YamlText {
	/** Plain JSON; undefined when it could not be read. */
	value: unknown;
	problems: YamlProblem[];
	/** The line of the deepest part of the path that is there. */
	line(path: Path): number;
}

/**
 * YAML 1.2 as plain JSON with the line of every key. Never throws: what cannot be read, what stands
 * twice, and anchors that unfold without end are problems. `firstLine` is the line of the text's first line.
 */
export function readYaml(text: string, firstLine: number): YamlText {
	const problems: YamlProblem[] = [];
	if (text.length > MOST_YAML) {
		const message = `This YAML has ${text.length} characters; keep it under ${MOST_YAML}.`;
		return { value: undefined, problems: [{ line: firstLine, key: '', message }], line: () => firstLine };
	}
	if (opensDeeper(text, MOST_OPEN)) {
		const message = 'This YAML opens more brackets than it closes; close them, or write it flatter.';
		return { value: undefined, problems: [{ line: firstLine, key: '', message }], line: () => firstLine };
	}
	const counter = new LineCounter();
	const lineAt = (offset: number): number => firstLine + Math.max(0, counter.linePos(offset).line - 1);
	let doc: Document;
	try {
		doc = parseDocument(text, {
			lineCounter: counter,
			prettyErrors: false,
			uniqueKeys: false,
			logLevel: 'error'
		});
	} catch {
		const message = 'This YAML is nested too deeply to be read; write it flatter.';
		return { value: undefined, problems: [{ line: firstLine, key: '', message }], line: () => firstLine };
	}
	for (const error of [...doc.errors, ...doc.warnings].slice(0, MOST_PROBLEMS)) {
		const message = `This is not well-formed YAML: ${error.message.replace(/\s+/g, ' ').slice(0, 160)}. Mend it here.`;
		problems.push({ line: lineAt(error.pos[0]), key: '', message: message.replace('.. ', '. ') });
	}
	if (problems.length > 0) return { value: undefined, problems, line: () => firstLine };

	let values = 0;
	let aliases = 0;
	class TooMuch extends Error {}

	function plain(node: unknown, path: Path): unknown {
		if (++values > MOST_VALUES || path.length > DEEPEST) throw new TooMuch();
		if (isAlias(node)) {
			if (++aliases > MOST_ALIASES) throw new TooMuch();
			return plain(node.resolve(doc), path);
		}
		if (isSeq(node)) return node.items.map((item, k) => plain(item, [...path, k]));
		if (isMap(node)) {
			const entries = new Map<string, unknown>();
			for (const pair of node.items) {
				const key = nameOf(pair.key);
				const here = [...path, key ?? '?'];
				const at = lineAt(rangeOf(pair.key) ?? rangeOf(node) ?? 0);
				if (key === undefined || key === '__proto__') {
					problems.push({
						line: at,
						key: keyOf(path),
						message: 'A key must be a plain word; rename this one.'
					});
				} else if (entries.has(key)) {
					problems.push({
						line: at,
						key: keyOf(here),
						message: 'This key stands twice; keep one of the two.'
					});
				} else entries.set(key, plain(pair.value, here));
			}
			return Object.fromEntries(entries);
		}
		if (isScalar(node)) return typeof node.value === 'bigint' ? Number(node.value) : node.value;
		return null;
	}

	let value: unknown;
	try {
		value = plain(doc.contents, []);
	} catch (error) {
		if (!(error instanceof TooMuch) && !(error instanceof RangeError)) throw error;
		const message = 'This YAML unfolds into too much or too deep (anchors?); write the values out.';
		problems.push({ line: firstLine, key: '', message });
		value = undefined;
	}

	function line(path: Path): number {
		let node: unknown = doc.contents;
		let at = rangeOf(node) ?? 0;
		for (const part of path) {
			if (isAlias(node)) node = node.resolve(doc);
			if (isSeq(node) && typeof part === 'number') {
				node = node.items[part];
				at = rangeOf(node) ?? at;
			} else if (isMap(node)) {
				const pair = node.items.find((one) => nameOf(one.key) === String(part));
				at = rangeOf(pair?.key) ?? at;
				node = pair?.value;
			} else break;
			if (node === undefined) break;
		}
		return lineAt(at);
	}
	return { value, problems: problems.slice(0, MOST_PROBLEMS), line };
}

function opensDeeper(text: string, most: number): boolean {
	let open = 0;
	for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
		if (bracket === '[' || bracket === '{') open += 1;
		else if (open > 0) open -= 1;
		if (open > most) return true;
	}
	return false;
}

function nameOf(key: unknown): string | undefined {
	if (isScalar(key) && key.value !== null && typeof key.value !== 'object') return String(key.value);
	return undefined;
}

function rangeOf(node: unknown): number | undefined {
	return (node as { range?: [number, number, number] | null } | null | undefined)?.range?.[0];
}
