import MarkdownIt from 'markdown-it';

/** CommonMark with raw HTML shown as text, no pictures, and no link but to a web page. */
const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false }).disable(['image']);
const isWebPage = /^(https?:\/\/|\/(?!\/)|#)/i;
markdown.validateLink = (url) => isWebPage.test(url.trim());

/** Markdown → HTML that is safe to put into a page. */
export function prose(text: string): string {
	return markdown.render(text.trim()).trim();
}

/** Plain text on one line. */
export function plain(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}

/** Words that a reader of this HTML or text meets. */
export function wordsIn(html: string): number {
	const text = html.replace(/<[^>]*>/g, ' ').replace(/&[a-z]+;|&#\d+;/g, "'");
	return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
