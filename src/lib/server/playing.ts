/**
 * Playing a week: the stored log folded with the engine, decisions taken, and what of it the learner may see.
 * Refusals are values; an exception is a fault of the storage or a bug.
 */
import { randomInt, randomUUID } from 'node:crypto';
import {
	ENGINE_VERSION,
	isRefusal,
	refuse,
	type Debrief,
	type Decision,
	type Refusal,
	type Setup,
	type View,
	type Week
} from '#lib/engine/index.ts';
import { goalOf } from './briefs.ts';
import { FoldedWeeks, type Attempt, type Engine } from './folded-weeks.ts';
import type { Library } from './library.ts';
import type { AttemptStore } from './stores/index.ts';
import { cardOfRow, type WeekCard } from './week-card.ts';

export interface Standing {
	/** Number of decisions taken. */
	seq: number;
	view: View;
}

/** The decision was made for an earlier standing; `seq` is the current one. */
export type Stale = Refusal & { seq: number };

export interface Debriefing {
	debrief: Debrief;
	goal: View['scenario']['goal'];
	weeksPlayed: number;
	commitment: string | null;
}

/** A week that takes more decisions than this is not a week. */
const MOST_DECISIONS = 2000;
const LOG_PAGE = 500;
/** Seeds that the server draws: short enough to read out. */
const DRAWN_SEEDS = 2 ** 32;

const NOT_HERE = refuse(
	'attempt/not-found',
	'This week is not to be found from this browser. If you began it on another device, bring it here with a return code.'
);
const NOT_OVER = refuse('debrief/not-yet', 'The debrief opens when Friday is over.');

/** Whatever else is asked for was never an id, and Postgres would not even take some of it as text. */
const isId = (text: string): boolean => /^[\w-]{1,64}$/.test(text);

export class Playing {
	readonly #attempts: AttemptStore;
	readonly #library: Library;
	readonly #engine: Engine;
	readonly #now: () => number;
	readonly #weeks: FoldedWeeks;

	constructor(attempts: AttemptStore, library: Library, engine: Engine, now: () => number) {
		this.#attempts = attempts;
		this.#library = library;
		this.#engine = engine;
		this.#now = now;
		this.#weeks = new FoldedWeeks(attempts, library, engine);
	}

	#time(): string {
		return new Date(this.#now()).toISOString();
	}

