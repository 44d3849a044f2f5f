import { isRefusal, parseDecision } from '#lib/engine/index.ts';
import { decisionRequest, endpoint, onlyMethods, readBody } from '#lib/server/index.ts';
import type { RequestEvent } from './$types';

export const POST = endpoint(async ({ locals, params, request }: RequestEvent) => {
	const body = await readBody(request, decisionRequest);
	if (isRefusal(body)) return body;
	const decision = parseDecision(body.decision);
	if (isRefusal(decision)) return decision;
	const { seq, key } = body;
	return locals.app.playing.decide(await locals.visitor.seat(), params.id, { seq, key, decision });
});
export const fallback = onlyMethods('POST');
