import { error } from '@sveltejs/kit';

const KNOWN = ['messages', 'research', 'backlog', 'review', 'stories', 'morning', 'evening'];

export function load({ params }: { params: { place?: string } }): void {
	if (params.place !== undefined && !KNOWN.includes(params.place)) error(404);
}
