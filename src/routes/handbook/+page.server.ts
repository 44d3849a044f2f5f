import { inReadingOrder, readHandbookPage } from '#lib/server/index.ts';
import type { PageServerLoad } from './$types';

const texts = import.meta.glob<string>('/content/handbook/**/*.svx', {
	query: '?raw',
	import: 'default',
	eager: true
});
const pages = Object.entries(texts)
	.map(([path, text]) => readHandbookPage(path, text))
	.sort(inReadingOrder);

export const load: PageServerLoad = ({ setHeaders }) => {
	setHeaders({ 'cache-control': 'public, max-age=300' });
	return {
		pages: pages.filter(({ slug }) => !slug.includes('/')),
		decisions: pages.filter(({ slug }) => slug.startsWith('decisions/'))
	};
};
