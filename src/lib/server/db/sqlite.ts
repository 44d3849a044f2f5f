/** The embedded database: one file, one process that writes at a time. */
import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import Sqlite from 'better-sqlite3';
import { SqliteDialect } from 'kysely';
import { ConfigFault, type Config } from '../config.ts';
import { BLOCK_MS, PATIENCE_MS, reasonOf, type Ways } from './database.ts';
import type { Opened } from './opened.ts';

/** Where the file lies. */
export const fileOf = ({
	dataDir,
	databaseFile
}: {
	dataDir: string;
	databaseFile?: Config['databaseFile'];
}) => resolve(databaseFile ?? join(dataDir, 'shadow-week.sqlite'));

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
			`The data folder ${dirname(file)} cannot be written (${reasonOf(error)}): set DATA_DIR to a folder that this user may write.`
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
			`The database ${file} cannot be opened (${reasonOf(error)}): check that it is a SQLite file and that this user may write it.`
		]);
	}
}

/** Throws ConfigFault where the file cannot be made or read. */
export function openSqlite(file: string): Opened {
	const sqlite = openFile(file);
	return {
		dialect: new SqliteDialect({ database: sqlite }),
		faultOf: (error) =>
			`The tables of ${file} cannot be brought up to date (${reasonOf(error)}): it may belong to a newer version, or be damaged.`,
		ready(): Ways {
			// While it starts it may wait; from now on a wait blocks every other request, so that it is kept short.
			sqlite.pragma(`busy_timeout = ${String(BLOCK_MS)}`);
			return { inPlace: watchOf(file), isBusy };
		}
	};
}

const isBusy = (error: unknown): boolean =>
	error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY');

const AWAY = /^SQLITE_(BUSY|LOCKED|IOERR|FULL|CANTOPEN|READONLY|CORRUPT|NOTADB|NOMEM|PROTOCOL|PERM|AUTH)/;

export const isSqliteFault = (error: unknown): boolean =>
	error instanceof Sqlite.SqliteError
		? AWAY.test(error.code)
		: error instanceof FileGone || (error instanceof Error && /connection is not open/.test(error.message));
