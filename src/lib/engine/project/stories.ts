/** Stories to write and questions of fact, from the day that they come in. */
import { storyFormOf } from '../forms.ts';
import type { ForecastQuestion, StoryOption, StoryTask } from '../scenario.ts';
import type { Play, WeekState } from '../state.ts';
import type { ForecastView, StoryView } from '../view.ts';

export function storiesView(play: Play, state: WeekState, over: boolean): StoryView[] {
	const { stories, opens } = play.scenario;
	if (state.day < opens.story) return [];
	return stories
		.filter((story) => story.opens <= state.day)
		.map((story) => storyView(play, state, story, over));
}

function storyView(play: Play, state: WeekState, story: StoryTask, over: boolean): StoryView {
	const { id, title, until } = story;
	const { body, slots } = storyFormOf(play, id);
	const work = state.stories[id];
	const shown = (options: StoryOption[]): { id: string; text: string }[] =>
		options.map(({ id, text }) => ({ id, text }));
	return {
		id,
		title,
		body,
		until,
		slots: {
			who: shown(slots.who),
			behaviour: shown(slots.behaviour),
			metric: shown(slots.metric),
			baseline: shown(slots.baseline),
			link: shown(slots.link),
			criteria: shown(slots.criteria),
			size: shown(slots.size)
		},
		ready: work !== undefined,
		...(work?.written === undefined ? {} : { written: work.written }),
		lapsed: work?.written === undefined && (over || until < state.day)
	};
}

export function forecastsView(play: Play, state: WeekState, over: boolean): ForecastView[] {
	const { forecasts, opens } = play.scenario;
	if (state.day < opens.forecast) return [];
	return forecasts
		.filter((question) => question.day <= state.day)
		.map((question) => forecastView(state, question, over));
}

function forecastView(
	state: WeekState,
	{ id, day, text, about }: ForecastQuestion,
	over: boolean
): ForecastView {
	const given = state.forecasts[id];
	return {
		id,
		day,
		text,
		about: { ...about },
		...(given === undefined ? {} : { given: { yes: given.yes, sure: given.sure } }),
		lapsed: given === undefined && (over || day < state.day)
	};
}
