import type { IncrementView, OpenDecision } from '../../view.ts';
import { offer, only, type Desk } from './offer.ts';

export const openReview = (desk: Desk, review: IncrementView[]): OpenDecision[] =>
	review.flatMap((increment) => [
		...openEvidence(desk, increment),
		...openVerdict(desk, increment),
		...openSplit(desk, increment)
	]);

function openEvidence(desk: Desk, { id, evidence }: IncrementView): OpenDecision[] {
	const ids = evidence
		.map((one) => one.id)
		.filter((one) => desk.refuses({ kind: 'open', increment: id, evidence: one }) === undefined);
	const [first] = ids;
	if (first === undefined) return [];
	return offer<'open'>(
		desk,
		'review',
		id,
		{ kind: 'open', increment: id, evidence: first },
		{
			increment: only(id),
			evidence: { one: ids }
		}
	);
}

/** Left undone it is returned. */
function openVerdict(desk: Desk, { id }: IncrementView): OpenDecision[] {
	const reasons = desk.play.scenario.returnReasons.map((reason) => reason.id);
	const because = reasons.at(-1);
	if (because === undefined) return [];
	const left = { kind: 'return', increment: id, because } as const;
	return [
		...offer<'accept'>(desk, 'review', id, { kind: 'accept', increment: id }, { increment: only(id) }, left),
		...offer<'return'>(desk, 'review', id, left, { increment: only(id), because: { one: reasons } }, left)
	];
}

function openSplit(desk: Desk, { id, canMove, canSplit, criteria }: IncrementView): OpenDecision[] {
	if (!canSplit) return [];
	const max = Math.min(canMove.length, criteria.length - 1);
	return offer<'split'>(
		desk,
		'review',
		id,
		{ kind: 'split', increment: id, move: canMove.slice(0, 1) },
		{
			increment: only(id),
			move: { some: canMove, min: 1, max }
		}
	);
}
