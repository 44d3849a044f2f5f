export { default as DebriefPage } from './DebriefPage.svelte';
export type * from './types.ts';
