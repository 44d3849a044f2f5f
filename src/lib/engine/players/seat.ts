import { standingOfView, valued, type Universe, type ValuedBacklog } from '../backlog/index.ts';
import { randomFrom } from '../random.ts';
import { MAX_ITEMS } from '../scenario.ts';
import type { Play } from '../state.ts';
import { room } from '../value/index.ts';
import type { View } from '../view.ts';
import type { Decision } from '../decision.ts';
import type { Player, Rule, Seat } from './player.ts';
import { senseOf } from './sense.ts';
import type { Skills } from './skills.ts';

/** Tables that are kept: one for each of the last few standings. */
const KEPT = 2;

/** A seat at one week. What the words mean reaches it through `sense` alone; who guesses does not read at all. */
export function takeSeat(play: Play, seed: string, skills: Skills, guesses = false): Seat {
	const name = `player\n${seed}\n${play.world.seed}`;
	const draw = (about: string) => randomFrom(`${name}\n${about}`);
	return {
		skills,
		draw,
		sense: senseOf(play, skills, draw, guesses),
		backlog: backlogs()
	};
}

/** The backlogs of a seat's views, the tables of the last few kept; what those before let go serves the next. */
function backlogs(): Seat['backlog'] {
	const shared = room();
	const kept = new Map<string, ValuedBacklog>();
	let looked: { view: View; seen: Map<Universe, ValuedBacklog> } | undefined;
	const standingFor = (view: View, universe: Universe): ValuedBacklog => {
		const standing = standingOfView(view, inReach(view, universe));
		// Sorted by id, so that near-equal orders do not change places with the order as it stands.
		standing.items.sort((a, b) => (a.id < b.id ? -1 : 1));
		const key = JSON.stringify(standing);
		const found = kept.get(key) ?? valued(standing, shared);
		kept.delete(key);
		kept.set(key, found);
		const [oldest] = kept;
		if (kept.size > KEPT && oldest) {
			kept.delete(oldest[0]);
			oldest[1].release();
		}
		return found;
	};
	return (view, universe) => {
		if (looked?.view !== view) looked = { view, seen: new Map() };
		const found = looked.seen.get(universe) ?? standingFor(view, universe);
		looked.seen.set(universe, found);
		return found;
	};
}

/** With more than the tables take, what was cut stays cut. */
function inReach({ backlog }: View, universe: Universe): Universe {
	return backlog.items.length + backlog.cut.length > MAX_ITEMS ? 'open' : universe;
}

/** A player that goes through its rules in turn, the first with something to do, and then ends the day. */
export function playerOf(rules: readonly Rule[], seat: Seat): Player {
	return (view) => {
		for (const rule of rules) {
			const decisions: readonly Decision[] = rule(view, seat);
			if (decisions.length > 0) return decisions;
		}
		return [{ kind: 'end-day' }];
	};
}
