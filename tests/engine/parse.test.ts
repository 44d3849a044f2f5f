import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isRefusal, type Decision } from '#lib/engine/decision.ts';
import { parseDecision, parseSetup } from '#lib/engine/parse.ts';
import { PRACTICE } from '../fixtures/weeks.ts';

const choices = {
	who: 'a',
	behaviour: 'b',
	metric: 'c',
	baseline: 'd',
	link: 'e',
	size: 'f',
	criteria: ['g']
};
const GOOD: Decision[] = [
	{ kind: 'answer', message: 'm', answer: 'a', because: 'b', text: 'Own words' },
	{ kind: 'invitation', invitation: 'i', reply: 'decline' },
	{ kind: 'invitation', invitation: 'i', reply: 'hand-on', to: 'sm' },
	{ kind: 'spend', on: 'evidence', id: 'e' },
	{ kind: 'order', items: ['a', 'b'] },
	{ kind: 'cut', item: 'a', because: 'old' },
	{ kind: 'restore', item: 'a' },
	{ kind: 'slice', item: 'a', keep: ['x'] },
	{ kind: 'line', after: 3 },
	{ kind: 'open', increment: 'a', evidence: 'demo' },
	{ kind: 'accept', increment: 'a' },
	{ kind: 'return', increment: 'a', because: 'unmet' },
	{ kind: 'split', increment: 'a', move: ['x'] },
	{ kind: 'resize', item: 'a', size: 5 },
	{ kind: 'write', story: 's', choices },
	{ kind: 'forecast', question: 'q', yes: true, sure: 75 },
	{ kind: 'end-day' }
];

test.each(GOOD.map((decision) => [decision.kind, decision] as const))(
	'reads %s as it was written',
	(_, decision) => {
		expect(parseDecision(JSON.parse(JSON.stringify(decision)))).toEqual(decision);
	}
);

test('drops unknown fields and keeps nothing of the prototype', () => {
	expect(parseDecision({ kind: 'end-day', extra: 1, __proto__: { kind: 'cut' } })).toEqual({
		kind: 'end-day'
	});
	expect(isRefusal(parseDecision({ kind: 'constructor' }) as object)).toBe(true);
});

test.each([
	['a list', []],
	['nothing', null],
	['an unknown kind', { kind: 'fly' }],
	['a fraction for a line', { kind: 'line', after: 1.5 }],
	['a negative line', { kind: 'line', after: -1 }],
	['an odd confidence', { kind: 'forecast', question: 'q', yes: true, sure: 80 }],
	['a reply handed on to nobody', { kind: 'invitation', invitation: 'i', reply: 'hand-on' }],
	['a text of 601 characters', { kind: 'answer', message: 'm', answer: 'a', text: 'x'.repeat(601) }],
	['a list of 65 items', { kind: 'order', items: Array.from({ length: 65 }, (_, i) => `i${i}`) }],
	['an id that is a number', { kind: 'accept', increment: 3 }]
])('refuses %s as malformed', (_, value) => {
	expect(parseDecision(value)).toMatchObject({ refused: true, name: 'decision/malformed' });
});

test('any JSON at all is read or refused, never thrown at', () => {
	fc.assert(
		fc.property(fc.jsonValue(), fc.constantFrom(...GOOD), (value, good) => {
			parseDecision(value);
			for (const field of Object.keys(good)) parseDecision({ ...good, [field]: value });
		}),
		{ numRuns: 500, seed: 20261125 }
	);
});

test('a setup names days that follow each other', () => {
	expect(parseSetup(PRACTICE)).toEqual(PRACTICE);
	for (const days of [[], [0, 2], [1, 0], [5], ['0'], 'all', [3, 4, 5]])
		expect(parseSetup({ ...PRACTICE, days })).toMatchObject({ name: 'setup/malformed' });
	expect(parseSetup({ ...PRACTICE, mode: 'watch' })).toMatchObject({ name: 'setup/malformed' });
});
