import adapter from '@sveltejs/adapter-node';
import { mdsvex } from 'mdsvex';

/** Our own components use runes; what mdsvex makes of the handbook's pages does not; a package decides for itself. */
function runes({ filename }) {
	if (filename.endsWith('.svx')) return false;
	return filename.includes('node_modules') ? undefined : true;
}

/** Headings of a handbook page can be linked to: their words, lower-case, with hyphens. */
function headingIds() {
	return (tree) => {
		for (const node of tree.children) {
			if (!/^h[2-4]$/.test(node.tagName)) continue;
			const words =
				textOf(node)
					.toLowerCase()
					.match(/[\p{L}\p{N}]+/gu) ?? [];
			node.properties = { ...node.properties, id: words.join('-') };
		}
	};
}

const textOf = (node) => node.value ?? (node.children ?? []).map(textOf).join('');

/** @type {import('@sveltejs/kit').Config} */
const config = {
	extensions: ['.svelte', '.svx'],
	preprocess: [mdsvex({ extensions: ['.svx'], highlight: false, rehypePlugins: [headingIds] })],
	compilerOptions: { runes },
	kit: {
		adapter: adapter(),
		csp: {
			mode: 'auto',
			directives: {
				'default-src': ['self'],
				'script-src': ['self'],
				'style-src': ['self'],
				// Kit's route announcer hides itself with a style attribute.
				'style-src-attr': ['unsafe-inline'],
				'img-src': ['self', 'data:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'object-src': ['none'],
				'base-uri': ['self'],
				'form-action': ['self'],
				'frame-ancestors': ['none']
			}
		}
	}
};

export default config;
