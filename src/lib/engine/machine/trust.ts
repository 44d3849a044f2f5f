/** Trust of the three groups, 0 … 100, and who was heard when. */
import { personOf } from '../forms.ts';
import type { Group } from '../scenario.ts';
import type { Play, WeekState } from '../state.ts';

/** Under this a group escalates: a meeting lands in tomorrow's blocks. */
export const ESCALATES_UNDER = 40;

export const groupOf = (play: Play, person: string): Group => personOf(play.scenario, person).group;

/** The state with a group's trust moved by so many points, kept within 0 … 100. */
export const moveTrust = (state: WeekState, group: Group, by: number): WeekState => ({
	...state,
	trust: { ...state.trust, [group]: Math.min(100, Math.max(0, state.trust[group] + by)) }
});

/** Whether a group was heard since the shock, or since Monday before it. */
export const heardSince = (state: Pick<WeekState, 'heard' | 'shocked'>, group: Group): boolean =>
	state.heard.some((contact) => contact.group === group && (contact.afterShock || !state.shocked));

/** The state after a contact with a group. */
export const hear = (state: WeekState, group: Group): WeekState => ({
	...state,
	heard: [...state.heard, { group, day: state.day, afterShock: state.shocked }]
});
