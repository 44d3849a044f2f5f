/**
 * Simulated players: rules over the view. A player is a pure function from a view to decisions, so the same
 * view, seat and seed give the same decisions; what it has done already it sees in the view.
 */
import type { Universe, ValuedBacklog } from '../backlog/index.ts';
import type { Decision } from '../decision.ts';
import type { Random } from '../random.ts';
import type { Play } from '../state.ts';
import type { View } from '../view.ts';
import type { Sense } from './sense.ts';
import type { Skills } from './skills.ts';

/**
 * What a player does next: at least one decision, in this order. Those after the first must not depend on
 * what the first brings to light; the view is looked at again when one of them is refused.
 */
export type Player = (view: View) => readonly Decision[];

/** A player's chair in one week: what it can read, how good it is, and its own chance. */
export interface Seat {
	skills: Skills;
	sense: Sense;
	/** A stream of numbers for one question; the same question is always answered alike. */
	draw: (about: string) => Random;
	/** The exact tables of the view's Product Backlog, kept from one look to the next. */
	backlog: (view: View, universe: Universe) => ValuedBacklog;
}

/** One habit of work. Nothing when it has nothing (more) to do now. */
export type Rule = (view: View, seat: Seat) => readonly Decision[];

/** A named way to play a week. */
export interface Policy {
	name: string;
	/** Takes a seat in one week; `seed` names the player's own chance, apart from the world's. */
	sit: (play: Play, seed: string) => Player;
}
