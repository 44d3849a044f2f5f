/**
 * A copy of the SQLite file, taken while servers go on writing it: SQLite's own `vacuum into` reads one moment of it, and
 * never has to begin again because somebody wrote.
 */
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import Sqlite from 'better-sqlite3';
import { ConfigFault, type Config } from '../config.ts';
import { reasonOf } from './database.ts';
import { fileOf } from './sqlite.ts';

/**
 * Writes the database as it stands at one moment to `target`, which holds everything that was acknowledged before. The
 * name appears only once the copy is whole and on disk. Throws ConfigFault where it cannot be made.
 */
export function backup(
	config: Pick<Config, 'dataDir' | 'databaseFile' | 'databaseUrl'>,
	target: string
): void {
	if (config.databaseUrl !== undefined)
		throw new ConfigFault(['DATABASE_URL names a Postgres: back it up with its own tools, such as pg_dump.']);
	const file = fileOf(config);
	if (!existsSync(file))
		throw new ConfigFault([
			`There is no database at ${file}: set DATA_DIR or DATABASE_URL as the server has it.`
		]);
	const whole = resolve(target);
	if (existsSync(whole)) throw new ConfigFault([`${whole} is there already: name a new file.`]);
	const part = join(dirname(whole), `.${String(process.pid)}.part`);
	try {
		const sqlite = new Sqlite(file, { fileMustExist: true });
		try {
			sqlite.prepare('vacuum into ?').run(part);
		} finally {
			sqlite.close();
		}
		const copy = new Sqlite(part, { readonly: true });
		const found = copy.pragma('integrity_check', { simple: true });
		copy.close();
		if (found !== 'ok') throw new Error(`the copy is damaged: ${String(found)}`);
		onDisk(part);
		renameSync(part, whole);
	} catch (error) {
		rmSync(part, { force: true });
		throw new ConfigFault([`${whole} could not be written (${reasonOf(error)}).`]);
	}
}

function onDisk(path: string): void {
	const file = openSync(path, 'r+');
	fsyncSync(file);
	closeSync(file);
}
