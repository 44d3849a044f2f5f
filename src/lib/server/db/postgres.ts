/** A Postgres that several server processes may share. */
import { PostgresDialect } from 'kysely';
import pg from 'pg';
import { reasonOf } from './database.ts';
import type { Opened } from './opened.ts';

/** Each server process holds at most so many connections: Postgres allows 100 in all, unless it was told otherwise. */
const CONNECTIONS = 10;
/** Waiting for a connection, a free one or a new one. */
const CONNECT_MS = 5000;
const STATEMENT_MS = 10_000;
const LOCK_MS = 5000;
/** For a Postgres that no longer answers at all, and so cannot end its statements itself. */
const SILENCE_MS = 15_000;
/** One on a line that has gone dead without a word is not used for longer, nor one to a server that has moved. */
const LIFE_S = 60;

export function openPostgres(url: string): Opened {
	const pool = new pg.Pool({
		connectionString: url,
		application_name: 'shadow-week',
		max: CONNECTIONS,
		connectionTimeoutMillis: CONNECT_MS,
		idleTimeoutMillis: 30_000,
		maxLifetimeSeconds: LIFE_S,
		statement_timeout: STATEMENT_MS,
		lock_timeout: LOCK_MS,
		idle_in_transaction_session_timeout: STATEMENT_MS,
		query_timeout: SILENCE_MS,
		keepAlive: true
	});
	// A connection that breaks is dropped, and the statement that needed it fails: that is told there. Without anyone who
	// listens, Node would end the process.
	pool.on('error', () => undefined);
	pool.on('connect', (client) => client.on('error', () => undefined));
	return {
		dialect: new PostgresDialect({ pool }),
		faultOf: (error) => sentenceOf(error),
		ready: () => ({ inPlace: () => undefined, isBusy })
	};
}

function sentenceOf(error: unknown): string {
	const asked = isPostgresFault(error)
		? 'check that it runs, that its address, user, password and database are right'
		: 'check that its user may create tables, and that it does not belong to a newer version';
	return `DATABASE_URL names a Postgres that cannot be used (${reasonOf(error)}): ${asked}.`;
}

const codeOf = (error: unknown): string =>
	error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** Serialisation failures and deadlocks. */
const isBusy = (error: unknown): boolean => /^(40001|40P01)$/.test(codeOf(error));

/**
 * Classes of SQLSTATE: no connection, not let in, no such database, out of space or connections, stopped by an operator
 * or a time limit, its disk; a server that only reads, locks that were not had in time, damaged files.
 */
const AWAY = /^(08|28|53|57|58)...$|^(3D000|25006|25P0[34]|40001|40P01|55P03|XX00[12])$/;
const NETWORK =
	/^(ECONN\w+|ENOTFOUND|EAI_AGAIN|EPIPE|ETIMEDOUT|EHOST\w+|ENET\w+|ENOENT|EACCES|ERR_SOCKET\w*)$/;
/** The driver's own, which carry no code. */
const MESSAGE =
	/^(Connection terminated|Query read timeout|timeout exceeded when trying to connect|Client (was closed|has encountered a connection error)|Cannot use a pool after|Postgres connection has been discarded|The server does not support SSL)/;

export function isPostgresFault(error: unknown): boolean {
	if (!(error instanceof Error)) return false;
	if (error instanceof pg.DatabaseError) return AWAY.test(codeOf(error));
	const system = 'syscall' in error || error instanceof AggregateError;
	return (system && NETWORK.test(codeOf(error))) || MESSAGE.test(error.message);
}
