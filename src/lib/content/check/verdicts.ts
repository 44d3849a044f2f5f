import {
	MINUTES_PER_BLOCK,
	chanceOf,
	expectedLoss,
	informationLeft,
	type Item,
	type Scenario
} from '#lib/engine/index.ts';
import type { Report } from '../finding.ts';
import { mean } from './mean.ts';

const FACTOR = 2;

/**
 * Accepting all unread and returning all unread cost about the same, or one of the two would be a policy.
 * Items that can be reviewed in the week, the forms averaged, a block's minutes free for each.
 */
export function checkVerdicts(scenario: Scenario, report: Report): void {
	const { accept, giveBack } = unreadLosses(scenario);
	if (accept <= FACTOR * giveBack && giveBack <= FACTOR * accept) return;
	const cheaper = accept < giveBack ? 'Accepting' : 'Returning';
	const mend = accept < giveBack ? 'lower' : 'raise';
	const times = (Math.max(accept, giveBack) / Math.max(1e-9, Math.min(accept, giveBack))).toFixed(1);
	report(
		'model.yaml',
		['items'],
		'played/verdicts',
		`${cheaper} everything unread costs ${times} times less than the opposite, and ${FACTOR} times is the most; ${mend} some of the chances in “met”.`
	);
}

/** Sums of the losses of one verdict given to all, in wrong returns. */
export function unreadLosses(scenario: Scenario): { accept: number; giveBack: number } {
	const sums = { accept: 0, giveBack: 0 };
	for (const item of scenario.items) {
		if (item.stands.kind === 'later') continue;
		// Of the ordered items only some finish in the week: they count a third.
		const weight = item.stands.kind === 'in-progress' ? 1 : 1 / 3;
		sums.accept += weight * mean(item.forms.map((form) => lossOf(item, form.review.met, 'accept')));
		sums.giveBack += weight * mean(item.forms.map((form) => lossOf(item, form.review.met, 'return')));
	}
	return sums;
}

function lossOf(item: Item, met: readonly number[], verdict: 'accept' | 'return'): number {
	const names = [...item.criteria.map((one) => one.id), 'dod'];
	const belief = Object.fromEntries(names.map((name, k) => [name, met[k] ?? 1]));
	const p = chanceOf(belief);
	const regret = expectedLoss(verdict, p) - Math.min(expectedLoss('accept', p), expectedLoss('return', p));
	return (
		regret + informationLeft({ met: belief, evidence: item.review.evidence, minutes: MINUTES_PER_BLOCK })
	);
}
