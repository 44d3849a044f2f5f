import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, inject, it } from 'vitest';
import { ConfigFault, readConfig } from '#lib/server/config.ts';
import { openDatabase } from '#lib/server/db/index.ts';
import { freePort } from '../../src/scripts/soak/real-postgres.ts';
import { DATABASES, openTemp, tempFolder } from './temp-app.ts';

function sentences(env: Record<string, string>): readonly string[] {
	try {
		readConfig(env);
	} catch (fault) {
		if (fault instanceof ConfigFault) return fault.sentences;
		throw fault;
	}
	return [];
}

describe('the configuration', () => {
	it('is complete with nothing set', () => {
		expect(readConfig({})).toEqual({
			port: 3000,
			host: '0.0.0.0',
			origin: undefined,
			dataDir: './data',
			databaseFile: undefined,
			databaseUrl: undefined,
			scenarioDir: undefined
		});
	});

	it('takes an empty setting for one that is not given', () => {
		expect(readConfig({ PORT: ' ', ORIGIN: '' })).toEqual(readConfig({}));
	});

	it.each([
		['file:./data/a.sqlite', './data/a.sqlite'],
		['file:///srv/a.sqlite', '/srv/a.sqlite'],
		['sqlite:/srv/a.db', '/srv/a.db'],
		['sqlite:///srv/a.db', '/srv/a.db'],
		['/srv/a.db', '/srv/a.db']
	])('reads %s as a SQLite file', (url, file) => {
		expect(readConfig({ DATABASE_URL: url }).databaseFile).toBe(file);
	});

	it.each([
		'postgres://user:secret@db/weeks',
		'postgresql://db:5433/weeks?sslmode=disable',
		'postgres:///weeks?host=/var/run/postgresql'
	])('reads %s as a Postgres', (url) => {
		expect(readConfig({ DATABASE_URL: url })).toMatchObject({ databaseUrl: url, databaseFile: undefined });
	});

	it.each([
		['PORT', '65536'],
		['PORT', '80a'],
		['PORT', '-1'],
		['HOST', 'two words'],
		['ORIGIN', 'example.org'],
		['ORIGIN', 'ftp://example.org'],
		['ORIGIN', 'https://example.org/play'],
		['DATABASE_URL', 'postgres://user:secret@db'],
		['DATABASE_URL', 'postgres://user:se/cret@db/weeks'],
		['DATABASE_URL', 'postgresql:///weeks'],
		['DATABASE_URL', 'mysql://db/weeks'],
		['DATABASE_URL', 'file:']
	])('answers %s=%s with one sentence that names it and does not repeat it', (name, value) => {
		const found = sentences({ [name]: value });
		expect(found).toHaveLength(1);
		expect(found[0]).toMatch(new RegExp(`^${name} .*\\.$`));
		expect(found[0]).not.toContain('secret');
	});

	it('tells every fault at once', () => {
		expect(sentences({ PORT: 'x', ORIGIN: 'y' })).toHaveLength(2);
	});
});

describe('the database at start', () => {
	it('says what to do when its folder cannot be made', async () => {
		const file = join(tempFolder(), 'a-file');
		writeFileSync(file, '');
		await expect(openDatabase({ dataDir: join(file, 'data') })).rejects.toThrow(
			/cannot be written .* set DATA_DIR/
		);
	});

	it.skipIf(process.platform !== 'linux')('does not hang where nothing can be made', async () => {
		await expect(openDatabase({ dataDir: '/proc/nothing/data' })).rejects.toThrow(/cannot be written/);
	});

	it.each(DATABASES)('refuses tables of a newer version, on %s', async (_, place) => {
		const here = await place();
		const db = await openTemp(here);
		await sql`insert into kysely_migration (name, timestamp) values ('9999-of-the-future', '')`.execute(db);
		await expect(openTemp(here)).rejects.toThrow(/9999-of-the-future.*newer version/);
	});

	it('says what to do when its Postgres cannot be reached', async () => {
		const url = `postgres://someone:secret@127.0.0.1:${String(await freePort())}/weeks`;
		const opened = openDatabase({ dataDir: '', databaseUrl: url });
		await expect(opened).rejects.toThrow(/^DATABASE_URL .*ECONNREFUSED.* check that it runs/);
		await expect(opened).rejects.not.toThrow(/secret/);
	});

	it('says what to do when there is no such database on it', async () => {
		const url = inject('postgres').replace(/[^/]*$/, 'nowhere');
		await expect(openDatabase({ dataDir: '', databaseUrl: url })).rejects.toThrow(
			/^DATABASE_URL .*"nowhere" does not exist.* check that/
		);
	});

	it('says what to do when the file is something else', async () => {
		const folder = tempFolder();
		writeFileSync(
			join(folder, 'shadow-week.sqlite'),
			'a letter to a friend, longer than a header of a database. '.repeat(40)
		);
		await expect(openDatabase({ dataDir: folder })).rejects.toThrow(/cannot be opened .*SQLite file/);
	});
});
