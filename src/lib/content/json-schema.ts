import { z } from 'zod';
import {
	answersFile,
	exemplarFile,
	itemFile,
	mentorFile,
	modelFile,
	researchFile,
	scenarioFile,
	weekFile
} from './schemas/index.ts';

/** JSON Schema (2020-12) of every kind of file, by the pattern of its path; of Markdown files, the frontmatter. */
export function jsonSchemas(): Record<string, unknown> {
	const kinds = {
		'scenario.md': scenarioFile,
		'backlog/*.md': itemFile,
		'research.md': researchFile,
		'week/*.md': weekFile,
		'model.yaml': modelFile,
		'answers.yaml': answersFile,
		'mentor.md': mentorFile,
		'exemplars/*.yaml': exemplarFile
	};
	return Object.fromEntries(
		Object.entries(kinds).map(([path, schema]) => [path, z.toJSONSchema(schema, { io: 'input' })])
	);
}
