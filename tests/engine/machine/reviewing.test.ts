import { expect, test } from 'vitest';
import type { Decision } from '#lib/engine/decision.ts';
import { allHold } from '#lib/engine/belief.ts';
import { reviewMinutes } from '#lib/engine/hours.ts';
import { shownOf } from '#lib/engine/review-evidence.ts';
import { after, onDay, refusalOf, seedWhere } from '../../fixtures/weeks.ts';

const END: Decision = { kind: 'end-day' };
const open = (evidence: string): Decision => ({ kind: 'open', increment: 'receipts', evidence });
const ids = onDay(2)
	.scenario.items.find((item) => item.id === 'receipts')!
	.review.evidence.map((one) => one.id);
const [demo, tests] = ids as [string, string];

test('what was finished waits in review until reviews open', () => {
	expect(refusalOf(onDay(1), { kind: 'accept', increment: 'receipts' })).toBe('review/not-open');
	expect(onDay(2).state.items['receipts']).toMatchObject({ status: 'review', finished: 0 });
});

test('evidence takes minutes of a block and moves the belief', () => {
	const week = onDay(2);
	const seen = after(week, open(demo));
	expect(reviewMinutes(week.state) - reviewMinutes(seen.state)).toBe(30);
	expect(seen.state.blocks).toEqual([{ kind: 'review', minutesLeft: 90 }]);
	expect(seen.state.items['receipts']!.met).not.toEqual(week.state.items['receipts']!.met);
	expect(refusalOf(seen, open(demo))).toBe('open/already-seen');
	expect(refusalOf(week, open('gossip'))).toBe('open/unknown-evidence');
});

test('accepting with the Definition of Done unread crosses a red line; shown met it crosses none', () => {
	expect(after(onDay(2), { kind: 'accept', increment: 'receipts' }).state.redLines).toEqual([
		{ kind: 'unread-dod', id: 'receipts', day: 2 }
	]);
	const met = seedWhere((week) => week.world.shown.review['receipts']![0]![tests]!.every((unmet) => !unmet));
	const read = after(onDay(2, met), open(tests));
	expect(after(read, { kind: 'accept', increment: 'receipts' }).state.redLines).toEqual([]);
});

test('what is returned comes back on top with its rework, and more likely to hold', () => {
	const week = after(onDay(2), { kind: 'return', increment: 'receipts', because: 'unsure' });
	expect(week.state.items['receipts']).toMatchObject({ status: 'rework', because: 'unsure', round: 0 });
	const again = after(week, END, END);
	const item = again.state.items['receipts']!;
	expect(item).toMatchObject({ status: 'review', round: 1, remaining: 0, finished: 0 });
	expect(allHold(item.met)).toBeGreaterThan(allHold(week.state.items['receipts']!.met));
	expect(item.seen).toEqual({});
});

test('a review that nobody decides is returned unread when the day ends', () => {
	const left = after(onDay(2), END).trace.at(-1)?.left;
	expect(left?.items['receipts']).toMatchObject({ status: 'rework', closed: 2 });
	expect(left?.items['receipts']).not.toHaveProperty('because');
});

test('work that is returned unread the second time does not carry the reason of the first', () => {
	const again = after(onDay(2), { kind: 'return', increment: 'receipts', because: 'unsure' }, END, END);
	expect(again.state.items['receipts']).toMatchObject({ status: 'review', because: 'unsure' });
	const left = after(again, END).trace.at(-1)?.left?.items['receipts'];
	expect(left).toMatchObject({ status: 'rework', closed: 4 });
	expect(left).not.toHaveProperty('because');
});

test('a split is offered once the Definition of Done was shown met and a criterion was not', () => {
	const seed = seedWhere((week) => {
		const shown = week.world.shown.review['receipts']![0]!;
		return shown[tests]!.every((unmet) => !unmet) && shown[demo]![0] === true && shown[demo]![1] === false;
	});
	const week = onDay(2, seed);
	const split: Decision = { kind: 'split', increment: 'receipts', move: ['a'] };
	expect(refusalOf(after(week, open(demo)), split)).toBe('split/not-offered');
	const seen = after(week, open(demo), open(tests));
	expect(shownOf(seen, seen.state.items['receipts']!, 'a')).toEqual([true]);
	expect(refusalOf(seen, { ...split, move: ['b'] })).toBe('split/not-these');
	const done = after(seen, split);
	expect(done.state.items['receipts']).toMatchObject({ status: 'accepted', criteria: ['b', 'c'] });
	expect(done.state.items['receipts.left']).toMatchObject({
		status: 'open',
		criteria: ['a'],
		base: 'receipts',
		round: 1
	});
	expect(done.state.order.at(-1)).toBe('receipts.left');
});

test('a defect that was accepted and surfaces eats capacity the next day', () => {
	const seed = seedWhere((week) => week.world.shown.defects['receipts']![0]!.length > 0);
	const bad = after(
		onDay(2, seed),
		{ kind: 'accept', increment: 'receipts' },
		{ kind: 'return', increment: 'map', because: 'unsure' },
		END
	);
	expect(bad.state.evenings.at(-1)?.notes).toContainEqual(
		expect.objectContaining({ kind: 'incident', id: 'receipts' })
	);
	const good = after(
		onDay(2, seed),
		{ kind: 'return', increment: 'receipts', because: 'unsure' },
		{ kind: 'return', increment: 'map', because: 'unsure' },
		END
	);
	expect(good.state.evenings.at(-1)?.notes.filter((note) => note.kind === 'incident')).toEqual([]);
});
