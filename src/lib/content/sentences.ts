import type { z } from 'zod';
import { quoted } from './finding.ts';
import { homeOfHidden } from './hidden-keys.ts';

/** One thing that a schema found, with the path of what to mend. */
export interface Sentence {
	path: (string | number)[];
	check: string;
	message: string;
}

const KINDS: Record<string, string> = {
	string: 'a text',
	number: 'a number',
	int: 'a whole number',
	boolean: 'true or false',
	array: 'a list',
	tuple: 'a list',
	object: 'a set of keys',
	record: 'a set of keys'
};

/** A schema's issue in an author's words. `value` is what stands at a path; `isPublic` makes hidden keys a leak. */
export function sentencesOf(
	issue: z.core.$ZodIssue,
	value: (path: readonly PropertyKey[]) => unknown,
	isPublic: boolean
): Sentence[] {
	const path = issue.path.map((part) => (typeof part === 'symbol' ? part.toString() : part));
	if (issue.code === 'unrecognized_keys') {
		return issue.keys.map((key) => foreign([...path, key], key, issue.message, isPublic));
	}
	const found = value(issue.path);
	if (found === undefined && issue.code !== 'invalid_key') {
		return [
			{ path, check: 'schema/missing', message: `${quoted(path.at(-1) ?? 'the YAML')} is missing; write it.` }
		];
	}
	switch (issue.code) {
		case 'invalid_type': {
			const wanted = KINDS[issue.expected] ?? issue.expected;
			return [
				{ path, check: 'schema/type', message: `This must be ${wanted}, and here it is ${kindOf(found)}.` }
			];
		}
		case 'invalid_value':
			return [
				{
					path,
					check: 'schema/value',
					message: `${quoted(shown(found))} is not known here; write one of: ${issue.values.map(String).join(', ')}.`
				}
			];
		case 'too_small':
		case 'too_big':
			return [{ path, check: 'schema/range', message: rangeSentence(issue) }];
		case 'invalid_key': {
			const key = path.at(-1);
			return [
				{
					path,
					check: 'schema/id',
					message: `${quoted(key)} cannot be an id: lower-case letters, digits and hyphens only; rename it.`
				}
			];
		}
		case 'invalid_union':
			return [{ path, check: 'schema/shape', message: issue.message }];
		case 'invalid_format':
		case 'custom':
			return [{ path, check: 'schema/text', message: issue.message }];
		default:
			return [{ path, check: 'schema/shape', message: `This is not as the format has it: ${issue.message}` }];
	}
}

function foreign(path: (string | number)[], key: string, known: string, isPublic: boolean): Sentence {
	const home = isPublic ? homeOfHidden(key) : undefined;
	if (home !== undefined) {
		return {
			path,
			check: 'public/hidden-key',
			message: `${quoted(key)} gives an answer away in a public file; move it to ${home}.`
		};
	}
	return { path, check: 'schema/unknown-key', message: `${quoted(key)} is no key of the format. ${known}` };
}

function rangeSentence(issue: Extract<z.core.$ZodIssue, { code: 'too_small' | 'too_big' }>): string {
	const small = issue.code === 'too_small';
	const bound = Number(small ? issue.minimum : issue.maximum);
	const side = small ? 'at least' : 'at most';
	switch (issue.origin) {
		case 'string':
			return `This text must have ${side} ${bound} characters; ${small ? 'write more' : 'shorten it'}.`;
		case 'array':
		case 'set':
			return `This list must have ${side} ${bound} ${bound === 1 ? 'entry' : 'entries'}; ${small ? 'add some' : 'drop some'}.`;
		default: {
			const word = issue.inclusive === false ? (small ? 'more than' : 'less than') : side;
			return `This number must be ${word} ${bound}; change it.`;
		}
	}
}

function kindOf(value: unknown): string {
	if (value === null) return 'empty';
	if (Array.isArray(value)) return 'a list';
	if (typeof value === 'object') return 'a set of keys';
	if (typeof value === 'string') return `the text ${quoted(value)}`;
	if (typeof value === 'number') return Number.isFinite(value) ? `the number ${value}` : 'no finite number';
	return String(value);
}

function shown(value: unknown): string {
	return typeof value === 'object' ? kindOf(value) : String(value);
}
