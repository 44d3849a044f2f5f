import { isRefusal } from '#lib/engine/index.ts';
import { endpoint, onlyMethods, pageOf } from '#lib/server/index.ts';
import type { RequestEvent } from './$types';

export const GET = endpoint(async ({ locals, params, url }: RequestEvent) => {
	const page = pageOf(url);
	return isRefusal(page) ? page : locals.app.playing.log(await locals.visitor.seat(), params.id, page);
});
export const fallback = onlyMethods('GET');
