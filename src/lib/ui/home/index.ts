export { default as Handbook } from './Handbook.svelte';
export { default as HandbookPage } from './HandbookPage.svelte';
export { default as Home } from './Home.svelte';
export { default as OtherDevices } from './OtherDevices.svelte';
export { default as Scenario } from './Scenario.svelte';
export type * from './types.ts';
