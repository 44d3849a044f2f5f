/** What blocks can be spent on, how reliable it is, and what it told. */
import { evidenceOf, saysOf } from '../forms.ts';
import { costOf } from '../hours.ts';
import type { Evidence, Prose } from '../scenario.ts';
import type { Play, WeekState } from '../state.ts';
import type { EvidenceView } from '../view.ts';
import { hasComeIn } from './items.ts';

/** Evidence whose day has come. */
export function researchView(play: Play, state: WeekState): EvidenceView[] {
	const { evidence, opens } = play.scenario;
	if (state.day < opens.research) return [];
	return evidence.filter((one) => one.opens <= state.day).map((one) => evidenceView(play, state, one));
}

function evidenceView(play: Play, state: WeekState, evidence: Evidence): EvidenceView {
	const { id, kind, title, body, group, person, about, readings } = evidence;
	const day = state.opened[id];
	return {
		id,
		kind,
		title,
		body,
		group,
		...(person === undefined ? {} : { person }),
		...(about !== undefined && hasComeIn(state, about) ? { about } : {}),
		blocks: costOf(play, state, id),
		readings: readings.map(({ given }, i) => ({ id: numberOf(i), given })),
		...(day === undefined ? {} : { opened: { day, ...readingOf(play, id), text: openedText(play, id) } })
	};
}

/** Readings are named by their number: a name could tell what it says. */
const numberOf = (index: number): string => String(index + 1);

function readingOf(play: Play, id: string): { reading?: string } {
	const index = play.world.shown.readings[id];
	return index === undefined || evidenceOf(play.scenario, id).readings.length === 0
		? {}
		: { reading: numberOf(index) };
}

/** What opened evidence told. Of evidence that was not opened this must not leave the engine. */
export function openedText(play: Play, id: string): Prose {
	const reading = evidenceOf(play.scenario, id).readings[play.world.shown.readings[id] ?? 0];
	return reading?.text ?? saysOf(play, id) ?? '';
}
