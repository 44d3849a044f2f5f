/** The week begins, and each morning: what lands, what comes in, what the shock changes. */
import { wholeItem, bringIn } from './items.ts';
import { itemFormOf, shockFormOf } from '../forms.ts';
import type { Day } from '../scenario.ts';
import type { ItemState, Play, WeekState } from '../state.ts';

/** The state of Monday morning. */
export function mondayMorning(play: Play): WeekState {
	const { scenario } = play;
	const sprint = scenario.team.pull.kind === 'sprint' ? scenario.team.pull.selected : [];
	const items: Record<string, ItemState> = {};
	for (const item of scenario.items) {
		if (item.stands.kind === 'later') continue;
		const status =
			item.stands.kind === 'in-progress' ? 'in-progress' : sprint.includes(item.id) ? 'selected' : 'open';
		items[item.id] = wholeItem(play, item.id, status, -itemFormOf(play, item.id).ageDays, 'start');
	}
	const place = (id: string): number => itemFormOf(play, id).place;
	return wake(play, {
		day: 0,
		tiers: Object.fromEntries(scenario.items.map(({ id }) => [id, itemFormOf(play, id).value.prior])),
		factors: {},
		items,
		order: Object.keys(items)
			.filter((id) => items[id]?.status === 'open')
			.sort((a, b) => place(a) - place(b)),
		started: null,
		incidentPoints: 0,
		sprint: [...sprint],
		line: null,
		blocks: [],
		messages: {},
		invitations: {},
		opened: {},
		stories: {},
		forecasts: {},
		trust: scenario.trust,
		heard: [],
		shocked: false,
		evenings: [],
		landsTomorrow: [],
		promises: [],
		redLines: []
	});
}

/** The morning after: another day, the blocks that are gone already. */
export const nextMorning = (play: Play, state: WeekState): WeekState =>
	wake(play, {
		...state,
		day: (state.day + 1) as Day,
		blocks: state.landsTomorrow,
		landsTomorrow: []
	});

/** On its day the shock lands: worths change, items come in. */
function wake(play: Play, state: WeekState): WeekState {
	if (state.day !== play.scenario.shock.day || state.shocked) return state;
	const { worth, adds } = shockFormOf(play);
	const factors = { ...state.factors };
	for (const { item, factor } of worth) factors[item] = (factors[item] ?? 1) * factor;
	return adds.reduce<WeekState>((next, item) => bringIn(play, next, item, 'shock'), {
		...state,
		shocked: true,
		factors
	});
}
