/** A scenario whose every text that is hidden at some time carries its own mark, with the rule when it may be seen. */
import { SHOCK } from '../../../src/lib/engine/forms.ts';
import type { Scenario } from '../../../src/lib/engine/index.ts';
import type { Week } from '../../../src/lib/engine/week.ts';

type Rule = (week: Week) => boolean;

export interface Marked {
	scenario: Scenario;
	/** By the number of the mark. */
	rules: { kind: string; what: string; may: Rule }[];
}

/** Numbers of the marks in a text. */
export const marksIn = (text: string): number[] => [
	...new Set([...text.matchAll(/⟦(\d+)⟧/g)].map((found) => Number(found[1])))
];

const never: Rule = () => false;
const both =
	(...rules: Rule[]): Rule =>
	(week) =>
		rules.every((rule) => rule(week));
const from =
	(day: number): Rule =>
	(week) =>
		week.state.day >= day;
const drawn =
	(id: string, form: number): Rule =>
	({ world }) =>
		world.forms[id] === form;
const told =
	(text: string): Rule =>
	({ state }) =>
		state.evenings.some((evening) => evening.notes.some((note) => note.text.includes(text)));
const here =
	(item: string): Rule =>
	({ state }) =>
		state.items[item] !== undefined && state.items[item].status !== 'later';

export function marked(plain: Scenario): Marked {
	const scenario = structuredClone(plain);
	const rules: Marked['rules'] = [];
	const mark = (text: string, kind: string, of: string | number, may: Rule): string => {
		rules.push({ kind, what: `${kind}: ${of}`, may });
		return `${text} ⟦${rules.length - 1}⟧`;
	};
	const { opens } = scenario;

	for (const item of scenario.items) {
		const known = here(item.id);
		item.title = mark(item.title, 'title', item.id, known);
		item.body = mark(item.body, 'body', item.id, known);
		for (const one of item.criteria) one.text = mark(one.text, 'criterion', item.id, known);
		item.forms.forEach((form, f) => {
			if (form.claim) form.claim = mark(form.claim, 'claim', item.id, both(known, drawn(item.id, f)));
		});
		const incident = `incident ${item.id}`;
		item.review.incident.text = mark(incident, 'incident', item.id, told(incident));
		for (const evidence of item.review.evidence) {
			evidence.covers.forEach((cover, at) => {
				const seen =
					(unmet: boolean): Rule =>
					({ state }) =>
						Object.values(state.items).some(
							(one) => one.base === item.id && one.seen[evidence.id]?.[at] === unmet
						);
				cover.met = mark(cover.met, 'shown met', evidence.id, seen(false));
				cover.unmet = mark(cover.unmet, 'shown unmet', evidence.id, seen(true));
			});
		}
	}
	for (const evidence of scenario.evidence) {
		const open = from(Math.max(evidence.opens, opens.research));
		const read: Rule = ({ state }) => state.opened[evidence.id] !== undefined;
		// Evidence is named on the morning on which it can be opened first.
		evidence.title = mark(evidence.title, 'title', evidence.id, open);
		evidence.body = mark(evidence.body, 'body', evidence.id, open);
		evidence.readings.forEach((reading, r) => {
			const this_: Rule = ({ world }) => world.shown.readings[evidence.id] === r;
			reading.text = mark(reading.text, 'reading', evidence.id, both(read, this_));
			reading.id = mark(reading.id, 'name of a reading', evidence.id, never);
		});
		if (evidence.says !== undefined) {
			evidence.says = evidence.says.map((text, f) =>
				mark(text, 'talk', evidence.id, both(read, drawn(evidence.follows ?? evidence.id, f)))
			);
		}
	}
	for (const message of scenario.messages) {
		message.forms.forEach((form, f) => {
			const may = both(from(message.day), drawn(message.id, f));
			form.subject = mark(form.subject, 'subject', message.id, may);
			form.body = mark(form.body, 'body', message.id, may);
			form.answers = form.answers.map((one) => ({ ...one, text: mark(one.text, 'answer', message.id, may) }));
			form.clauses = Object.fromEntries(
				Object.entries(form.clauses).map(([slot, list]) => [
					slot,
					list.map((one) => ({ ...one, text: mark(one.text, slot, message.id, may) }))
				])
			) as typeof form.clauses;
			const echo = (how: 'kept' | 'hurt'): string => {
				const text = `echo ${how} ${message.id} ${f}`;
				return mark(text, `echo ${how}`, message.id, told(text));
			};
			form.echo = { kept: echo('kept'), hurt: echo('hurt') };
		});
	}
	for (const invitation of scenario.invitations) {
		invitation.forms.forEach((form, f) => {
			const may = both(from(invitation.day), drawn(invitation.id, f));
			form.title = mark(form.title, 'title', invitation.id, may);
			form.body = mark(form.body, 'body', invitation.id, may);
			const went: Rule = ({ state }) => state.invitations[invitation.id]?.reply === 'accept';
			form.report = mark(form.report, 'report', invitation.id, both(may, went));
		});
	}
	for (const story of scenario.stories) {
		const open = from(Math.max(story.opens, opens.story));
		story.title = mark(story.title, 'title', story.id, open);
		story.forms.forEach((form, f) => {
			form.body = mark(form.body, 'body', story.id, both(open, drawn(story.id, f)));
			for (const list of Object.values(form.slots))
				for (const one of list) one.text = mark(one.text, 'slot', story.id, both(open, drawn(story.id, f)));
		});
	}
	for (const one of scenario.forecasts)
		one.text = mark(one.text, 'question', one.id, from(Math.max(one.day, opens.forecast)));
	scenario.shock.forms.forEach((form, f) => {
		const may = both(from(scenario.shock.day), drawn(SHOCK, f));
		form.title = mark(form.title, 'shock', form.id, may);
		form.body = mark(form.body, 'shock', form.id, may);
	});
	for (const morning of scenario.mornings) {
		morning.title = mark(morning.title, 'morning', morning.day, from(morning.day));
		morning.bodies = morning.bodies.map((body, f) =>
			mark(
				body,
				'morning',
				morning.day,
				morning.follows === undefined ? from(morning.day) : both(from(morning.day), drawn(morning.follows, f))
			)
		);
	}
	for (const reason of scenario.mentor) reason.text = mark(reason.text, 'reason', reason.on, never);
	return { scenario, rules };
}

/** The scenario with a number of its own in each hidden place that holds one, and the rule when it may be seen. */
export function numbered(plain: Scenario): { scenario: Scenario; numbers: { number: number; may: Rule }[] } {
	const scenario = structuredClone(plain);
	const numbers: { number: number; may: Rule }[] = [];
	const own = (near: number, may: Rule): number => {
		const number = Number((near * 0.9 + 0.0123457 + numbers.length * 1.00037e-5).toFixed(9));
		numbers.push({ number, may });
		return number;
	};
	for (const story of scenario.stories)
		for (const form of story.forms)
			for (const list of Object.values(form.slots))
				for (const one of list) one.goodKey = own(one.goodKey, never);
	// The shock moves what items are worth, so that its factors can be read off then.
	for (const form of scenario.shock.forms)
		for (const one of form.worth) one.factor = own(one.factor, from(scenario.shock.day));
	for (const item of scenario.items) {
		const { incident } = item.review;
		incident.points = 1237 + numbers.length;
		// The points of an incident show in what goes before the order once it has struck.
		numbers.push({ number: incident.points, may: told(incident.text) });
	}
	for (const invitation of scenario.invitations) invitation.trust = own(0.5, never);
	return { scenario, numbers };
}
