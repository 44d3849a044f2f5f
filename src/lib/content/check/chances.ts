import type { Item, Scenario } from '#lib/engine/index.ts';
import { TIERS } from '#lib/engine/index.ts';
import { quoted, type Path, type Report } from '../finding.ts';
import { placeOfItem } from './places.ts';

const NEAR = 1e-6;

/** Probabilities add up to 1, shares leave something over, and what shows a fault shows it more often than not. */
export function checkChances(scenario: Scenario, report: Report): void {
	for (const item of scenario.items) {
		for (const form of item.forms) {
			const at = ['items', item.id, 'forms', form.id, 'value'];
			const sum = total(form.value.prior);
			if (Math.abs(sum - 1) > NEAR) {
				report(
					'model.yaml',
					[...at, 'prior'],
					'chance/sum',
					`The three chances add up to ${round(sum)} and must add up to 1; change one.`
				);
			}
			form.value.tiers.forEach((tier, k) => {
				if (tier.penalty !== undefined && tier.penalty > 0 && form.value.prior[k] === 0) {
					report(
						'model.yaml',
						[...at, 'tiers', k, 'penalty'],
						'chance/never',
						'This penalty belongs to a tier that never comes; give the tier a chance or drop it.'
					);
				}
			});
		}
		checkSlices(item, report);
		checkCovers(item, report);
	}
	for (const one of scenario.evidence) {
		if (one.readings.length === 0) continue;
		TIERS.forEach((tier, k) => {
			const sum = total(one.readings.map((reading) => reading.given[k] ?? 0));
			if (Math.abs(sum - 1) > NEAR) {
				report(
					'model.yaml',
					['evidence', one.id, 'readings'],
					'chance/sum',
					`Given “${tier}” the readings’ chances add up to ${round(sum)} and must add up to 1; change one.`
				);
			}
		});
	}
}

function checkSlices(item: Item, report: Report): void {
	if (item.slice === undefined) return;
	const file = placeOfItem(item);
	for (const column of ['size', 'worth'] as const) {
		const sum = total(item.slice.map((one) => one[column]));
		if (sum >= 1 - NEAR) {
			report(
				file,
				['slice'],
				'item/slice',
				`The shares of ${column} add up to ${round(sum)}; something must be left, keep them under 1.`
			);
		}
	}
	const sliced = new Set(item.slice.map((one) => one.criterion));
	if (sliced.size < item.slice.length) {
		report(file, ['slice'], 'item/slice', 'A criterion stands twice among the slices; keep one.');
	}
	if (sliced.size >= item.criteria.length) {
		report(file, ['slice'], 'item/slice', 'Every criterion can be sliced off; leave one out that must stay.');
	}
}

function checkCovers(item: Item, report: Report): void {
	const covered = new Set<string>();
	item.review.evidence.forEach((one, k) => {
		const here = new Set<string>();
		one.covers.forEach((cover, c) => {
			if (here.has(cover.criterion)) {
				report(
					placeOfItem(item),
					['review', 'evidence', k, 'covers', c],
					'item/covers',
					`${quoted(cover.criterion)} stands twice here; keep one.`
				);
			}
			here.add(cover.criterion);
			covered.add(cover.criterion);
			const path: Path = ['items', item.id, 'review', 'evidence', one.id, cover.criterion];
			if (cover.hit <= cover.falseAlarm) {
				report(
					'model.yaml',
					path,
					'evidence/says-nothing',
					'It shows a fault as often when there is none; “hit” must be over “falseAlarm”.'
				);
			}
		});
	});
	for (const criterion of [...item.criteria.map((one) => one.id), 'dod']) {
		if (covered.has(criterion)) continue;
		const what =
			criterion === 'dod' ? 'the Definition of Done (“dod”)' : `the criterion ${quoted(criterion)}`;
		report(
			placeOfItem(item),
			['review', 'evidence'],
			'item/uncovered',
			`No evidence shows ${what}; let a piece cover it.`
		);
	}
}

function total(numbers: readonly number[]): number {
	return numbers.reduce((sum, number) => sum + number, 0);
}

function round(number: number): string {
	return String(Math.round(number * 1000) / 1000);
}
