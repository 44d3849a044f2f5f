import { isRefusal } from '#lib/engine/index.ts';
import { endpoint, onlyMethods } from '#lib/server/index.ts';
import type { RequestEvent } from './$types';

export const GET = endpoint(async ({ locals, params }: RequestEvent) => {
	const over = await locals.app.playing.debrief(await locals.visitor.seat(), params.id);
	return isRefusal(over) ? over : over.debrief;
});
export const fallback = onlyMethods('GET');
