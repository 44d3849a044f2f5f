/** The simulated players whose weeks are kept as exemplars. */
import type { Decision, View } from '#lib/engine/index.ts';
import { loudestFirst, middling, skilled, type Policy } from '#lib/engine/players/index.ts';

/** Blocks of a day that the beginner keeps for work. */
const KEPT = 2;

/** The first invitation that waits, while there are hours. */
function meeting(view: View): Decision | undefined {
	const open = new Set(view.open.flatMap(({ kind, id }) => (kind === 'invitation' ? [id] : [])));
	const next = view.invitations.find((one) => open.has(one.id));
	if (next === undefined || view.hours.freeBlocks - next.blocks < KEPT) return undefined;
	return { kind: 'invitation', invitation: next.id, reply: 'accept' };
}

/** The same decision with a yes to whoever asks, where a yes is offered. */
function obliging(decision: Decision, view: View): Decision {
	if (decision.kind !== 'answer') return decision;
	const message = view.messages.find((one) => one.id === decision.message);
	const yes = message?.answers.find((one) => one.act === 'yes');
	return yes === undefined ? decision : { kind: 'answer', message: decision.message, answer: yes.id };
}

/** The loudest go first, nobody hears a no, and half of each day goes to whoever invites first. */
const beginner: Policy = {
	name: 'beginner',
	sit(play, seed) {
		const player = loudestFirst.sit(play, seed);
		return (view) => {
			const first = meeting(view);
			return first === undefined ? player(view).map((one) => obliging(one, view)) : [first];
		};
	}
};

const PLAYERS = new Map([skilled, middling, beginner].map((policy) => [policy.name, policy]));
export const PLAYER_NAMES = [...PLAYERS.keys()];

export const exemplarPlayer = (name: string): Policy | undefined => PLAYERS.get(name);
