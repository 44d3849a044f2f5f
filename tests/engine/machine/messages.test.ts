import { expect, test } from 'vitest';
import type { Decision } from '#lib/engine/decision.ts';
import { messageFormOf } from '#lib/engine/forms.ts';
import { replyQuality } from '#lib/engine/reply-quality.ts';
import type { Week } from '#lib/engine/week.ts';
import { after, onDay, refusalOf, seedWhere, weekOf } from '../../fixtures/weeks.ts';

const acting = (week: Week, message: string, act: string): Decision => ({
	kind: 'answer',
	message,
	answer: messageFormOf(week, message).answers.find((one) => one.act === act)?.id ?? ''
});

test('a message is answered once, on a day on which it lies there', () => {
	const week = weekOf();
	const yes = acting(week, 'lena-list', 'yes');
	expect(refusalOf(after(week, yes), yes)).toBe('answer/already-sent');
	expect(refusalOf(week, acting(week, 'omar-chat', 'no'))).toBe('answer/unknown-message');
	expect(refusalOf(onDay(1), yes)).toBe('answer/too-late');
	expect(refusalOf(onDay(1), acting(week, 'omar-market', 'no'))).toBeUndefined();
	expect(refusalOf(week, { kind: 'answer', message: 'lena-list', answer: 'never' })).toBe(
		'answer/unknown-answer'
	);
	expect(refusalOf(week, { ...yes, because: 'nothing' } as Decision)).toBe('answer/unknown-clause');
});

test('a yes may bring an item in, once', () => {
	const week = onDay(1);
	const told = after(week, acting(week, 'omar-chat', 'yes'));
	expect(told.state.order.at(-1)).toBe('poster');
	expect(told.state.items['poster']).toMatchObject({ status: 'open', via: 'message:omar-chat', since: 1 });
});

test('a promise is kept in mind, and one that the forecast does not carry crosses a red line', () => {
	const week = weekOf();
	const first = after(week, {
		kind: 'order',
		items: ['reserve', ...week.state.order.filter((id) => id !== 'reserve')]
	});
	const last = after(week, {
		kind: 'order',
		items: [...week.state.order.filter((id) => id !== 'reserve'), 'reserve']
	});
	const promise = acting(week, 'omar-market', 'yes');
	expect(after(first, promise).state.redLines).toEqual([]);
	expect(after(last, promise).state.redLines).toEqual([{ kind: 'promise', id: 'omar-market', day: 0 }]);
	const friday = after(last, promise, ...Array<Decision>(4).fill({ kind: 'end-day' }));
	const over = after(friday, { kind: 'end-day' });
	expect(over.state.promises).toEqual([{ message: 'omar-market', item: 'reserve', day: 4, kept: false }]);
	expect(over.state.evenings.at(-1)?.notes.map((note) => note.kind)).toContain('visit');
});

test('silence costs trust, and is told in the evening of its last day', () => {
	const told = after(weekOf(), { kind: 'end-day' });
	expect(told.state.evenings[0]?.notes).toContainEqual(
		expect.objectContaining({ kind: 'silence', id: 'lena-list' })
	);
	expect(told.state.trust.users).toBeLessThan(weekOf().state.trust.users);
});

test('an invitation takes a block when accepted, and is accepted when nobody answers it', () => {
	const week = onDay(1);
	const gone = after(week, { kind: 'invitation', invitation: 'quarter', reply: 'accept' });
	expect(gone.state.blocks).toEqual([{ kind: 'meeting', id: 'quarter' }]);
	const left = after(
		week,
		{ kind: 'invitation', invitation: 'quarter', reply: 'decline' },
		{ kind: 'end-day' }
	);
	expect(left.trace.at(-1)?.left?.blocks).toEqual([{ kind: 'meeting', id: 'retro' }]);
	expect(left.state.invitations['quarter']).toMatchObject({ reply: 'decline' });
});

test('a full day takes no further meeting, and what nobody answered then is missed', () => {
	const week = onDay(1);
	const full = after(
		week,
		{ kind: 'spend', on: 'evidence', id: 'calls' },
		{ kind: 'spend', on: 'evidence', id: 'prototype' },
		{ kind: 'spend', on: 'evidence', id: 'ledger' }
	);
	expect(refusalOf(full, { kind: 'invitation', invitation: 'quarter', reply: 'accept' })).toBe(
		'desk/no-hours-left'
	);
	expect(after(full, { kind: 'end-day' }).state.invitations).toMatchObject({
		quarter: { reply: 'missed' },
		retro: { reply: 'missed' }
	});
});

test('a no is as good as it is clear and kind, and worth nothing where it is wrong', () => {
	const seed = seedWhere((week) => messageFormOf(week, 'omar-chat').rightKey === 'no');
	const form = messageFormOf(weekOf(seed), 'omar-chat');
	const no = form.answers.find((one) => one.act === 'no')?.id ?? '';
	const good = (slot: 'because' | 'goal' | 'interest' | 'offer') =>
		form.clauses[slot].find((one) => one.goodKey)?.id ?? '';
	const whole = {
		because: good('because'),
		goal: good('goal'),
		interest: good('interest'),
		offer: good('offer')
	};
	const answer = { kind: 'answer', message: 'omar-chat', answer: no } as const;
	expect(replyQuality(form, { ...answer, ...whole })).toMatchObject({
		right: true,
		clarity: 1,
		kindness: 1,
		x: 1
	});
	const bare = replyQuality(form, answer);
	expect(bare).toMatchObject({ right: true, clarity: 0.5 });
	expect(bare.x).toBeCloseTo(Math.sqrt(0.5 / 3));
	const yes = form.answers.find((one) => one.act === 'yes')?.id ?? '';
	expect(replyQuality(form, { ...answer, answer: yes }).x).toBe(0);
});
