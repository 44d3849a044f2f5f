import type { Item, Scenario, TierValue } from '#lib/engine/index.ts';
import { randomFrom } from '#lib/engine/index.ts';

/** Values move by up to this share, up or down. */
const SHARE = 0.2;

/** The scenario with each item's worth and penalties moved by one factor of its own; number 0 is the scenario itself. */
export function variantOf(scenario: Scenario, number: number): Scenario {
	if (number === 0) return scenario;
	const moved = (item: Item): Item => {
		const factor = 1 + SHARE * (2 * randomFrom(`values ${number} ${item.id}`)() - 1);
		const tier = (one: TierValue): TierValue => ({
			...one,
			worth: one.worth * factor,
			...(one.penalty === undefined ? {} : { penalty: one.penalty * factor })
		});
		return {
			...item,
			forms: item.forms.map((form) => {
				const [low, likely, high] = form.value.tiers;
				return { ...form, value: { ...form.value, tiers: [tier(low), tier(likely), tier(high)] } };
			})
		};
	};
	return { ...scenario, items: scenario.items.map(moved) };
}
