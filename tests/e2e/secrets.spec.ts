import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { decide, isRefusal, viewOf, type Scenario, type View } from '#lib/engine/index.ts';
import { openDatabase } from '#lib/server/db/index.ts';
import { randomFrom } from '../../src/lib/engine/random.ts';
import { anyDecision, SETUP } from '../engine/random-week.ts';
import { marked, marksIn, numbered } from '../engine/project/marked-scenario.ts';
import { Clock, libraryOf, partsOf, wholeEngine } from '../server/temp-app.ts';
import { sprintScenario, tinyScenario } from '../fixtures/tiny-scenario.ts';

const root = join(import.meta.dirname, '../..');
const SEED = 987_654_321;
const PLACES = ['', '/morning', '/messages', '/research', '/backlog', '/review', '/stories', '/evening'];
/** Every so many decisions each place is read, as a page and as its data. */
const LOOK_EVERY = 10;

/**
 * The scenario with hidden numbers of its own. Only broken ones: a page's data numbers its parts with whole numbers,
 * and incidents of a thousand points would make each decision take a second.
 */
function canary(plain: Scenario): ReturnType<typeof numbered> {
	const { scenario, numbers } = numbered(plain);
	const items = scenario.items.map((item, at) => ({
		...item,
		review: { ...item.review, incident: plain.items[at]!.review.incident }
	}));
	return {
		scenario: { ...scenario, items },
		numbers: numbers.filter((one) => !Number.isInteger(one.number))
	};
}

/** A week of this scenario in a database of its own, and the cookie of the browser that plays it. */
async function stored(scenario: Scenario, dataDir: string): Promise<{ id: string; cookie: string }> {
	const db = await openDatabase({ dataDir });
	const clock = new Clock();
	// A week that nobody touched for long would be swept away when the server starts.
	clock.ms = Date.now();
	const { seating, playing } = partsOf(db, clock, libraryOf(scenario), wholeEngine);
	const { seat, token } = await seating.open();
	const begun = await playing.begin(seat, scenario.slug, SETUP, SEED);
	await db.destroy();
	if (isRefusal(begun)) throw new Error(begun.name);
	return { id: begun.id, cookie: `seat=${token}` };
}

/** The built server over a folder, and all that it has written to its log. */
async function serve(dataDir: string, port: number): Promise<{ server: ChildProcess; log: string[] }> {
	const env = { ...process.env, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir };
	const server = spawn(process.execPath, ['src/scripts/start.mjs'], { cwd: root, env });
	const log: string[] = [];
	for (const stream of [server.stdout, server.stderr])
		stream?.on('data', (bytes: Buffer) => log.push(bytes.toString()));
	await expect
		.poll(
			() =>
				fetch(`http://127.0.0.1:${port}/healthz`).then(
					({ ok }) => ok,
					() => false
				),
			{
				message: 'the server answers',
				timeout: 20_000
			}
		)
		.toBe(true);
	return { server, log };
}

