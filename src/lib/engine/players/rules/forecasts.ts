/** Being sure: what the view's own figures say, rounded to the nearest of the five answers. */
import { CONFIDENCES } from '../../decision.ts';
import { TIERS } from '../../scenario.ts';
import type { ForecastView, View } from '../../view.ts';
import { idsOf } from '../open.ts';
import type { Rule } from '../player.ts';
import { finishChance } from './answers.ts';

/** P(yes) on what the view shows; .5 where it shows nothing. */
function chanceOf(view: View, { about }: ForecastView): number {
	const { backlog } = view;
	if (about.kind === 'finish') return finishChance(view, about.item, about.day ?? view.day) ?? 0.5;
	if (about.kind === 'met') {
		const increment = view.review.find((one) => one.id === about.item);
		return increment?.criteria.find((one) => one.id === about.criterion)?.now ?? 0.5;
	}
	const listed = [...backlog.items, ...backlog.underway, ...backlog.accepted, ...backlog.cut];
	const tiers = listed.find((item) => item.id === about.item)?.value.tiers;
	if (tiers === undefined) return 0.5;
	return TIERS.reduce((sum, tier, k) => sum + (about.tiers?.includes(tier) ? (tiers[k]?.p ?? 0) : 0), 0);
}

export const skilledForecasts: Rule = (view) => {
	const open = idsOf(view, 'forecast');
	return view.forecasts
		.filter((one) => open.has(one.id))
		.map((question) => {
			const yes = chanceOf(view, question);
			const side = 100 * Math.max(yes, 1 - yes);
			const sure = CONFIDENCES.toSorted((a, b) => Math.abs(a - side) - Math.abs(b - side))[0]!;
			return { kind: 'forecast', question: question.id, yes: yes >= 0.5, sure };
		});
};
