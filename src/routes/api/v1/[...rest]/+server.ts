import { refuse } from '#lib/engine/index.ts';
import { refused } from '#lib/server/index.ts';

export const fallback = () =>
	refused(
		refuse('request/address', 'There is nothing at this address. /api/v1/openapi.json names what there is.')
	);
