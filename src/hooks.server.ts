/** Identity and composition: what the server is made of, who asks, what every response carries. */
import { randomUUID } from 'node:crypto';
import { isRedirect, type Handle, type HandleServerError, type ServerInit } from '@sveltejs/kit';
import { pino } from 'pino';
import { building } from '$app/environment';
import { readScenario } from '#lib/content/index.ts';
import { beginWeek, debriefOf, decide, refuse, scorecardOf, viewOf } from '#lib/engine/index.ts';
import { mentorLead } from '#lib/engine/players/index.ts';
import {
	clientFault,
	ConfigFault,
	guardEveryResponse,
	isCrossSite,
	openApp,
	readConfig,
	refused,
	setHeaders,
	Visitor
} from '#lib/server/index.ts';
import type { App, Engine } from '#lib/server/index.ts';

const DAY_MS = 86_400_000;
const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime });
const config = building ? undefined : read();
const secure = config?.origin?.startsWith('https:') ?? false;
const engine: Engine = {
	beginWeek: (scenario, setup, seed) => beginWeek(scenario, setup, seed, mentorLead(viewOf)),
	decide,
	viewOf,
	debriefOf,
	scorecardOf
};
let app: App;

/** The one way out of a start that cannot succeed: a sentence for each fault, and no stack. */
function stop(fault: unknown): never {
	if (!(fault instanceof ConfigFault)) throw fault;
	for (const sentence of fault.sentences) process.stderr.write(`${sentence}\n`);
	process.exit(1);
}

function read() {
	try {
		return readConfig(process.env);
	} catch (fault) {
		return stop(fault);
	}
}

async function sweep(): Promise<void> {
	try {
		const weeks = await app.sweep();
		if (weeks > 0) log.info({ weeks }, 'unfinished weeks expired');
	} catch (error) {
		log.error({ err: error }, 'the sweep failed');
	}
}

export const init: ServerInit = async () => {
	if (!config) return;
	guardEveryResponse(secure);
	const near = [process.cwd(), import.meta.dirname];
	app = await openApp(config, { readScenario, engine }, Date.now, near).catch(stop);
	for (const { folder, findings } of app.library.leftOut)
		log.warn({ folder, findings: findings.slice(0, 20), count: findings.length }, 'scenario left out');
	log.info({ scenarios: app.library.scenarios.map((scenario) => scenario.slug) }, 'ready');
	void sweep();
	const daily = setInterval(() => void sweep(), DAY_MS).unref();
	process.once('sveltekit:shutdown', () => {
		clearInterval(daily);
		void app.close();
	});
};

export const handle: Handle = async ({ event, resolve }) => {
	const began = performance.now();
	event.locals.app = app;
	event.locals.visitor = new Visitor(app.seating, event.cookies, secure, () => event.getClientAddress());
	const foreign = event.url.pathname.startsWith('/api/') && isCrossSite(event.request);
	const response = foreign
		? refused(refuse('request/cross-site', 'This address is not for other sites.'))
		: await resolve(event);
	setHeaders(response.headers, secure);
	if (event.locals.fault) log.error({ err: event.locals.fault, route: event.route.id }, 'storage away');
	log.info({
		method: event.request.method,
		route: event.route.id,
		status: response.status,
		ms: Math.round((performance.now() - began) * 10) / 10
	});
	return response;
};

export const handleError: HandleServerError = ({ error, event, status, message }) => {
	const asked = clientFault(isRedirect(error) ? 404 : status, message);
	if (asked) return asked;
	const id = randomUUID();
	log.error({ id, route: event.route.id, status, err: error }, 'unexpected');
	return {
		id,
		name: 'server/unexpected',
		message: `Something went wrong here, not with you. If you report it, give this number: ${id}`
	};
};
