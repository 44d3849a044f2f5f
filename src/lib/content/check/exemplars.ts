import { beginWeek, decide, isRefusal, scorecardOf, viewOf, type Scenario } from '#lib/engine/index.ts';
import { mentorLead } from '#lib/engine/players/index.ts';
import type { Exemplar } from '../exemplars.ts';
import { NO_SOURCE, inOrder, reporting, type Finding, type Report, type Source } from '../finding.ts';

/** Points on either side of the headline, so that a change of a rounding alone is no finding. */
const ROOM = 2;

/** Plays the kept weeks again: each is legal to its end and gets the headline that it says. */
export function checkExemplars(
	scenario: Scenario,
	exemplars: readonly Exemplar[],
	source: Source = NO_SOURCE
): Finding[] {
	const { report, findings } = reporting(source);
	for (const exemplar of exemplars) checkExemplar(scenario, exemplar, report);
	return inOrder(findings);
}

function checkExemplar(scenario: Scenario, exemplar: Exemplar, report: Report): void {
	const { file, setup, seed, decisions } = exemplar;
	const begun = beginWeek(scenario, setup, seed, mentorLead(viewOf));
	if (isRefusal(begun)) {
		report(file, ['setup'], 'exemplar/refused', `The engine does not begin this week: ${begun.message}`);
		return;
	}
	let week = begun;
	for (const [k, decision] of decisions.entries()) {
		const next = decide(week, decision);
		if (isRefusal(next)) {
			const why = next.message.replace(/\.$/, '');
			const message = `The week refuses this decision (${why}); record the week again.`;
			report(file, ['decisions', k], 'exemplar/refused', message);
			return;
		}
		week = next;
	}
	if (week.phase !== 'debrief') {
		const message = 'The week does not come to its end with these decisions; record it to the last evening.';
		report(file, ['decisions'], 'exemplar/unfinished', message);
		return;
	}
	const { headline } = scorecardOf(week);
	const { min, max } = exemplar.headline;
	if (headline >= min && headline <= max) return;
	const message = `The week gets ${headline.toFixed(1)} and should get ${min} to ${max}; if the scenario changed on purpose, record the week again.`;
	report(file, ['headline'], 'exemplar/headline-missed', message);
}

/** The range that a recorded week must keep, in whole points. */
export const headlineRange = (headline: number): Exemplar['headline'] => ({
	min: Math.max(0, Math.floor(headline - ROOM)),
	max: Math.min(100, Math.ceil(headline + ROOM))
});
