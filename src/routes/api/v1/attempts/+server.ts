import { isRefusal, parseSetup } from '#lib/engine/index.ts';
import { endpoint, onlyMethods, pageOf, readBody, startRequest } from '#lib/server/index.ts';
import type { RequestEvent } from './$types';

export const GET = endpoint(async ({ locals, url }: RequestEvent) => {
	const page = pageOf(url);
	return isRefusal(page) ? page : locals.app.playing.weeks(await locals.visitor.seat(), page);
});

export const POST = endpoint(async ({ locals, request }: RequestEvent) => {
	const body = await readBody(request, startRequest);
	if (isRefusal(body)) return body;
	const setup = parseSetup(body.setup);
	if (isRefusal(setup)) return setup;
	const { playing } = locals.app;
	const refused = playing.refusal(body.scenario, setup);
	return refused ?? playing.begin(await locals.visitor.takeSeat(), body.scenario, setup, body.seed);
}, 201);

export const fallback = onlyMethods('GET', 'POST');
