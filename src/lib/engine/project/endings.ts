/** What ending the day now does to each thing still open, one sentence each. */
import { freeBlocks } from '../hours.ts';
import type { Play, WeekState } from '../state.ts';
import type { View } from '../view.ts';
import { capital, count, ended, firstNameOf, quoted } from '../title.ts';

type Open = Pick<View, 'messages' | 'invitations' | 'review' | 'stories' | 'forecasts' | 'open'>;
type Ending = View['ifDayEnds'][number];

export function endingsView(play: Play, state: WeekState, view: Open): Ending[] {
	const isOpen = (kind: string, id: string): boolean =>
		view.open.some((one) => one.kind === kind && one.id === id);
	const first = (id: string): string => firstNameOf(play.scenario, id);
	return [
		...view.messages
			.filter((one) => isOpen('answer', one.id) && one.until === state.day)
			.map((one): Ending => ({
				place: 'messages',
				id: one.id,
				text: ended(`${first(one.from)} gets no answer about ${quoted(one.subject)}`)
			})),
		...invitationEndings(view, state),
		...view.review
			.filter((one) => isOpen('accept', one.id))
			.map((one): Ending => ({
				place: 'review',
				id: one.id,
				text: `${quoted(one.title)} goes back to the Developers${one.evidence.some((evidence) => evidence.seen) ? '' : ' unread'}.`
			})),
		...view.stories
			.filter((one) => one.written === undefined && one.until === state.day)
			.map((one): Ending => ({
				place: 'stories',
				id: one.id,
				text: `The story ${quoted(one.title)} stays unwritten.`
			})),
		...view.forecasts
			.filter((one) => isOpen('forecast', one.id))
			.map((one): Ending => ({
				place: one.about.kind === 'met' ? 'review' : 'backlog',
				id: one.id,
				text: `You leave open: ${one.text}`
			})),
		...(state.line === null && view.open.some((one) => one.kind === 'line')
			? [
					{
						place: 'backlog',
						id: 'line',
						text: 'No line is drawn: you do not say what fits the next five working days.'
					} as const
				]
			: [])
	];
}

/** Unanswered invitations are accepted while hours are left; then the hours that nothing takes, once any can be spent. */
function invitationEndings({ invitations, open }: Open, state: WeekState): Ending[] {
	let free = freeBlocks(state);
	const list = invitations
		.filter((one) => open.some((other) => other.kind === 'invitation' && other.id === one.id))
		.map((one): Ending => {
			const goes = free >= one.blocks;
			if (goes) free -= one.blocks;
			const text = goes
				? `You go to ${quoted(one.title)}, since you did not say no.`
				: `${quoted(one.title)} gets no answer, and there is no time left for it.`;
			return { place: 'messages', id: one.id, text };
		});
	const canSpend = open.some((one) => one.kind === 'spend');
	const hours: Ending[] =
		free === 0 || !canSpend
			? []
			: [{ place: 'research', id: 'hours', text: `${capital(count(2 * free, 'hour'))} pass unused.` }];
	return [...list, ...hours];
}
