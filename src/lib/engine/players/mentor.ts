/** The mentor: the skilled player's rules with fewer slips, and a reason for each decision. */
import type { Decision } from '../decision.ts';
import type { MentorReason } from '../scenario.ts';
import type { World } from '../state.ts';
import type { View } from '../view.ts';
import type { Lead, Week } from '../week.ts';
import type { Player } from './player.ts';
import { mentor } from './skilled.ts';

const SEED = 'mentor';

/** The mentor's seats, so that tables are kept from one decision to the next. */
const seats = new WeakMap<World, Player>();

/** What the mentor would do next in a week that stands as `view` shows it, and why. */
export function mentorDecision(week: Week, view: View): { decision: Decision; reason: string } {
	let player = seats.get(week.world);
	if (player === undefined) {
		player = mentor.sit(week, SEED);
		seats.set(week.world, player);
	}
	const decision = nextOf(player, view);
	return { decision, reason: reasonFor(week.scenario.mentor, decision) };
}

const nextOf = (player: Player, view: View): Decision => player(view)[0] ?? { kind: 'end-day' };

/** Plays the days before the learner's first. One lead for each week: its tables go when the week has begun. */
export function mentorLead(look: (week: Week) => View): Lead {
	let player: Player | undefined;
	return (week) => nextOf((player ??= mentor.sit(week, SEED)), look(week));
}

/** The author's reason for a decision: the most specific that there is, '' where there is none. */
export function reasonFor(reasons: readonly MentorReason[], decision: Decision): string {
	const { kind, id } = occasionOf(decision);
	const said = (on: string): string | undefined => reasons.find((reason) => reason.on === on)?.text;
	return (id === undefined ? undefined : said(`${kind}:${id}`)) ?? said(kind) ?? '';
}

/** A decision as `MentorReason.on` names it. */
function occasionOf(decision: Decision): { kind: string; id?: string } {
	switch (decision.kind) {
		case 'answer':
			return { kind: 'answer', id: decision.message };
		case 'invitation':
			return { kind: 'invitation', id: decision.invitation };
		case 'spend':
			return { kind: decision.on === 'story' ? 'story' : 'research', id: decision.id };
		case 'write':
			return { kind: 'story', id: decision.story };
		case 'cut':
			return { kind: 'cut', id: decision.item };
		case 'restore':
			return { kind: 'keep', id: decision.item };
		case 'open':
		case 'accept':
		case 'split':
			return { kind: 'accept', id: decision.increment };
		case 'return':
			return { kind: 'return', id: decision.increment };
		default:
			return { kind: decision.kind };
	}
}
