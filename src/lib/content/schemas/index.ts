/** One strict schema a kind of file. */
export { DAY_NAMES } from './words.ts';
export { scenarioFile, type ScenarioFile } from './scenario-file.ts';
export { itemFile, type ItemFile } from './item-file.ts';
export { researchFile, type ResearchFile } from './research-file.ts';
export { weekFile, type WeekFile } from './week-file.ts';
export { modelFile, type ModelFile } from './model-file.ts';
export { answersFile, type AnswersFile } from './answers-file.ts';
export { mentorFile, type MentorFile } from './mentor-file.ts';
export { exemplarFile, type ExemplarFile } from './exemplar-file.ts';
