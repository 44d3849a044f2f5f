/** The slots of a story, in the order in which they are written and read. */
import type { StoryChoices, StorySlot, StoryView } from '#lib/engine/index.ts';

export type SingleSlot = Exclude<StorySlot, 'criteria'>;
export type StoryDraft = Partial<Record<SingleSlot, string>> & { criteria: string[] };

export const SINGLE_SLOTS: { slot: SingleSlot; legend: string; reads: string }[] = [
	{ slot: 'who', legend: 'Who', reads: 'For' },
	{ slot: 'behaviour', legend: 'What they will do', reads: 'so that they' },
	{ slot: 'metric', legend: 'Where you will see it', reads: 'seen in' },
	{ slot: 'baseline', legend: 'From where to where', reads: 'moving' },
	{ slot: 'link', legend: 'How it serves the goal', reads: 'because' }
];

export const MOST_CRITERIA = 3;

export const textOf = (story: StoryView, slot: StorySlot, id: string | undefined): string | undefined =>
	story.slots[slot].find((option) => option.id === id)?.text;

/** Complete choices, or null while something is missing. */
export function complete(draft: StoryDraft): StoryChoices | null {
	const { who, behaviour, metric, baseline, link, size, criteria } = draft;
	if (!who || !behaviour || !metric || !baseline || !link || !size || criteria.length === 0) return null;
	return { who, behaviour, metric, baseline, link, size, criteria: [...criteria] };
}
