import { CLAUSE_SLOTS, type Act, type MessageForm, type Scenario } from '#lib/engine/index.ts';
import { quoted, type Path, type Report } from '../finding.ts';
import { placeOfMessage } from './places.ts';

/** Every message can be answered rightly and wrongly, and one kind of answer is not right for all. */
export function checkAnswers(scenario: Scenario, report: Report): void {
	const rights = new Set<Act>();
	const roles = new Set(scenario.people.map((person) => person.role));
	for (const message of scenario.messages) {
		const { file, path } = placeOfMessage(scenario, message);
		message.forms.forEach((form, k) => {
			rights.add(form.rightKey);
			checkForm(scenario, message.id, form, report);
			form.answers.forEach((answer, a) => {
				if (answer.to === undefined || roles.has(answer.to)) return;
				const at = [...path, 'forms', k, 'answers', a, 'to'];
				report(
					file,
					at,
					'message/nobody',
					`Nobody among the people has the role ${quoted(answer.to)}; give it to one, or hand on to another.`
				);
			});
			if (new Set(form.answers.map((answer) => answer.act)).size < 2) {
				report(
					file,
					[...path, 'forms', k, 'answers'],
					'message/one-act',
					'All answers are of one kind; offer another.'
				);
			}
		});
	}
	if (rights.size < 2) {
		report(
			'answers.yaml',
			['messages'],
			'message/one-right',
			'The same kind of answer is right for every message; let two kinds or more be right.'
		);
	}
	checkRoles(scenario, report);
}

function checkForm(scenario: Scenario, id: string, form: MessageForm, report: Report): void {
	const at: Path = ['messages', id, form.id];
	const find = (key: Path, check: string, message: string): void =>
		report('answers.yaml', [...at, ...key], check, message);
	const right = form.answers.filter((answer) => answer.act === form.rightKey);
	if (right.length === 0) {
		find(
			['right'],
			'message/no-right',
			`No answer of this form is a ${quoted(form.rightKey)}; add one, or make another right.`
		);
		return;
	}
	if (form.rightKey === 'hand-on') {
		if (!right.some((answer) => answer.to === form.ownerKey)) {
			find(
				['owner'],
				'message/no-right',
				`No answer hands on to the owner, ${quoted(form.ownerKey)}; add one, or name another owner.`
			);
		}
		if (scenario.hats.includes(form.ownerKey)) {
			find(
				['owner'],
				'message/own-hat',
				'Handing on is right and the owner is a role that the learner wears; change one of the two.'
			);
		}
	}
	if (form.rightKey !== 'no' && form.rightKey !== 'not-now') return;
	if (!right.some((answer) => answer.explicitKey)) {
		find(
			['explicit'],
			'message/not-explicit',
			'No right answer says plainly what will happen; name one, or write one.'
		);
	}
	for (const slot of CLAUSE_SLOTS) {
		const good = form.clauses[slot].filter((clause) => clause.goodKey).length;
		if (good === 0)
			find(
				['good', slot],
				'message/no-good-clause',
				`No “${slot}” clause is good, so nobody can answer well; name one.`
			);
		if (good === form.clauses[slot].length)
			find(
				['good', slot],
				'message/no-bad-clause',
				`Every “${slot}” clause is good, so nothing is chosen; write one that is not.`
			);
	}
}

/** Roles are judged from ten moments, three or more on either side. */
function checkRoles(scenario: Scenario, report: Report): void {
	const share = (owners: (string | undefined)[], mine: boolean): number => {
		const owned = owners.filter(
			(owner) => owner !== undefined && (scenario.hats as string[]).includes(owner) === mine
		);
		return owned.length / owners.length;
	};
	const things = [
		...scenario.messages.map((one) => one.forms.map((form): string | undefined => form.ownerKey)),
		...scenario.invitations.map((one) => one.forms.map((form): string | undefined => form.ownerKey))
	];
	const count = (mine: boolean): number => things.reduce((sum, owners) => sum + share(owners, mine), 0);
	const mine = count(true);
	const others = count(false);
	if (mine + others < 10 || mine < 3 || others < 3) {
		const text = `On average ${mine.toFixed(1)} moments are the learner’s own to decide and ${others.toFixed(1)} are others’; the roles need ten in all and three of each: name more owners.`;
		report('answers.yaml', ['invitations'], 'count/roles', text);
	}
}
