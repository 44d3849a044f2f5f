/** Weeks folded lately, so that a decision need not fold the whole log. Only speed depends on it. */
import type { Week } from '#lib/engine/index.ts';

export class WeekCache {
	readonly #most: number;
	readonly #weeks = new Map<string, Week>();

	/** The least lately used goes first. */
	constructor(most: number) {
		this.#most = most;
	}

	/** An attempt's week that has taken at most `seq` decisions. */
	get(attempt: string, seq: number): Week | undefined {
		const week = this.#weeks.get(attempt);
		if (!week || week.decisions.length > seq) return undefined;
		this.#weeks.delete(attempt);
		this.#weeks.set(attempt, week);
		return week;
	}

	/** Keeps it, unless a later one of the same attempt is kept. */
	put(attempt: string, week: Week): void {
		const kept = this.#weeks.get(attempt);
		if (kept && kept.decisions.length > week.decisions.length) return;
		this.#weeks.delete(attempt);
		this.#weeks.set(attempt, week);
		const oldest = this.#weeks.keys().next();
		if (this.#weeks.size > this.#most && !oldest.done) this.#weeks.delete(oldest.value);
	}

	drop(attempt: string): void {
		this.#weeks.delete(attempt);
	}
}
