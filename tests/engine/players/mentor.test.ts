import { expect, test } from 'vitest';
import { beginWeek, decide, isRefusal, type Setup, type Week } from '../../../src/lib/engine/index.ts';
import { mentorDecision, mentorLead, reasonFor } from '../../../src/lib/engine/players/index.ts';
import { viewOf } from '../../../src/lib/engine/project/index.ts';
import { tinyScenario } from '../../fixtures/tiny-scenario.ts';

const setup: Setup = { mode: 'lead', stakes: 'practice', days: [0, 1, 2, 3, 4], help: 'full' };
const week = (seed: number): Week => beginWeek(tinyScenario, setup, seed) as Week;

test('the mentor’s reason is the most specific that the author wrote', () => {
	const { mentor } = tinyScenario;
	const about = reasonFor(mentor, { kind: 'answer', message: 'omar-chat', answer: 'no' });
	expect(about).toBe('The board wants an answer, not a chat.');
	expect(reasonFor(mentor, { kind: 'answer', message: 'lena-list', answer: 'yes' })).toBe(
		'A plain answer with the real reason.'
	);
	expect(reasonFor(mentor, { kind: 'spend', on: 'evidence', id: 'calls' })).toBe(
		'The answer could change what goes first.'
	);
	expect(reasonFor(mentor, { kind: 'spend', on: 'story', id: 'due' })).toContain(
		'A change in what people do'
	);
	expect(reasonFor(mentor, { kind: 'end-day' })).toBe('');
});

test('asked again on the same view, the mentor says the same', () => {
	const begun = week(3);
	const said = mentorDecision(begun, viewOf(begun));
	expect(mentorDecision(week(3), viewOf(week(3)))).toEqual(said);
	expect(isRefusal(decide(begun, said.decision))).toBe(false);
	expect(said.reason).not.toBe('');
});

test('as the lead of the days before, the mentor ends each of them', () => {
	const late = beginWeek(tinyScenario, { ...setup, days: [2, 3, 4] }, 3, mentorLead(viewOf));
	expect(isRefusal(late)).toBe(false);
	expect((late as Week).state.day).toBe(2);
	expect(Object.keys((late as Week).state.messages)).toContain('lena-list');
});
