/** Simulated players, the mentor, and the two lines beside a learner's week. */
export type { Player, Policy } from './player.ts';
export { mentorDecision, mentorLead, reasonFor } from './mentor.ts';
export { firstComeStart, firstComeUntil, firstComeWeek, mentorWeek } from './lines.ts';
export { playWeek, type Look, type Start } from './play.ts';
export { memoriser, type Remembered } from './memoriser.ts';
export * from './skilled.ts';
export { byDate, loudestFirst, oldestFirst, valueOnly } from './rules-of-thumb.ts';
export { habit, HABIT_NAMES, skilledWithHabit } from './habits.ts';
export { randomPlayer } from './random-player.ts';
