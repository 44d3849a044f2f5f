import { expect, test } from 'vitest';
import { GET } from '../../src/routes/healthz/+server.ts';

const asked = async (check: () => Promise<void>) => {
	const locals: { app: object; fault?: unknown } = { app: { check } };
	const { status } = await (GET as (event: unknown) => Promise<Response>)({ locals });
	return { status, fault: locals.fault };
};

test('a server whose database answers is well', async () => {
	expect(await asked(() => Promise.resolve())).toEqual({ status: 200, fault: undefined });
});

test('a server whose database does not answer says so, and the fault goes to the log', async () => {
	const fault = new Error('disk I/O error');
	expect(await asked(() => Promise.reject(fault))).toEqual({ status: 503, fault });
});
