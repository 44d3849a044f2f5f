/** The HTTP API as the page uses it. Every answer is a value; nothing throws. */
import type { Decision, View } from '#lib/engine/index.ts';

export interface Standing {
	seq: number;
	view: View;
}

export type Answer<T> =
	| { kind: 'ok'; value: T }
	/** Another tab or device was first. */
	| { kind: 'stale' }
	| { kind: 'refused'; message: string }
	/** No connection, or a server that is not well: worth trying again. */
	| { kind: 'away' }
	/** Not there, or not this seat's: trying again would not help. */
	| { kind: 'gone'; message: string };

const GONE = 'This week is not to be found from this device.';

async function messageOf(response: Response): Promise<string | undefined> {
	const body: unknown = await response.json().catch(() => undefined);
	if (typeof body !== 'object' || body === null || !('message' in body)) return undefined;
	return typeof body.message === 'string' ? body.message : undefined;
}

export async function call<T>(path: string, method = 'GET', body?: unknown): Promise<Answer<T>> {
	let response: Response;
	try {
		response = await fetch(`/api/v1/${path}`, {
			method,
			headers: body === undefined ? {} : { 'content-type': 'application/json' },
			body: body === undefined ? null : JSON.stringify(body),
			signal: AbortSignal.timeout(20_000)
		});
	} catch {
		return { kind: 'away' };
	}
	if (response.ok) {
		if (response.status === 204) return { kind: 'ok', value: undefined as T };
		const value = await response.json().catch(() => undefined);
		return value === undefined ? { kind: 'away' } : { kind: 'ok', value: value as T };
	}
	if (response.status === 409) return { kind: 'stale' };
	if (response.status === 429 || response.status >= 500) return { kind: 'away' };
	const message = await messageOf(response);
	if (response.status === 422 || response.status === 400 || response.status === 413)
		return { kind: 'refused', message: message ?? 'That could not be taken as it was.' };
	return { kind: 'gone', message: message ?? GONE };
}

export const readWeek = (id: string): Promise<Answer<Standing>> => call<Standing>(`attempts/${id}`);

export const sendDecision = (
	id: string,
	seq: number,
	key: string,
	decision: Decision
): Promise<Answer<Standing>> => call<Standing>(`attempts/${id}/decisions`, 'POST', { seq, key, decision });
