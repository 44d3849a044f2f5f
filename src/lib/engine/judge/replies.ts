/** What became of each message and invitation on the learner's days: answered, or left to its default. */
import type { Day, Role } from '../scenario.ts';
import type { Sent, WeekState } from '../state.ts';
import type { Week } from '../week.ts';

export interface Reply {
	id: string;
	/** Number of decisions before it. */
	at: number;
	day: Day;
	reply: WeekState['invitations'][string]['reply'];
	to?: Role;
	byDefault: boolean;
}

/** Invitations as they were answered, or as the end of their day answered them. */
export function repliesOf(week: Week): Reply[] {
	return week.trace.flatMap(({ at, decision, before, left }): Reply[] => {
		if (decision.kind === 'invitation') {
			const to = decision.reply === 'hand-on' ? { to: decision.to } : {};
			return [
				{ id: decision.invitation, at, day: before.day, reply: decision.reply, ...to, byDefault: false }
			];
		}
		const now = left?.invitations ?? {};
		return Object.keys(now)
			.filter((id) => before.invitations[id] === undefined)
			.map((id) => ({ id, at, day: before.day, reply: now[id]!.reply, byDefault: true }));
	});
}

export interface Answered {
	id: string;
	at: number;
	day: Day;
	/** As sent; undefined when its time ran out. */
	sent: Sent | undefined;
	/** The state in which it was answered. */
	before: WeekState;
}

/** Messages as they were answered, or as their time ran out. */
export function answersOf(week: Week): Answered[] {
	return week.trace.flatMap(({ at, decision, before, after, left }): Answered[] => {
		const { day } = before;
		if (decision.kind === 'answer') {
			const id = decision.message;
			return [{ id, at, day, sent: after.messages[id], before }];
		}
		if (left === undefined) return [];
		return week.scenario.messages
			.filter((message) => message.until === day && before.messages[message.id] === undefined)
			.map(({ id }) => ({ id, at, day, sent: undefined, before }));
	});
}
