import { error } from '@sveltejs/kit';
import type { Component } from 'svelte';
import type { PageLoad } from './$types';

interface Page {
	default: Component;
	metadata?: { title?: string; summary?: string };
}
const pages = import.meta.glob<Page>('/content/handbook/**/*.svx');

export const load: PageLoad = async ({ params }) => {
	const open = pages[`/content/handbook/${params.page}.svx`];
	if (!open) error(404, 'The handbook has no such page.');
	const { default: Body, metadata } = await open();
	return { Body, title: metadata?.title ?? params.page, summary: metadata?.summary ?? '' };
};
