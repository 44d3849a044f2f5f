import { parseDocument } from 'yaml';
import { headlineRange, type Exemplar } from '#lib/content/index.ts';
import { scorecardOf, viewOf, type Decision, type Scenario } from '#lib/engine/index.ts';
import { playWeek } from '#lib/engine/players/index.ts';
import { exemplarPlayer, PLAYER_NAMES } from './exemplar-players.ts';

/** The players' chance in exemplars, so that recording twice gives the same bytes. */
const CHANCE = 'exemplar';

/**
 * The text of an exemplar's file with the week played anew by its player: other decisions, another headline, and
 * everything else as it was, comments too. A sentence where it names no player that is known.
 */
export function recorded(
	scenario: Scenario,
	exemplar: Exemplar,
	text: string
): { text: string; headline: Exemplar['headline'] } | string {
	const { file, seed, setup } = exemplar;
	const policy = exemplarPlayer(exemplar.player ?? '');
	if (policy === undefined) {
		const known = `Players are ${PLAYER_NAMES.join(', ')}.`;
		return exemplar.player === undefined
			? `${file} names no player, so its week stays as it was played.`
			: `${file}: there is no player “${exemplar.player}”. ${known}`;
	}
	const week = playWeek({ scenario, setup, seed }, policy, CHANCE, viewOf);
	const document = parseDocument(text);
	document.set('decisions', document.createNode(week.decisions.map(asData), { flow: false }));
	const decisions = document.get('decisions') as { items: { flow?: boolean }[] };
	for (const one of decisions.items) one.flow = true;
	const headline = headlineRange(scorecardOf(week).headline);
	document.set('headline', document.createNode(headline, { flow: true }));
	return { text: document.toString({ lineWidth: 0 }), headline };
}

/** The same list in two decisions must not become an alias. */
const asData = (decision: Decision): Decision => structuredClone(decision);
