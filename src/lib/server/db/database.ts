/** What the stores see of a database, whichever it is. */
import { setTimeout as pause } from 'node:timers/promises';
import { sql, type Kysely, type Transaction } from 'kysely';
import type { Tables } from './schema.ts';

/** What differs between the two. */
export interface Ways {
	/** Throws where what is written would be lost: a file that no longer lies at its path. */
	inPlace(): void;
	/** Another writer was in the way, and the transaction has done nothing: it may be tried again. */
	isBusy(error: unknown): boolean;
}

export interface Database extends Kysely<Tables>, Ways {}

/** How long the first write of a transaction waits for other writers, in milliseconds. */
export const PATIENCE_MS = 5000;
/** Longest pause between two tries; a statement on SQLite blocks this process no longer than that. */
export const BLOCK_MS = 10;

/**
 * A transaction that writes. Its first statement must write the row that its writers compete for: from there on it holds
 * the lock (of that row on Postgres, of the file on SQLite), and every later statement sees what others have committed.
 * One that was in another's way is tried again. Durable once it has resolved.
 */
export async function write<T>(db: Database, call: (tx: Transaction<Tables>) => Promise<T>): Promise<T> {
	for (const began = performance.now(); ;) {
		try {
			return await db.transaction().execute(async (tx) => {
				const value = await call(tx);
				db.inPlace();
				return value;
			});
		} catch (error) {
			if (!db.isBusy(error) || performance.now() - began > PATIENCE_MS) throw error;
			await pause(1 + Math.random() * BLOCK_MS);
		}
	}
}

/** Throws where the database does not answer. */
export async function ping(db: Database): Promise<void> {
	db.inPlace();
	await sql`select 1`.execute(db);
}

export const reasonOf = (error: unknown): string => {
	if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ');
	return error instanceof Error ? error.message : String(error);
};
