/** The debrief: value first, the scorecard, at most three moments, and the rest to look through. */
import { firstComeBeside, mentorBeside } from './beside.ts';
import { flowOf } from './backlog-flow.ts';
import type { Refusal } from './decision.ts';
import { momentViewOf } from './feedback/index.ts';
import { evidenceOf, isDrift, messageFormOf, messageOf, personOf } from './forms.ts';
import { freeBlocks } from './hours.ts';
import { cutAt, cutEvenings, eveningsOf, idleEvidence, lastDay } from './judge/index.ts';
import type { Debrief } from './judgement.ts';
import { memoised } from './memo.ts';
import { sentText, viewOf } from './project/index.ts';
import { refuse } from './refusal.ts';
import type { Day } from './scenario.ts';
import { scorecardOf, type ScoredMoment } from './scorecard.ts';
import { metricAt, weekValue } from './week-value.ts';
import type { Week } from './week.ts';

const MOST_COSTLY = 3;

/** Refused while the week still runs. */
export const debriefOf = (week: Week): Debrief | Refusal =>
	week.phase === 'debrief'
		? memoised(week, 'debrief', () => debrief(week))
		: refuse('debrief/not-yet', 'The debrief opens when the last day has ended.');

function debrief(week: Week): Debrief {
	const { id, slug, title, goal } = week.scenario;
	const { moments, ...scorecard } = scorecardOf(week);
	const mentor = mentorBeside(week, viewOf);
	const firstCome = firstComeBeside(week, viewOf, lastDay(week));
	return {
		scenario: { id, slug, title, unit: goal.unit },
		seed: week.seed,
		scorecard,
		costliest: costliest(moments).map((moment) => momentViewOf(week, moment)),
		moments: moments.map((moment) => momentViewOf(week, moment)),
		value: { yours: weekValue(week), mentor: weekValue(mentor), firstCome: weekValue(firstCome) },
		metric: (week.setup.days as Day[]).map((day) => ({
			day,
			yours: metricAt(week, day),
			mentor: metricAt(mentor, day),
			firstCome: metricAt(firstCome, day)
		})),
		flow: flowOf(week),
		hours: hoursOf(week),
		noes: noesOf(week),
		cuts: cutsOf(week),
		idle: idleEvidence(week).map((evidence) => evidenceOf(week.scenario, evidence).title)
	};
}

/** The costliest, each decision point once: a thing left for days is one finding. */
export function costliest(moments: readonly ScoredMoment[]): ScoredMoment[] {
	const sorted = moments
		.filter((moment) => moment.points > 0)
		.toSorted((a, b) => b.points - a.points || a.at - b.at);
	return sorted
		.filter((moment, k) => sorted.findIndex((other) => other.point === moment.point) === k)
		.slice(0, MOST_COSTLY);
}

/** Blocks by use over the learner's days; meetings that drifted apart from those worth going to. */
function hoursOf(week: Week): Debrief['hours'] {
	const hours = new Map<string, Debrief['hours'][number]>();
	const add = (kind: string, blocks: number, drift = false): void => {
		const key = `${kind} ${drift}`;
		hours.set(key, { kind, drift, blocks: blocks + (hours.get(key)?.blocks ?? 0) });
	};
	for (const { left } of eveningsOf(week)) {
		for (const block of left.blocks) add(block.kind, 1, block.kind === 'meeting' && isDrift(week, block.id));
		if (freeBlocks(left) > 0) add('free', freeBlocks(left));
	}
	return [...hours.values()].sort((a, b) => b.blocks - a.blocks);
}

function noesOf(week: Week): Debrief['noes'] {
	return week.trace.flatMap(({ decision, before, after }) => {
		if (decision.kind !== 'answer') return [];
		const act = after.messages[decision.message]?.act;
		if (act !== 'no' && act !== 'not-now') return [];
		const { name, group } = personOf(week.scenario, messageOf(week.scenario, decision.message).from);
		return [
			{
				to: name,
				group,
				subject: messageFormOf(week, decision.message).subject,
				text: sentText(week, decision.message, decision),
				day: before.day,
				...(decision.text ? { own: decision.text } : {})
			}
		];
	});
}

/** On the last evening that judged cuts: of what was cut, how much was better gone, and the other way round. */
function cutsOf(week: Week): Debrief['cuts'] {
	const last = cutEvenings(week).at(-1);
	const items = (last && cutAt(week, last.left)?.items) ?? [];
	const share = (some: typeof items, of: (item: (typeof items)[number]) => boolean): number | null =>
		some.length === 0 ? null : some.filter(of).length / some.length;
	return {
		precision: share(
			items.filter((item) => !item.kept),
			(item) => item.delta <= 0 || item.near
		),
		recall: share(
			items.filter((item) => item.delta < 0 && !item.near),
			(item) => !item.kept
		)
	};
}
