/** The one place that knows which database it is. Everything above it speaks Kysely. */
import { accessSync, constants, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import Sqlite from 'better-sqlite3';
import { Kysely, sql, SqliteDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import { ConfigFault } from '../config.ts';
import { migrations } from './migrations.ts';
import type { Tables } from './schema.ts';

export type Database = Kysely<Tables>;

/** How long a write waits for another process's write, in milliseconds. */
const BUSY_MS = 5000;

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function openFile(file: string): Sqlite.Database {
	try {
		mkdirSync(dirname(file), { recursive: true });
		accessSync(dirname(file), constants.W_OK);
	} catch (error) {
		throw new ConfigFault([
			`The data folder ${dirname(file)} cannot be written (${reason(error)}): set DATA_DIR to a folder that this user may write.`
		]);
	}
	try {
		const sqlite = new Sqlite(file);
		sqlite.pragma(`busy_timeout = ${String(BUSY_MS)}`);
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
	const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: openFile(file) }) });
	const { error } = await new Migrator({ db, provider: migrations }).migrateToLatest();
	if (error !== undefined) {
		await db.destroy();
		throw new ConfigFault([
			`The tables of ${file} cannot be brought up to date (${reason(error)}): it may belong to a newer version, or be damaged.`
		]);
	}
	return db;
}

/** Throws where the database does not answer. */
export async function ping(db: Database): Promise<void> {
	await sql`select 1`.execute(db);
}

/** The database failed, not the code that asked it: full disk, lock, lost file, lost connection. */
export const isStorageFault = (error: unknown): boolean => error instanceof Sqlite.SqliteError;
