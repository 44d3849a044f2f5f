/** A handbook page as a list shows it, from its file's text. */
import { parse } from 'yaml';
import { z } from 'zod';

export interface HandbookPage {
	/** Path under /handbook. */
	slug: string;
	title: string;
	summary: string;
	/** Smaller first; pages without one come last, by title. */
	order: number;
}

const frontmatter = z.object({
	title: z.string(),
	summary: z.string().default(''),
	order: z.number().default(Number.MAX_SAFE_INTEGER)
});

/** Of `/content/handbook/<slug>.svx`. A page without a title is named by its file. */
export function readHandbookPage(path: string, text: string): HandbookPage {
	const slug = path.replace(/^.*\/handbook\//, '').replace(/\.svx$/, '');
	const block = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1];
	const read = frontmatter.safeParse(block === undefined ? {} : parse(block));
	return {
		slug,
		...(read.success ? read.data : { title: slug, summary: '', order: Number.MAX_SAFE_INTEGER })
	};
}

export const inReadingOrder = (a: HandbookPage, b: HandbookPage): number =>
	a.order - b.order || (a.title < b.title ? -1 : 1);
