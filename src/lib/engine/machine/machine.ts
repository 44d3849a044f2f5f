/**
 * The week as a machine: briefing → (morning → desk → evening) for each day → debrief. Only desk and
 * debrief wait; the rest is passed through. Stepped with `initialTransition` and `transition`, no actor runs.
 */
import { assign, initialTransition, setup, transition, type SnapshotFrom } from 'xstate';
import { leaveDay } from './defaults.ts';
import { DESK_KINDS, refuseAtDesk, takeAtDesk, type DeskDecision, type DeskKind } from './desk.ts';
import { tellEvening } from './evening.ts';
import { mondayMorning, nextMorning } from './morning.ts';
import { finishedToday, intoReview, pull } from './team.ts';
import type { Play, WeekState } from '../state.ts';

interface Context {
	play: Play;
	state: WeekState;
}
export type WeekEvent = { type: DeskKind; decision: DeskDecision } | { type: 'end-day' };

/** A guard: the desk allows the decision of this event. */
export const isAllowed = ({ context, event }: { context: Context; event: WeekEvent }): boolean =>
	event.type !== 'end-day' && refuseAtDesk(context.play, context.state, event.decision) === undefined;

/** A guard: the day is the last that is played. */
export const isLastDay = ({ context: { play, state } }: { context: Context }): boolean =>
	state.day >= (play.setup.days.at(-1) ?? 0);

/** An assign: what the decision does. */
export const decided = ({ context, event }: { context: Context; event: WeekEvent }): WeekState =>
	event.type === 'end-day' ? context.state : takeAtDesk(context.play, context.state, event.decision);

/** An assign: the evening is told, and tomorrow's work is planned unless the week ends here. */
export function evening({ context: { play, state } }: { context: Context }): WeekState {
	const told = tellEvening(play, state, finishedToday(play, state));
	const reviewed = intoReview(play, told);
	const points = play.world.shown.pace[state.day + 1];
	return points === undefined ? reviewed : pull(play, reviewed, points);
}

/**
 * XState makes an actor without input for every single step and never looks at it: it must cost nothing.
 * Without this each step failed inside Monday morning, was caught, and took twice as long.
 */
const NOBODY = {} as Context;
const contextOf = (play: Play | undefined): Context =>
	play === undefined ? NOBODY : { play, state: mondayMorning(play) };

const week = setup({
	types: { context: {} as Context, events: {} as WeekEvent, input: {} as Play },
	guards: { isAllowed, isLastDay },
	actions: {
		decide: assign({ state: decided }),
		leaveDay: assign({ state: ({ context }) => leaveDay(context.play, context.state) }),
		evening: assign({ state: evening }),
		nextMorning: assign({ state: ({ context }) => nextMorning(context.play, context.state) })
	}
}).createMachine({
	id: 'week',
	context: ({ input }: { input: Play | undefined }) => contextOf(input),
	initial: 'briefing',
	states: {
		briefing: { always: 'desk' },
		morning: { entry: 'nextMorning', always: 'desk' },
		desk: {
			on: {
				...(Object.fromEntries(
					DESK_KINDS.map((kind) => [kind, { guard: 'isAllowed', actions: 'decide' }])
				) as Record<DeskKind, { guard: 'isAllowed'; actions: 'decide' }>),
				'end-day': { target: 'evening', actions: 'leaveDay' }
			}
		},
		evening: { entry: 'evening', always: [{ guard: 'isLastDay', target: 'debrief' }, { target: 'morning' }] },
		debrief: { type: 'final' }
	}
});

export interface Standing {
	phase: 'desk' | 'debrief';
	state: WeekState;
}

const standing = (snapshot: SnapshotFrom<typeof week>): Standing => ({
	phase: snapshot.matches('debrief') ? 'debrief' : 'desk',
	state: snapshot.context.state
});

/** Monday's desk. */
export const openWeek = (play: Play): Standing => standing(initialTransition(week, play)[0]);

/** One event on from a desk; an event that the desk does not allow changes nothing. */
export function step(play: Play, state: WeekState, event: WeekEvent): Standing {
	const desk = week.resolveState({ value: 'desk', context: { play, state } });
	return standing(transition(week, desk, event)[0]);
}
