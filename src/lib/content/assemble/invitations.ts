import type { Day, Invitation } from '#lib/engine/index.ts';
import type { Report } from '../finding.ts';
import { plain, prose } from '../render.ts';
import type { AnswersFile, WeekFile } from '../schemas/index.ts';
import { given } from './given.ts';
import { entryOf, reportStrays, under, type Keyed } from './keyed.ts';

type InvitationText = NonNullable<WeekFile['invitations']>[number];

export function assembleInvitation(
	day: Day,
	text: InvitationText,
	hidden: Keyed<AnswersFile['invitations'][string]>,
	report: Report
): Invitation | undefined {
	const entry = entryOf(hidden, text.id, 'invitation', report);
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
		if (key === undefined) return [];
		return [
			{
				id: form.id,
				title: plain(form.title),
				body: prose(form.body),
				topicKey: key.topic,
				report: prose(key.report),
				...given({ ownerKey: key.owner })
			}
		];
	});
	if (forms.length < text.forms.length) return undefined;
	return {
		id: text.id,
		kind: text.kind,
		day,
		from: text.from,
		blocks: 1,
		forms,
		...given({ follows: text.follows, hears: text.hears, trust: text.trust })
	};
}
