import { expect, test } from '@playwright/test';
import { Faults } from './faults.ts';
import { DAYS, Learner, LEGENDS, must } from './learner.ts';

test('A reload loses neither a reply nor an order in the making', async ({ page }) => {
	const learner = new Learner(page);
	await learner.begin(21);
	const view = await learner.view();
	const message = must(view.messages[0], 'message');
	const answer = must(
		message.answers.find((one) => one.act === 'not-now'),
		'not now'
	);
	const because = must(message.clauses.because[0], 'clause');
	await learner.open(learner.at('messages'));
	await learner.hand.choose(learner.option('Your answer', answer.text));
	await learner.hand.choose(learner.option(LEGENDS.because, because.text));
	await page.getByText('Add your own words').click();
	await page.getByRole('textbox').fill('Let us talk on Friday.');
	await page.reload();
	await learner.alive();
	await expect(learner.option('Your answer', answer.text)).toBeChecked();
	await expect(learner.option(LEGENDS.because, because.text)).toBeChecked();
	await expect(page.getByRole('textbox')).toHaveValue('Let us talk on Friday.');
	await expect(learner.button('Send the reply')).toBeEnabled();

	await learner.goTo('Backlog');
	const ids = view.backlog.items.map((item) => item.id);
	const [a, b, ...rest] = ids as [string, string, ...string[]];
	await learner.button(`Move up: ${must(view.backlog.items[1], 'item').title}`).click();
	await learner.seesOrder([b, a, ...rest]);
	await page.reload();
	await learner.alive();
	await learner.seesOrder([b, a, ...rest]);
	await learner.button('Undo').click();
	await learner.seesOrder(ids);
	await expect(learner.button('Keep this order')).toHaveCount(0);
});

test('Home offers to go on with the week, on the day where it stands', async ({ page }) => {
	const learner = new Learner(page);
	await learner.begin(22);
	const tuesday = await learner.goOnTo(1);
	await learner.open('/');
	await learner.link('Go on with Tuesday').click();
	await expect(page.getByText('Tuesday morning', { exact: true })).toBeVisible();
	await expect(learner.heading).toHaveText(tuesday.morning.title);
	await learner.link('To your desk').click();
	await expect(learner.heading).toContainText('an answer');
	await learner.open('/');
	await learner.link('Go on with Tuesday').click();
	await expect(page).toHaveURL(new RegExp(`/weeks/${learner.id}/messages$`));
});

test('Of two tabs the second is told that the week moved on, and shows where it stands', async ({
	page,
	context
}) => {
	const learner = new Learner(page);
	await learner.begin(23);
	const other = new Learner(await context.newPage());
	other.id = learner.id;
	await learner.open(learner.at('messages'));
	await other.open(other.at('messages'));
	const view = await learner.view();
	const [first, second] = view.messages;
	await learner.answer(view, must(first, 'message'), 'not-now');

	await other.read(view, must(second, 'second message'));
	const answer = must(second?.answers[0], 'answer');
	await other.hand.choose(other.option('Your answer', answer.text));
	await other.button('Send the reply').click();
	await expect(
		other.page.getByText('This week moved on in another tab; here is where it stands.')
	).toBeVisible();
	const pile = other.page.getByRole('navigation', { name: 'Your messages' });
	await expect(pile.getByRole('link', { name: must(first, 'message').subject })).toContainText('answered');
	expect((await other.standing()).seq, 'The stale reply was not taken').toBe(1);

	// What was chosen is still there, and goes through now.
	await expect(other.option('Your answer', answer.text)).toBeChecked();
	await other.button('Send the reply').click();
	await expect(other.page.getByRole('region', { name: 'Your reply', exact: true })).toBeVisible();
	expect((await other.standing()).seq).toBe(2);
});

test('A lost connection keeps a decision, says so, and sends it by itself', async ({ page, context }) => {
	const learner = new Learner(page);
	await learner.begin(24);
	const view = await learner.view();
	const message = must(view.messages[0], 'message');
	await learner.open(learner.at('messages'));
	await learner.hand.choose(learner.option('Your answer', must(message.answers[0], 'answer').text));
	await context.setOffline(true);
	await learner.button('Send the reply').click();
	await expect(page.getByRole('status').filter({ hasText: 'Kept here; sending again…' })).toBeVisible();
	await expect(learner.button('Kept here; sending again…')).toBeDisabled();
	await context.setOffline(false);
	await expect(page.getByRole('region', { name: 'Your reply', exact: true })).toBeVisible();
	await learner.seesEverythingKept();
	expect((await learner.standing()).seq, 'Sent once').toBe(1);
});

