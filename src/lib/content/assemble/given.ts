/** Only the keys that have a value: what an author left out is left out of the scenario too. */
export function given<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
	const entries = Object.entries(values).filter(([, value]) => value !== undefined);
	return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
