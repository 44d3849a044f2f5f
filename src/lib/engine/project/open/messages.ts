import { freeBlocks } from '../../hours.ts';
import { ROLES } from '../../scenario.ts';
import type { Choice, InvitationView, MessageView, OpenDecision } from '../../view.ts';
import { slotsOf } from '../messages.ts';
import { offer, only, type Desk } from './offer.ts';

/** Longest text in the learner's own words, in characters. */
const OWN_WORDS = 600;

export function openMessages(desk: Desk, messages: MessageView[]): OpenDecision[] {
	return messages.flatMap((message) => {
		const { id, answers } = message;
		const first = answers[0];
		if (first === undefined) return [];
		const clauses = slotsOf(message).map((slot): [string, Choice] => [
			slot,
			{ one: message.clauses[slot].map((clause) => clause.id), optional: true }
		]);
		return offer(
			desk,
			'messages',
			id,
			{ kind: 'answer', message: id, answer: first.id },
			{
				message: only(id),
				answer: { one: answers.map((answer) => answer.id) },
				...Object.fromEntries(clauses),
				text: { text: { max: OWN_WORDS } }
			}
		);
	});
}

/** Accepting and declining are one open decision, handing on another: only the second names a role. */
export function openInvitations(desk: Desk, invitations: InvitationView[]): OpenDecision[] {
	const others = ROLES.filter((role) => !desk.play.scenario.hats.includes(role));
	return invitations.flatMap(({ id, blocks }) => {
		const accept = { kind: 'invitation', invitation: id, reply: 'accept' } as const;
		const fits = freeBlocks(desk.state) >= blocks;
		const left = fits ? accept : null;
		const [first] = others;
		return [
			...offer<'invitation'>(
				desk,
				'messages',
				id,
				{ kind: 'invitation', invitation: id, reply: 'decline' },
				{
					invitation: only(id),
					reply: { one: fits ? ['accept', 'decline'] : ['decline'] }
				},
				left
			),
			...(first === undefined
				? []
				: offer<'invitation'>(
						desk,
						'messages',
						id,
						{ kind: 'invitation', invitation: id, reply: 'hand-on', to: first },
						{
							invitation: only(id),
							reply: only('hand-on'),
							to: { one: others }
						},
						left
					))
		];
	});
}
