import { fail, redirect } from '@sveltejs/kit';
import { isRefusal } from '#lib/engine/index.ts';
import { cardOf, fieldOf, forPage, ownActions, readForm, WHOLE_WEEK } from '#lib/server/index.ts';
import type { Actions, PageServerLoad } from './$types';

const LISTED = 20;

export const load: PageServerLoad = ({ locals }) =>
	forPage(locals, async () => {
		const { app, visitor } = locals;
		const seat = await visitor.seat();
		const { attempts } = await app.playing.weeks(seat, { limit: LISTED, offset: 0 });
		return {
			scenarios: app.library.scenarios.map(cardOf),
			weeks: attempts,
			commitment: await app.playing.lastCommitment(seat)
		};
	});

export const actions = ownActions({
	start: async ({ request, locals }) => {
		const { app, visitor } = locals;
		const form = await readForm(request);
		if (isRefusal(form)) return fail(400, { message: form.message });
		const slug = fieldOf(form, 'scenario');
		const started = await forPage(locals, async () => {
			const refused = app.playing.refusal(slug, WHOLE_WEEK);
			const week = refused ?? (await app.playing.begin(await visitor.takeSeat(), slug, WHOLE_WEEK));
			return isRefusal(week) ? { message: week.message } : { id: week.id };
		});
		if ('message' in started) return fail(422, { message: started.message });
		// The briefing is Monday's first message: it opens at once, without a script too.
		redirect(303, `/weeks/${started.id}/messages`);
	}
} satisfies Actions);
