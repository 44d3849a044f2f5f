import { describe, expect, it } from 'vitest';
import { checkExemplars, readExemplars, type ScenarioText } from '#lib/content/index.ts';
import { recorded } from '../../../src/scripts/content/record-exemplar.ts';
import { tinyFiles, tinyScenario } from '../../content/tiny-folder.ts';

const file = 'exemplars/kept.yaml';
const text = (player: string): string => `# Why it is strong.
name: A strong week
${player}
seed: 4
setup: { mode: lead, stakes: practice, days: [0, 1, 2, 3, 4], help: full }
# As it was played.
decisions: []
headline: { min: 0, max: 100 }
`;
const withText = (kept: string): ScenarioText[] => [...tinyFiles(), { path: file, text: kept }];
const record = (kept: string) => {
	const exemplar = readExemplars(withText(kept)).find((one) => one.file === file)!;
	return recorded(tinyScenario(), exemplar, kept);
};

describe('recording an exemplar', () => {
	const now = record(text('player: skilled'));
	const kept = typeof now === 'string' ? '' : now.text;

	it('writes a whole week and its headline, so that nothing is found', () => {
		const exemplars = readExemplars(withText(kept)).filter((one) => one.file === file);
		expect(exemplars[0]!.decisions.length).toBeGreaterThan(5);
		expect(checkExemplars(tinyScenario(), exemplars)).toEqual([]);
	});

	it('keeps comments and everything else, one decision a line', () => {
		expect(kept).toContain('# Why it is strong.\nname: A strong week\nplayer: skilled\nseed: 4\n');
		expect(kept).toContain('# As it was played.\n');
		expect(kept).toMatch(/\n {2}- \{ kind: end-day \}\n/);
	});

	it('gives the same bytes again', () => {
		expect(record(kept)).toEqual(now);
	});

	it('leaves a week alone that names no player or none that is known, and says so', () => {
		expect(record(text(''))).toBe(`${file} names no player, so its week stays as it was played.`);
		expect(record(text('player: hero'))).toMatch(/there is no player “hero”\. Players are skilled, /);
	});
});
