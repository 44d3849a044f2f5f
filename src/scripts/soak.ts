/**
 * npm run soak -- [--kills N] [--learners N] [--postgres] [--seed text]
 * Learners play over the API while the built server is killed at random moments and started again. After each start
 * every decision that it had acknowledged must be stored, once, in its place. Exits 1 when one is not.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { randomFrom } from '#lib/engine/index.ts';
import { Broken, Learner } from './soak/learner.ts';
import { startPostgres } from './soak/real-postgres.ts';
import { Server } from './soak/server.ts';

const { values } = parseArgs({
	options: {
		kills: { type: 'string', default: '20' },
		learners: { type: 'string', default: '20' },
		postgres: { type: 'boolean', default: false },
		seed: { type: 'string', default: String(Date.now() % 1_000_000) }
	}
});
const kills = wholeNumber('--kills', values.kills);
const many = wholeNumber('--learners', values.learners);
const random = randomFrom(`soak ${values.seed}`);
/** The server plays on for so long after a start before it is killed, in milliseconds. */
const moment = () => 50 + random() * 950;

// Ended so, since learners that wait for a server that has gone would wait for ever.
process.exit(await onOwnDatabase((settings) => Server.of(settings).then(soak)));

async function onOwnDatabase<T>(call: (settings: Record<string, string>) => Promise<T>): Promise<T> {
	const folder = mkdtempSync(join(tmpdir(), 'shadow-week-soak-'));
	const postgres = values.postgres ? await startPostgres({ durable: true }) : undefined;
	try {
		return await call({ DATA_DIR: folder, DATABASE_URL: (await postgres?.create('soak')) ?? '' });
	} finally {
		await postgres?.remove();
		rmSync(folder, { recursive: true, force: true });
	}
}

function wholeNumber(name: string, text: string): number {
	if (/^[1-9]\d{0,4}$/.test(text)) return Number(text);
	console.error(`${name} takes a whole number from 1 up.`);
	process.exit(2);
}

async function soak(server: Server): Promise<number> {
	const where = values.postgres ? 'Postgres' : 'SQLite';
	console.log(`${where}: ${String(kills)} kills, ${String(many)} learners, --seed ${values.seed}`);
	try {
		await server.start();
		const learners = await seated(server.address);
		for (let kill = 1; kill <= kills; kill++) {
			const playing = Promise.all(learners.map((learner) => learner.play()));
			// Told at the next await; until then nobody else would listen.
			playing.catch(() => undefined);
			const ms = moment();
			await Promise.race([playing, new Promise((done) => setTimeout(done, ms))]);
			await server.kill();
			const started = await server.start();
			for (const learner of learners) learner.rest();
			await playing;
			const stored = await check(learners);
			console.log(
				`kill ${String(kill).padStart(3)} after ${ms.toFixed(0).padStart(4)} ms: started again in ${started.toFixed(0)} ms, ${String(stored)} acknowledged decisions, each there once`
			);
		}
		const repeated = learners.reduce((sum, learner) => sum + learner.repeated, 0);
		const weeks = learners.reduce((sum, learner) => sum + learner.weeks.length, 0);
		console.log(`${String(weeks)} weeks; ${String(repeated)} requests without an answer were sent again.`);
		return 0;
	} catch (error) {
		if (!(error instanceof Broken)) throw error;
		console.error(`${error.message} Again: --seed ${values.seed}`);
		return 1;
	} finally {
		await server.kill();
	}
}

async function seated(address: string): Promise<Learner[]> {
	const { scenarios } = (await (await fetch(`${address}/api/v1/scenarios`)).json()) as {
		scenarios: { slug: string }[];
	};
	const slug = scenarios[0]?.slug;
	if (slug === undefined) throw new Broken('There is no scenario to play.');
	return Array.from({ length: many }, (_, n) => {
		const name = `learner-${String(n)}`;
		return new Learner(address, slug, name, randomFrom(`soak ${values.seed} ${name}`));
	});
}

/** Gives the number of decisions that are there. Throws Broken. */
async function check(learners: readonly Learner[]): Promise<number> {
	for (const learner of learners)
		for (const week of learner.weeks)
			if (!isDeepStrictEqual(await learner.stored(week), week.decisions))
				throw new Broken(
					`${week.id} holds other decisions than the ${String(week.decisions.length)} acknowledged.`
				);
	return learners.reduce((sum, learner) => sum + learner.acknowledged, 0);
}
