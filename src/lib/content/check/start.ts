import { differences, evidenceValue, range, standingOf, valued, type Week } from '#lib/engine/index.ts';
import { quoted, type Report } from '../finding.ts';
import { mean } from './mean.ts';

/** Under this share of R a gain is none. */
const MATTERS = 0.01;
const LEAST_EVIDENCE = 5;
const LEAST_CUTS = 3;

/** What matters on Monday morning, in one world. */
export interface Start {
	/** Evidence → the expected gain by knowing, as a share of R. */
	gains: Map<string, number>;
	/** Items that are better cut, and better kept, by more than 1 % of R. */
	cut: number;
	keep: number;
}

export function startOf(week: Week): Start {
	const backlog = valued(standingOf(week, week.state, 'open'));
	const scale = range(backlog.tables, week.state.day);
	const gains = week.scenario.evidence
		.filter((one) => one.readings.length > 0)
		.map((one) => [one.id, evidenceValue(backlog, one) / scale] as const);
	const delta = Array.from(differences(backlog.have), (difference) => difference / scale);
	return {
		gains: new Map(gains),
		cut: delta.filter((difference) => difference < -MATTERS).length,
		keep: delta.filter((difference) => difference > MATTERS).length
	};
}

/** Enough evidence is worth having, and enough items are right to cut and right to keep, in every world. */
export function checkStart(weeks: readonly Week[], report: Report): void {
	const starts = weeks.map(startOf);
	const counts = starts.map((start) => [...start.gains.values()].filter((gain) => gain >= MATTERS).length);
	const fewest = Math.min(...counts);
	if (fewest < LEAST_EVIDENCE) {
		const all = weeks[0]?.scenario.evidence.filter((one) => one.readings.length > 0) ?? [];
		const idle = all.filter((one) => starts.every((start) => (start.gains.get(one.id) ?? 0) < MATTERS));
		const named =
			idle.length === 0 ? '' : ` Never worth it: ${idle.map((one) => quoted(one.id)).join(', ')}.`;
		report(
			'model.yaml',
			['evidence'],
			'played/evidence',
			`In some world ${fewest} pieces of evidence could gain 1 % of the range on Monday and ${LEAST_EVIDENCE} should (on average ${mean(counts).toFixed(1)} do): ask about items whose place is in doubt.${named}`
		);
	}
	for (const [what, list] of [
		['cut', starts.map((start) => start.cut)],
		['keep', starts.map((start) => start.keep)]
	] as const) {
		if (Math.min(...list) >= LEAST_CUTS) continue;
		report(
			'model.yaml',
			['items'],
			`played/${what}`,
			`In some world ${Math.min(...list)} items are right to ${what} on Monday and ${LEAST_CUTS} should be (on average ${mean(list).toFixed(1)} are); change worth, size or carry.`
		);
	}
}
