/** A calibration as text and as JSON. */
import { COMPETENCIES, type Scenario } from '#lib/engine/index.ts';
import type { Calibration } from './calibration.ts';
import { holds, type Check, type Part } from './check.ts';
import {
	HABIT_NAMES,
	LEVEL_NAMES,
	MEMORISER,
	WEAK,
	betterName,
	onlyName,
	withHabitName
} from './policies.ts';
import type { Rows } from './row.ts';
import { deviation, interval, mean } from './statistics.ts';

interface Figures {
	mean: number;
	deviation: number;
	interval: [low: number, high: number];
}

interface PolicyFigures {
	policy: string;
	weeks: number;
	headline: Figures;
	competencies: Partial<Record<(typeof COMPETENCIES)[number], Figures>>;
}

const SHOWN = [
	'oracle',
	'skilled',
	...WEAK,
	...LEVEL_NAMES,
	MEMORISER,
	...HABIT_NAMES,
	...HABIT_NAMES.map(withHabitName),
	...COMPETENCIES.map(onlyName),
	'middling',
	...COMPETENCIES.map(betterName)
];

const figuresOf = (list: readonly number[]): Figures => ({
	mean: mean(list),
	deviation: deviation(list),
	interval: interval(list)
});

const policyFigures = (rows: Rows): PolicyFigures[] =>
	SHOWN.map((policy) => {
		const headlines = rows.headlines(policy);
		const competencies = COMPETENCIES.flatMap((name) => {
			const x = rows.competency(policy, name);
			return x.length === 0 ? [] : [[name, figuresOf(x)]];
		});
		return {
			policy,
			weeks: headlines.length,
			headline: figuresOf(headlines),
			competencies: Object.fromEntries(competencies) as PolicyFigures['competencies']
		};
	});

export function asJson({ slug, hash }: Scenario, { rows, checks, weeks }: Calibration): string {
	const judged = checks.map((check) => ({ ...check, holds: holds(check) }));
	return JSON.stringify(
		{ scenario: slug, hash, weeks, policies: policyFigures(rows), checks: judged },
		null,
		'\t'
	);
}

const WIDTH = 34;
const at = (text: string | number, width: number): string => String(text).padStart(width);

function policyLine({ policy, headline, competencies }: PolicyFigures): string {
	const [low, high] = headline.interval;
	const x = COMPETENCIES.map((name) => at(competencies[name]?.mean.toFixed(2) ?? '–', 10));
	return `${policy.padEnd(WIDTH)}${at(headline.mean.toFixed(1), 6)} ±${at(headline.deviation.toFixed(1), 5)}  ${at(low.toFixed(1), 5)} … ${high.toFixed(1).padEnd(6)}${x.join('')}`;
}

function deviationLines({ policy, competencies }: PolicyFigures): string {
	const x = COMPETENCIES.map((name) => {
		const one = competencies[name];
		return at(one === undefined ? '–' : `±${one.deviation.toFixed(2)}`, 10);
	});
	return `${`  (${policy}: deviation)`.padEnd(WIDTH + 29)}${x.join('')}`;
}

const figure = (value: number): string =>
	Number.isInteger(value) ? String(value) : value.toFixed(Math.abs(value) < 2 ? 3 : 1);

function partLine({ what, figure: value, threshold, holds: held, noted }: Part): string {
	const verdict = noted ? '·' : held ? '✓' : '✗';
	return `   ${verdict} ${what.padEnd(52)}${at(figure(value), 8)}   ${noted ? '' : threshold}`.trimEnd();
}

const checkLines = (check: Check): string[] => [
	`${check.number}. ${check.title}: ${holds(check) ? 'holds' : 'FAILS'}`,
	...check.parts.map(partLine)
];

export function asText(scenario: Scenario, calibration: Calibration): string {
	const policies = policyFigures(calibration.rows);
	const head = COMPETENCIES.map((name) => at(name, 10)).join('');
	return [
		`${scenario.title} (${scenario.slug}): ${calibration.weeks} simulated weeks`,
		'',
		`${'policy'.padEnd(WIDTH)}  mean   dev.  95 % interval ${head}`,
		...policies.flatMap((one) => [policyLine(one), deviationLines(one)]),
		'',
		...calibration.checks.flatMap(checkLines)
	].join('\n');
}
