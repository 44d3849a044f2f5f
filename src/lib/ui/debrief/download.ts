/** Files made in the page from what it shows. */
import type { Debrief } from '#lib/engine/index.ts';
import { competencyName, dayName } from '../words.ts';

/** A cell that a spreadsheet would take for a formula gets an apostrophe in front. */
function cell(value: string | number): string {
	const text = typeof value === 'number' ? String(value) : /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One row a judged decision, with a byte order mark for spreadsheets. */
export function asCsv(debrief: Debrief): string {
	const head = [
		'day',
		'part',
		'decision',
		'title',
		'out of 1',
		'points lost',
		'name',
		'what you saw',
		'you chose',
		'what was open',
		'the rule'
	];
	const rows = debrief.moments.map((moment) => [
		dayName(moment.day),
		competencyName(moment.competency),
		moment.point,
		moment.title,
		moment.x,
		moment.loss,
		moment.grade,
		moment.saw,
		moment.chose,
		moment.open,
		moment.rule
	]);
	return `\uFEFF${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

export function save(name: string, type: string, text: string): void {
	const url = URL.createObjectURL(new Blob([text], { type }));
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(url), 1000);
}
