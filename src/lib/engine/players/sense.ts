/**
 * How simulated players read words. The view holds texts, and a rule cannot read: so the harness lets a
 * player *sense* what an author wrote down as right. A player of skill s reads a thing rightly with
 * probability s, and otherwise takes one of the wrong choices, each as likely as the others; one that
 * guesses takes any choice at all. Nothing else of the hidden model passes through here: no drawn worth, no
 * criterion, no reading.
 */
import type { StoryChoices } from '../decision.ts';
import { invitationFormOf, itemOf, messageFormOf, storyFormOf } from '../forms.ts';
import { pick, type Random } from '../random.ts';
import { CLAUSE_SLOTS, ROLES } from '../scenario.ts';
import type { Act, ClauseSlot, Role, StorySlot } from '../scenario.ts';
import type { Play } from '../state.ts';
import type { InvitationView, ItemView, MessageView, StoryView, View } from '../view.ts';
import type { Skills } from './skills.ts';

/** The most acceptance criteria that a story takes. */
const MOST_CRITERIA = 3;
/** Acceptance criteria as good as this are taken. */
const TESTABLE = 0.75;

type AnswerView = MessageView['answers'][number];

export interface Sense {
	/**
	 * Whether an answer is somebody else's to give: skill in roles. Who misreads it keeps what is not theirs;
	 * nobody gives away what is.
	 */
	handsOn: (message: MessageView) => boolean;
	/** To whom it goes: who reads whose it is, reads that too. */
	to: (message: MessageView, among: AnswerView[]) => AnswerView;
	/** The right one of these acts: skill in saying no. */
	act: (message: MessageView, among: Act[]) => Act;
	/** One of these answers that says plainly what will happen: skill in saying no. */
	plain: (message: MessageView, among: AnswerView[]) => AnswerView;
	/** The clauses of a no: skill in saying no. */
	clauses: (message: MessageView) => Partial<Record<ClauseSlot, string>>;
	/** Whose an invitation or ask is, if it is anybody's: skill in roles. */
	owner: (invitation: InvitationView) => Role | undefined;
	/** Whether a meeting will be about dates or other people's jobs: skill with time. */
	drifts: (invitation: InvitationView) => boolean;
	/** What is written into a story: skill with stories. */
	story: (story: StoryView) => StoryChoices;
	/** A true reason for cutting: skill in cutting. */
	cutReason: (view: View, item: ItemView) => string;
}

export function senseOf(
	play: Play,
	skills: Skills,
	draw: (about: string) => Random,
	guesses: boolean
): Sense {
	/** One of the right choices with probability `skill`, else one of the others; where there are none, what there is. */
	function read<T>(about: string, skill: number, right: readonly T[], choices: readonly T[]): T {
		const random = draw(`read ${about}`);
		if (guesses) return pick(choices, random);
		const wrong = choices.filter((choice) => !right.includes(choice));
		const reads = random() < skill;
		return pick((reads && right.length > 0) || wrong.length === 0 ? right : wrong, random);
	}

	return {
		handsOn(message) {
			const { ownerKey } = messageFormOf(play, message.id);
			const others = !play.scenario.hats.includes(ownerKey);
			return others && read(`whose ${message.id}`, skills.roles, [true], [true, false]);
		},
		to(message, among) {
			const { ownerKey } = messageFormOf(play, message.id);
			const right = among.filter((answer) => answer.to === ownerKey);
			return read(`to ${message.id}`, 1, right, among);
		},
		act(message, among) {
			const { rightKey } = messageFormOf(play, message.id);
			const right = among.filter((act) => act === rightKey);
			return read(`act ${message.id}`, skills.no, right, among);
		},
		plain(message, among) {
			const { answers } = messageFormOf(play, message.id);
			const plain = among.filter(({ id }) => answers.find((one) => one.id === id)?.explicitKey === true);
			return read(`plain ${message.id}`, skills.no, plain, among);
		},
		clauses(message) {
			const form = messageFormOf(play, message.id);
			return Object.fromEntries(
				CLAUSE_SLOTS.flatMap((slot) => {
					const offered = message.clauses[slot].map((clause) => clause.id);
					if (offered.length === 0) return [];
					const good = form.clauses[slot].filter(
						(clause) => clause.goodKey && clause.blameKey !== true && offered.includes(clause.id)
					);
					const right = good.map((clause) => clause.id);
					return [[slot, read(`${slot} ${message.id}`, skills.no, right, offered)]];
				})
			);
		},
		owner(invitation) {
			const { ownerKey } = invitationFormOf(play, invitation.id);
			if (ownerKey === undefined) return undefined;
			return read(`owner ${invitation.id}`, skills.roles, [ownerKey], ROLES);
		},
		drifts(invitation) {
			const { topicKey } = invitationFormOf(play, invitation.id);
			const drifts = topicKey === 'timeline' || topicKey === 'others';
			return read(`topic ${invitation.id}`, skills.time, [drifts], [true, false]);
		},
		story(story) {
			const { slots } = storyFormOf(play, story.id);
			const best = (slot: StorySlot): string => {
				const offered = slots[slot].filter((option) => story.slots[slot].some(({ id }) => id === option.id));
				const most = Math.max(...offered.map((option) => option.goodKey));
				const right = offered.filter((option) => option.goodKey === most);
				return read(`${slot} ${story.id}`, skills.story, right, offered).id;
			};
			const criteria = slots.criteria.map((option) => ({
				id: option.id,
				good: read(`criterion ${option.id} ${story.id}`, skills.story, [option.goodKey], [0, 1]),
				unhappy: option.unhappyKey === true ? 1 : 0
			}));
			criteria.sort((a, b) => b.good - a.good || b.unhappy - a.unhappy);
			const chosen = criteria.filter((one, k) => k === 0 || (one.good >= TESTABLE && k < MOST_CRITERIA));
			return {
				who: best('who'),
				behaviour: best('behaviour'),
				metric: best('metric'),
				baseline: best('baseline'),
				link: best('link'),
				size: best('size'),
				criteria: chosen.map((one) => one.id)
			};
		},
		cutReason(view, item) {
			const reasons = view.cutReasons.map((reason) => reason.id);
			const base = item.id.split('.', 1)[0] as string;
			return read(`reason ${base}`, skills.cut, itemOf(play, base).cutKey, reasons);
		}
	};
}
