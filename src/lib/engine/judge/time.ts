/** Time: the share of the week's blocks that went to timelines and to other people's jobs. */
import { invitationFormOf, isDrift } from '../forms.ts';
import type { Moment } from '../judgement.ts';
import { BLOCKS_PER_DAY } from '../scenario.ts';
import type { Week } from '../week.ts';
import { clip, daysBegun, sum, type Judged } from './judged.ts';
import { repliesOf, type Reply } from './replies.ts';

/** This share of drift is nobody's fault, and so much more takes x from 1 to 0. */
const ALLOWED = 0.05;
const SPAN = 0.45;

/** x = 1 − (D − .05)/.45, D the share of all blocks that drifted. */
export const timeScore = (drifted: number, blocks: number): number =>
	clip(1 - (drifted / blocks - ALLOWED) / SPAN);

export function judgeTime(week: Week): Judged {
	const moments = repliesOf(week).flatMap((reply) => momentOf(week, reply));
	const offered = moments.some((moment) => moment.facts.drift === true);
	if (!offered) {
		return {
			competency: 'time',
			x: null,
			moments,
			silent: 'Nothing has asked for hours that are not yours yet.'
		};
	}
	const blocks = daysBegun(week).length * BLOCKS_PER_DAY;
	return { competency: 'time', x: timeScore(sum(moments.map((moment) => moment.loss)), blocks), moments };
}

/** Every offer to drift, and every meeting worth going to that was gone to. */
function momentOf(week: Week, { id, at, day, reply, byDefault }: Reply): Moment[] {
	const drift = isDrift(week, id);
	const went = reply === 'accept';
	if (!drift && !went) return [];
	const blocks = week.scenario.invitations.find((one) => one.id === id)?.blocks ?? 1;
	const loss = drift && went ? blocks : 0;
	return [
		{
			point: `meeting:${id}`,
			competency: 'time',
			day,
			at,
			x: loss > 0 ? 0 : 1,
			loss,
			stake: drift ? blocks : 0,
			chosen: byDefault ? 'left' : reply,
			best: drift ? 'decline' : 'accept',
			facts: { invitation: id, drift, topic: invitationFormOf(week, id).topicKey, byDefault, blocks }
		}
	];
}
