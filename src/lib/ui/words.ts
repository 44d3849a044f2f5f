/** How figures, days, people and chances are put into words. One place, so that they read alike everywhere. */
import type { Competency, Group, ItemView, Person, Place, Profile, Role } from '#lib/engine/index.ts';

const DAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'] as const;

/** 0 is this week's Monday; 5 and more are days of the weeks after. */
export function dayName(day: number): string {
	const name = DAY_NAMES[((Math.floor(day) % 5) + 5) % 5] ?? 'Monday';
	if (day < 0) return `last ${name}`;
	const weeks = Math.floor(day / 5);
	if (weeks === 0) return name;
	return weeks === 1 ? `next ${name}` : `${name} in ${weeks} weeks`;
}

export const shortDay = (day: number): string => dayName(day).slice(0, 3);

export const PLACE_NAMES: Record<Place, string> = {
	messages: 'Messages',
	research: 'Research',
	backlog: 'Backlog',
	review: 'Review',
	stories: 'Stories'
};

export const PLACE_ORDER = Object.keys(PLACE_NAMES) as Place[];

export const isPlace = (value: string | undefined): value is Place =>
	value !== undefined && Object.hasOwn(PLACE_NAMES, value);

export const GROUP_NAMES: Record<Group, string> = {
	users: 'Users',
	business: 'Business',
	engineering: 'Engineering'
};

export const GROUP_ORDER = Object.keys(GROUP_NAMES) as Group[];

export const ROLE_NAMES: Record<Role, string> = {
	po: 'Product Owner',
	pm: 'Product Manager',
	sm: 'Scrum Master',
	dev: 'Developers'
};

export const COMPETENCY_NAMES: Record<Competency, string> = {
	order: 'Ordering',
	accept: 'Accepting and returning',
	no: 'Saying no',
	cut: 'Cutting',
	story: 'Stories',
	discovery: 'Looking for evidence',
	groups: 'Three groups heard',
	time: 'Time',
	roles: 'Whose job it is'
};

export const competencyName = (name: string): string => COMPETENCY_NAMES[name as Competency] ?? name;

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const fine = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

/** A figure as a person would say it: one decimal under ten, none above. */
export const figure = (value: number): string =>
	(Math.abs(value) < 10 ? fine : whole).format(value === 0 ? 0 : value).replace('-', '−');

/** A figure with a true minus sign, and a plus when asked for. */
export const signed = (value: number): string => `${value < 0 ? '−' : '+'}${figure(Math.abs(value))}`;

export const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

export const numberWord = (n: number): string => NUMBERS[n] ?? String(n);

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const points = (n: number): string => count(Number(fine.format(n)), 'point');

/** Blocks of two hours. */
export const hours = (blocks: number): string => count(blocks * 2, 'hour');

export function minutes(n: number): string {
	if (n < 60) return `${n} minutes`;
	const rest = n % 60;
	return rest === 0 ? count(n / 60, 'hour') : `${Math.floor(n / 60)} h ${rest} min`;
}

export function age(days: number): string {
	if (days < 1) return 'new today';
	if (days < 14) return `${count(days, 'day')} old`;
	if (days < 70) return `${count(Math.round(days / 7), 'week')} old`;
	return `${count(Math.round(days / 30), 'month')} old`;
}

/** "3 in 10". */
export function inTen(p: number): string {
	if (p >= 0.995) return 'certain';
	if (p > 0.95) return 'nearly certain';
	if (p < 0.005) return 'ruled out';
	if (p < 0.05) return 'under 1 in 10';
	return `${Math.round(p * 10)} in 10`;
}

/** A chance as a word; the number is a tap away. */
export function likely(p: number): string {
	if (p >= 0.95) return 'almost certain';
	if (p >= 0.8) return 'very likely';
	if (p >= 0.65) return 'likely';
	if (p >= 0.55) return 'more likely than not';
	if (p >= 0.45) return 'about even';
	if (p >= 0.3) return 'doubtful';
	return p >= 0.1 ? 'unlikely' : 'very unlikely';
}

export const percent = (p: number): string => `${Math.round(p * 100)}\u00a0%`;

/** How worth depends on when the item is out. */
export function profileWords(profile: Profile): string {
	if (profile.kind === 'steady')
		return 'Steady: it brings the same each day it is out, so each day earlier counts the same.';
	if (profile.kind === 'fading')
		return `Fading: it is worth less each day; half of it is gone after ${count(Math.round(profile.halfLife), 'working day')}.`;
	return `By a date: it counts only if it is finished by ${dayName(profile.day)} evening.`;
}

/** What one tier's worth means under its profile. */
export function tierWords(tier: ItemView['value']['tiers'][number], unit: string): string {
	const worth = `${figure(tier.worth)} ${unit}`;
	if (tier.worth === 0) return 'nothing';
	if (tier.profile.kind === 'steady') return `${worth} a day`;
	if (tier.profile.kind === 'fading') return `${worth}, fading`;
	return `${worth} if finished by ${dayName(tier.profile.day)} evening`;
}

export const firstName = (name: string): string => name.split(' ')[0] ?? name;

export const personOf = (people: Person[], id: string): Person | undefined =>
	people.find((person) => person.id === id);

/** "Users, business and engineering". */
export function list(words: string[]): string {
	if (words.length < 2) return words[0] ?? '';
	return `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}

/** A clause as part of running text: a capital in front, a full stop behind. */
export function sentence(text: string): string {
	const trimmed = capital(text.trim());
	return /[.!?…]["”’']?$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
