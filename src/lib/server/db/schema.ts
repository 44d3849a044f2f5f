/**
 * The tables, in the types that SQLite and Postgres share: text, integer, JSON as text.
 * Times are ISO 8601 in UTC, so that they sort as text. Hashes are hex.
 */
import type { Insertable, Selectable } from 'kysely';

/** A learner's place: what an attempt belongs to. */
export interface Seats {
	id: string;
	created: string;
}

/** One row a browser that holds the seat. The token itself is only in that browser's cookie. */
export interface SeatTokens {
	/** SHA-256 of the token. */
	hash: string;
	seat: string;
	created: string;
}

/** At most one a seat: a new one replaces the old one. */
export interface ReturnCodes {
	seat: string;
	/** SHA-256 of the code. */
	hash: string;
	expires: string;
}

/** A scenario as it was when a week of it began. */
export interface ScenarioVersions {
	hash: string;
	scenario: string;
	slug: string;
	title: string;
	/** The whole Scenario as JSON. */
	content: string;
	created: string;
}

export interface Attempts {
	id: string;
	seat: string;
	/** Hash of its scenario version. */
	version: string;
	/** Engine version that it began under. */
	engine: string;
	/** Setup as JSON. */
	setup: string;
	/** As text: a safe integer does not fit Postgres's integer. */
	seed: string;
	created: string;
	/** Time of the last decision, or of its creation. */
	touched: string;
	/** Number of decisions taken: the number that the next one must carry. */
	seq: number;
	/** Copies of what the log says, for lists. */
	day: number;
	ended: string | null;
	commitment: string | null;
}

export interface Decisions {
	attempt: string;
	/** 0 for the first. */
	seq: number;
	/** The client's own name for this request: a repeat is known by it. */
	key: string;
	/** Decision as JSON. */
	decision: string;
	at: string;
}

/** Droppable: everything in it can be computed again from the log. */
export interface Results {
	attempt: string;
	engine: string;
	headline: number;
	scorecard: string;
	debrief: string;
}

export interface Tables {
	seats: Seats;
	seat_tokens: SeatTokens;
	return_codes: ReturnCodes;
	scenario_versions: ScenarioVersions;
	attempts: Attempts;
	decisions: Decisions;
	results: Results;
}

export type Row<T extends keyof Tables> = Selectable<Tables[T]>;
export type NewRow<T extends keyof Tables> = Insertable<Tables[T]>;
