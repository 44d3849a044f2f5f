import { cardOf, endpoint, onlyMethods } from '#lib/server/index.ts';
import type { RequestEvent } from './$types';

export const GET = endpoint(({ locals }: RequestEvent) =>
	Promise.resolve({ scenarios: locals.app.library.scenarios.map(cardOf) })
);
export const fallback = onlyMethods('GET');
