export { default as PlacePage } from './PlacePage.svelte';
export { default as WeekFrame } from './WeekFrame.svelte';
