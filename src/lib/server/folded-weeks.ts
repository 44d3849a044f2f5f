/** Stored logs folded with the engine, each on the scenario version that its week began with. */
import {
	ENGINE_VERSION,
	isRefusal,
	refuse,
	type Debrief,
	type Decision,
	type Refusal,
	type Scenario,
	type Scorecard,
	type Setup,
	type View,
	type Week
} from '#lib/engine/index.ts';
import type { Library } from './library.ts';
import type { AttemptStore } from './stores/index.ts';
import { WeekCache } from './week-cache.ts';

/** What of the engine the server uses; handed in, so that each can be tested by itself. */
export interface Engine {
	beginWeek(scenario: Scenario, setup: Setup, seed: number): Week | Refusal;
	decide(week: Week, decision: Decision): Week | Refusal;
	viewOf(week: Week): View;
	debriefOf(week: Week): Debrief | Refusal;
	scorecardOf(week: Week): Scorecard;
}

/** A stored attempt, as far as folding needs it. */
export interface Attempt {
	id: string;
	version: string;
	engine: string;
	/** JSON. */
	setup: string;
	seed: string;
	seq: number;
}

/** About 4 kB each: 50 whole weeks of 80 decisions, some 20 MB. */
const CACHED_STEPS = 4000;
const CACHED_SCENARIOS = 20;

export class FoldedWeeks {
	readonly #attempts: AttemptStore;
	readonly #library: Library;
	readonly #engine: Engine;
	readonly #cache = new WeekCache(CACHED_STEPS);
	readonly #scenarios = new Map<string, Scenario>();

	constructor(attempts: AttemptStore, library: Library, engine: Engine) {
		this.#attempts = attempts;
		this.#library = library;
		this.#engine = engine;
	}

	/** A week that is stored just so: it need not be folded again. */
	keep(attempt: string, week: Week): void {
		this.#cache.put(attempt, week);
	}

	drop(attempt: string): void {
		this.#cache.drop(attempt);
	}

	/** The week as it stood after `seq` decisions. Refused where it began under a version that this one cannot follow. */
	async at(attempt: Attempt, seq: number): Promise<Week | Refusal> {
		const cached = this.#cache.get(attempt.id, seq);
		const week = await this.#fold(attempt, cached ?? (await this.#begin(attempt)), seq);
		if (!isRefusal(week)) {
			if (week !== cached) this.#cache.put(attempt.id, week);
			return week;
		}
		if (attempt.engine === ENGINE_VERSION) throw new Error(`A stored week is refused: ${week.name}.`);
		return refuse(
			'attempt/older-version',
			'This week was begun under an earlier version of Shadow Week and cannot go on. Start a new one.'
		);
	}

	/** A scenario version that some attempt plays, whatever became of the scenario since. */
	async scenario(hash: string): Promise<Scenario> {
		const held =
			this.#scenarios.get(hash) ?? this.#library.scenarios.find((scenario) => scenario.hash === hash);
		if (held) return held;
		const scenario = JSON.parse(await this.#attempts.version(hash)) as Scenario;
		const oldest = this.#scenarios.keys().next();
		if (this.#scenarios.size >= CACHED_SCENARIOS && !oldest.done) this.#scenarios.delete(oldest.value);
		this.#scenarios.set(hash, scenario);
		return scenario;
	}

	async #begin({ version, setup, seed }: Attempt): Promise<Week | Refusal> {
		return this.#engine.beginWeek(await this.scenario(version), JSON.parse(setup) as Setup, Number(seed));
	}

	async #fold(attempt: Attempt, from: Week | Refusal, seq: number): Promise<Week | Refusal> {
		let week = from;
		while (!isRefusal(week) && week.decisions.length < seq) {
			const rows = await this.#attempts.log(attempt.id, week.decisions.length, seq);
			if (rows.length === 0) throw new Error(`The log of an attempt ends before ${String(seq)}.`);
			for (const row of rows) {
				week = this.#engine.decide(week, JSON.parse(row.decision) as Decision);
				if (isRefusal(week)) return week;
			}
		}
		return week;
	}
}
