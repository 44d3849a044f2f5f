import { refuse } from '#lib/engine/index.ts';
import { briefOf, endpoint, onlyMethods } from '#lib/server/index.ts';
import type { RequestEvent } from './$types';

export const GET = endpoint(({ locals, params }: RequestEvent) => {
	const scenario = locals.app.library.find(params.slug);
	return Promise.resolve(
		scenario ? briefOf(scenario) : refuse('scenario/not-found', 'There is no scenario of this name here.')
	);
});
export const fallback = onlyMethods('GET');
