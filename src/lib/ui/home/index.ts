export { default as Home } from './Home.svelte';
export { default as Scenario } from './Scenario.svelte';
export type * from './types.ts';
