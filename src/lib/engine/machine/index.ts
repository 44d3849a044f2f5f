/** The week's machine and the rules of its desk. */
export { leaveDay } from './defaults.ts';
export { refuseAtDesk, type DeskDecision } from './desk.ts';
export { openWeek, step, type Standing as WeekStanding, type WeekEvent } from './machine.ts';
export { KEEPABLE } from './messages.ts';
export { LARGEST_SIZE, MUST_BE } from './ordering.ts';
