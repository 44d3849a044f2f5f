import { describe, expect, it, test } from 'vitest';
import { checkScenario, readScenario, type ScenarioText } from '#lib/content/index.ts';
import { below, pick, randomFrom, type Random } from '#lib/engine/random.ts';
import { findingsOf, readTiny, tinyFiles, told } from './tiny-folder.ts';

const SEED = Number(process.env.FUZZ_SEED ?? 20_260_701);
const MUTATIONS = Number(process.env.FUZZ_COUNT ?? 300);

const WORDS = [
	'null',
	'[]',
	'{}',
	'-1',
	'1e309',
	'.nan',
	"''",
	'&a',
	'*a',
	'!!binary',
	'- ',
	': ',
	'\t',
	'"',
	'}',
	'---',
	'<<: *a',
	'__proto__',
	'constructor',
	'\u0000',
	'🜁'
];

/** One change that a tired author, or a hostile one, could make. */
function mutated(files: ScenarioText[], random: Random): ScenarioText[] {
	const k = below(files.length, random);
	const file = files[k]!;
	const lines = file.text.split('\n');
	const line = below(lines.length, random);
	const at = below(file.text.length + 1, random);
	const ways: (() => string | undefined)[] = [
		() => undefined,
		() => lines.toSpliced(line, 1).join('\n'),
		() => lines.toSpliced(line, 0, lines[below(lines.length, random)]!).join('\n'),
		() => lines.toSpliced(line, 1, `  ${lines[line]!}`).join('\n'),
		() => file.text.slice(0, at),
		() => file.text.slice(0, at) + pick(WORDS, random) + file.text.slice(at),
		() => lines.toSpliced(line, 1, lines[line]!.replace(/: .*/, `: ${pick(WORDS, random)}`)).join('\n'),
		() =>
			lines
				.toSpliced(
					line,
					1,
					lines[line]!.replace(/-?\d+(\.\d+)?/, pick(['-7', '0', '1e18', '0.5', 'x'], random))
				)
				.join('\n'),
		() =>
			lines
				.toSpliced(
					line,
					1,
					lines[line]!.replace(/[a-z-]+/, (word) =>
						pick([word.slice(1), `${word}s`, word.toUpperCase()], random)
					)
				)
				.join('\n'),
		() => files[below(files.length, random)]!.text
	];
	const text = pick(ways, random)();
	return text === undefined ? files.toSpliced(k, 1) : files.toSpliced(k, 1, { ...file, text });
}

test(`reading and checking never throw on ${MUTATIONS} mutations (seed ${SEED})`, () => {
	const random = randomFrom(`mutations ${SEED}`);
	let refused = 0;
	for (let k = 0; k < MUTATIONS; k++) {
		let files = tinyFiles();
		for (let change = below(3, random); change >= 0; change--) files = mutated(files, random);
		try {
			const reading = readScenario(files, 'scenario-tiny');
			if ('findings' in reading) {
				refused += 1;
				expect(reading.findings.length).toBeGreaterThan(0);
				for (const { line, message } of reading.findings) {
					expect(Number.isInteger(line) && line >= 1).toBe(true);
					expect(message).not.toMatch(/undefined|\[object|at .*\.ts:/);
				}
			} else checkScenario(reading.scenario, reading.source);
		} catch (error) {
			throw new Error(`mutation ${k} of seed ${SEED}`, { cause: error });
		}
	}
	expect(refused).toBeGreaterThan(MUTATIONS / 2);
});

describe('hostile files are findings, quickly:', () => {
	const bomb = Array.from(
		{ length: 12 },
		(_, k) =>
			`a${k}: &a${k} [${
				k === 0
					? 'x'
					: Array(9)
							.fill(`*a${k - 1}`)
							.join(', ')
			}]`
	);
	test.each<[string, string]>([
		['anchors that unfold without end', bomb.join('\n')],
		['an anchor that holds itself', 'items: &a [*a]'],
		['a hundred thousand open brackets', '['.repeat(100_000)],
		['deep maps', Array.from({ length: 3000 }, (_, k) => `${' '.repeat(Math.min(k, 60))}a:`).join('\n')],
		['sixty thousand keys', Array.from({ length: 60_000 }, (_, k) => `k${k}: 1`).join('\n')],
		['over the size', `items: "${'x'.repeat(500_000)}"`],
		['two documents', 'items: {}\n---\nitems: {}'],
		['a foreign tag', 'items: !!js/function "() => 1"'],
		[
			'names that every object has',
			'items: { __proto__: { forms: {} }, constructor: {} }\nevidence: {}\nshock: {}'
		],
		['keys that are no words', '? [a, b]\n: 1\n? {}\n: 2\nnull: 3'],
		['nothing', ''],
		['a single word', 'hello'],
		['bytes', '\u0000\u0001\uFFFE']
	])('%s', (_, text) => {
		const began = performance.now();
		const files = tinyFiles().map((file) => (file.path === 'model.yaml' ? { ...file, text } : file));
		const findings = readTiny(files);
		expect(
			findings.some((finding) => finding.file === 'model.yaml'),
			told(findings).join('\n')
		).toBe(true);
		expect(findings.length).toBeLessThan(400);
		expect(performance.now() - began).toBeLessThan(2000);
	});

	it('a body and a folder without end', () => {
		const many = Array.from({ length: 500 }, (_, k) => ({
			path: `backlog/i${k}.md`,
			text: '# '.repeat(40_000)
		}));
		const began = performance.now();
		expect(findingsOf(readScenario([...tinyFiles(), ...many], 'scenario-tiny')).length).toBeGreaterThan(1);
		expect(performance.now() - began).toBeLessThan(2000);
	});

	it('no files, and a folder without a name', () => {
		expect(told(findingsOf(readScenario([], '')))).toContain('folder/name :1');
	});
});
