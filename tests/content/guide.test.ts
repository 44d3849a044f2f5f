import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseFile } from '#lib/content/parsed-file.ts';
import {
	answersFile,
	exemplarFile,
	itemFile,
	mentorFile,
	modelFile,
	researchFile,
	scenarioFile,
	weekFile
} from '#lib/content/schemas/index.ts';

const guide = readFileSync(join(import.meta.dirname, '../../content/README.md'), 'utf8');

/** The first YAML under the heading that begins so. */
function example(heading: string): string {
	const under = guide.slice(guide.indexOf(`\n## ${heading}`));
	return /```yaml\n([^]*?)```/.exec(under)?.[1] ?? '';
}

test.each([
	['scenario.md', scenarioFile],
	['backlog/', itemFile],
	['research.md', researchFile],
	['week/', weekFile],
	['model.yaml', modelFile],
	['answers.yaml', answersFile],
	['mentor.md', mentorFile],
	['exemplars/', exemplarFile]
])('the example of %s in content/README.md fits the format', (heading, schema) => {
	const { findings } = parseFile('example.yaml', example(heading), schema, !heading.endsWith('.yaml'));
	// Its lists are shortened: what is too short is no fault of an example.
	expect(findings.filter((finding) => finding.check !== 'schema/range')).toEqual([]);
});
