import { expect, test } from 'vitest';
import type { Decision } from '#lib/engine/decision.ts';
import { after, onDay, refusalOf, weekOf } from '../../fixtures/weeks.ts';

const END: Decision = { kind: 'end-day' };

test('an order must name every open item once', () => {
	const week = weekOf();
	const { order } = week.state;
	expect(after(week, { kind: 'order', items: [...order].reverse() }).state.order).toEqual(
		[...order].reverse()
	);
	for (const items of [order.slice(1), [...order, 'poster'], [...order.slice(1), order[1]!], []])
		expect(refusalOf(week, { kind: 'order', items })).toBe('order/not-a-permutation');
});

test('the team pulls from the top, keeps what it began on top, and finishes it', () => {
	const week = weekOf(3);
	const first = ['labels', ...week.state.order.filter((id) => id !== 'labels')];
	const tuesday = after(week, { kind: 'order', items: first }, END);
	const { started, items } = tuesday.state;
	const done = items['labels']!;
	expect(done.status === 'finishing' || started === 'labels').toBe(true);
	const later = after(tuesday, END, END, END);
	expect(later.state.items['labels']).toMatchObject({ remaining: expect.any(Number) as number });
	expect(['review', 'rework', 'finishing']).toContain(later.state.items['labels']?.status);
});

test('cutting opens on its day, takes what depends on it, and asks for a reason that exists', () => {
	const cut: Decision = { kind: 'cut', item: 'photos', because: 'goal' };
	expect(refusalOf(weekOf(), cut)).toBe('backlog/not-yet');
	const week = onDay(3);
	expect(refusalOf(week, { ...cut, because: 'mood' })).toBe('cut/no-reason');
	expect(refusalOf(week, { ...cut, item: 'receipts' })).toBe('backlog/not-open');
	const gone = after(week, cut);
	expect(gone.state.items['photos']).toMatchObject({ status: 'cut', closed: 3, because: 'goal' });
	expect(gone.state.items['reviews']).toMatchObject({ status: 'cut' });
	expect(gone.state.order).not.toContain('reviews');
});

test('a cut can be taken back the same day, what it needs with it, and not the day after', () => {
	const gone = after(onDay(3), { kind: 'cut', item: 'photos', because: 'goal' });
	const back = after(gone, { kind: 'restore', item: 'reviews' });
	expect(back.state.order.slice(-2)).toEqual(['photos', 'reviews']);
	expect(back.state.items['photos']).not.toHaveProperty('because');
	expect(refusalOf(after(gone, END), { kind: 'restore', item: 'photos' })).toBe('restore/too-late');
});

test('cutting a likely must-be crosses a red line, and taking it back undoes that', () => {
	const week = onDay(3, 1);
	const tiers = { ...week.state.tiers, deposit: [0.2, 0.3, 0.5] as [number, number, number] };
	const must = {
		...week,
		state: { ...week.state, tiers },
		world: { ...week.world, forms: { ...week.world.forms, deposit: 0 } }
	};
	const gone = after(must, { kind: 'cut', item: 'deposit', because: 'old' });
	expect(gone.state.redLines).toContainEqual({ kind: 'must-be', id: 'deposit', day: 3 });
	expect(after(gone, { kind: 'restore', item: 'deposit' }).state.redLines).toEqual([]);
});

test('a slice keeps its criteria and leaves the rest right below, the size and the worth shared out', () => {
	const week = onDay(3);
	const sliced = after(week, { kind: 'slice', item: 'photos', keep: ['a', 'b'] });
	const { photos, 'photos.rest': rest } = sliced.state.items;
	const before = week.state.items['photos']!;
	expect(sliced.state.order.indexOf('photos.rest')).toBe(sliced.state.order.indexOf('photos') + 1);
	expect(photos!.size + rest!.size).toBe(before.size);
	expect(photos!.share + rest!.share).toBeCloseTo(1);
	expect(photos).toMatchObject({ criteria: ['a', 'b'] });
	expect(rest).toMatchObject({ criteria: ['c'], base: 'photos', via: 'slice:photos' });
	expect(rest!.met).toEqual([before.met[2], before.met[3]]);
	expect(refusalOf(sliced, { kind: 'slice', item: 'photos', keep: ['a'] })).toBe('slice/not-this-one');
	expect(refusalOf(week, { kind: 'slice', item: 'photos', keep: ['b', 'c'] })).toBe(
		'slice/not-this-criterion'
	);
	expect(refusalOf(week, { kind: 'slice', item: 'photos', keep: ['a', 'b', 'c'] })).toBe('slice/keep-some');
});

test('the line stays under the same work when an item above it is sliced', () => {
	const week = onDay(3);
	const all = [...(week.state.started ? [week.state.started] : []), ...week.state.order];
	const line = all.indexOf('photos') + 1;
	const slice: Decision = { kind: 'slice', item: 'photos', keep: ['a', 'b'] };
	expect(after(week, { kind: 'line', after: line }, slice).state.line).toBe(line + 1);
	expect(after(week, { kind: 'line', after: line - 1 }, slice).state.line).toBe(line - 1);
});

test('the line stays under the same items when one above it leaves', () => {
	const week = after(onDay(3), { kind: 'line', after: 4 });
	const top = week.state.order[0]!;
	const without = after(week, { kind: 'cut', item: top, because: 'goal' });
	expect(without.state.line).toBeLessThan(4);
	expect(refusalOf(week, { kind: 'line', after: 40 })).toBe('line/below-the-end');
});

test('a size written over is kept beside the Developers’ own, crosses a red line, and changes no work', () => {
	const week = weekOf();
	const changed = after(week, { kind: 'resize', item: 'chat', size: 3 });
	expect(changed.state.items['chat']).toMatchObject({ size: 13, remaining: 13, overridden: 3 });
	expect(changed.state.redLines).toEqual([{ kind: 'size', id: 'chat', day: 0 }]);
	const back = after(changed, { kind: 'resize', item: 'chat', size: 13 });
	expect(back.state.redLines).toEqual([]);
	expect(back.state.items['chat']).not.toHaveProperty('overridden');
});

test('the parts of a slice have sizes of their own, and none that was written over', () => {
	const written = after(onDay(3), { kind: 'resize', item: 'photos', size: 1 });
	const { state } = after(written, { kind: 'slice', item: 'photos', keep: ['a', 'b'] });
	expect(state.items['photos']).not.toHaveProperty('overridden');
	expect(state.items['photos.rest']).not.toHaveProperty('overridden');
	expect(state.redLines).toContainEqual({ kind: 'size', id: 'photos', day: 3 });
});
