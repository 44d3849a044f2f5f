/** The edge: values and refusals become responses. */
import { isRefusal, refuse, type Refusal } from '#lib/engine/index.ts';
import { isStorageFault } from '../db/index.ts';

const STATUS: Record<string, number> = {
	'request/malformed': 400,
	'decision/malformed': 400,
	'setup/malformed': 400,
	'request/not-json': 415,
	'request/broken-off': 400,
	'request/too-large': 413,
	'request/method': 405,
	'request/cross-site': 403,
	'request/address': 404,
	'attempt/not-found': 404,
	'scenario/not-found': 404,
	'seat/none': 404,
	'code/unknown': 404,
	'attempt/stale': 409,
	'debrief/not-yet': 409,
	'code/too-many': 429,
	'storage/away': 503
};

/** Whatever a week refuses is 422. */
export const statusOf = (refusal: Refusal): number => STATUS[refusal.name] ?? 422;

export const STORAGE_AWAY = refuse(
	'storage/away',
	'The server cannot reach its storage just now. Nothing was lost; try again in a moment.'
);

const HEADERS = { 'cache-control': 'private, no-store' };

export function refused(refusal: Refusal, headers: Record<string, string> = {}): Response {
	const { refused: _, ...body } = refusal;
	const wait = 'retryAfter' in refusal ? { 'retry-after': String(refusal.retryAfter) } : {};
	return Response.json(body, { status: statusOf(refusal), headers: { ...HEADERS, ...wait, ...headers } });
}

/** Where a failed storage is noted, for the log. */
export interface Faulty {
	fault?: unknown;
}

/**
 * An endpoint of the API: what `call` returns becomes JSON under `status`, undefined becomes 204, a refusal its own
 * status, and a storage that fails 503. Bugs go on to the framework.
 */
export const endpoint =
	<E extends { locals: Faulty }>(call: (event: E) => Promise<object | undefined>, status = 200) =>
	async (event: E): Promise<Response> => {
		try {
			const value = await call(event);
			if (value === undefined) return new Response(null, { status: 204, headers: HEADERS });
			if (isRefusal(value)) return refused(value);
			return Response.json(value, { status, headers: HEADERS });
		} catch (error) {
			if (!isStorageFault(error)) throw error;
			event.locals.fault = error;
			return refused(STORAGE_AWAY, { 'retry-after': '5' });
		}
	};

/** For every method that an address does not take. */
export const onlyMethods =
	(...methods: string[]) =>
	(): Response =>
		refused(refuse('request/method', `This address takes ${methods.join(' and ')}.`), {
			allow: methods.join(', ')
		});
