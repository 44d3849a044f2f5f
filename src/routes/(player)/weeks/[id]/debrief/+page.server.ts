import { redirect } from '@sveltejs/kit';
import { forPage } from '#lib/server/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params: { id } }) => {
	const over = await forPage(locals, async () => {
		const debriefing = await locals.app.playing.debrief(await locals.visitor.seat(), id);
		if ('refused' in debriefing)
			return debriefing.name === 'debrief/not-yet' ? { notYet: true as const } : debriefing;
		return debriefing;
	});
	if ('notYet' in over) redirect(303, `/weeks/${id}`);
	return { id, ...over };
};
