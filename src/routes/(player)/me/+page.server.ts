import { fail, redirect } from '@sveltejs/kit';
import { forPage, statusOf } from '#lib/server/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { app, visitor } }) =>
	forPage(async () => {
		const { attempts } = await app.playing.weeks(await visitor.seat(), { limit: 100, offset: 0 });
		return { weeks: attempts.length };
	});

export const actions: Actions = {
	code: ({ locals: { visitor } }) =>
		forPage(async () => {
			const made = await visitor.newCode();
			return made ? { made } : { message: 'There is no week in this browser yet. Start one first.' };
		}),
	claim: async ({ request, locals: { visitor } }) => {
		const form = await request.formData();
		const code = form.get('code');
		const { refusal } = await forPage(async () => ({
			refusal: await visitor.claim(typeof code === 'string' ? code : '', form.get('bring') === 'yes')
		}));
		if (refusal) return fail(statusOf(refusal), { refused: refusal.message });
		redirect(303, '/');
	}
};