for (const [nth, [pull, plain]] of (
	[
		['flow', tinyScenario],
		['Sprints', sprintScenario]
	] as const
).entries())
	test(`Under ${pull}, no byte of a whole week holds a mark, a number or a seed that is hidden then`, async () => {
		const { scenario: texts, rules } = marked(plain);
		const { scenario, numbers } = canary(texts);
		const dataDir = test.info().outputPath('data');
		const { id, cookie } = await stored(scenario, dataDir);
		const port = Number(process.env['E2E_PORT']) + 1 + nth;
		const { server, log } = await serve(dataDir, port);
		try {
			const begun = wholeEngine.beginWeek(scenario, SETUP, SEED);
			if (isRefusal(begun)) throw new Error(begun.name);
			let week = begun;
			const seen = new Set<number>();

			/** Every byte of an answer, against what the week as it stands lets be seen. */
			const checked = async (path: string, init: RequestInit = {}): Promise<string> => {
				const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
					...init,
					headers: { cookie, 'content-type': 'application/json', connection: 'close' }
				});
				const bytes = `${JSON.stringify([...answer.headers])}\n${await answer.text()}`;
				expect(answer.status, `${path}: ${bytes.slice(0, 300)}`).toBe(200);
				return bytes;
			};
			const holdsNothing = (what: string, bytes: string): void => {
				const where = `${what} on day ${week.state.day}, after ${week.decisions.length} decisions`;
				const marks = marksIn(bytes);
				marks.forEach((mark) => seen.add(mark));
				const early = marks.filter((mark) => rules[mark]?.may(week) !== true);
				expect(
					early.map((mark) => rules[mark]?.what),
					where
				).toEqual([]);
				const digits = new Set(bytes.match(/\d+\.\d+/g));
				const leaks = numbers.filter(({ number, may }) => !may(week) && digits.has(String(number)));
				expect(
					leaks.map(({ number }) => number),
					where
				).toEqual([]);
				if (week.phase === 'desk') expect(bytes.includes(String(SEED)), `${where}: the seed`).toBe(false);
			};
			const look = async (): Promise<void> => {
				for (const place of PLACES)
					for (const path of [`/weeks/${id}${place}`, `/weeks/${id}${place}/__data.json`])
						holdsNothing(path, await checked(path));
				for (const path of ['/', '/me', `/api/v1/attempts/${id}`, `/api/v1/attempts/${id}/log`])
					holdsNothing(path, await checked(path));
			};

			const random = randomFrom(`secrets ${pull}`);
			while (week.phase === 'desk') {
				const seq = week.decisions.length;
				if (seq % LOOK_EVERY === 0) await look();
				const decision = anyDecision(viewOf(week), random, 20);
				const next = decide(week, decision);
				if (isRefusal(next)) throw new Error(`${next.name} for ${JSON.stringify(decision)}`);
				week = next;
				const body = JSON.stringify({ seq, key: `n${seq}`, decision });
				const path = `/api/v1/attempts/${id}/decisions`;
				const answer = await checked(path, { method: 'POST', body });
				holdsNothing(path, answer);
				const { view } = JSON.parse(answer.slice(answer.indexOf('\n') + 1)) as { view: View };
				const [theirs, ours] = [JSON.stringify(view), JSON.stringify(viewOf(week))];
				expect(theirs === ours, `The server plays the same week: ${seq}`).toBe(true);
			}
			await look();
			for (const path of [`/weeks/${id}/debrief`, `/api/v1/attempts/${id}/debrief`])
				holdsNothing(path, await checked(path));
			// The marks are real: many are seen once they may be.
			expect(seen.size).toBeGreaterThan(100);

			server.kill('SIGTERM');
			await once(server, 'exit');
			const written = log.join('');
			expect(written).toContain('"ready"');
			expect(marksIn(written), 'The log names no content').toEqual([]);
			expect(written).not.toContain(String(SEED));
			expect(written).not.toContain(cookie.slice('seat='.length));
		} finally {
			server.kill('SIGTERM');
		}
	});

/** Sentences of the files that no learner may read, as they stand in them. */
function hiddenSentences(): string[] {
	const scenarios = join(root, 'content/scenarios');
	return readdirSync(scenarios).flatMap((slug) =>
		['model.yaml', 'answers.yaml', 'mentor.md', 'design.md'].flatMap((name) =>
			readFileSync(join(scenarios, slug, name), 'utf8')
				.split('\n')
				.map((text) => text.replace(/^[\s#*-]*(\w+:)?\s*['"]?|['"]$/g, '').trim())
				.filter((text) => text.length >= 30)
		)
	);
}

test('No script or file that a browser is sent holds a sentence of the hidden files', () => {
	const sentences = hiddenSentences();
	expect(sentences.length).toBeGreaterThan(100);
	const client = join(root, 'build/client');
	const files = readdirSync(client, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
	const sent = files.filter(({ name }) => /\.(js|css|json|html|svg|txt)$/.test(name));
	expect(sent.length).toBeGreaterThan(20);
	for (const { parentPath, name } of sent) {
		const text = readFileSync(join(parentPath, name), 'utf8');
		expect(
			sentences.filter((sentence) => text.includes(sentence)),
			name
		).toEqual([]);
	}
});
