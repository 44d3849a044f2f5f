export { Seating, type ReturnCode } from './seating.ts';
export { SEAT_COOKIE, Visitor } from './visitor.ts';
