import { expect, test } from 'vitest';
import { parseDecision } from '#lib/engine/index.ts';
import { decisionSchema } from '#lib/server/api/decision-schema.ts';
import { randomWeek } from '../engine/random-week.ts';
import { tinyScenario } from '../fixtures/tiny-scenario.ts';

test('the server and the engine read the same decision out of any JSON, byte for byte', () => {
	const kinds = new Set<string>();
	for (let seed = 0; seed < 20; seed++) {
		for (const { decision } of randomWeek(tinyScenario, 'read', seed)) {
			if (decision === undefined || ('text' in decision && decision.text === '')) continue;
			kinds.add(decision.kind);
			// As another program might send it: the fields the other way round.
			const turned = backwards(decision);
			const read = JSON.stringify(decisionSchema.parse(turned));
			expect(read, `seed ${seed}`).toBe(JSON.stringify(parseDecision(turned)));
		}
	}
	expect(kinds.size).toBeGreaterThan(12);
});

const backwards = (value: unknown): unknown =>
	typeof value === 'object' && value !== null && !Array.isArray(value)
		? Object.fromEntries(
				Object.entries(value)
					.reverse()
					.map(([key, inner]) => [key, backwards(inner)])
			)
		: value;
