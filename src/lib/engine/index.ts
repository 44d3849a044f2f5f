/** The engine's entrance. Pure: plain JSON in, plain JSON out; seed and time are arguments. */
export * from './scenario.ts';
export * from './decision.ts';
export { refuse } from './refusal.ts';
export * from './judgement.ts';
export type * from './state.ts';
export { ENGINE_VERSION } from './state.ts';
export * from './view.ts';
export { beginWeek, decide, foldWeek, type Lead, type Step, type Week } from './week.ts';
export { parseDecision, parseSetup } from './parse.ts';
export { whatIf, type WhatIf } from './what-if.ts';
export { evidenceValue, standingOf, valued } from './backlog/index.ts';
export { differences, range } from './value/index.ts';
export { chanceOf, expectedLoss, informationLeft, judgesOf } from './judge/index.ts';
export { randomFrom } from './random.ts';
export { scorecardOf } from './scorecard.ts';
export { viewOf } from './project/index.ts';
export { debriefOf } from './debrief.ts';
