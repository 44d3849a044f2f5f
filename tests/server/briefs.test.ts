import { expect, test } from 'vitest';
import { briefOf } from '#lib/server/briefs.ts';
import { marked, marksIn, numbered } from '../engine/project/marked-scenario.ts';
import { tinyScenario } from '../fixtures/tiny-scenario.ts';

test('what anybody may read of a scenario before playing it holds nothing that a week reveals', () => {
	const { scenario, numbers } = numbered(marked(tinyScenario).scenario);
	const text = JSON.stringify(briefOf(scenario));
	expect(text).toContain(tinyScenario.people[0]!.name);
	expect(marksIn(text)).toEqual([]);
	expect(text).not.toMatch(/Key"/);
	const digits = new Set(text.match(/\d+(\.\d+)?/g));
	expect(numbers.filter(({ number }) => digits.has(String(number)))).toEqual([]);
});
