/** Roles: whether what came in stayed with the one whose decision it is. */
import { invitationFormOf, messageFormOf } from '../forms.ts';
import type { Moment } from '../judgement.ts';
import type { Role } from '../scenario.ts';
import type { Week } from '../week.ts';
import { clip, sum, type Judged } from './judged.ts';
import { answersOf, repliesOf } from './replies.ts';

/** Fewer moments than this on either side are not judged. */
const FEWEST = 3;

/** What was done with it: kept, handed on to a role, or left until its time ran out. */
type Done = 'kept' | 'left' | Role;

/** Not mine is right only when handed on to its owner; mine is wrong only when handed on or left. */
export function rolesRight(owner: Role, mine: boolean, done: Done): boolean {
	return mine ? done === 'kept' : done === owner;
}

/** x = 1 − wrong / min(mine, not mine); null with fewer than three on either side. */
export function rolesScore(wrong: number, mine: number, notMine: number): number | null {
	const fewer = Math.min(mine, notMine);
	return fewer < FEWEST ? null : clip(1 - wrong / fewer);
}

export function judgeRoles(week: Week): Judged {
	const moments = [...fromMessages(week), ...fromInvitations(week)].sort((a, b) => a.at - b.at);
	const mine = moments.filter((moment) => moment.facts.mine === true).length;
	const x = rolesScore(sum(moments.map((moment) => moment.loss)), mine, moments.length - mine);
	if (x !== null) return { competency: 'roles', x, moments };
	return { competency: 'roles', x, moments, silent: 'Too few things have asked whose job they are.' };
}

function fromMessages(week: Week): Moment[] {
	return answersOf(week).map(({ id, at, day, sent }) => {
		const done = sent === undefined ? 'left' : sent.act === 'hand-on' ? (sent.to ?? 'kept') : 'kept';
		return momentOf(week, { id, at, day }, messageFormOf(week, id).ownerKey, done);
	});
}

function fromInvitations(week: Week): Moment[] {
	return repliesOf(week).flatMap(({ id, at, day, reply, to, byDefault }) => {
		const { ownerKey } = invitationFormOf(week, id);
		if (ownerKey === undefined) return [];
		const done = byDefault ? 'left' : reply === 'hand-on' ? (to ?? 'kept') : 'kept';
		return [momentOf(week, { id, at, day }, ownerKey, done)];
	});
}

function momentOf(
	week: Week,
	what: Pick<Moment, 'at' | 'day'> & { id: string },
	owner: Role,
	done: Done
): Moment {
	const mine = week.scenario.hats.includes(owner);
	const right = rolesRight(owner, mine, done);
	return {
		point: `roles:${what.id}`,
		competency: 'roles',
		day: what.day,
		at: what.at,
		x: right ? 1 : 0,
		loss: right ? 0 : 1,
		stake: 1,
		chosen: done,
		best: mine ? 'kept' : owner,
		facts: { about: what.id, owner, mine, done }
	};
}
