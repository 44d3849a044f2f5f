export { AttemptStore, type Entry, type Listed, type LogRow } from './attempts.ts';
export { SeatStore } from './seats.ts';
