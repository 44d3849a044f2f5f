import type { RequestHandler } from './$types';

/** For whoever watches the server: 200 while the database answers. */
export const GET: RequestHandler = async ({ locals }) => {
	try {
		await locals.app.check();
		return new Response('ok\n');
	} catch (fault) {
		locals.fault = fault;
		return new Response('The database does not answer.\n', { status: 503 });
	}
};
