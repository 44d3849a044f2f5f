/** No: the right answer, and for a no or a not now how clear and how kind it was. */
import { chanceFinished } from '../backlog/index.ts';
import { messageFormOf } from '../forms.ts';
import type { Moment } from '../judgement.ts';
import { KEEPABLE } from '../machine/index.ts';
import { replyQuality } from '../reply-quality.ts';
import type { MessageForm } from '../scenario.ts';
import type { Week } from '../week.ts';
import { clip, mean, type Judged } from './judged.ts';
import { answersOf, type Answered } from './replies.ts';

/**
 * (m − 1/k)/(1 − 1/k), m the mean over the k kinds of right answer of the mean within each; null for one
 * kind: then one answer for all would be right.
 */
export function overKinds(kinds: readonly (readonly number[])[]): number | null {
	const k = kinds.length;
	return k < 2 ? null : clip((mean(kinds.map(mean)) - 1 / k) / (1 - 1 / k));
}

export function judgeNo(week: Week): Judged {
	const judged = answersOf(week).map((answered) => judgeOne(week, answered));
	const kinds = Map.groupBy(judged, (one) => one.facts.right as string);
	const moments = judged.map((one) => {
		const share = 1 / (kinds.get(one.facts.right as string)!.length * kinds.size);
		return { ...one, loss: one.loss * share, stake: share };
	});
	const x = overKinds([...kinds.values()].map((kind) => kind.map((one) => one.x)));
	if (x === null) {
		const silent =
			kinds.size === 0 ? 'No message has been due yet.' : 'One answer was right for all of them so far.';
		return { competency: 'no', x, moments, silent };
	}
	return { competency: 'no', x, moments };
}

function judgeOne(week: Week, { id, at, day, sent, before }: Answered): Moment {
	const form = messageFormOf(week, id);
	const base = { point: `answer:${id}`, competency: 'no' as const, day, at, stake: 1, best: bestOf(form) };
	const facts: Moment['facts'] = { message: id, right: form.rightKey, owner: form.ownerKey };
	const option = form.answers.find((one) => one.id === sent?.decision.answer);
	if (sent === undefined || option === undefined) {
		return { ...base, x: 0, loss: 1, chosen: 'none', facts: { ...facts, lapsed: true } };
	}
	const quality = replyQuality(form, sent.decision);
	const { promise } = option;
	const chance = promise && chanceFinished(week, before, promise.item, promise.day);
	const broken = chance !== undefined && chance < KEEPABLE;
	const x = broken ? 0 : quality.x;
	return {
		...base,
		x,
		loss: 1 - x,
		chosen: option.act,
		facts: {
			...facts,
			...quality.parts,
			clarity: quality.clarity,
			kindness: quality.kindness,
			act: option.act,
			isRight: quality.right,
			answer: option.id,
			lapsed: false,
			...(option.to ? { to: option.to } : {}),
			...(promise && chance !== undefined ? { promised: promise.item, by: promise.day, chance, broken } : {})
		}
	};
}

const bestOf = ({ rightKey, ownerKey }: MessageForm): string =>
	rightKey === 'hand-on' ? `hand-on:${ownerKey}` : rightKey;
