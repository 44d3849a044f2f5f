import { expect, test, type Page } from '@playwright/test';
import { Faults } from './faults.ts';
import { touch } from './hands.ts';
import { Learner, must } from './learner.ts';

/** Nothing sticks out at the side. */
async function fits(page: Page): Promise<void> {
	const wide = () => {
		const { scrollWidth, clientWidth } = document.documentElement;
		return scrollWidth - clientWidth;
	};
	await expect.poll(() => page.evaluate(wide), `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0);
}

test('A shorter week by touch on a phone, to the debrief, and no page scrolls sideways', async ({ page }) => {
	const faults = new Faults(page);
	const learner = new Learner(page, touch);
	await learner.open('/');
	await fits(page);
	await learner.startAtHome();
	await fits(page);

	await test.step('Monday', async () => {
		const view = await learner.view();
		await learner.answer(view, must(view.messages[0], 'message'), 'not-now');
		await fits(page);
		await learner.goTo('Backlog');
		await fits(page);
		const ids = view.backlog.items.map((item) => item.id);
		const [a, b, ...rest] = ids as [string, string, ...string[]];
		const second = must(view.backlog.items[1], 'second item');
		await learner.button(`Move up: ${second.title}`).tap();
		await learner.seesOrder([b, a, ...rest]);
		await learner.button(`More about: ${second.title}`).tap();
		await expect(learner.row(b)).toContainText(must(second.criteria[0], 'criterion').text);
		await fits(page);
		await learner.button('Keep this order').tap();
		await expect(learner.button('Keep this order')).toHaveCount(0);
		expect((await learner.view()).backlog.items[0]?.id).toBe(b);
		await learner.button('What you know').tap();
		const sheet = page.getByRole('dialog', { name: 'What you know' });
		await expect(sheet).toContainText('Today’s hours');
		await fits(page);
		await sheet.getByRole('button', { name: 'Close' }).tap();
		await expect(sheet).toBeHidden();
	});
	const tuesday = await learner.endDay();
	await fits(page);
	await learner.nextMorning(tuesday);
	await fits(page);

	await test.step('Tuesday', async () => {
		await page.getByRole('link', { name: /^Invitations, asks/ }).tap();
		await fits(page);
		const ask = must(
			tuesday.invitations.find((one) => one.day === 1),
			'invitation'
		);
		await learner.button(`Decline: ${ask.title}`).tap();
		await expect(page.getByText('You declined, Tuesday.')).toBeVisible();
		await learner.goTo('Research');
		await fits(page);
		const evidence = must(
			tuesday.research.find((one) => one.blocks === 1),
			'evidence'
		);
		await learner.button(`Spend 2 hours on ${evidence.title}`).tap();
		await expect(learner.heading).toHaveText('Six hours are free');
		await fits(page);
		await learner.goTo('Backlog');
		await learner.button('Draw the line').tap();
		await learner.button('Move the line down').tap();
		await learner.button('Keep this line').tap();
		await expect(learner.button('Keep this line')).toHaveCount(0);
		expect((await learner.view()).backlog.line).toBe(4);
		await fits(page);
	});
	const wednesday = await learner.endDay();
	await learner.nextMorning(wednesday);

	await test.step('Wednesday', async () => {
		await learner.goTo('Review');
		await fits(page);
		await learner.button('Accept').tap();
		await expect(page.getByText('accepted').first()).toBeVisible();
		const statuses = (await learner.view()).review.map((one) => one.status);
		expect(statuses).toContain('accepted');
	});
	const thursday = await learner.endDay();
	await learner.nextMorning(thursday);

	await test.step('Thursday', async () => {
		await learner.goTo('Stories');
		await learner.button('Spend 2 hours on it').tap();
		await expect(learner.button('Put it in the backlog')).toBeVisible();
		await fits(page);
		await learner.goTo('Backlog');
		const item = must(
			thursday.backlog.items.find((one) => one.status === 'open' && one.dependents.length === 0),
			'item that can leave'
		);
		await learner.button(`More about: ${item.title}`).tap();
		await learner.row(item.id).getByRole('button', { name: 'Cut it…' }).tap();
		await fits(page);
		const reason = must(thursday.cutReasons[0], 'reason').text;
		await touch.choose(learner.option(`You tell ${learner.first(item.from, thursday)}`, reason));
		await learner.button(/^Cut it and tell /).tap();
		await expect(learner.row(item.id)).toHaveCount(0);
	});
	const friday = await learner.endDay();
	await learner.nextMorning(friday);
	await fits(page);
	await learner.endDay();
	await fits(page);
	await learner.seesDebrief();
	await fits(page);
	await expect(page.getByText(/is what your week is worth/)).toBeVisible();
	await expect(page.getByRole('heading', { name: 'What you cut' })).toBeVisible();
	faults.none();
});

test('The pages around the week do not scroll sideways on a phone', async ({ page }) => {
	const learner = new Learner(page, touch);
	await learner.begin(3);
	for (const path of ['/', '/scenarios/the-loud-churn', '/handbook', '/me', '/no-such-page']) {
		await learner.open(path);
		await fits(page);
	}
});
