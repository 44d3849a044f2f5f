import { isRefusal } from '#lib/engine/index.ts';
import { commitmentRequest, endpoint, onlyMethods, readBody } from '#lib/server/index.ts';
import type { RequestEvent } from './$types';

export const PUT = endpoint(async ({ locals, params, request }: RequestEvent) => {
	const body = await readBody(request, commitmentRequest);
	return isRefusal(body)
		? body
		: locals.app.playing.commit(await locals.visitor.seat(), params.id, body.text);
});
export const fallback = onlyMethods('PUT');
