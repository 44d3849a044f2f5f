/** The picture of the floors in the README, drawn from the imports that the code has. */
import { FLOORS, floorOf } from './floors.ts';
import type { Source } from './source.ts';

const START = '<!-- architecture: npm run architecture:draw writes this picture -->';
const END = '<!-- /architecture -->';

const SAYS: Record<string, string> = {
	hooks: 'hooks: identity and composition',
	routes: 'routes: parse, call, return',
	ui: 'ui: components and runes',
	server: 'server: every side effect',
	content: 'content: files to scenarios, pure',
	coaching: 'coaching: insight and gradebook, pure',
	rooms: 'rooms: the room’s machine, pure',
	engine: 'engine: the simulated week, pure',
	pages: 'content/: scenarios and handbook',
	scripts: 'scripts: check, calibrate, bench'
};

/** Mermaid: the floors that have files, and an arrow where at least one file of the one imports the other. */
export function pictureOf(sources: Source[]): string {
	const arrows = new Set<string>();
	const present = new Set<string>();
	for (const { path, imports } of sources) {
		const from = floorOf(path)?.name;
		if (from === undefined) continue;
		present.add(from);
		for (const { file } of imports) {
			const to = file === undefined ? undefined : floorOf(file)?.name;
			if (to !== undefined && to !== from) arrows.add(`${from} --> ${to}`);
		}
	}
	const names = FLOORS.map(({ name }) => name);
	const boxes = names.filter((name) => present.has(name)).map((name) => `${name}["${SAYS[name]}"]`);
	const inOrder = names
		.flatMap((from) => names.map((to) => `${from} --> ${to}`))
		.filter((arrow) => arrows.has(arrow));
	return ['```mermaid', 'flowchart TD', ...[...boxes, ...inOrder].map((line) => `    ${line}`), '```'].join(
		'\n'
	);
}

/** The picture that stands in the README, or undefined where the markers are missing. */
export function pictureIn(readme: string): string | undefined {
	const [start, end] = [readme.indexOf(START), readme.indexOf(END)];
	return start < 0 || end < start ? undefined : readme.slice(start + START.length, end).trim();
}

export function withPicture(readme: string, picture: string): string {
	const [start, end] = [readme.indexOf(START), readme.indexOf(END)];
	if (start < 0 || end < start) throw new Error('README.md has lost the markers of the picture.');
	return `${readme.slice(0, start + START.length)}\n\n${picture}\n\n${readme.slice(end)}`;
}
