/** The line: as much as the Developers' forecast holds. */
import { below } from '../../random.ts';
import type { View } from '../../view.ts';
import { openOf } from '../open.ts';
import type { Rule } from '../player.ts';

/** The most places by which a wish moves the line. */
const WISH = 4;

/** The position whose points come nearest to the middle of the forecast. */
function fits({ backlog: { items, forecast } }: View): number {
	const middle = (forecast.low + forecast.high) / 2;
	let points = 0;
	let best = 0;
	let gap = middle;
	items.forEach((item, k) => {
		points += item.remaining;
		if (Math.abs(points - middle) < gap) {
			gap = Math.abs(points - middle);
			best = k + 1;
		}
	});
	return best;
}

/** With probability 1 − s the line follows a wish: one to four places further down. */
export const skilledLine: Rule = (view, seat) => {
	if (openOf(view, 'line').length === 0) return [];
	const random = seat.draw(`line ${view.day}`);
	const wish = random() < seat.skills.cut ? 0 : 1 + below(WISH, random);
	const after = Math.min(view.backlog.items.length, fits(view) + wish);
	return view.backlog.line === after ? [] : [{ kind: 'line', after }];
};
