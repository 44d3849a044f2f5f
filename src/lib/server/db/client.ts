/** The one place that knows which database it is. Everything above it speaks Kysely. */
import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import Sqlite from 'better-sqlite3';
import { setTimeout as pause } from 'node:timers/promises';
import { Kysely, sql, SqliteDialect, type Transaction } from 'kysely';
import { Migrator } from 'kysely/migration';
import { ConfigFault } from '../config.ts';
import { migrations } from './migrations.ts';
import type { Tables } from './schema.ts';

export interface Database extends Kysely<Tables> {
	/** Throws where the file that is open no longer lies at its path: what is written to it would be lost. */
	inPlace(): void;
}

/** The folder was moved, deleted or unmounted under the running server. */
class FileGone extends Error {
	constructor(file: string) {
		super(`The database ${file} was moved or deleted while it was open: put it back and start again.`);
	}
}

/** What tells a file from another one at the same path. */
function markOf(file: string): string {
	const found = statSync(file, { throwIfNoEntry: false });
	return found === undefined ? '' : `${String(found.dev)}/${String(found.ino)}`;
}

/** The file and its write-ahead log, as they are now. */
function watchOf(file: string): () => void {
	const marks = [file, `${file}-wal`].map((path) => ({ path, mark: markOf(path) }));
	return () => {
		const gone = marks.find(({ path, mark }) => mark !== '' && markOf(path) !== mark);
		if (gone) throw new FileGone(gone.path);
	};
}

/** How long the first write of a transaction waits for another process's writes, in milliseconds. */
const PATIENCE_MS = 5000;
/** How long a statement blocks this process for it; longer waits let other requests go on. */
const BLOCK_MS = 10;

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Not by mkdir's own `recursive`, which never comes back from a place such as /proc. */
function makeFolder(folder: string): void {
	if (existsSync(folder)) return;
	makeFolder(dirname(folder));
	mkdirSync(folder);
}

function openFile(file: string): Sqlite.Database {
	try {
		makeFolder(dirname(file));
		accessSync(dirname(file), constants.W_OK);
	} catch (error) {
		throw new ConfigFault([
			`The data folder ${dirname(file)} cannot be written (${reason(error)}): set DATA_DIR to a folder that this user may write.`
		]);
	}
	try {
		const sqlite = new Sqlite(file);
		sqlite.pragma(`busy_timeout = ${String(PATIENCE_MS)}`);
		sqlite.pragma('journal_mode = WAL');
		sqlite.pragma('synchronous = FULL');
		sqlite.pragma('foreign_keys = ON');
		return sqlite;
	} catch (error) {
		throw new ConfigFault([
			`The database ${file} cannot be opened (${reason(error)}): check that it is a SQLite file and that this user may write it.`
		]);
	}
}

/** Opens the database and brings its tables up to date. Throws ConfigFault where it cannot. */
export async function openDatabase(config: {
	dataDir: string;
	databaseFile?: string | undefined;
}): Promise<Database> {
	const file = resolve(config.databaseFile ?? join(config.dataDir, 'shadow-week.sqlite'));
	const sqlite = openFile(file);
	const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: sqlite }) });
	const { error } = await new Migrator({ db, provider: migrations }).migrateToLatest();
	if (error !== undefined) {
		await db.destroy();
		throw new ConfigFault([
			`The tables of ${file} cannot be brought up to date (${reason(error)}): it may belong to a newer version, or be damaged.`
		]);
	}
	sqlite.pragma(`busy_timeout = ${String(BLOCK_MS)}`);
	return Object.assign(db, { inPlace: watchOf(file) });
}

const isBusy = (error: unknown): boolean =>
	error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY');

/**
 * A transaction that writes. Its first statement must be a write, so that it either holds the lock from there on or has
 * done nothing: then it is tried again until the other writer is done. Durable once it has resolved.
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
			if (!isBusy(error) || performance.now() - began > PATIENCE_MS) throw error;
			await pause(1 + Math.random() * BLOCK_MS);
		}
	}
}

/** Throws where the database does not answer. */
export async function ping(db: Database): Promise<void> {
	db.inPlace();
	await sql`select 1`.execute(db);
}

const AWAY = /^SQLITE_(BUSY|LOCKED|IOERR|FULL|CANTOPEN|READONLY|CORRUPT|NOTADB|NOMEM|PROTOCOL|PERM|AUTH)/;

/** The database failed, not the code that asked it: full disk, lock, lost file; or it has been closed already. */
export const isStorageFault = (error: unknown): boolean =>
	error instanceof Sqlite.SqliteError
		? AWAY.test(error.code)
		: error instanceof FileGone ||
			(error instanceof Error &&
				/connection is not open|driver has already been destroyed/.test(error.message));
