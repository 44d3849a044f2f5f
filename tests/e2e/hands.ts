import { expect, type Locator, type Page } from '@playwright/test';

/** How somebody reaches for the screen. Each control is found by what it is called, whatever the hand. */
export interface Hand {
	press(control: Locator): Promise<void>;
	/** One of several radio buttons. */
	choose(option: Locator): Promise<void>;
	write(field: Locator, text: string): Promise<void>;
}

const labelOf = (option: Locator): Locator => option.locator('xpath=ancestor::label');

export const mouse: Hand = {
	press: (control) => control.click(),
	choose: async (option) => {
		await labelOf(option).click();
		await expect(option).toBeChecked();
	},
	write: async (field, text) => {
		await field.click();
		await field.pressSequentially(text);
	}
};

export const touch: Hand = {
	press: (control) => control.tap(),
	choose: async (option) => {
		await labelOf(option).tap();
		await expect(option).toBeChecked();
	},
	write: async (field, text) => {
		await field.tap();
		await field.pressSequentially(text);
	}
};

/** Nothing but keys: a control is reached by tabbing to it, within a bound. */
export class Keyboard implements Hand {
	readonly page: Page;
	static readonly BOUND = 220;

	constructor(page: Page) {
		this.page = page;
	}

	/** Forward, or back where the control stands before the focus. */
	async tabTo(control: Locator): Promise<void> {
		await expect(control).toHaveCount(1);
		await expect(control).toBeEnabled();
		for (let i = 0; i < Keyboard.BOUND; i++) {
			const { key, times, seen } = await control.evaluate(wayTo);
			if (times === 0) {
				expect(seen, 'The focus can be seen').toBe(true);
				return;
			}
			for (let n = 0; n < times; n++) await this.page.keyboard.press(key);
			i += times;
		}
		throw new Error(`Not reached within ${Keyboard.BOUND} tabs: ${String(control)}`);
	}

	async press(control: Locator): Promise<void> {
		await this.tabTo(control);
		await this.page.keyboard.press('Enter');
	}

	/** Tab reaches the group, arrow keys the option. */
	async choose(option: Locator): Promise<void> {
		await expect(option).toHaveCount(1);
		const inGroup = (one: Element) =>
			document.activeElement instanceof HTMLInputElement &&
			document.activeElement.name === (one as HTMLInputElement).name;
		for (let i = 0; i < Keyboard.BOUND && !(await option.evaluate(inGroup)); i++)
			await this.page.keyboard.press((await option.evaluate(wayTo)).key);
		for (let i = 0; i < 12; i++) {
			if (await option.evaluate((one) => one === document.activeElement)) break;
			await this.page.keyboard.press('ArrowDown');
		}
		if (!(await option.isChecked())) await this.page.keyboard.press('Space');
		await expect(option).toBeChecked();
		await expect(option).toBeFocused();
	}

	async tick(box: Locator): Promise<void> {
		await this.tabTo(box);
		await this.page.keyboard.press('Space');
	}

	async write(field: Locator, text: string): Promise<void> {
		await this.tabTo(field);
		await this.page.keyboard.type(text);
	}
}

/** Which way to tab, and how often at least: a look after every single tab would take most of the test's time. */
function wayTo(control: Element): { key: 'Tab' | 'Shift+Tab'; times: number; seen: boolean } {
	const outlined = (one: Element | null) => {
		if (one === null) return false;
		const { outlineStyle, outlineWidth } = getComputedStyle(one);
		return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1;
	};
	const now = document.activeElement;
	if (now === control) {
		// On the control itself, or on the words that stand for it.
		const seen = [control, control.nextElementSibling, control.closest('label')].some(outlined);
		return { key: 'Tab', times: 0, seen };
	}
	if (now === null || now === document.body) return { key: 'Tab', times: 1, seen: false };
	const back = Boolean(now.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_PRECEDING);
	const stops = [...document.querySelectorAll<HTMLElement>('a[href], button, textarea, summary')].filter(
		(one) =>
			!one.matches(':disabled') &&
			one.checkVisibility({ checkVisibilityCSS: true }) &&
			one.closest('[popover]') === null
	);
	const [from, to] = [stops.indexOf(now as HTMLElement), stops.indexOf(control as HTMLElement)];
	const between = from < 0 || to < 0 ? 1 : Math.abs(to - from);
	return { key: back ? 'Shift+Tab' : 'Tab', times: Math.max(1, between), seen: false };
}
