export { default as ErrorPage } from './ErrorPage.svelte';
export { default as Shell } from './Shell.svelte';
