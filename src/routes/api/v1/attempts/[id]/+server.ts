import { endpoint, onlyMethods } from '#lib/server/index.ts';
import type { RequestEvent } from './$types';

export const GET = endpoint(async ({ locals, params }: RequestEvent) =>
	locals.app.playing.standing(await locals.visitor.seat(), params.id)
);
export const DELETE = endpoint(async ({ locals, params }: RequestEvent) =>
	locals.app.playing.remove(await locals.visitor.seat(), params.id)
);
export const fallback = onlyMethods('GET', 'DELETE');
