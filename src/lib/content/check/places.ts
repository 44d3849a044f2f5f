import type {
	Day,
	Evidence,
	ForecastQuestion,
	Invitation,
	Item,
	Message,
	Scenario,
	StoryTask
} from '#lib/engine/index.ts';
import type { Path } from '../finding.ts';
import { DAY_NAMES } from '../schemas/index.ts';

/** Where in the files a part of a scenario was written: the way back from the engine's shape. */
export interface Place {
	file: string;
	path: Path;
}

type Dated = 'messages' | 'invitations' | 'forecasts';

export const weekFileOf = (day: Day): string => `week/${DAY_NAMES[day]}.md`;

export const placeOfItem = (item: Item | string): string =>
	`backlog/${typeof item === 'string' ? item : item.id}.md`;

export function placeOfMessage(scenario: Scenario, message: Message): Place {
	return inWeek(scenario, 'messages', message);
}

export function placeOfInvitation(scenario: Scenario, invitation: Invitation): Place {
	return inWeek(scenario, 'invitations', invitation);
}

export function placeOfForecast(scenario: Scenario, forecast: ForecastQuestion): Place {
	return inWeek(scenario, 'forecasts', forecast);
}

export function placeOfStory(scenario: Scenario, story: StoryTask): Place {
	const same = scenario.stories.filter((one) => one.opens === story.opens);
	return { file: weekFileOf(story.opens), path: ['stories', Math.max(0, same.indexOf(story))] };
}

export function placeOfEvidence(scenario: Scenario, evidence: Evidence): Place {
	return { file: 'research.md', path: ['evidence', Math.max(0, scenario.evidence.indexOf(evidence))] };
}

function inWeek(scenario: Scenario, list: Dated, one: { day: Day }): Place {
	const same = (scenario[list] as { day: Day }[]).filter((other) => other.day === one.day);
	return { file: weekFileOf(one.day), path: [list, Math.max(0, same.indexOf(one))] };
}

/** Something that draws a form or follows another's. */
export interface Formed extends Place {
	id: string;
	kind: string;
	forms: number;
	follows?: string;
}

/** Everything with forms, the shock among it. */
export function formed(scenario: Scenario): Formed[] {
	const one = (
		kind: string,
		place: Place,
		thing: { id: string; forms: unknown[]; follows?: string }
	): Formed => ({
		kind,
		...place,
		id: thing.id,
		forms: thing.forms.length,
		...(thing.follows === undefined ? {} : { follows: thing.follows })
	});
	return [
		...scenario.items.map((item) => one('item', { file: placeOfItem(item), path: [] }, item)),
		...scenario.messages.map((message) => one('message', placeOfMessage(scenario, message), message)),
		...scenario.invitations.map((each) => one('invitation', placeOfInvitation(scenario, each), each)),
		...scenario.stories.map((story) => one('story', placeOfStory(scenario, story), story)),
		one(
			'shock',
			{ file: weekFileOf(scenario.shock.day), path: ['shock'] },
			{ id: 'shock', forms: scenario.shock.forms }
		)
	];
}
