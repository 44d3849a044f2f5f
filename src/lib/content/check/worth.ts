import type { Item, Scenario } from '#lib/engine/index.ts';
import { quoted, type Report } from '../finding.ts';
import { mean } from './mean.ts';

/** The backlog must hold so many times what can be finished by the horizon, or nothing would ever have to go. */
export const HOLDS = { least: 1.5, most: 2 };

/** Size, worth, carry and penalty stand in a sane relation. */
export function checkWorth(scenario: Scenario, report: Report): void {
	const times = backlogTimes(scenario);
	if (times < HOLDS.least || times > HOLDS.most) {
		const message = `The backlog of Monday holds ${times.toFixed(2)} times the points that can be finished by the horizon and should hold ${HOLDS.least} to ${HOLDS.most}; change sizes, the horizon or the pace.`;
		report('scenario.md', ['horizon'], 'worth/backlog', message);
	}
	const greatest = Math.max(
		...scenario.items.flatMap((item) => item.forms.map((form) => most(form, scenario.horizon)))
	);
	for (const item of scenario.items) checkItem(item, scenario.horizon, greatest, report);
	if (scenario.items.every((item) => item.forms.every((form) => form.value.carry === 0))) {
		report(
			'model.yaml',
			['items'],
			'worth/no-carry',
			'Nothing costs anything while it stands, so cutting gains nothing; give items a carry.'
		);
	}
}

/** Points that stand on Monday over the points that the team gets through from Tuesday to the horizon. */
export function backlogTimes(scenario: Scenario): number {
	const standing = scenario.items.filter((item) => item.stands.kind === 'backlog');
	const points = standing.reduce((sum, item) => sum + mean(item.forms.map((form) => form.size)), 0);
	return points / (scenario.team.pointsPerDay * Math.max(1, scenario.horizon - 1));
}

/** The most that a form can be worth: its best tier, finished at once. */
function most({ value }: Item['forms'][number], horizon: number): number {
	return Math.max(
		...value.tiers.map((tier) =>
			(tier.profile ?? value.profile).kind === 'steady' ? tier.worth * horizon : tier.worth
		)
	);
}

function checkItem(item: Item, horizon: number, greatest: number, report: Report): void {
	for (const form of item.forms) {
		const at = ['items', item.id, 'forms', form.id, 'value'];
		const { tiers, profile, carry } = form.value;
		const same = tiers.every((tier) => tier.profile === undefined || tier.profile.kind === profile.kind);
		const [low, likely, high] = tiers;
		if (same && !(low.worth <= likely.worth && likely.worth <= high.worth)) {
			report(
				'model.yaml',
				[...at, 'tiers'],
				'worth/tiers',
				'The tiers go from low to high, and these do not; sort them.'
			);
		}
		if (most(form, horizon) === 0) {
			report(
				'model.yaml',
				[...at, 'tiers'],
				'worth/nothing',
				'It is worth nothing in every tier, so there is nothing to weigh; give one a worth.'
			);
		}
		if (carry * horizon > greatest) {
			report(
				'model.yaml',
				[...at, 'carry'],
				'worth/carry',
				`Standing until the horizon costs ${Math.round(carry * horizon)}, more than the best item brings; lower it.`
			);
		}
		tiers.forEach((tier, k) => {
			if ((tier.penalty ?? 0) <= 3 * greatest) return;
			report(
				'model.yaml',
				[...at, 'tiers', k, 'penalty'],
				'worth/penalty',
				`Leaving ${quoted(item.id)} out costs over three times what the best item brings; lower it.`
			);
		});
	}
}
