import type { Evidence } from '#lib/engine/index.ts';
import type { Report } from '../finding.ts';
import { plain, prose } from '../render.ts';
import type { ModelFile, ResearchFile } from '../schemas/index.ts';
import { dayOf } from './days.ts';
import { given } from './given.ts';
import { entryOf, reportStrays, type Keyed } from './keyed.ts';

type HiddenEvidence = ModelFile['evidence'][string];

export function assembleEvidence(
	file: ResearchFile,
	hidden: Keyed<HiddenEvidence>,
	report: Report
): Evidence[] {
	reportStrays(
		hidden,
		file.evidence.map((one) => one.id),
		'evidence in research.md',
		report
	);
	return file.evidence.flatMap((one): Evidence[] => {
		const entry = entryOf(hidden, one.id, 'evidence', report);
		if (entry === undefined) return [];
		return [
			{
				id: one.id,
				kind: one.kind,
				title: plain(one.title),
				body: prose(one.body),
				group: one.group,
				blocks: one.blocks,
				opens: dayOf(one.opens),
				readings: (entry.readings ?? []).map((reading) => ({ ...reading, text: prose(reading.text) })),
				...given({
					person: one.person,
					about: one.about,
					follows: one.follows,
					says: entry.says?.map(prose)
				})
			}
		];
	});
}
