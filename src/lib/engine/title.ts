/** How people and things of a week are called in running text. */
import { itemOf, personOf } from './forms.ts';
import type { Scenario } from './scenario.ts';
import type { ItemState, Play } from './state.ts';

/** Title of an item; a part says which part it is. */
export function titleOf(
	play: Pick<Play, 'scenario' | 'world'>,
	id: string,
	{ base }: Pick<ItemState, 'base'>
): string {
	const { title } = itemOf(play, base);
	const part = id.slice(base.length);
	if (part.endsWith('.rest')) return `${title}: the rest`;
	return part.endsWith('.left') ? `${title}: what was missing` : title;
}

export const quoted = (text: string): string => `“${text}”`;

/** With a full stop, unless what is quoted at its end has one of its own. */
export const ended = (text: string): string => (/[.!?…]["”’']?$/.test(text) ? text : `${text}.`);

export function firstNameOf(scenario: Scenario, id: string): string {
	const { name } = personOf(scenario, id);
	return name.split(' ')[0] ?? name;
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** "two messages": numbers up to ten as words. */
export const count = (n: number, one: string, many = `${one}s`): string =>
	`${NUMBERS[n] ?? n} ${n === 1 ? one : many}`;

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "a, b and c". */
export function list(words: readonly string[]): string {
	if (words.length < 2) return words[0] ?? '';
	return `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}

/** Titles by name while they are few, by number after that: "four finished items". */
export const fewOr = (titles: readonly string[], most: number, many: string): string =>
	titles.length <= most ? list(titles) : count(titles.length, many, many);

/** A clause as running text: a capital in front, a full stop behind. */
export const sentence = (text: string): string => ended(capital(text.trim()));
