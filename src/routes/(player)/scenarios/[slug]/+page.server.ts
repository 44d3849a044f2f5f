import { error } from '@sveltejs/kit';
import { briefOf } from '#lib/server/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => {
	const scenario = locals.app.library.find(params.slug);
	if (!scenario)
		error(404, 'There is no scenario of this name here. The start page lists those that there are.');
	return { scenario: briefOf(scenario) };
};
