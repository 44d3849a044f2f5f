/** What an entity of the scenario is in this world: its form. Unknown ids are bugs and throw. */
import type {
	Day,
	Evidence,
	Invitation,
	InvitationForm,
	Item,
	ItemForm,
	Message,
	MessageForm,
	Person,
	Prose,
	Scenario,
	ShockForm,
	StoryTask
} from './scenario.ts';
import type { Play, World } from './state.ts';

type Drawn = Pick<Play, 'scenario' | 'world'>;

/** Name under which the shock's form is drawn; a morning or a talk may follow it. */
export const SHOCK = 'shock';

function found<T extends { id: string }>(list: readonly T[], id: string, what: string): T {
	const one = list.find((entry) => entry.id === id);
	if (one === undefined) throw new RangeError(`no ${what} "${id}"`);
	return one;
}

function formIn<T>(forms: readonly T[], world: World, id: string): T {
	const form = forms[world.forms[id] ?? 0];
	if (form === undefined) throw new RangeError(`"${id}" has no form ${world.forms[id]}`);
	return form;
}

export const itemOf = (play: Drawn, base: string): Item => found(play.scenario.items, base, 'item');
export const itemFormOf = (play: Drawn, base: string): ItemForm =>
	formIn(itemOf(play, base).forms, play.world, base);

export const messageOf = (scenario: Scenario, id: string): Message => found(scenario.messages, id, 'message');
export const messageFormOf = (play: Drawn, id: string): MessageForm =>
	formIn(messageOf(play.scenario, id).forms, play.world, id);

export const invitationOf = (scenario: Scenario, id: string): Invitation =>
	found(scenario.invitations, id, 'invitation');
export const invitationFormOf = (play: Drawn, id: string): InvitationForm =>
	formIn(invitationOf(play.scenario, id).forms, play.world, id);

/** Whether going is drift: the meeting is about timelines, or is somebody else's job. */
export function isDrift(play: Drawn, invitation: string): boolean {
	const { topicKey } = invitationFormOf(play, invitation);
	return topicKey === 'timeline' || topicKey === 'others';
}

export const evidenceOf = (scenario: Scenario, id: string): Evidence =>
	found(scenario.evidence, id, 'evidence');

/** What a talk without readings says. */
export function saysOf(play: Drawn, id: string): Prose | undefined {
	const { says, follows } = evidenceOf(play.scenario, id);
	if (says === undefined || says.length === 0) return undefined;
	return follows === undefined || says.length === 1 ? says[0] : formIn(says, play.world, follows);
}

export const storyOf = (scenario: Scenario, id: string): StoryTask => found(scenario.stories, id, 'story');
export const storyFormOf = (play: Drawn, id: string): StoryTask['forms'][number] =>
	formIn(storyOf(play.scenario, id).forms, play.world, id);

export const shockFormOf = (play: Drawn): ShockForm => formIn(play.scenario.shock.forms, play.world, SHOCK);

/** The morning's story of a day, if the author wrote one. */
export function morningBodyOf(play: Drawn, day: Day): { title: string; body: Prose } | undefined {
	const morning = play.scenario.mornings.find((one) => one.day === day);
	if (morning === undefined) return undefined;
	const { title, bodies, follows } = morning;
	const body = follows === undefined || bodies.length === 1 ? bodies[0] : formIn(bodies, play.world, follows);
	return { title, body: body ?? '' };
}

export const personOf = (scenario: Scenario, id: string): Person => found(scenario.people, id, 'person');
