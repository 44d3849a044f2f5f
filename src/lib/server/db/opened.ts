import type { Dialect } from 'kysely';
import type { Ways } from './database.ts';

/** A database before its tables have been brought up to date. */
export interface Opened {
	dialect: Dialect;
	/** The sentence for a start that fails. */
	faultOf(error: unknown): string;
	/** Called once the tables are there. */
	ready(): Ways;
}
