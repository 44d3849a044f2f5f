import { fail, redirect } from '@sveltejs/kit';
import { isRefusal } from '#lib/engine/index.ts';
import { fieldOf, forPage, ownActions, readForm, statusOf } from '#lib/server/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) =>
	forPage(locals, async () => {
		const { attempts } = await locals.app.playing.weeks(await locals.visitor.seat(), {
			limit: 100,
			offset: 0
		});
		return { weeks: attempts.length };
	});

export const actions = ownActions({
	code: ({ locals }) =>
		forPage(locals, async () => {
			const made = await locals.visitor.newCode();
			return made ? { made } : { message: 'There is no week in this browser yet. Start one first.' };
		}),
	claim: async ({ request, locals }) => {
		const form = await readForm(request);
		if (isRefusal(form)) return fail(statusOf(form), { refused: form.message });
		const { refusal } = await forPage(locals, async () => ({
			refusal: await locals.visitor.claim(fieldOf(form, 'code'), fieldOf(form, 'bring') === 'yes')
		}));
		if (refusal) return fail(statusOf(refusal), { refused: refusal.message });
		redirect(303, '/');
	}
} satisfies Actions);
