/** Floor 2, pure: the text of a scenario's files → a `Scenario`, or every finding that stands in the way. */
export { readScenario, type Reading } from './read.ts';
export { readExemplars, type Exemplar } from './exemplars.ts';
export { checkExemplars, checkPlayed, checkScenario, headlineRange } from './check/index.ts';
export { jsonSchemas } from './json-schema.ts';
export { keyOf, type Finding, type Path, type Source } from './finding.ts';
export { MOST_CHARACTERS, MOST_FILES, type ScenarioText } from './folder.ts';
export { prose } from './render.ts';
