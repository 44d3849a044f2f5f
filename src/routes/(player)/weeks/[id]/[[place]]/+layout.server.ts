import { forPage } from '#lib/server/index.ts';
import type { LayoutServerLoad } from './$types';

/** Read once for a week; what happens in it then comes back with each decision. */
export const load: LayoutServerLoad = ({ locals, params: { id } }) =>
	forPage(locals, async () => {
		const standing = await locals.app.playing.standing(await locals.visitor.seat(), id);
		return 'refused' in standing ? standing : { id, standing };
	});
