import { refuse } from '#lib/engine/index.ts';
import { endpoint, onlyMethods } from '#lib/server/index.ts';
import type { RequestEvent } from './$types';

export const POST = endpoint(
	async ({ locals }: RequestEvent) =>
		(await locals.visitor.newCode()) ??
		refuse('seat/none', 'There is no week in this browser yet. Start one first.'),
	201
);
export const fallback = onlyMethods('POST');
