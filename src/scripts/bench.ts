/**
 * npm run bench -- [folder]
 * How fast the engine is on one core, beside the limits measured in the same run. Prints; never fails on time.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Scenario } from '#lib/engine/index.ts';
import { scenarioIn, shippedFolders } from './calibrate/scenario-folder.ts';

interface Timing {
	name: string;
	/** Milliseconds for one, the median. */
	ms: number;
}

const root = join(import.meta.dirname, '../..');

/** The benches stand with the tests, which nothing in the project imports by name. */
const bench = async (file: string): Promise<Record<string, (scenario: Scenario) => Timing[]>> =>
	import(pathToFileURL(join(root, 'tests/bench', file)).href);

const folder = process.argv[2] ?? shippedFolders(root)[0];
const scenario = folder === undefined ? ['There is no scenario to play.'] : scenarioIn(folder);
if (Array.isArray(scenario)) {
	for (const sentence of scenario) console.error(sentence);
	process.exit(2);
}

const { benchWeek, benchMachine } = await bench('week.ts');
const { benchValue } = await bench('value.ts');
const timings = [benchMachine, benchWeek, benchValue].flatMap((run) => run?.(scenario) ?? []);
const ms = (name: string): number => timings.find((one) => one.name === name)?.ms ?? NaN;

const line = (name: string, value: string, more: string): void =>
	console.log(`${name.padEnd(52)}${value.padStart(12)}   ${more}`);

console.log(`${scenario.title}: medians on one core\n`);
for (const one of timings) line(one.name, `${one.ms.toFixed(3)} ms`, `${Math.round(1000 / one.ms)} a second`);

/** Each with its figure, its target, and the limit that it is measured against. */
const targets: [what: string, figure: number, target: number, unit: string][] = [
	['a decision folded and projected', ms('a decision folded and projected'), 2, 'ms'],
	['a week refolded and judged', ms('a week refolded and judged'), 15, 'ms'],
	...[14, 16].map((n): [string, number, number, string] => [
		`one table over the flat loop, ${n} items`,
		ms(`f and g, ${n} items`) / 2 / ms(`flat subset loop, one table, ${n} items`),
		1.5,
		'×'
	])
];
console.log('\nAgainst the targets');
for (const [what, figure, target, unit] of targets) {
	const share = figure / target;
	line(
		what,
		`${figure.toFixed(2)} ${unit}`,
		`target ${target} ${unit}: ${share <= 1 ? 'met' : 'missed'}, ${share.toFixed(2)} of it`
	);
}
line(
	'a decision folded over a trivial transition',
	`${(ms('a decision folded') / ms('a trivial XState transition')).toFixed(1)} ×`,
	'the limit of stepping with XState'
);
