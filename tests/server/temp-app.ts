/** A server of its own for a test: its folder or its database is gone afterwards. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject, onTestFinished } from 'vitest';
import {
	beginWeek,
	decide,
	debriefOf,
	scorecardOf,
	viewOf,
	type Debrief,
	type Scenario,
	type Scorecard,
	type View,
	type Week
} from '#lib/engine/index.ts';
import { mentorLead } from '#lib/engine/players/index.ts';
import { openDatabase, type Database } from '#lib/server/db/index.ts';
import type { Engine } from '#lib/server/folded-weeks.ts';
import { Seating } from '#lib/server/identity/index.ts';
import type { Library } from '#lib/server/library.ts';
import { Playing } from '#lib/server/playing.ts';
import { AttemptStore, SeatStore } from '#lib/server/stores/index.ts';
import { tinyScenario } from '../fixtures/tiny-scenario.ts';

export function tempFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'shadow-week-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

/**
 * Where a test may put its data: a fresh folder, or a fresh database on the run's Postgres, named by its URL. For
 * `describe.each(DATABASES)('… on %s', (_, place) => …)`.
 */
export const DATABASES: [name: string, place: () => Promise<string>][] = [
	['SQLite', () => Promise.resolve(tempFolder())],
	['Postgres', tempPostgres]
];

export async function tempPostgres(): Promise<string> {
	const name = `test_${randomUUID().replaceAll('-', '')}`;
	const server = inject('postgres');
	await onServer(server, `create database ${name}`);
	onTestFinished(() => onServer(server, `drop database ${name} with (force)`));
	return Object.assign(new URL(server), { pathname: `/${name}` }).href;
}

async function onServer(url: string, statement: string): Promise<void> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	await client.query(statement);
	await client.end();
}

/** Open it again and again: a server that comes back finds what the one before has acknowledged. */
export async function openTemp(place = tempFolder()): Promise<Database> {
	const db = await openDatabase(
		place.startsWith('postgres:') ? { dataDir: '', databaseUrl: place } : { dataDir: place }
	);
	onTestFinished(() => db.destroy());
	return db;
}

export const libraryOf = (...scenarios: Scenario[]): Library => ({
	scenarios,
	leftOut: [],
	find: (slug) => scenarios.find((scenario) => scenario.slug === slug)
});

/** The real machine under a view that says only where the week stands: what is shown is tested elsewhere. */
export const bareEngine: Engine = {
	beginWeek,
	decide,
	viewOf: (week: Week) =>
		({ day: week.state.day, phase: week.phase, order: week.state.order }) as unknown as View,
	debriefOf: (week: Week) => ({ seed: week.seed, taken: week.decisions.length }) as unknown as Debrief,
	scorecardOf: () => ({ headline: 61.5 }) as Scorecard
};

export const wholeEngine: Engine = {
	beginWeek: (scenario, setup, seed) => beginWeek(scenario, setup, seed, mentorLead(viewOf)),
	decide,
	viewOf,
	debriefOf,
	scorecardOf
};

/** A clock that stands until it is moved. */
export class Clock {
	ms = Date.UTC(2026, 0, 5, 9);
	readonly now = (): number => this.ms;
	pass(days: number): void {
		this.ms += days * 86_400_000;
	}
}

export function partsOf(
	db: Database,
	clock = new Clock(),
	library = libraryOf(tinyScenario),
	engine = bareEngine
) {
	const attempts = new AttemptStore(db);
	const seats = new SeatStore(db);
	const seating = new Seating(seats, clock.now);
	return { attempts, seats, seating, playing: new Playing(attempts, library, engine, clock.now) };
}
