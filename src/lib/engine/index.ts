/** The engine's entrance. Pure: plain JSON in, plain JSON out; seed and time are arguments. */
export * from './scenario.ts';
export * from './decision.ts';
export * from './judgement.ts';
export type * from './state.ts';
export { ENGINE_VERSION } from './state.ts';
export * from './view.ts';
export * from './week.ts';
