import {
	STORY_SLOTS,
	type Day,
	type StoryOption,
	type StorySlot,
	type StoryTask
} from '#lib/engine/index.ts';
import { quoted, type Report } from '../finding.ts';
import { plain, prose } from '../render.ts';
import type { AnswersFile, WeekFile } from '../schemas/index.ts';
import { dayOf } from './days.ts';
import { given } from './given.ts';
import { entryOf, reportStrays, under, type Keyed } from './keyed.ts';

type StoryText = NonNullable<WeekFile['stories']>[number];
type Key = AnswersFile['stories'][string][string];
type Slots = StoryTask['forms'][number]['slots'];

export function assembleStory(
	day: Day,
	text: StoryText,
	hidden: Keyed<Record<string, Key>>,
	report: Report
): StoryTask | undefined {
	const entry = entryOf(hidden, text.id, 'story', report);
	if (entry === undefined) return undefined;
	const keys = under(hidden, text.id, entry);
	reportStrays(
		keys,
		text.forms.map((form) => form.id),
		'form',
		report
	);
	const forms = text.forms.flatMap((form) => {
		const key = entryOf(keys, form.id, 'form', report);
		const slots = key && slotsOf(form.slots, key, under(keys, form.id, {}), report);
		return slots === undefined ? [] : [{ id: form.id, body: prose(form.body), slots }];
	});
	if (forms.length < text.forms.length) return undefined;
	return {
		id: text.id,
		title: plain(text.title),
		opens: day,
		until: dayOf(text.until),
		becomes: text.becomes,
		forms,
		...given({ follows: text.follows })
	};
}

function slotsOf(
	text: StoryText['forms'][number]['slots'],
	key: Key,
	place: Keyed<unknown>,
	report: Report
): Slots | undefined {
	const slots = {} as Record<StorySlot, StoryOption[]>;
	let whole = true;
	for (const slot of STORY_SLOTS) {
		const grades: Keyed<number> = { file: place.file, path: [...place.path, slot], record: key[slot] };
		reportStrays(
			grades,
			text[slot].map((one) => one.id),
			`“${slot}” option`,
			report
		);
		slots[slot] = text[slot].flatMap((one) => {
			const goodKey = entryOf(grades, one.id, `“${slot}” option`, report);
			if (goodKey === undefined) {
				whole = false;
				return [];
			}
			return [
				{
					id: one.id,
					text: plain(one.text),
					goodKey,
					...(slot === 'behaviour' && key.output?.includes(one.id) ? { outputKey: true } : {}),
					...(slot === 'criteria' && key.unhappy?.includes(one.id) ? { unhappyKey: true } : {})
				}
			];
		});
	}
	for (const [list, slot] of [
		['output', 'behaviour'],
		['unhappy', 'criteria']
	] as const) {
		(key[list] ?? []).forEach((id, k) => {
			if (text[slot].some((one) => one.id === id)) return;
			report(
				place.file,
				[...place.path, list, k],
				'answers/unknown-id',
				`The story has no “${slot}” option ${quoted(id)}; write one that stands there.`
			);
		});
	}
	return whole ? slots : undefined;
}
