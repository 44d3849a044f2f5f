import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const WIDTHS = { laptop: 1280, phone: 390 };
type Width = keyof typeof WIDTHS;

/** What axe finds on the page as it stands, one line each: rule, where, and why. */
async function findings(page: Page, colours = false): Promise<string[]> {
	// No page of ours has frames: the way without a second window for the results is much quicker.
	const axe = new AxeBuilder({ page }).setLegacyMode();
	const { violations } = await (colours ? axe.withRules(['color-contrast']) : axe.withTags(TAGS)).analyze();
	return violations.flatMap(({ id, nodes }) =>
		nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} (${failureSummary ?? ''})`)
	);
}

/** As high as its page, so that the bar at the bottom of a phone lies over nothing that can be scrolled away from it. */
async function show(page: Page, width: Width): Promise<void> {
	await page.setViewportSize({ width: WIDTHS[width], height: 800 });
	const height = await page.evaluate(() => document.documentElement.scrollHeight);
	await page.setViewportSize({ width: WIDTHS[width], height: Math.max(800, height) });
}

/** Light or dark, once the page is painted in it: axe reads colours at once, and a change takes a frame or two. */
async function inColours(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
	await page.emulateMedia({ colorScheme });
	await page.evaluate(async () => {
		for (let frames = 0; frames < 3; frames++) await new Promise((done) => requestAnimationFrame(done));
		await Promise.all(document.getAnimations().map((animation) => animation.finished));
	});
}

/** axe finds nothing, in light and dark, on a laptop and on a phone. Only colours differ between light and dark. */
export async function findsNothing(
	page: Page,
	what: string,
	widths: Width[] = ['laptop', 'phone']
): Promise<void> {
	for (const width of widths) {
		await show(page, width);
		await inColours(page, 'light');
		expect.soft(await findings(page), `${what}, light, ${width}`).toEqual([]);
		await inColours(page, 'dark');
		expect.soft(await findings(page, true), `${what}, dark, ${width}`).toEqual([]);
	}
	await page.emulateMedia({ colorScheme: 'light' });
	await page.setViewportSize({ width: WIDTHS.laptop, height: 800 });
}

/** Every text can be read on its ground, in light and dark. */
export async function canBeRead(page: Page, what: string): Promise<void> {
	for (const colorScheme of ['light', 'dark'] as const) {
		await inColours(page, colorScheme);
		expect.soft(await findings(page, true), `${what}, ${colorScheme}`).toEqual([]);
	}
}