	/** Whether a week may be begun, before a seat is made for it. */
	refusal(slug: string, setup: Setup): Refusal | undefined {
		if (!this.#library.find(slug))
			return refuse('scenario/unknown', 'There is no scenario of this name here. Choose one from the list.');
		if (setup.mode !== 'lead')
			return refuse('setup/not-open', 'Shadow mode is not open yet. Start the week in Lead mode.');
		if (setup.stakes !== 'practice')
			return refuse('setup/not-open', 'Assessments are not open yet. Start the week as practice.');
		return undefined;
	}

	async begin(
		seat: string,
		slug: string,
		setup: Setup,
		seed = randomInt(DRAWN_SEEDS)
	): Promise<(Standing & { id: string }) | Refusal> {
		const refused = this.refusal(slug, setup);
		const scenario = this.#library.find(slug);
		if (refused || !scenario) return refused ?? NOT_HERE;
		const week = this.#engine.beginWeek(scenario, setup, seed);
		if (isRefusal(week)) return week;
		const id = randomUUID();
		const now = this.#time();
		await this.#attempts.create(
			{
				id,
				seat,
				version: scenario.hash,
				engine: ENGINE_VERSION,
				setup: JSON.stringify(setup),
				seed: String(seed),
				created: now,
				touched: now,
				seq: 0,
				day: week.state.day,
				ended: null,
				commitment: null
			},
			{
				hash: scenario.hash,
				scenario: scenario.id,
				slug: scenario.slug,
				title: scenario.title,
				content: JSON.stringify(scenario),
				created: now
			}
		);
		this.#weeks.keep(id, week);
		return { id, seq: 0, view: this.#engine.viewOf(week) };
	}

	async standing(seat: string | undefined, id: string): Promise<Standing | Refusal> {
		const attempt = await this.#find(seat, id);
		if (!attempt) return NOT_HERE;
		return this.#answer(await this.#weeks.at(attempt, attempt.seq));
	}

	/** The learner's next decision. A key that is stored already gets its first answer again. */
	async decide(
		seat: string | undefined,
		id: string,
		request: { seq: number; key: string; decision: Decision }
	): Promise<Standing | Refusal | Stale> {
		const attempt = await this.#find(seat, id);
		if (!attempt) return NOT_HERE;
		const stored = await this.#attempts.keyed(id, request.key);
		if (stored !== undefined) return this.#answer(await this.#weeks.at(attempt, stored + 1));
		if (request.seq !== attempt.seq) return stale(attempt.seq);
		if (request.seq >= MOST_DECISIONS)
			return refuse(
				'attempt/too-long',
				'This week has taken more decisions than a week can hold. Start a new one.'
			);
		const before = await this.#weeks.at(attempt, attempt.seq);
		if (isRefusal(before)) return before;
		const after = this.#engine.decide(before, request.decision);
		if (isRefusal(after)) return after;
		const outcome = await this.#attempts.append({
			attempt: id,
			seq: request.seq,
			key: request.key,
			decision: JSON.stringify(request.decision),
			at: this.#time(),
			day: after.state.day,
			ended: after.phase === 'debrief'
		});
		if (outcome.kind === 'stale') return stale(outcome.seq);
		if (outcome.kind === 'repeat') return this.#answer(await this.#weeks.at(attempt, outcome.seq + 1));
		this.#weeks.keep(id, after);
		return this.#answer(after);
	}

	/** Last touched first; `next` is where the following page begins. */
	async weeks(
		seat: string | undefined,
		page: { limit: number; offset: number }
	): Promise<{ attempts: WeekCard[]; next?: number }> {
		const rows = seat === undefined ? [] : await this.#attempts.list(seat, page.limit, page.offset);
		const attempts = rows.map(cardOfRow);
		return rows.length === page.limit ? { attempts, next: page.offset + rows.length } : { attempts };
	}

	async debrief(seat: string | undefined, id: string): Promise<Debriefing | Refusal> {
		const attempt = await this.#find(seat, id);
		if (!attempt || seat === undefined) return NOT_HERE;
		if (attempt.ended === null) return NOT_OVER;
		const debrief = await this.#debriefOf(attempt);
		if (isRefusal(debrief)) return debrief;
		const { goal } = await this.#weeks.scenario(attempt.version);
		const weeksPlayed = await this.#attempts.countEnded(seat);
		return { debrief, goal: goalOf(goal), weeksPlayed, commitment: attempt.commitment };
	}

	/** The learner's own decisions, a page of at most 500. */
	async log(
		seat: string | undefined,
		id: string,
		page: { limit: number; offset: number }
	): Promise<{ decisions: { seq: number; at: string; decision: unknown }[]; next?: number } | Refusal> {
		const attempt = await this.#find(seat, id);
		if (!attempt) return NOT_HERE;
		const rows = await this.#attempts.log(id, page.offset, page.offset + Math.min(page.limit, LOG_PAGE));
		const decisions = rows.map(({ seq, at, decision }) => ({
			seq,
			at,
			decision: JSON.parse(decision) as unknown
		}));
		const next = page.offset + rows.length;
		return next < attempt.seq ? { decisions, next } : { decisions };
	}

	async commit(seat: string | undefined, id: string, text: string): Promise<{ text: string } | Refusal> {
		if (seat === undefined || !isId(id)) return NOT_HERE;
		return (await this.#attempts.commit(seat, id, text)) ? { text } : NOT_HERE;
	}

	async lastCommitment(seat: string | undefined): Promise<string | null> {
		return seat === undefined ? null : this.#attempts.lastCommitment(seat);
	}

	async remove(seat: string | undefined, id: string): Promise<Refusal | undefined> {
		if (seat === undefined || !isId(id)) return NOT_HERE;
		this.#weeks.drop(id);
		return (await this.#attempts.remove(seat, id)) ? undefined : NOT_HERE;
	}

	async #find(seat: string | undefined, id: string) {
		return seat === undefined || !isId(id) ? undefined : this.#attempts.find(seat, id);
	}

	#answer(week: Week | Refusal): Standing | Refusal {
		return isRefusal(week) ? week : { seq: week.decisions.length, view: this.#engine.viewOf(week) };
	}

	/** From the kept result, or computed and kept. */
	async #debriefOf(attempt: Attempt): Promise<Debrief | Refusal> {
		const kept = await this.#attempts.result(attempt.id, attempt.engine);
		if (kept) return JSON.parse(kept.debrief) as Debrief;
		const week = await this.#weeks.at(attempt, attempt.seq);
		if (isRefusal(week)) return week;
		const debrief = this.#engine.debriefOf(week);
		if (isRefusal(debrief)) return debrief;
		const scorecard = this.#engine.scorecardOf(week);
		await this.#attempts.keepResult({
			attempt: attempt.id,
			engine: attempt.engine,
			headline: scorecard.headline,
			scorecard: JSON.stringify(scorecard),
			debrief: JSON.stringify(debrief)
		});
		// A week that has been judged carries the weeks that it was compared with, and is seldom asked for again.
		this.#weeks.drop(attempt.id);
		return debrief;
	}
}

const stale = (seq: number): Stale => ({
	...refuse(
		'attempt/stale',
		'This week has moved on, in another tab or on another device. Look where it stands.'
	),
	seq
});
