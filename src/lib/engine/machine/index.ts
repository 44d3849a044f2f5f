/** The week's machine and the rules of its desk. */
export { leaveDay } from './defaults.ts';
export { refuseAtDesk } from './desk.ts';
export { hasRoom } from './items.ts';
export { openWeek, step } from './machine.ts';
export { KEEPABLE } from './messages.ts';
export { heardSince } from './trust.ts';
