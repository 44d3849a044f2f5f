import type { Item, ItemValue, Profile, Review } from '#lib/engine/index.ts';
import { quoted, type Report } from '../finding.ts';
import { plain, prose } from '../render.ts';
import type { ItemFile, ModelFile } from '../schemas/index.ts';
import { dayOf, whenOf } from './days.ts';
import { given } from './given.ts';
import { entryOf, reportStrays, under, type Keyed } from './keyed.ts';

type HiddenItem = ModelFile['items'][string];
type HiddenValue = HiddenItem['forms'][string]['value'];

/** An item from its public file and its hidden entry; undefined when a part is missing, which is reported. */
export function assembleItem(
	id: string,
	file: ItemFile,
	body: string,
	hidden: Keyed<HiddenItem>,
	report: Report
): Item | undefined {
	const path = `backlog/${id}.md`;
	if (body.trim() === '')
		report(path, ['body'], 'text/empty', 'The item has no text under its frontmatter; write it.');
	const stands = standsOf(file, path, report);
	const entry = entryOf(hidden, id, 'item', report);
	if (entry === undefined || stands === undefined) return undefined;
	const forms = under(hidden, id, entry.forms, 'forms');
	reportStrays(
		forms,
		file.forms.map((form) => form.id),
		'form',
		report
	);
	const assembled = file.forms.map(({ id: formId, claim, ...form }) => {
		const model = entryOf(forms, formId, 'form', report);
		if (model === undefined) return undefined;
		if (model.met.length !== file.criteria.length + 1) {
			const wanted = `${file.criteria.length + 1} numbers, one a criterion and one for the Definition of Done`;
			const message = `“met” has ${model.met.length} numbers and needs ${wanted}; make them match.`;
			report('model.yaml', [...forms.path, formId, 'met'], 'item/met', message);
		}
		return {
			id: formId,
			...form,
			...given({ claim: claim === undefined ? undefined : plain(claim) }),
			value: valueOf(model.value),
			review: { met: model.met }
		};
	});
	const review = reviewOf(
		file,
		under(hidden, id, entry.review.evidence, 'review', 'evidence'),
		entry,
		report
	);
	const whole = assembled.filter((form) => form !== undefined);
	if (whole.length < assembled.length || review === undefined) return undefined;
	return {
		id,
		title: plain(file.title),
		body: prose(body),
		criteria: file.criteria.map((one) => ({ id: one.id, text: plain(one.text) })),
		prerequisites: file.prerequisites ?? [],
		stands,
		...given({ slice: file.slice, follows: file.follows }),
		forms: whole,
		review,
		cutKey: entry.cutKey ?? []
	};
}

function standsOf(file: ItemFile, path: string, report: Report): Item['stands'] | undefined {
	if (typeof file.stands === 'object')
		return { kind: 'in-progress', finishes: dayOf(file.stands['in-progress']) };
	if (file.stands === 'in-progress') {
		if (file.finishes !== undefined) return { kind: 'in-progress', finishes: dayOf(file.finishes) };
		report(
			path,
			['stands'],
			'item/finishes',
			'An item in progress finishes on an authored day; write { in-progress: <day> }.'
		);
		return undefined;
	}
	if (file.finishes !== undefined) {
		report(
			path,
			['finishes'],
			'item/finishes',
			'Only an item in progress has a day on which it finishes; drop this key.'
		);
	}
	return { kind: file.stands };
}

function profileOf(profile: HiddenValue['profile']): Profile {
	if (profile === 'steady') return { kind: 'steady' };
	if ('fading' in profile) return { kind: 'fading', halfLife: profile.fading };
	return { kind: 'date', day: whenOf(profile.date) };
}

function valueOf(value: HiddenValue): ItemValue {
	const tier = (one: HiddenValue['tiers'][number]): ItemValue['tiers'][number] => {
		if (typeof one === 'number') return { worth: one };
		const profile = one.profile === undefined ? undefined : profileOf(one.profile);
		return { worth: one.worth, ...given({ profile, penalty: one.penalty }) };
	};
	const [low, likely, high] = value.tiers;
	return {
		profile: profileOf(value.profile),
		prior: value.prior,
		tiers: [tier(low), tier(likely), tier(high)],
		carry: value.carry
	};
}

type Covers = HiddenItem['review']['evidence'][string];

function reviewOf(
	file: ItemFile,
	hidden: Keyed<Covers>,
	entry: HiddenItem,
	report: Report
): Review | undefined {
	let whole = true;
	reportStrays(
		hidden,
		file.review.evidence.map((one) => one.id),
		'review evidence',
		report
	);
	const evidence = file.review.evidence.map((one) => {
		const model = entryOf(hidden, one.id, 'review evidence', report);
		const covers = under(hidden, one.id, model ?? {});
		if (model !== undefined) reportStrays(covers, one.covers, 'criterion covered by it', report);
		return {
			id: one.id,
			title: plain(one.title),
			kind: one.kind,
			minutes: one.minutes,
			covers: one.covers.flatMap((criterion) => {
				const table = model && entryOf(covers, criterion, `criterion of ${quoted(one.id)}`, report);
				if (table === undefined) {
					whole = false;
					return [];
				}
				return [{ criterion, ...table, met: plain(table.met), unmet: plain(table.unmet) }];
			})
		};
	});
	if (!whole) return undefined;
	const { rework, incident } = entry.review;
	return { evidence, rework, incident: { text: plain(incident.text), points: incident.points } };
}
