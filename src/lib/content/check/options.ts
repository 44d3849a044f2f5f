import { CLAUSE_SLOTS, STORY_SLOTS, type Scenario } from '#lib/engine/index.ts';
import type { Path, Report } from '../finding.ts';
import { placeOfMessage, placeOfStory } from './places.ts';

/** One choice that a learner meets: which of its options are right, and how long each is. */
interface Choice {
	lengths: number[];
	right: boolean[];
}

/** More than so many standard deviations over chance is a pattern that a learner can use. */
const TELLING = 1.645;
/** The longest option of a choice may be so many times the shortest, unless both are short. */
const LONGEST = 2.6;
const SHORT = 45;

/** Place and length give nothing away: neither in one choice nor over the scenario. */
export function checkOptions(scenario: Scenario, report: Report): void {
	const answers: Choice[] = [];
	const clauses: Choice[] = [];
	const stories: Choice[] = [];
	const add = (list: Choice[], file: string, path: Path, choice: Choice): void => {
		list.push(choice);
		const longest = Math.max(...choice.lengths);
		const shortest = Math.min(...choice.lengths);
		if (longest <= SHORT || longest <= LONGEST * shortest) return;
		const message = `One option has ${longest} characters and another ${shortest}; give them about the same length.`;
		report(file, path, 'options/length', message);
	};
	for (const message of scenario.messages) {
		const { file, path } = placeOfMessage(scenario, message);
		message.forms.forEach((form, k) => {
			const at = [...path, 'forms', k];
			const isNo = form.rightKey === 'no' || form.rightKey === 'not-now';
			add(answers, file, [...at, 'answers'], {
				lengths: form.answers.map((one) => one.text.length),
				right: form.answers.map((one) => one.act === form.rightKey && (one.explicitKey || !isNo))
			});
			for (const slot of CLAUSE_SLOTS) {
				const list = form.clauses[slot];
				add(clauses, file, [...at, 'clauses', slot], {
					lengths: list.map((one) => one.text.length),
					right: list.map((one) => one.goodKey)
				});
			}
		});
	}
	for (const story of scenario.stories) {
		const { file, path } = placeOfStory(scenario, story);
		story.forms.forEach((form, k) => {
			for (const slot of STORY_SLOTS) {
				const list = form.slots[slot];
				const best = Math.max(...list.map((one) => one.goodKey));
				add(stories, file, [...path, 'forms', k, 'slots', slot], {
					lengths: list.map((one) => one.text.length),
					right: list.map((one) => one.goodKey === best)
				});
			}
		});
	}
	tells(answers, 'answer', report, ['messages']);
	tells(clauses, 'clause', report, ['messages']);
	tells(stories, 'story option', report, ['stories']);
}

function tells(choices: readonly Choice[], what: string, report: Report, path: Path): void {
	for (const [where, at] of [
		['first', () => 0],
		['longest', ({ lengths }: Choice) => lengths.indexOf(Math.max(...lengths))]
	] as const) {
		const telling = choices.filter(({ right }) => right.includes(true) && right.includes(false));
		const chances = telling.map(({ right }) => right.filter(Boolean).length / right.length);
		const found = telling.filter((choice) => choice.right[at(choice)]).length;
		const expected = chances.reduce((sum, p) => sum + p, 0);
		const deviation = Math.sqrt(chances.reduce((sum, p) => sum + p * (1 - p), 0));
		if (telling.length === 0 || found <= expected + TELLING * deviation) continue;
		const message = `The ${where} ${what} is a right one ${found} times of ${telling.length}, where chance gives ${expected.toFixed(1)}; change the ${where === 'first' ? 'order' : 'lengths'} of some.`;
		report('answers.yaml', path, `options/right-${where}`, message);
	}
}
