import { expect, test } from '@playwright/test';
import { canBeRead, findsNothing } from './axe.ts';
import { Learner, must } from './learner.ts';

test('axe finds nothing on the pages around the week', async ({ page }) => {
	const learner = new Learner(page);
	for (const path of ['/', '/scenarios/the-loud-churn', '/me', '/no-such-page']) {
		await learner.open(path);
		await findsNothing(page, path);
	}
	await learner.begin(11);
	await learner.open('/');
	await expect(learner.link('Go on with Monday')).toBeVisible();
	await findsNothing(page, 'home of one who comes back');
	await learner.open('/me');
	await learner.button('Show a code').click();
	await expect(page.locator('.code')).toBeVisible();
	await findsNothing(page, 'a return code');
});

test('axe finds nothing in the handbook', async ({ page }) => {
	const learner = new Learner(page);
	await learner.open('/handbook');
	await findsNothing(page, '/handbook');
	const links = page.getByRole('main').getByRole('link');
	const paths = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
	for (const path of paths) {
		await learner.open(path);
		await expect(learner.heading).toBeVisible();
		await findsNothing(page, path, ['laptop']);
	}
});

test('axe finds nothing on Monday: messages, backlog, the sheet at its end, the evening', async ({
	page
}) => {
	const learner = new Learner(page);
	await learner.begin(12);
	await learner.open(learner.at('messages'));
	const view = await learner.view();
	const message = must(view.messages[0], 'message');
	const answer = must(
		message.answers.find((one) => one.act === 'not-now'),
		'not now'
	);
	await learner.hand.choose(learner.option('Your answer', answer.text));
	await expect(page.getByRole('region', { name: 'Your reply as it will be read' })).toBeVisible();
	await findsNothing(page, 'a reply in the making');

	await learner.goTo('Backlog');
	const item = must(view.backlog.items[2], 'item');
	await learner.button(`Move up: ${item.title}`).click();
	await learner.button(`More about: ${item.title}`).click();
	await expect(learner.button('Keep this order')).toBeVisible();
	await findsNothing(page, 'Monday’s backlog');
	await learner
		.row(item.id)
		.getByRole('button', { name: /Show the chances$/ })
		.click();
	await expect(page.getByRole('dialog', { name: 'What it may be worth' })).toBeVisible();
	await findsNothing(page, 'the chances of an item', ['laptop']);
	await page.keyboard.press('Escape');

	await learner.button('End the day').click();
	await expect(page.getByRole('dialog', { name: 'End Monday?' })).toBeVisible();
	await findsNothing(page, 'the sheet at the end of the day');
	await page.getByRole('dialog').getByRole('button', { name: 'End Monday' }).click();
	await expect(learner.heading).toHaveText('Monday evening');
	await findsNothing(page, 'Monday evening');
});

test('axe finds nothing on a full Thursday, in any place', async ({ page }) => {
	const learner = new Learner(page);
	await learner.begin(13);
	const thursday = await learner.goOnTo(3);
	await learner.open(learner.at('morning'));
	await expect(learner.heading).toHaveText(thursday.morning.title);
	await findsNothing(page, 'Thursday morning');
	await learner.open(learner.at('messages'));
	await expect(page.locator('.letter')).toBeVisible();
	await findsNothing(page, 'messages');
	await page.getByRole('link', { name: /^Invitations, asks/ }).click();
	await expect(learner.button(/^Accept/).first()).toBeVisible();
	await learner
		.button(/^Hand on to…/)
		.first()
		.click();
	await findsNothing(page, 'invitations');
	await learner.goTo('Research');
	await expect(learner.heading).toHaveText(/hours are free$/);
	await findsNothing(page, 'research');
	await learner.goTo('Review');
	await learner.button('Return…').click();
	await findsNothing(page, 'review');
});

test('axe finds nothing in Thursday’s backlog and stories, with every form open', async ({ page }) => {
	const learner = new Learner(page);
	await learner.begin(13);
	const thursday = await learner.goOnTo(3);
	await learner.open(learner.at('backlog'));
	await learner.button('Draw the line').click();
	await learner.button('What could leave?').click();
	const item = must(
		thursday.backlog.items.find((one) => one.status === 'open' && (one.slice?.length ?? 0) > 0),
		'item to slice'
	);
	await learner.button(`More about: ${item.title}`).click();
	for (const form of ['Slice it…', 'Cut it…', 'Change the size…']) {
		await learner.row(item.id).getByRole('button', { name: form }).click();
		await findsNothing(
			page,
			`the backlog with “${form}”`,
			form === 'Slice it…' ? ['laptop', 'phone'] : ['laptop']
		);
	}
	await learner.goTo('Stories');
	await learner.button('Spend 2 hours on it').click();
	await expect(learner.button('Put it in the backlog')).toBeVisible();
	await findsNothing(page, 'a story in the making');
});

test('Everything can be read in each light of the day', async ({ page }) => {
	const learner = new Learner(page);
	await learner.begin(14);
	// Tuesday: no talk about lost trust has taken any of its hours yet.
	const tuesday = await learner.goOnTo(1);
	const evidence = tuesday.research.filter((one) => one.blocks === 1 && one.opened === undefined);
	for (const [light, spends] of [
		['morning', 0],
		['midday', 1],
		['afternoon', 1],
		['evening', 2]
	] as const) {
		for (let i = 0; i < spends; i++)
			await learner.decide({ kind: 'spend', on: 'evidence', id: must(evidence.shift(), 'evidence').id });
		for (const place of ['messages', 'research', 'backlog']) {
			await learner.open(learner.at(place));
			await expect(page.locator('.week')).toHaveAttribute('data-light', light);
			await canBeRead(page, `${place} in the ${light}`);
		}
	}
});

test('axe finds nothing in the last evening and the debrief', async ({ page }) => {
	const learner = new Learner(page);
	await learner.begin(15);
	const view = await learner.view();
	const message = must(view.messages[0], 'message');
	const answer = must(
		message.answers.find((one) => one.act === 'not-now'),
		'not now'
	);
	await learner.decide({ kind: 'answer', message: message.id, answer: answer.id });
	await learner.goOnTo(5);
	await learner.open(`${learner.at('evening')}?day=4`);
	await expect(learner.heading).toHaveText('Friday evening');
	await findsNothing(page, 'Friday evening');
	await learner.open(learner.at('debrief'));
	for (const table of await page.getByText('As a table').all()) await table.click();
	await findsNothing(page, 'the debrief');
});
