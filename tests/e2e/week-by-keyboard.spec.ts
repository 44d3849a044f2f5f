import { expect, test } from '@playwright/test';
import { Faults } from './faults.ts';
import { Keyboard } from './hands.ts';
import { Learner, must } from './learner.ts';

test('A whole week by keyboard alone, with what a screen reader is told', async ({ page }) => {
	test.setTimeout(200_000);
	const faults = new Faults(page);
	const keys = new Keyboard(page);
	const learner = new Learner(page, keys);
	const press = (key: string) => page.keyboard.press(key);
	await learner.startAtHome();

	await test.step('Monday: a reply, the shortcuts, the order', async () => {
		const monday = await learner.view();
		await learner.answer(monday, must(monday.messages[0], 'message'), 'not-now', 'More on Friday.');
		await press('?');
		const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
		await expect(sheet).toContainText('On the handle of an item or of the line: move it');
		await press('Escape');
		await expect(sheet).toBeHidden();
		await press('2');
		await expect(learner.heading).toHaveText('Which three go first?');

		const items = monday.backlog.items;
		const ids = items.map((item) => item.id);
		const [a, b, c, ...rest] = ids as [string, string, string, ...string[]];
		const third = must(items[2], 'third item');
		await keys.tabTo(learner.handle(c));
		await press('ArrowUp');
		await expect(learner.said).toHaveText(`${third.title}, 2 of ${ids.length}`);
		await expect(learner.handle(c)).toBeFocused();
		await press('ArrowUp');
		await expect(learner.said).toHaveText(`${third.title}, 1 of ${ids.length}`);
		await learner.seesOrder([c, a, b, ...rest]);
		await press('End');
		await expect(learner.said).toHaveText(`${third.title}, ${ids.length} of ${ids.length}`);
		await press('Home');
		await learner.seesOrder([c, a, b, ...rest]);
		await keys.press(learner.button('Undo'));
		await expect(learner.said).toHaveText('Undone.');
		await learner.seesOrder([a, b, ...rest, c]);
		await keys.tabTo(learner.button('Undo'));
		await press('Enter');
		await learner.seesOrder([c, a, b, ...rest]);

		await keys.press(learner.button(`Move down: ${third.title}`));
		await learner.seesOrder([a, c, b, ...rest]);
		await expect(learner.button(`Move down: ${third.title}`)).toBeFocused();
		await keys.press(learner.button('Keep this order'));
		await expect(learner.said).toHaveText('Kept.');
		await learner.seesEverythingKept();
		expect((await learner.view()).backlog.items.map((item) => item.id)).toEqual([a, c, b, ...rest]);
	});
	const endDay = async () => {
		const { day } = await learner.view();
		await press('e');
		const name = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'][day] ?? '';
		const sheet = page.getByRole('dialog', { name: `End ${name}?` });
		await expect(sheet).toBeVisible();
		await press('Escape');
		await expect(sheet).toBeHidden();
		return learner.endDay();
	};
	const tuesday = await endDay();
	await learner.nextMorning(tuesday);

	await test.step('Tuesday: an ask, evidence, a forecast, the line', async () => {
		await keys.press(page.getByRole('link', { name: /^Invitations, asks/ }));
		const [ask, meeting] = tuesday.invitations.filter((one) => one.day === 1);
		await keys.press(learner.button(`Hand on to…: ${must(ask, 'ask').title}`));
		await keys.press(page.getByRole('button', { name: /^Product Manager/ }));
		await expect(learner.said).toHaveText(`${must(ask, 'ask').title}: handed on to the Product Manager.`);
		await keys.press(learner.button(`Decline: ${must(meeting, 'second ask').title}`));
		await expect(learner.said).toHaveText(`${must(meeting, 'second ask').title}: declined.`);
		await press('2');
		await expect(learner.heading).toHaveText('Eight hours are free');
		const evidence = must(
			tuesday.research.find((one) => one.blocks === 1),
			'evidence'
		);
		await keys.press(learner.button(`Spend 2 hours on ${evidence.title}`));
		await expect(learner.heading).toHaveText('Six hours are free');
		await expect(page.locator('.result')).toBeFocused();
		await press('3');
		await expect(page).toHaveURL(/\/backlog$/);
		const question = must(
			tuesday.forecasts.find((one) => one.about.kind !== 'met'),
			'question'
		);
		await learner.forecast(question.text, true, 60);
		await keys.press(learner.button('Draw the line'));
		await press('ArrowDown');
		await expect(learner.said).toHaveText(
			/^The line stands after 4 of \d+ items, .* points?; the Developers forecast/
		);
		await press('ArrowUp');
		await expect(learner.said).toHaveText(/^The line stands after 3 of/);
		await keys.press(learner.button('Keep this line'));
		await expect(learner.said).toHaveText('Kept.');
		expect((await learner.view()).backlog.line).toBe(3);
	});
	const wednesday = await endDay();
	await learner.nextMorning(wednesday);

	await test.step('Wednesday: finished work', async () => {
		await press('4');
		await expect(page).toHaveURL(/\/review$/);
		const [first, second] = wednesday.review.filter((one) => one.status === 'review');
		const one = must(first, 'finished item');
		const evidence = must(one.evidence[0], 'evidence');
		await keys.press(learner.button(`Open, ${evidence.minutes} minutes: ${evidence.title}`));
		await expect(learner.said).toHaveText(`${evidence.title} is open.`);
		await keys.press(learner.button('Return…'));
		const reason = must(wednesday.returnReasons[0], 'reason').text;
		await keys.choose(learner.option('You return it because', reason));
		await keys.press(learner.button('Return it'));
		await expect(learner.said).toHaveText(`${one.title} is returned.`);
		const other = must(second, 'second finished item');
		const list = page.getByRole('navigation', { name: 'Finished items' });
		await keys.press(list.getByRole('link', { name: other.title }));
		await keys.press(learner.button('Accept'));
		await expect(learner.said).toHaveText(`${other.title} is accepted.`);
	});
	const thursday = await endDay();
	await learner.nextMorning(thursday);

	await test.step('Thursday: a cut, a slice, a story', async () => {
		await press('3');
		const open = thursday.backlog.items.filter((item) => item.status === 'open');
		const leaving = must(
			open.find((item) => item.dependents.length === 0),
			'item that can leave'
		);
		await keys.press(learner.button(`More about: ${leaving.title}`));
		await keys.press(learner.row(leaving.id).getByRole('button', { name: 'Cut it…' }));
		const reason = must(thursday.cutReasons[0], 'reason').text;
		await keys.choose(learner.option(`You tell ${learner.first(leaving.from, thursday)}`, reason));
		await keys.press(learner.button(/^Cut it and tell /));
		await expect(learner.said).toHaveText(`${leaving.title} is cut.`);

		const sliced = must(
			open.find((item) => item !== leaving && (item.slice?.length ?? 0) > 0),
			'item to slice'
		);
		const off = sliced.criteria.find((one) => one.id === sliced.slice?.[0]?.criterion);
		await keys.press(learner.button(`More about: ${sliced.title}`));
		await keys.press(learner.row(sliced.id).getByRole('button', { name: 'Slice it…' }));
		await keys.tick(page.getByRole('checkbox', { name: must(off, 'criterion').text }));
		await keys.press(learner.button('Slice it here'));
		await expect(learner.said).toHaveText(`${sliced.title} is sliced.`);

		await press('5');
		await keys.press(learner.button('Spend 2 hours on it'));
		await expect(learner.said).toHaveText('The story can be written now.');
		const { slots } = must(thursday.stories[0], 'story');
		for (const [slot, legend] of [
			['who', 'Who'],
			['behaviour', 'What they will do'],
			['metric', 'Where you will see it'],
			['baseline', 'From where to where'],
			['link', 'How it serves the goal']
		] as const)
			await keys.choose(learner.option(legend, must(slots[slot].at(-1), slot).text));
		await keys.tick(page.getByRole('checkbox', { name: must(slots.criteria[0], 'criterion').text }));
		await keys.choose(learner.option('How much at once', must(slots.size[0], 'size').text));
		await keys.press(learner.button('Put it in the backlog'));
		await expect(learner.said).toHaveText('The story is in the backlog.');
	});
	const friday = await endDay();
	await learner.nextMorning(friday);
	await endDay();
	await learner.seesDebrief();

	const wish = page.getByRole('region', { name: 'Next week I will…' }).getByRole('textbox');
	await keys.write(wish, 'Ask first.');
	await keys.press(learner.button('Keep it'));
	await expect(page.getByText('Kept. It will be here when you start the next week.')).toBeVisible();
	faults.none();
});

test('The first tab leads past the head of the page to its content', async ({ page }) => {
	const learner = new Learner(page, new Keyboard(page));
	await learner.open('/');
	await page.keyboard.press('Tab');
	const skip = learner.link('To the content');
	await expect(skip).toBeFocused();
	await expect(skip).toBeInViewport();
	await page.keyboard.press('Enter');
	await page.keyboard.press('Tab');
	await expect(learner.button('Start Monday morning')).toBeFocused();
});

test('Single keys can be switched off, and typing never sets one off', async ({ page }) => {
	const keys = new Keyboard(page);
	const learner = new Learner(page, keys);
	await learner.begin(5);
	await learner.open(learner.at('messages'));
	await learner.view();
	await page.keyboard.press('?');
	const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
	await keys.tick(sheet.getByRole('checkbox', { name: 'Use single keys' }));
	await page.keyboard.press('Escape');
	await expect(sheet).toBeHidden();
	await page.keyboard.press('e');
	await page.keyboard.press('2');
	await keys.press(learner.place('Backlog'));
	await expect(learner.heading).toHaveText('Which three go first?');
	await expect(page.getByRole('dialog')).toHaveCount(0);
});
