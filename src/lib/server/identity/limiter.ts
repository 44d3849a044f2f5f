/**
 * Counts failures within a sliding span, in this process alone: it slows guessing, and forgets at a restart. Several
 * server processes each keep their own count.
 */
export class Limiter {
	readonly #most: number;
	readonly #spanMs: number;
	readonly #holds: number;
	readonly #failures = new Map<string, number[]>();

	/** At most `most` failures a name within `spanMs`; the names of `holds` are remembered, the oldest go first. */
	constructor(most: number, spanMs: number, holds = 10_000) {
		this.#most = most;
		this.#spanMs = spanMs;
		this.#holds = holds;
	}

	/** Whole seconds to wait before another try; 0 when it may be made at `now` (ms). */
	wait(name: string, now: number): number {
		const recent = (this.#failures.get(name) ?? []).filter((at) => now - at < this.#spanMs);
		const first = recent[recent.length - this.#most];
		return first === undefined ? 0 : Math.ceil((first + this.#spanMs - now) / 1000);
	}

	fail(name: string, now: number): void {
		const recent = (this.#failures.get(name) ?? []).filter((at) => now - at < this.#spanMs);
		this.#failures.delete(name);
		this.#failures.set(name, [...recent, now].slice(-this.#most));
		const oldest = this.#failures.keys().next();
		if (this.#failures.size > this.#holds && !oldest.done) this.#failures.delete(oldest.value);
	}
}
