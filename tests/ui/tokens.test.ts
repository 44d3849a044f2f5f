import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const SOURCES = join(import.meta.dirname, '../../src');
const css = readFileSync(join(SOURCES, 'lib/ui/tokens.css'), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

const TEXTS = ['ink', 'muted', 'accent', 'users', 'business', 'engineering', 'good', 'warn', 'bad'];
const GROUNDS = ['paper', 'surface', 'sunk'];
const LIGHTS = ['plain', 'morning', 'midday', 'afternoon', 'evening'];
const SCHEMES = ['light', 'dark'];

type Values = Record<string, string>;

/** The declarations of one rule. */
function rule(selector: string): Values {
	const from = css.indexOf(`\n${selector} {`);
	expect(from, `${selector} has a rule`).toBeGreaterThanOrEqual(0);
	const body = css.slice(css.indexOf('{', from) + 1, css.indexOf('}', from));
	return Object.fromEntries(
		[...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map((found) => [found[1]!, found[2]!])
	);
}

function valuesIn(light: string): Values {
	return { ...rule(':root'), ...(light === 'plain' ? {} : rule(`:root:has([data-light='${light}'])`)) };
}

function colour(values: Values, name: string, scheme: string): string {
	const pair = /^light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)$/.exec(values[name] ?? '');
	expect(pair, `--${name} has a light and a dark value`).not.toBeNull();
	return pair![scheme === 'light' ? 1 : 2]!;
}

/** Relative luminance, 0…1 (WCAG 2.2). */
function luminance(hex: string): number {
	const [r, g, b] = [1, 3, 5].map((at) => {
		const part = parseInt(hex.slice(at, at + 2), 16) / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

/** Contrast ratio, 1…21 (WCAG 2.2). */
function contrast(one: string, other: string): number {
	const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (light! + 0.05) / (dark! + 0.05);
}

const weak = (names: string[], grounds: string[], least: number, values: Values, scheme: string): string[] =>
	names.flatMap((name) =>
		grounds.flatMap((ground) => {
			const ratio = contrast(colour(values, name, scheme), colour(values, ground, scheme));
			return ratio < least ? [`--${name} on --${ground}: ${ratio.toFixed(2)}`] : [];
		})
	);

describe.each(SCHEMES)('in the %s scheme', (scheme) => {
	describe.each(LIGHTS)('in the %s light', (light) => {
		const values = valuesIn(light);

		test('every text colour reaches 4.5:1 on every ground', () => {
			expect(weak(TEXTS, GROUNDS, 4.5, values, scheme)).toEqual([]);
		});

		test('the edge of a control and the ring of the focus reach 3:1', () => {
			expect(weak(['line-strong', 'accent'], GROUNDS, 3, values, scheme)).toEqual([]);
		});

		test('the words on a filled button reach 4.5:1', () => {
			expect(weak(['on-accent'], ['accent'], 4.5, values, scheme)).toEqual([]);
		});
	});
});

test('black on white has a ratio of 21, and a weak pair is told', () => {
	expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
	const values = { ink: 'light-dark(#aaaaaa, #aaaaaa)', paper: 'light-dark(#ffffff, #ffffff)' };
	expect(weak(['ink'], ['paper'], 4.5, values, 'light')).toEqual(['--ink on --paper: 2.32']);
});

test('every custom property that a style uses is a token or is set in the same file', () => {
	const tokens = rule(':root');
	const loose = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
		.filter((path) => /\.(css|svelte|ts)$/.test(path))
		.flatMap((path) => {
			const text = readFileSync(join(SOURCES, path), 'utf8');
			const used = [...text.matchAll(/var\(--([a-z][\w-]*)/g)].map((found) => found[1]!);
			return used
				.filter((name) => !(name in tokens) && !text.includes(`--${name}:`))
				.map((name) => `${path}: --${name}`);
		});
	expect(loose).toEqual([]);
});
