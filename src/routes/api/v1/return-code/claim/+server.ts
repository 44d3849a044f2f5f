import { isRefusal } from '#lib/engine/index.ts';
import { claimRequest, endpoint, onlyMethods, readBody } from '#lib/server/index.ts';
import type { RequestEvent } from './$types';

export const POST = endpoint(async ({ locals, request }: RequestEvent) => {
	const body = await readBody(request, claimRequest);
	return isRefusal(body) ? body : locals.visitor.claim(body.code, body.bring);
});
export const fallback = onlyMethods('POST');
