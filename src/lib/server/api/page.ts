/** Which part of a list is asked for. */
import { z } from 'zod';
import type { Refusal } from '#lib/engine/index.ts';
import { parsed } from './body.ts';

const page = z.object({
	limit: z.coerce.number<string>().int().min(1).max(100).default(50),
	offset: z.coerce.number<string>().int().min(0).max(1_000_000).default(0)
});
export type Page = z.infer<typeof page>;

/** `?limit=…&offset=…` */
export const pageOf = (url: URL): Page | Refusal =>
	parsed<Page>(page, {
		limit: url.searchParams.get('limit') ?? undefined,
		offset: url.searchParams.get('offset') ?? undefined
	});
