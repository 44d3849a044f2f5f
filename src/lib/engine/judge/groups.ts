/**
 * Three groups: whether those whom an answer concerns had been heard before it was given. What is somebody
 * else's to answer asks for nobody to be heard first.
 */
import { messageFormOf, messageOf } from '../forms.ts';
import type { Moment } from '../judgement.ts';
import { heardSince } from '../machine/index.ts';
import { GROUPS, type Group } from '../scenario.ts';
import type { WeekState } from '../state.ts';
import type { Week } from '../week.ts';
import { lastDay, mean, type Judged } from './judged.ts';
import { answersOf, type Answered } from './replies.ts';

/** The most that a week without a word to one of the groups can reach. */
const CAP = 0.5;

export function judgeGroups(week: Week): Judged {
	const judged = answersOf(week).flatMap((answered) => judgeOne(week, answered));
	if (judged.length === 0) {
		return { competency: 'groups', x: null, moments: [], silent: 'No answer has concerned a group yet.' };
	}
	const moments = judged.map((moment) => ({
		...moment,
		loss: moment.loss / judged.length,
		stake: 1 / judged.length
	}));
	const share = mean(judged.map((moment) => moment.x));
	const never = week.phase === 'debrief' ? unheard(week.state) : [];
	const x = never.length > 0 ? Math.min(share, CAP) : share;
	return {
		competency: 'groups',
		x,
		moments: [...moments, ...(x < share ? capped(week, never, share - x) : [])]
	};
}

/** Groups that nobody spoke to all week. */
const unheard = (state: WeekState): Group[] =>
	GROUPS.filter((group) => !state.heard.some((contact) => contact.group === group));

function judgeOne(week: Week, { id, at, day, sent, before }: Answered): Moment[] {
	const { groups } = messageOf(week.scenario, id);
	const mine = week.scenario.hats.includes(messageFormOf(week, id).ownerKey);
	if (day === 0 || groups.length === 0 || !mine) return [];
	const heard = groups.filter((group) => heardSince(before, group));
	const x = sent === undefined ? 0 : heard.length / groups.length;
	return [
		{
			point: `groups:${id}`,
			competency: 'groups',
			day,
			at,
			x,
			loss: 1 - x,
			stake: 1,
			chosen: sent === undefined ? 'none' : heard.toSorted().join('+') || 'nobody',
			best: groups.toSorted().join('+'),
			facts: { message: id, groups, heard, shocked: before.shocked, lapsed: sent === undefined }
		}
	];
}

/** What the cap takes, one moment for each group that was never heard. */
function capped(week: Week, never: readonly Group[], loss: number): Moment[] {
	return never.map((group) => ({
		point: `groups:never:${group}`,
		competency: 'groups',
		day: lastDay(week),
		at: Math.max(0, week.decisions.length - 1),
		x: 0,
		loss: loss / never.length,
		stake: CAP / never.length,
		chosen: 'nobody',
		best: group,
		facts: { never: group }
	}));
}