test('A decision that a closed page did not get through is sent when the week is opened again', async ({
	page,
	context
}) => {
	const learner = new Learner(page);
	await learner.begin(25);
	const message = must((await learner.view()).messages[0], 'message');
	await learner.open(learner.at('messages'));
	await learner.hand.choose(learner.option('Your answer', must(message.answers[0], 'answer').text));
	await page.route('**/decisions', (route) => route.abort('connectionfailed'));
	await learner.button('Send the reply').click();
	await expect(learner.button('Kept here; sending again…')).toBeVisible();
	await page.close();
	const again = new Learner(await context.newPage());
	again.id = learner.id;
	await again.open(again.at('backlog'));
	await expect.poll(async () => (await again.standing()).seq).toBe(1);
	await again.goTo('Messages');
	const pile = again.page.getByRole('navigation', { name: 'Your messages' });
	await expect(pile.getByRole('link', { name: message.subject })).toContainText('answered');
});

test('Back and forward move between the places of the week', async ({ page }) => {
	const learner = new Learner(page);
	await learner.begin(26);
	await learner.goOnTo(1);
	await learner.open(learner.at('messages'));
	await learner.goTo('Research');
	await learner.goTo('Backlog');
	await page.goBack();
	await expect(learner.heading).toHaveText('Eight hours are free');
	await expect(page).toHaveTitle(/^Research, Tuesday/);
	await page.goBack();
	await expect(learner.heading).toContainText('an answer');
	await page.goForward();
	await expect(learner.heading).toHaveText('Eight hours are free');
	await expect(learner.place('Research')).toHaveAttribute('aria-current', 'page');
});

test('A return code brings the week to another browser', async ({ page, browser }) => {
	const learner = new Learner(page);
	await learner.begin(27);
	await learner.goOnTo(2);
	await learner.open('/me');
	await learner.button('Show a code').click();
	const code = must(await page.locator('.code').textContent(), 'code');

	const elsewhere = await browser.newContext();
	const other = new Learner(await elsewhere.newPage());
	await other.open('/');
	await expect(other.button('Start Monday morning')).toBeVisible();
	await other.page.getByRole('link', { name: 'Other devices' }).click();
	await other.page.getByLabel('The code from your other device').fill('WRONG-CODE-0000');
	await other.button('Bring my weeks here').click();
	await expect(other.page.getByRole('alert')).toBeVisible();
	await other.page.getByLabel('The code from your other device').fill(code);
	await other.button('Bring my weeks here').click();
	await other.link('Go on with Wednesday').click();
	await expect(other.page).toHaveURL(new RegExp(`/weeks/${learner.id}/`));
	await expect(other.page.getByText('Wednesday morning', { exact: true })).toBeVisible();
	await elsewhere.close();
});

test('A week of somebody else, and one that never was, show a kind page', async ({ page, browser }) => {
	const learner = new Learner(page);
	await learner.begin(28);
	const elsewhere = await browser.newContext();
	const stranger = await elsewhere.newPage();
	const never = '00000000-0000-4000-8000-000000000000';
	for (const path of [
		learner.at('messages'),
		`/weeks/${never}`,
		`/weeks/${never}/debrief`,
		`/weeks/${learner.id}/kitchen`
	]) {
		const answer = await stranger.goto(path);
		expect(answer?.status(), path).toBe(404);
		await expect(stranger.getByRole('heading', { name: 'There is no such page' })).toBeVisible();
		await expect(stranger.getByRole('link', { name: 'Back to the start' })).toBeVisible();
	}
	await elsewhere.close();
});

test('No page of a week complains on the console, and no request fails', async ({ page }) => {
	const faults = new Faults(page);
	const learner = new Learner(page);
	await learner.begin(29);
	for (const day of DAYS.keys()) {
		const view = await learner.goOnTo(day);
		const places = ['morning', 'messages', 'backlog'];
		if (view.research.length > 0) places.push('research');
		if (view.review.length > 0) places.push('review');
		if (view.stories.length > 0) places.push('stories');
		if (day > 0) places.push('evening');
		for (const place of places) {
			await learner.open(learner.at(place));
			await expect(learner.heading).toBeVisible();
		}
	}
	await learner.goOnTo(5);
	for (const path of [
		learner.at('messages'),
		learner.at('debrief'),
		'/',
		'/me',
		'/handbook',
		'/scenarios/the-loud-churn'
	])
		await learner.open(path);
	faults.none();
});
