/** The server's parts, put together once. Requests reach them through `event.locals`. */
import type { Config } from './config.ts';
import { openDatabase, ping, type Database } from './db/index.ts';
import type { Engine } from './folded-weeks.ts';
import { Seating } from './identity/index.ts';
import { openLibrary, ownScenarios, type Library, type ReadScenario } from './library.ts';
import { Playing } from './playing.ts';
import { AttemptStore, SeatStore } from './stores/index.ts';

const DAY_MS = 86_400_000;
/** Unfinished weeks that nobody touched for so long are deleted. */
const KEPT_DAYS = 90;

export interface App {
	readonly library: Library;
	readonly playing: Playing;
	readonly seating: Seating;
	/** Throws where the database does not answer. */
	check(): Promise<void>;
	/** Deletes what has expired; gives the number of weeks. */
	sweep(): Promise<number>;
	/** Waits for nothing: whatever was acknowledged is on disk. */
	close(): Promise<void>;
}

export interface Floors {
	readScenario: ReadScenario;
	engine: Engine;
}

/** Throws ConfigFault where the server cannot start as it is configured. `near` are folders to look for `content/` from. */
export async function openApp(
	config: Config,
	floors: Floors,
	now: () => number,
	near: readonly string[]
): Promise<App> {
	const library = await openLibrary(
		{ own: ownScenarios(near), scenarioDir: config.scenarioDir },
		floors.readScenario
	);
	const db: Database = await openDatabase(config);
	const attempts = new AttemptStore(db);
	const seating = new Seating(new SeatStore(db), now);
	return {
		library,
		seating,
		playing: new Playing(attempts, library, floors.engine, now),
		check: () => ping(db),
		close: () => db.destroy(),
		async sweep() {
			const before = new Date(now() - KEPT_DAYS * DAY_MS).toISOString();
			const weeks = await attempts.expire(before);
			await seating.expire(before);
			return weeks;
		}
	};
}
