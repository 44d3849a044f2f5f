import {
	CLAUSE_SLOTS,
	type Clause,
	type ClauseSlot,
	type Day,
	type Message,
	type MessageForm
} from '#lib/engine/index.ts';
import { quoted, type Report } from '../finding.ts';
import { didYouMean } from '../nearest.ts';
import { plain, prose } from '../render.ts';
import type { AnswersFile, WeekFile } from '../schemas/index.ts';
import { dayOf, whenOf } from './days.ts';
import { given } from './given.ts';
import { entryOf, reportStrays, under, type Keyed } from './keyed.ts';

type MessageText = NonNullable<WeekFile['messages']>[number];
type FormText = MessageText['forms'][number];
type Key = AnswersFile['messages'][string][string];

export function assembleMessage(
	day: Day,
	text: MessageText,
	hidden: Keyed<Record<string, Key>>,
	report: Report
): Message | undefined {
	const entry = entryOf(hidden, text.id, 'message', report);
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
		return key === undefined ? [] : [formOf(form, key, under(keys, form.id, {}), report)];
	});
	if (forms.length < text.forms.length) return undefined;
	return {
		id: text.id,
		day,
		from: text.from,
		until: dayOf(text.until),
		groups: text.groups ?? [],
		forms,
		...given({ about: text.about, adds: text.adds, follows: text.follows })
	};
}

function formOf(form: FormText, key: Key, place: Keyed<unknown>, report: Report): MessageForm {
	const named = (
		ids: readonly string[],
		known: readonly { id: string }[],
		at: string[],
		what: string
	): Set<string> => {
		const there = new Set(known.map((one) => one.id));
		ids.forEach((id, k) => {
			if (there.has(id)) return;
			const message = `The form has no ${what} ${quoted(id)}; write one that stands in the message.${didYouMean(id, there)}`;
			report(place.file, [...place.path, ...at, k], 'answers/unknown-id', message);
		});
		return new Set(ids);
	};
	const explicit = named(key.explicit, form.answers, ['explicit'], 'answer');
	const blame = named(
		key.blame ?? [],
		CLAUSE_SLOTS.flatMap((slot) => form.clauses[slot]),
		['blame'],
		'clause'
	);
	const clauses = {} as Record<ClauseSlot, Clause[]>;
	for (const slot of CLAUSE_SLOTS) {
		const good = named(key.good[slot], form.clauses[slot], ['good', slot], `“${slot}” clause`);
		clauses[slot] = form.clauses[slot].map((clause) => ({
			id: clause.id,
			text: plain(clause.text),
			goodKey: good.has(clause.id),
			...(blame.has(clause.id) ? { blameKey: true } : {})
		}));
	}
	return {
		id: form.id,
		subject: plain(form.subject),
		body: prose(form.body),
		answers: form.answers.map((answer) => ({
			id: answer.id,
			text: plain(answer.text),
			act: answer.act,
			explicitKey: explicit.has(answer.id),
			...given({
				to: answer.to,
				promise: answer.promise && { item: answer.promise.item, day: whenOf(answer.promise.day) }
			})
		})),
		clauses,
		rightKey: key.right,
		ownerKey: key.owner,
		echo: { kept: plain(key.echo.kept), hurt: plain(key.echo.hurt) }
	};
}
