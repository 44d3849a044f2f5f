/** How figures, chances, days, roles and things of a week are put into the words of the feedback. */
import { baseOf } from '../backlog/index.ts';
import { personOf } from '../forms.ts';
import type { Moment } from '../judgement.ts';
import { count, list, quoted, titleOf } from '../title.ts';
import type { Group, Person, Role, Scenario } from '../scenario.ts';
import type { MomentView } from '../view.ts';
import type { Week } from '../week.ts';

export { capital, count, list, quoted, sentence } from '../title.ts';

/** The words of one moment. Each part is at most two short sentences. */
export type Words = Pick<MomentView, 'title' | 'saw' | 'chose' | 'open' | 'rule'>;
/** Puts a moment of one competency into words. */
export type Tell = (week: Week, moment: Moment) => Words;

const DAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

/** 0 is this week's Monday; 5 and more are days of the weeks after. */
export function dayName(day: number): string {
	const name = DAY_NAMES[((day % 5) + 5) % 5]!;
	const weeks = Math.floor(day / 5);
	if (weeks <= 0) return name;
	return weeks === 1 ? `next ${name}` : `${name} in ${weeks} weeks`;
}

const ROLE_NAMES: Record<Role, string> = {
	po: 'the Product Owner',
	pm: 'the Product Manager',
	sm: 'the Scrum Master',
	dev: 'the Developers'
};
export const roleName = (role: string): string => ROLE_NAMES[role as Role] ?? role;

const GROUP_NAMES: Record<Group, string> = {
	users: 'users',
	business: 'business',
	engineering: 'engineering'
};
export const groupName = (group: string): string => GROUP_NAMES[group as Group] ?? group;

/** One decimal under ten, none above; a true minus sign. */
export function figure(value: number): string {
	const size = Math.abs(value);
	const text =
		size < 9.95
			? String(Math.round(size * 10) / 10)
			: String(Math.round(size)).replace(/\B(?=(\d{3})+$)/g, ',');
	return value < 0 && text !== '0' ? `−${text}` : text;
}

/** In the product's unit, which is a plural: one of it is "1.0 loans". */
export function worth(week: Week, value: number): string {
	if (value > 0 && value < 0.05) return `under 0.1 ${week.scenario.goal.unit}`;
	const said = figure(value);
	return `${said === '1' ? '1.0' : said} ${week.scenario.goal.unit}`;
}

/** "6 in 10". */
export function inTen(p: number): string {
	if (p > 0.95) return 'nearly certain';
	if (p < 0.05) return 'under 1 in 10';
	return `${Math.round(p * 10)} in 10`;
}

export const outOf100 = (share: number): string => `${Math.round(share * 100)} of 100`;

/** "four hours" for two blocks. */
export const hours = (blocks: number): string => count(blocks * 2, 'hour');

/** Title of an item or of a part of one, in quotation marks. */
export const itemTitle = (week: Week, id: string): string => quoted(titleOf(week, id, { base: baseOf(id) }));

export const itemTitles = (week: Week, ids: readonly string[]): string =>
	list(ids.map((id) => itemTitle(week, id)));

export const person = (scenario: Scenario, id: string): Person => personOf(scenario, id);
export const firstName = ({ name }: Person): string => name.split(' ')[0] ?? name;

/** A fact of a moment as text, number, truth or list. */
export const text = ({ facts }: Moment, key: string): string => String(facts[key] ?? '');
export const number = ({ facts }: Moment, key: string): number => Number(facts[key] ?? 0);
export const holds = ({ facts }: Moment, key: string): boolean => facts[key] === true;
export const texts = ({ facts }: Moment, key: string): string[] => {
	const value = facts[key];
	return Array.isArray(value) ? value : [];
};
