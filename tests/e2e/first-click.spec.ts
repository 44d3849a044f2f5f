import { expect, test } from '@playwright/test';
import { Faults } from './faults.ts';
import { Learner, must } from './learner.ts';

test('One click on the start page opens Monday’s first message', async ({ page }) => {
	const faults = new Faults(page);
	const learner = new Learner(page);
	await learner.open('/');
	await expect(learner.heading).toContainText('Product Owner’s week');
	await learner.button('Start Monday morning').click();
	await learner.seesFirstMessages();
	const view = await learner.view();
	const first = must(view.messages[0], 'message on Monday');
	const sender = must(
		view.scenario.people.find((person) => person.id === first.from),
		'sender'
	);
	await expect(page.getByRole('heading', { level: 2, name: sender.name })).toBeVisible();
	await expect(page.locator('.letter .subject')).toHaveText(first.subject);
	await expect(page.getByText(sender.interest)).toBeVisible();
	await expect(page.getByText(sender.history)).toBeVisible();
	await expect(page).toHaveTitle(/^Messages, Monday · /);
	faults.none();
});

test('The scenario’s page starts the same week', async ({ page }) => {
	const learner = new Learner(page);
	await learner.open('/');
	await page.getByRole('main').getByRole('link', { name: 'The loud churn' }).click();
	await expect(learner.heading).toHaveText('The loud churn');
	await expect(page.getByRole('heading', { name: 'Who is who' })).toBeVisible();
	await learner.button('Start Monday morning').click();
	await learner.seesFirstMessages();
});

test.describe('Without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the start button opens a week, and Monday’s message can be read', async ({ page }) => {
		const learner = new Learner(page);
		await page.goto('/');
		await learner.button('Start Monday morning').click();
		await learner.seesFirstMessages();
		const first = must((await learner.view()).messages[0], 'message on Monday');
		await expect(page.locator('.letter .subject')).toHaveText(first.subject);
		await expect(page.locator('.letter')).toContainText('wants');
		await learner.place('Backlog').click();
		await expect(learner.rows).not.toHaveCount(0);
	});

	test('the pages that explain can be read', async ({ page }) => {
		for (const path of ['/scenarios/the-loud-churn', '/handbook', '/me']) {
			await page.goto(path);
			await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
		}
	});
});
