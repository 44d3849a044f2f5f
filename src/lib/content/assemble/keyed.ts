import { quoted, type Path, type Report } from '../finding.ts';
import { didYouMean } from '../nearest.ts';

/** A hidden record that is matched, id by id, with what the public files hold. */
export interface Keyed<T> {
	file: 'model.yaml' | 'answers.yaml';
	path: Path;
	record: Readonly<Record<string, T>>;
}

/** The hidden entry of a public thing, or a finding that it is missing. */
export function entryOf<T>(keyed: Keyed<T>, id: string, what: string, report: Report): T | undefined {
	if (Object.hasOwn(keyed.record, id)) return keyed.record[id];
	const near = didYouMean(id, Object.keys(keyed.record));
	report(
		keyed.file,
		keyed.path,
		'hidden/missing',
		`The ${what} ${quoted(id)} has no entry here; write it.${near}`
	);
	return undefined;
}

/** A finding for each hidden entry whose public thing is not there. */
export function reportStrays<T>(
	keyed: Keyed<T>,
	known: Iterable<string>,
	what: string,
	report: Report
): void {
	const ids = new Set(known);
	for (const id of Object.keys(keyed.record)) {
		if (ids.has(id)) continue;
		const message = `There is no ${what} ${quoted(id)}; rename this entry or drop it.${didYouMean(id, ids)}`;
		report(keyed.file, [...keyed.path, id], 'hidden/stray', message);
	}
}

/** One level down. */
export function under<T>(
	keyed: Keyed<unknown>,
	id: string,
	record: Readonly<Record<string, T>>,
	...more: string[]
): Keyed<T> {
	return { file: keyed.file, path: [...keyed.path, id, ...more], record };
}
