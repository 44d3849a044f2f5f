import type { Day, ForecastQuestion, Morning, ShockForm } from '#lib/engine/index.ts';
import type { Report } from '../finding.ts';
import { plain, prose } from '../render.ts';
import { DAY_NAMES, type ModelFile, type WeekFile } from '../schemas/index.ts';
import { whenOf } from './days.ts';
import { given } from './given.ts';
import { entryOf, reportStrays, type Keyed } from './keyed.ts';

export function assembleMorning(day: Day, file: WeekFile, body: string, report: Report): Morning {
	const path = `week/${DAY_NAMES[day]}.md`;
	const empty = body.trim() === '';
	if (file.bodies === undefined && empty) {
		report(
			path,
			['body'],
			'text/empty',
			'The morning has no story; write it under the frontmatter, or in “bodies”.'
		);
	}
	if (file.bodies !== undefined && !empty) {
		report(
			path,
			['bodies'],
			'morning/two-texts',
			'The morning is told twice; keep “bodies” or the text under the frontmatter.'
		);
	}
	if ((file.bodies === undefined) !== (file.follows === undefined)) {
		report(
			path,
			[file.bodies ? 'bodies' : 'follows'],
			'morning/follows',
			'“bodies” and “follows” go together; write both or neither.'
		);
	}
	return {
		day,
		title: plain(file.title),
		bodies: (file.bodies ?? [body]).map(prose),
		...given({ follows: file.follows })
	};
}

export function assembleForecast(
	day: Day,
	text: NonNullable<WeekFile['forecasts']>[number]
): ForecastQuestion {
	const { about } = text;
	return {
		id: text.id,
		day,
		text: plain(text.text),
		about: about.kind === 'finish' ? { ...about, day: whenOf(about.day) } : about
	};
}

export function assembleShock(
	text: NonNullable<WeekFile['shock']>,
	hidden: Keyed<ModelFile['shock'][string]>,
	report: Report
): ShockForm[] {
	reportStrays(
		hidden,
		text.forms.map((form) => form.id),
		'form of the shock',
		report
	);
	return text.forms.flatMap((form) => {
		const entry = entryOf(hidden, form.id, 'form of the shock', report);
		if (entry === undefined) return [];
		return [
			{
				id: form.id,
				title: plain(form.title),
				body: prose(form.body),
				worth: entry.worth ?? [],
				adds: entry.adds ?? []
			}
		];
	});
}
