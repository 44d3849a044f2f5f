/** Weeks folded lately, so that a decision need not fold the whole log. Only speed depends on it. */
import type { Week } from '#lib/engine/index.ts';

export class WeekCache {
	readonly #most: number;
	#steps = 0;
	readonly #weeks = new Map<string, Week>();

	/** Holds at most `most` steps in all, a week's beginning counted as one; the least lately used goes first. */
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
		this.drop(attempt);
		this.#weeks.set(attempt, week);
		this.#steps += stepsOf(week);
		for (const oldest of this.#weeks.keys()) {
			if (this.#steps <= this.#most) break;
			this.drop(oldest);
		}
	}

	drop(attempt: string): void {
		const week = this.#weeks.get(attempt);
		if (week) this.#steps -= stepsOf(week);
		this.#weeks.delete(attempt);
	}
}

const stepsOf = (week: Week): number => week.decisions.length + 1;
