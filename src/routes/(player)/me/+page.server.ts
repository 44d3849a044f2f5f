import { fail, redirect } from '@sveltejs/kit';
import { forPage, statusOf } from '#lib/server/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) =>
	forPage(locals, async () => {
		const { attempts } = await locals.app.playing.weeks(await locals.visitor.seat(), {
			limit: 100,
			offset: 0
		});
		return { weeks: attempts.length };
	});

export const actions: Actions = {
	code: ({ locals }) =>
		forPage(locals, async () => {
			const made = await locals.visitor.newCode();
			return made ? { made } : { message: 'There is no week in this browser yet. Start one first.' };
		}),
	claim: async ({ request, locals }) => {
		const form = await request.formData();
		const code = form.get('code');
		const { refusal } = await forPage(locals, async () => ({
			refusal: await locals.visitor.claim(typeof code === 'string' ? code : '', form.get('bring') === 'yes')
		}));
		if (refusal) return fail(statusOf(refusal), { refused: refusal.message });
		redirect(303, '/');
	}
};
