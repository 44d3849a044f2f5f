/** What every response carries. The Content Security Policy comes from the framework's configuration. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { ServerResponse } from 'node:http';

const SECURITY: Record<string, string> = {
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'same-origin',
	'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'x-frame-options': 'DENY'
};
const YEAR_S = 31_536_000;
/** Node tells it of each request before anybody answers. */
const REQUESTS = 'http.server.request.start';

/** Pages and the API show what one seat may see: no cache keeps them unless a route has said so. */
export function setHeaders(headers: Headers, secure: boolean): void {
	for (const [name, value] of Object.entries(SECURITY)) headers.set(name, value);
	if (secure) headers.set('strict-transport-security', `max-age=${String(YEAR_S)}`);
	if (!headers.has('cache-control')) headers.set('cache-control', 'private, no-store');
}

/** A browser says that another site made it send this. Older browsers do not say; the cookie's SameSite holds there. */
export const isCrossSite = (request: Request): boolean => {
	const site = request.headers.get('sec-fetch-site');
	return !/^(GET|HEAD|OPTIONS)$/.test(request.method) && (site === 'cross-site' || site === 'same-site');
};

/**
 * The same for files and for what Node and the framework answer by themselves, which no hook sees: set before anybody
 * answers, so that whoever knows better says so. Such files are asked about again each time, unless their name holds
 * their hash. Returns what ends it.
 */
export function guardEveryResponse(secure: boolean): () => void {
	const guard = (message: unknown): void => {
		const { response } = message as { response: ServerResponse };
		const headers = new Headers({ 'cache-control': 'no-cache' });
		setHeaders(headers, secure);
		response.setHeaders(headers);
	};
	subscribe(REQUESTS, guard);
	return () => unsubscribe(REQUESTS, guard);
}
