/** What a week is worth in the product's unit: on what was known (skill), and as the world made it (luck). */
import {
	orderOf,
	paceOf,
	pointsUntil,
	problemOf,
	standingOf,
	valuedOf,
	withStatus
} from './backlog/index.ts';
import { allHold } from './belief.ts';
import { itemOf } from './forms.ts';
import type { WeekValue } from './judgement.ts';
import { TIERS, type PerTier } from './scenario.ts';
import type { ItemState, Play, WeekState } from './state.ts';
import { orderValue } from './value/index.ts';
import type { Week } from './week.ts';
import { penaltyOf, worthAt } from './worth.ts';

export const weekValue = (week: Week): WeekValue => ({
	known: knownValue(week, week.state),
	realised: knownValue(week, asItIs(week, week.state))
});

/**
 * Σ worth of what was accepted, at its finishing time · mean P(met) + Σ the same of what is finished or
 * under way · P(all hold) + U(the order as it stands) − what standing costs − penalties of what was cut.
 */
export function knownValue(play: Play, state: WeekState): number {
	const standing = standingOf(play, state, 'open');
	const problem = problemOf(standing);
	const order = orderOf(state).flatMap((id) => {
		const i = problem.ids.indexOf(id);
		return i < 0 ? [] : [i];
	});
	const carry = problem.carry.reduce((sum, one) => sum + one, 0);
	const cut = withStatus(state, 'cut').reduce((sum, id) => sum + penaltyOf(valuedOf(play, state, id)), 0);
	return finished(play, state) + orderValue(problem, order) - carry - cut;
}

/** The product's metric on what was known in the evening of a day; before the first evening, as the week began. */
export function metricAt(week: Week, day: number): number {
	const step = week.trace.findLast(({ before, left }) => left !== undefined && before.day <= day);
	const evening = step && (step.after.day === step.before.day ? step.after : step.left);
	const state = evening ?? week.trace[0]?.before ?? week.state;
	const { baseline, metricPerUnit } = week.scenario.goal;
	return baseline + metricPerUnit * knownValue(week, state);
}

function finished(play: Play, state: WeekState): number {
	return Object.entries(state.items).reduce((sum, [id, item]) => {
		const at = finishes(play, state, id, item);
		if (at === undefined) return sum;
		const value = valuedOf(play, state, id);
		const worth = worthAt(value, { ...paceOf(play, state), start: at.start }, at.points);
		return sum + worth * (item.status === 'accepted' ? meanOf(item.met) : allHold(item.met));
	}, 0);
}

const meanOf = (met: readonly number[]): number =>
	met.reduce((sum, p) => sum + p, 0) / Math.max(1, met.length);

/** When an item that stands outside the order is finished: days from Monday morning, then points from there. */
function finishes(
	play: Play,
	state: WeekState,
	id: string,
	item: ItemState
): { start: number; points: number } | undefined {
	const tomorrow = state.day + 1;
	switch (item.status) {
		case 'accepted':
		case 'review':
		case 'finishing':
			return { start: (item.finished ?? state.day) + 1, points: 0 };
		case 'in-progress': {
			const { stands } = itemOf(play, item.base);
			return {
				start: Math.max(tomorrow, (stands.kind === 'in-progress' ? stands.finishes : state.day) + 1),
				points: 0
			};
		}
		case 'rework':
		case 'selected':
			return { start: tomorrow, points: pointsUntil(play, state, id) ?? 0 };
		default:
			return undefined;
	}
}

/** The state as one would believe it who knew the world. */
function asItIs(play: Play, state: WeekState): WeekState {
	const { truth } = play.world;
	const tiers = Object.fromEntries(
		Object.entries(truth.tiers).map(([base, tier]) => [
			base,
			TIERS.map((_, t) => (t === tier ? 1 : 0)) as PerTier
		])
	);
	const items = Object.fromEntries(
		Object.entries(state.items).map(([id, item]) => [id, { ...item, met: trulyMet(play, item) }])
	);
	return { ...state, tiers, items };
}

/** 1 or 0 for each criterion of a part, then for the Definition of Done. */
function trulyMet(play: Play, { base, criteria, round, met }: ItemState): number[] {
	const rounds = play.world.truth.met[base] ?? [];
	const holds = rounds[Math.min(round, rounds.length - 1)];
	if (holds === undefined) return met;
	const all = itemOf(play, base).criteria;
	const own = criteria.map((id) => holds[all.findIndex((one) => one.id === id)]);
	return [...own, holds[all.length]].map((one) => (one ? 1 : 0));
}
