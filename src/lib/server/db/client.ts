/** The one place that knows which database it is. Everything above it speaks Kysely. */
import { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { ConfigFault, type Config } from '../config.ts';
import type { Database } from './database.ts';
import { migrations } from './migrations.ts';
import { isPostgresFault, openPostgres } from './postgres.ts';
import type { Tables } from './schema.ts';
import { fileOf, isSqliteFault, openSqlite } from './sqlite.ts';

/** The Postgres of `databaseUrl`, or else a SQLite file: brought up to date. Throws ConfigFault where it cannot be. */
export async function openDatabase(
	config: Pick<Config, 'dataDir'> & Partial<Pick<Config, 'databaseFile' | 'databaseUrl'>>
): Promise<Database> {
	const { databaseUrl } = config;
	const opened = databaseUrl === undefined ? openSqlite(fileOf(config)) : openPostgres(databaseUrl);
	const db = new Kysely<Tables>({ dialect: opened.dialect });
	try {
		const { error } = await new Migrator({ db, provider: migrations }).migrateToLatest();
		if (error !== undefined) throw error;
	} catch (error) {
		await db.destroy();
		throw new ConfigFault([opened.faultOf(error)]);
	}
	return Object.assign(db, opened.ready());
}

/** The database failed, not the code that asked it: a full disk, a lock, a lost file or server; or it is closed already. */
export const isStorageFault = (error: unknown): boolean =>
	isSqliteFault(error) ||
	isPostgresFault(error) ||
	(error instanceof Error && /driver has already been destroyed/.test(error.message));
