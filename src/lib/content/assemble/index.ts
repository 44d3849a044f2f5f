import type { Day, Scenario } from '#lib/engine/index.ts';
import type { Report } from '../finding.ts';
import type { Folder } from '../folder.ts';
import { plain, prose } from '../render.ts';
import { DAY_NAMES, type AnswersFile, type ModelFile } from '../schemas/index.ts';
import { dayOf } from './days.ts';
import { assembleEvidence } from './evidence.ts';
import { assembleInvitation } from './invitations.ts';
import { assembleItem } from './items.ts';
import { reportStrays, type Keyed } from './keyed.ts';
import { assembleMessage } from './messages.ts';
import { assembleStory } from './stories.ts';
import { assembleForecast, assembleMorning, assembleShock } from './week.ts';

/**
 * Joins what the public files say with what the hidden ones keep. Undefined when a file is missing or did
 * not fit; whatever does not match its other half is reported either way.
 */
export function assemble(folder: Folder, slug: string, hash: string, report: Report): Scenario | undefined {
	const model = folder.model?.data;
	const answers = folder.answers?.data;
	const items = model === undefined ? [] : itemsOf(folder, model, report);
	const week = weekOf(folder, model, answers, report);
	const research = folder.research?.data;
	const evidence =
		model && research ? assembleEvidence(research, inModel('evidence', model.evidence), report) : [];
	const file = folder.scenario?.data;
	if (folder.scenario && file && folder.scenario.body.trim() === '') {
		report('scenario.md', ['body'], 'text/empty', 'The briefing is missing; write it under the frontmatter.');
	}
	const mentor = folder.mentor?.data;
	if (!file || !mentor || !research || !model || !answers || !week.shock || week.mornings.length < 5) {
		return undefined;
	}
	const { pull } = file.team;
	const reasons = (list: { id: string; text: string }[]) =>
		list.map((one) => ({ id: one.id, text: plain(one.text) }));
	return {
		id: file.id,
		slug,
		hash,
		title: plain(file.title),
		summary: plain(file.summary),
		minutes: file.minutes,
		level: file.level,
		hats: file.hats,
		product: plain(file.product),
		briefing: prose(folder.scenario?.body ?? ''),
		goal: file.goal,
		team: { ...file.team, pull: pull === 'flow' ? { kind: 'flow' } : pull },
		agreement: prose(file.agreement),
		definitionOfDone: file.definitionOfDone.map(plain),
		horizon: file.horizon,
		opens: {
			research: dayOf(file.opens.research),
			order: dayOf(file.opens.order),
			line: dayOf(file.opens.line),
			forecast: dayOf(file.opens.forecast),
			review: dayOf(file.opens.review),
			cut: dayOf(file.opens.cut),
			slice: dayOf(file.opens.slice),
			story: dayOf(file.opens.story)
		},
		people: file.people.map(({ role, ...person }) => ({
			...person,
			...(role === undefined ? {} : { role })
		})),
		items,
		evidence,
		messages: week.messages,
		invitations: week.invitations,
		stories: week.stories,
		forecasts: week.forecasts,
		shock: week.shock,
		mornings: week.mornings,
		cutReasons: reasons(file.cutReasons),
		returnReasons: reasons(file.returnReasons),
		trust: file.trust,
		mentor: mentor.reasons.map((reason) => ({ on: reason.on, text: plain(reason.text) }))
	};
}

function inModel<T>(key: string, record: Readonly<Record<string, T>>): Keyed<T> {
	return { file: 'model.yaml', path: [key], record };
}

function inAnswers<T>(key: string, record: Readonly<Record<string, T>>): Keyed<T> {
	return { file: 'answers.yaml', path: [key], record };
}

function itemsOf(folder: Folder, model: ModelFile, report: Report): Scenario['items'] {
	const hidden = inModel('items', model.items);
	reportStrays(hidden, folder.items.keys(), 'item in backlog/', report);
	return [...folder.items].flatMap(([id, file]) => {
		const item = file.data && assembleItem(id, file.data, file.body, hidden, report);
		return item === undefined ? [] : [item];
	});
}

type WeekParts = Pick<Scenario, 'messages' | 'invitations' | 'stories' | 'forecasts' | 'mornings'> & {
	shock?: Scenario['shock'];
};

function weekOf(
	folder: Folder,
	model: ModelFile | undefined,
	answers: AnswersFile | undefined,
	report: Report
): WeekParts {
	const parts: WeekParts = { messages: [], invitations: [], stories: [], forecasts: [], mornings: [] };
	const known = { messages: [] as string[], invitations: [] as string[], stories: [] as string[] };
	let shocks = 0;
	folder.week.forEach((file, k) => {
		const day = k as Day;
		const data = file?.data;
		if (file === undefined || data === undefined) return;
		parts.mornings.push(assembleMorning(day, data, file.body, report));
		parts.forecasts.push(...(data.forecasts ?? []).map((text) => assembleForecast(day, text)));
		if (answers !== undefined) {
			for (const text of data.messages ?? []) {
				const one = assembleMessage(day, text, inAnswers('messages', answers.messages), report);
				if (one) parts.messages.push(one);
			}
			for (const text of data.invitations ?? []) {
				const one = assembleInvitation(day, text, inAnswers('invitations', answers.invitations), report);
				if (one) parts.invitations.push(one);
			}
			for (const text of data.stories ?? []) {
				const one = assembleStory(day, text, inAnswers('stories', answers.stories), report);
				if (one) parts.stories.push(one);
			}
		}
		for (const what of ['messages', 'invitations', 'stories'] as const) {
			known[what].push(...(data[what] ?? []).map((one) => one.id));
		}
		if (data.shock !== undefined) {
			shocks += 1;
			if (shocks > 1) {
				report(
					`week/${DAY_NAMES[day]}.md`,
					['shock'],
					'week/two-shocks',
					'The week has a shock already; keep one.'
				);
			} else if (model !== undefined) {
				parts.shock = { day, forms: assembleShock(data.shock, inModel('shock', model.shock), report) };
			}
		}
	});
	const complete = folder.week.every((file) => file?.data !== undefined);
	if (complete && shocks === 0) {
		report(
			'week/wednesday.md',
			['shock'],
			'week/no-shock',
			'The week has no shock; write one on the day that it lands.'
		);
	}
	if (complete && answers !== undefined) {
		reportStrays(inAnswers('messages', answers.messages), known.messages, 'message', report);
		reportStrays(inAnswers('invitations', answers.invitations), known.invitations, 'invitation', report);
		reportStrays(inAnswers('stories', answers.stories), known.stories, 'story', report);
	}
	return parts;
}
