import {
	MAX_ITEMS,
	beginWeek,
	decide,
	isRefusal,
	judgesOf,
	type Moment,
	type Scenario,
	type Setup,
	type Week
} from '#lib/engine/index.ts';
import { NO_SOURCE, inOrder, reporting, type Finding, type Report, type Source } from '../finding.ts';
import { mostStanding } from './counts.ts';
import { checkStart } from './start.ts';
import { checkVerdicts } from './verdicts.ts';

/** Worlds that are looked at: enough that every form comes up, few enough to wait for. */
export const SEEDS = 16;
/** At least so many of the decision points have another best answer in another world. */
const VARIES = 0.4;

const SETUP: Setup = { mode: 'lead', stakes: 'practice', days: [0, 1, 2, 3, 4], help: 'full' };

/**
 * What shows only when the engine draws worlds and lets the days pass: whether evidence, cuts and reviews
 * matter, whether every competency can be judged, and whether worlds differ. For a scenario that has no
 * findings otherwise; with more items than the tables take it says nothing. Takes seconds, not milliseconds.
 */
export function checkPlayed(scenario: Scenario, source: Source = NO_SOURCE, seeds = SEEDS): Finding[] {
	if (mostStanding(scenario) > MAX_ITEMS) return [];
	const { report, findings } = reporting(source);
	const begun: Week[] = [];
	for (let seed = 0; seed < seeds; seed++) {
		const week = beginWeek(scenario, SETUP, seed);
		if (isRefusal(week)) {
			report('scenario.md', [], 'played/refused', `The engine does not begin this week: ${week.message}`);
			return findings;
		}
		begun.push(week);
	}
	checkStart(begun, report);
	checkVerdicts(scenario, report);
	const passed = begun.map(passedBy);
	checkCompetencies(passed, report);
	checkForms(passed, report);
	return inOrder(findings);
}

/** The week in which every day ends at once: all that it offers is judged at its default. */
function passedBy(begun: Week): Week {
	let week = begun;
	while (week.phase === 'desk') {
		const next = decide(week, { kind: 'end-day' });
		if (isRefusal(next)) break;
		week = next;
	}
	return week;
}

function checkCompetencies(weeks: readonly Week[], report: Report): void {
	const silent = new Map<string, string>();
	for (const week of weeks) {
		if (week.phase !== 'debrief') {
			report(
				'scenario.md',
				[],
				'played/stuck',
				'The week does not come to its end when every day is ended at once; this is a fault of the engine, tell it with the folder.'
			);
			return;
		}
		for (const judged of judgesOf(week)) {
			if (judged.x === null) silent.set(judged.competency, judged.silent ?? '');
		}
	}
	for (const [competency, why] of silent) {
		report(
			'scenario.md',
			[],
			'played/silent',
			`“${competency}” cannot be judged in every world (${why.replace(/\.$/, '')}); offer more decisions of its kind.`
		);
	}
}

function checkForms(weeks: readonly Week[], report: Report): void {
	const { points, varying } = variety(
		weeks.map((week) => judgesOf(week).flatMap((judged) => judged.moments))
	);
	if (points === 0 || varying / points >= VARIES) return;
	const share = Math.round((100 * varying) / points);
	report(
		'answers.yaml',
		[],
		'played/alike',
		`${share} % of the decision points have another best answer in another world and ${VARIES * 100} % should; let the forms differ in what is right.`
	);
}

/** Decision points that came up in two worlds or more, and those whose best answer was not always the same. */
export function variety(worlds: readonly (readonly Pick<Moment, 'point' | 'best'>[])[]): {
	points: number;
	varying: number;
} {
	const best = new Map<string, string[]>();
	for (const moments of worlds) {
		for (const moment of moments) best.set(moment.point, [...(best.get(moment.point) ?? []), moment.best]);
	}
	const often = [...best.values()].filter((answers) => answers.length > 1);
	return { points: often.length, varying: often.filter((answers) => new Set(answers).size > 1).length };
}
