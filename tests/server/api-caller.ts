/** Calls the API's route handlers as the framework would, each browser with its own cookie. */
import type { Engine } from '#lib/server/folded-weeks.ts';
import { SEAT_COOKIE, Visitor } from '#lib/server/identity/index.ts';
import * as attempts from '../../src/routes/api/v1/attempts/+server.ts';
import * as attempt from '../../src/routes/api/v1/attempts/[id]/+server.ts';
import * as commitment from '../../src/routes/api/v1/attempts/[id]/commitment/+server.ts';
import * as debrief from '../../src/routes/api/v1/attempts/[id]/debrief/+server.ts';
import * as decisions from '../../src/routes/api/v1/attempts/[id]/decisions/+server.ts';
import * as log from '../../src/routes/api/v1/attempts/[id]/log/+server.ts';
import * as openapi from '../../src/routes/api/v1/openapi.json/+server.ts';
import * as returnCode from '../../src/routes/api/v1/return-code/+server.ts';
import * as claim from '../../src/routes/api/v1/return-code/claim/+server.ts';
import * as scenarios from '../../src/routes/api/v1/scenarios/+server.ts';
import * as scenario from '../../src/routes/api/v1/scenarios/[slug]/+server.ts';
import * as rest from '../../src/routes/api/v1/[...rest]/+server.ts';
import { tinyScenario } from '../fixtures/tiny-scenario.ts';
import { bareEngine, Clock, libraryOf, openTemp, partsOf, tempFolder } from './temp-app.ts';

const ROUTES: [RegExp, object][] = [
	[/^attempts$/, attempts],
	[/^attempts\/(?<id>[^/]*)$/, attempt],
	[/^attempts\/(?<id>[^/]*)\/commitment$/, commitment],
	[/^attempts\/(?<id>[^/]*)\/debrief$/, debrief],
	[/^attempts\/(?<id>[^/]*)\/decisions$/, decisions],
	[/^attempts\/(?<id>[^/]*)\/log$/, log],
	[/^openapi\.json$/, openapi],
	[/^return-code$/, returnCode],
	[/^return-code\/claim$/, claim],
	[/^scenarios$/, scenarios],
	[/^scenarios\/(?<slug>[^/]*)$/, scenario],
	[/.*/, rest]
];

export interface Answer {
	status: number;
	headers: Headers;
	/** Parsed JSON; undefined for an empty body. */
	body: never;
}
export interface Browser {
	cookie: string | undefined;
	call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
}

type Handler = (event: unknown) => Promise<Response> | Response;

export async function openApi(place = tempFolder(), engine: Engine = bareEngine) {
	const db = await openTemp(place);
	const library = libraryOf(tinyScenario);
	const { playing, seating } = partsOf(db, new Clock(), library, engine);
	const app = { library, playing, seating };

	const browser = (cookie?: string): Browser => ({
		cookie,
		async call(method, path, body, headers = {}) {
			const url = new URL(`http://localhost/api/v1/${path}`);
			const found = ROUTES.find(([pattern]) => pattern.test(url.pathname.slice('/api/v1/'.length)));
			const params = { ...found?.[0].exec(url.pathname.slice('/api/v1/'.length))?.groups };
			const handlers = found?.[1] as Record<string, Handler>;
			const sent = body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body);
			const type = sent === undefined ? {} : { 'content-type': 'application/json' };
			const cookies = {
				get: (name: string) => (name === SEAT_COOKIE ? this.cookie : undefined),
				set: (_: string, value: string) => void (this.cookie = value)
			};
			const request = new Request(url, {
				method,
				headers: { ...type, ...headers },
				...(sent === undefined ? {} : { body: sent })
			});
			const locals = { app, visitor: new Visitor(seating, cookies, false, () => '10.0.0.1') };
			const response = await (handlers[method] ?? handlers.fallback)?.({ request, url, params, locals });
			if (!response) throw new Error(`${method} ${path} has no handler`);
			const text = await response.text();
			return {
				status: response.status,
				headers: response.headers,
				body: (text ? JSON.parse(text) : undefined) as never
			};
		}
	});
	return { browser, db, playing };
}
