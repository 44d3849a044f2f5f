/** Something half done that a reload must not lose: kept for this tab, by week and by name. */
import { keep, kept } from './kept.ts';

export class Draft<T extends object> {
	value = $state() as T;
	readonly #name: string;
	readonly #start: T;

	constructor(week: string, name: string, start: T) {
		this.#name = `shadow-week:draft:${week}:${name}`;
		this.#start = start;
		this.value = { ...start };
	}

	/** In the browser, after the page has come alive. */
	restore(): void {
		const value = kept('session', this.#name);
		if (typeof value === 'object' && value !== null)
			this.value = { ...this.#start, ...(value as Partial<T>) };
	}

	change(part: Partial<T>): void {
		Object.assign(this.value, part);
		keep('session', this.#name, $state.snapshot(this.value));
	}

	clear(): void {
		this.value = { ...this.#start };
		keep('session', this.#name, undefined);
	}
}
