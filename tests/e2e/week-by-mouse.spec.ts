import { readFile } from 'node:fs/promises';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { Faults } from './faults.ts';
import { firstWords, Learner, must } from './learner.ts';

const MINE = 'I ask for one figure before I say yes.';
const OWN = 'Come by at four, I have coffee.';

/** The middle of a control, brought well inside the window first. */
async function middle(control: Locator): Promise<{ x: number; y: number; height: number }> {
	await control.evaluate((one) => one.scrollIntoView({ block: 'center' }));
	const box = must(await control.boundingBox(), 'box');
	return { x: box.x + box.width / 2, y: box.y + box.height / 2, height: box.height };
}

async function dragUp(page: Page, handle: Locator, over: Locator, drop = true): Promise<void> {
	// From the top of the page: near the edge of the window a held row goes on scrolling it, and would go on rising.
	await page.evaluate(() => scrollTo(0, 0));
	const from = await middle(handle);
	const above = must(await over.boundingBox(), 'box');
	await page.mouse.move(from.x, from.y);
	await page.mouse.down();
	await page.mouse.move(from.x, from.y - 20, { steps: 4 });
	await page.mouse.move(from.x, above.y + 4, { steps: 8 });
	if (drop) await page.mouse.up();
}

test('A whole week by mouse, with every kind of decision, from the start page to the debrief', async ({
	page
}) => {
	const faults = new Faults(page);
	const learner = new Learner(page);
	await learner.startAtHome();

	await test.step('Monday: replies', async () => {
		const view = await learner.view();
		const [first, second] = view.messages;
		const letter = must(first, 'first message');
		await learner.answer(view, letter, 'not-now', OWN);
		await expect(learner.heading).toHaveText('One person wants an answer');
		await page.getByRole('link', { name: 'Next message' }).click();
		await learner.answer(view, must(second, 'second message'), 'hand-on');
		await expect(learner.heading).toHaveText('Everyone has an answer');
		await learner.link('Next: Backlog').click();
	});

	await test.step('Monday: the order, by buttons, by position, by drag, with undo', async () => {
		await expect(learner.heading).toHaveText('Which three go first?');
		const view = await learner.view();
		const ids = view.backlog.items.map((item) => item.id);
		const titleOf = (id: string) =>
			must(
				view.backlog.items.find((item) => item.id === id),
				id
			).title;
		await learner.seesOrder(ids);

		const [a, b, c, d, e] = ids as [string, string, string, string, string];
		const rest = ids.slice(5);
		await expect(learner.button(`Move up: ${titleOf(a)}`)).toBeDisabled();
		await learner.button(`Move up: ${titleOf(c)}`).click();
		await learner.seesOrder([a, c, b, d, e, ...rest]);
		await expect(learner.said).toHaveText(`${titleOf(c)}, 2 of ${ids.length}`);
		await expect(learner.button(`Move up: ${titleOf(c)}`)).toBeFocused();
		await learner.button(`Move down: ${titleOf(a)}`).click();
		await learner.seesOrder([c, a, b, d, e, ...rest]);
		await learner.button('Undo').click();
		await learner.seesOrder([a, c, b, d, e, ...rest]);
		await expect(learner.said).toHaveText('Undone.');

		await learner.button(`More about: ${titleOf(e)}`).click();
		await expect(learner.row(e)).toContainText(must(view.backlog.items[4]?.criteria[0], 'criterion').text);
		await learner.row(e).getByLabel('Move to position').fill('1');
		await learner.button(`Move ${titleOf(e)}`).click();
		await learner.seesOrder([e, a, c, b, d, ...rest]);
		await learner.button(`Close: ${titleOf(e)}`).click();

		await dragUp(page, learner.handle(b), learner.row(a));
		await learner.seesOrder([e, b, a, c, d, ...rest]);
		await expect(learner.said).toHaveText(`${titleOf(b)}, 2 of ${ids.length}`);
		await dragUp(page, learner.handle(d), learner.row(b), false);
		await learner.seesOrder([e, d, b, a, c, ...rest]);
		await page.keyboard.press('Escape');
		await page.mouse.up();
		await learner.seesOrder([e, b, a, c, d, ...rest]);

		await learner.button('Keep this order').click();
		await expect(learner.button('Keep this order')).toHaveCount(0);
		await learner.seesEverythingKept();
		const kept = await learner.view();
		expect(kept.backlog.items.map((item) => item.id)).toEqual([e, b, a, c, d, ...rest]);
	});

	const tuesday = await learner.endDay();
	await learner.nextMorning(tuesday);

	await test.step('Tuesday: a no, invitations and asks', async () => {
		const open = tuesday.messages.filter((message) => message.day === 1);
		const refusable = must(
			open.find((message) => message.answers.some((one) => one.act === 'no')),
			'message that takes a no'
		);
		await learner.answer(tuesday, refusable, 'no');
		await learner.page.getByRole('link', { name: /^Invitations, asks/ }).click();
		const [first, second, third] = tuesday.invitations.filter((one) => one.day === 1);
		const [going, declined, handed] = [must(first, 'ask'), must(second, 'ask'), must(third, 'ask')];
		await expect(page.getByText('You have 8 of 8 hours free today.')).toBeVisible();
		const card = (title: string) =>
			page.getByRole('article').filter({ has: page.getByRole('heading', { name: title, exact: true }) });
		await learner.button(`Accept: ${going.title}`).click();
		await expect(card(going.title)).toContainText('You went, Tuesday.');
		await expect(page.getByText('You have 6 of 8 hours free today.')).toBeVisible();
		await learner.button(`Decline: ${declined.title}`).click();
		await expect(card(declined.title)).toContainText('You declined, Tuesday.');
		await learner.button(`Hand on to…: ${handed.title}`).click();
		await card(handed.title)
			.getByRole('button', { name: /^Scrum Master/ })
			.click();
		await expect(card(handed.title)).toContainText('You handed it on to the Scrum Master, Tuesday.');
		await expect(learner.said).toHaveText(`${handed.title}: handed on to the Scrum Master.`);
	});

	await test.step('Tuesday: evidence', async () => {
		await learner.goTo('Research');
		await expect(learner.heading).toHaveText('Six hours are free');
		const evidence = must(
			tuesday.research.find((one) => one.blocks === 1 && one.about !== undefined),
			'evidence about an item'
		);
		await learner.button(`Spend 2 hours on ${evidence.title}`).click();
		await expect(learner.heading).toHaveText('Four hours are free');
		const seen = must(
			(await learner.view()).research.find((one) => one.id === evidence.id)?.opened,
			'answer'
		);
		const answer = page
			.getByRole('article')
			.filter({ has: page.getByRole('heading', { name: evidence.title, exact: true }) });
		await expect(answer).toContainText(firstWords(seen.text));
		await expect(answer.locator('.result')).toBeFocused();
		await expect(page.getByRole('complementary', { name: 'What you know' })).toContainText(
			firstWords(seen.text)
		);
	});

	await test.step('Tuesday: a forecast and the line', async () => {
		await learner.goTo('Backlog');
		const question = must(
			tuesday.forecasts.find((one) => one.about.kind !== 'met'),
			'forecast question'
		);
		await learner.forecast(question.text, false, 75);

		const line = page.getByRole('group', { name: 'The line' });
		await learner.button('Draw the line').click();
		await expect(line.getByRole('button', { name: /^The line, after 3 of/ })).toBeFocused();
		await learner.button('Move the line down').click();
		await expect(learner.said).toContainText('The line stands after 4 of');
		const fourth = must(tuesday.backlog.items[3], 'fourth item');
		await expect(learner.row(fourth.id).getByRole('group', { name: 'The line' })).toBeVisible();
		const grip = await middle(line.getByRole('button', { name: /^The line/ }));
		const third = must(await learner.row(fourth.id).boundingBox(), 'box');
		await page.mouse.move(grip.x, grip.y);
		await page.mouse.down();
		await page.mouse.move(grip.x, third.y + 4, { steps: 6 });
		await page.mouse.up();
		await expect(line.getByRole('button', { name: /^The line, after 3 of/ })).toBeVisible();
		await learner.button('Keep this line').click();
		await expect(learner.button('Keep this line')).toHaveCount(0);
		expect((await learner.view()).backlog.line).toBe(3);
	});

	const wednesday = await learner.endDay();
	await learner.nextMorning(wednesday);
	expect(wednesday.morning.shock, 'Wednesday brings news').toBeDefined();

	await test.step('Wednesday: finished work is looked at, accepted and returned', async () => {
		await learner.goTo('Review');
		const waiting = wednesday.review.filter((one) => one.status === 'review');
		const good = must(waiting[0], 'finished item');
		const bad = must(waiting[1], 'second finished item');
		const list = page.getByRole('navigation', { name: 'Finished items' });
		await list.getByRole('link', { name: good.title }).click();
		await expect(page.getByRole('heading', { level: 2, name: good.title })).toBeVisible();
		const evidence = must(good.evidence[0], 'evidence');
		await expect(page.getByText('Shown met')).toHaveCount(0);
		await learner.button(`Open, ${evidence.minutes} minutes: ${evidence.title}`).click();
		await expect(page.getByText(/Shown (un)?met:/)).toHaveCount(evidence.covers.length);
		await expect(learner.said).toHaveText(`${evidence.title} is open.`);
		await learner.button('Accept').click();
		await expect(page.getByText('You accepted it.')).toBeVisible();
		await expect(list.getByRole('link', { name: good.title })).toContainText('accepted');

		await list.getByRole('link', { name: bad.title }).click();
		await learner.button('Return…').click();
		await expect(learner.button('Return it')).toBeDisabled();
		const reason = must(wednesday.returnReasons[0], 'reason');
		await learner.hand.choose(learner.option('You return it because', reason.text));
		await learner.button('Return it').click();
		await expect(page.getByText('You returned it; the rework comes first now.')).toBeVisible();
		await expect(list.getByRole('link', { name: bad.title })).toContainText('returned');
		const after = await learner.view();
		expect(after.review.find((one) => one.id === bad.id)?.status).toBe('rework');
	});

	const thursday = await learner.endDay();
	await learner.nextMorning(thursday);

	await test.step('Thursday: items leave, and one is sliced', async () => {
		await learner.goTo('Backlog');
		await learner.button('What could leave?').click();
		await expect(page.getByText('Old is not the same as worthless')).toBeVisible();
		const open = thursday.backlog.items.filter((item) => item.status === 'open');
		const leaving = must(
			open.find((item) => item.dependents.length === 0 && item.prerequisites.length === 0),
			'item that can leave'
		);
		const reason = must(thursday.cutReasons[2], 'reason');
		const cut = async () => {
			await learner.row(leaving.id).getByRole('button', { name: 'Cut it…' }).click();
			const tell = `You tell ${learner.first(leaving.from, thursday)}`;
			await learner.hand.choose(learner.option(tell, reason.text));
			await learner.button(/^Cut it and tell /).click();
			await expect(learner.row(leaving.id)).toHaveCount(0);
			await expect(learner.said).toHaveText(`${leaving.title} is cut.`);
		};
		await learner.button(`More about: ${leaving.title}`).click();
		await cut();
		await page.getByText('Cut (1)').click();
		await expect(page.getByText(`“${reason.text}”`)).toBeVisible();
		await learner.button(`Take it back: ${leaving.title}`).click();
		await expect(learner.row(leaving.id)).toBeVisible();
		expect((await learner.order()).at(-1)).toBe(leaving.id);
		await cut();

		const sliced = must(
			open.find((item) => item.id !== leaving.id && (item.slice?.length ?? 0) > 0),
			'item to slice'
		);
		const off = must(sliced.slice?.[0], 'criterion that can come later');
		await learner.button(`More about: ${sliced.title}`).click();
		await learner.row(sliced.id).getByRole('button', { name: 'Slice it…' }).click();
		await expect(learner.button('Slice it here')).toBeDisabled();
		const words = must(
			sliced.criteria.find((one) => one.id === off.criterion),
			'criterion'
		).text;
		await page.getByRole('checkbox', { name: words }).uncheck();
		await expect(page.getByText(/^What you keep is about/)).toBeVisible();
		await learner.button('Slice it here').click();
		await expect(learner.row(`${sliced.id}.rest`)).toBeVisible();
		const ids = await learner.order();
		expect(ids.indexOf(`${sliced.id}.rest`)).toBe(ids.indexOf(sliced.id) + 1);
		await expect(learner.said).toHaveText(`${sliced.title} is sliced.`);
	});

	await test.step('Thursday: a story is written', async () => {
		await learner.goTo('Stories');
		const story = must(thursday.stories[0], 'story');
		await learner.button('Spend 2 hours on it').click();
		const write = learner.button('Put it in the backlog');
		await expect(write).toBeDisabled();
		const card = page.getByRole('region', { name: 'The story as the team will read it' });
		for (const [slot, legend] of [
			['who', 'Who'],
			['behaviour', 'What they will do'],
			['metric', 'Where you will see it'],
			['baseline', 'From where to where'],
			['link', 'How it serves the goal'],
			['size', 'How much at once']
		] as const) {
			const text = must(story.slots[slot][0], `option for ${slot}`).text;
			await learner.hand.choose(learner.option(legend, text));
			await expect(card).toContainText(text);
		}
		const criteria = story.slots.criteria.slice(0, 3);
		for (const one of criteria) await page.getByRole('checkbox', { name: one.text, exact: true }).check();
		const fourth = story.slots.criteria[3];
		if (fourth) await expect(page.getByRole('checkbox', { name: fourth.text, exact: true })).toBeDisabled();
		await write.click();
		await expect(page.getByText('You wrote it on Thursday; it is in the backlog.')).toBeVisible();
		await expect(learner.said).toHaveText('The story is in the backlog.');
		const known = new Set(thursday.backlog.items.map((item) => item.id));
		const added = (await learner.view()).backlog.items.filter(
			(item) => !known.has(item.id) && !item.id.includes('.')
		);
		expect(added).toHaveLength(1);
		await learner.goTo('Backlog');
		await expect(learner.row(must(added[0], 'story').id)).toBeVisible();
	});

	const friday = await learner.endDay();
	await learner.nextMorning(friday);
	await test.step('Friday: the evenings before can be read again', async () => {
		await page
			.getByRole('navigation', { name: 'The week' })
			.getByRole('link', { name: /^Tuesday/ })
			.click();
		await expect(learner.heading).toHaveText('Tuesday evening');
		await page.goBack();
		await expect(learner.heading).not.toHaveText('Tuesday evening');
	});
	const over = await learner.endDay();
	expect(over.phase).toBe('debrief');
	await learner.seesDebrief();

	await test.step('Debrief', async () => {
		await expect(page.getByText(/is what your week is worth, on what you knew at its end/)).toBeVisible();
		const parts = page.getByRole('region', { name: 'The practice figure, and what it is made of' });
		for (const part of [
			'Ordering',
			'Accepting and returning',
			'Saying no',
			'Cutting',
			'Stories',
			'Looking for evidence',
			'Three groups heard',
			'Time',
			'Whose job it is'
		])
			await expect(parts.getByRole('listitem').filter({ hasText: part })).toBeVisible();
		await parts.getByText('As a table').click();
		await expect(parts.getByRole('row')).toHaveCount(10);
		await expect(page.getByRole('heading', { name: /moments? cost/i })).toBeVisible();
		await expect(page.getByRole('region', { name: 'Your noes' })).toContainText(OWN);
		await expect(page.getByRole('region', { name: 'Being sure' })).toContainText(
			must(tuesday.forecasts[0], 'question').text
		);
		await expect(page.getByRole('region', { name: 'What you cut' })).toContainText('“');
		for (const canvas of await page.locator('canvas').all())
			await expect.poll(() => canvas.evaluate(isDrawn)).toBe(true);

		await page.getByRole('region', { name: 'Next week I will…' }).getByRole('textbox').fill(MINE);
		await learner.button('Keep it').click();
		await expect(page.getByText('Kept. It will be here when you start the next week.')).toBeVisible();

		const json = await download(page, learner.button('Download JSON'));
		expect(json.name).toMatch(/\.json$/);
		expect(Object.keys(JSON.parse(json.text) as object)).toContain('scorecard');
		const csv = await download(page, learner.button('Download CSV'));
		expect(csv.name).toMatch(/\.csv$/);
		expect(csv.text).toMatch(/^\uFEFFday,part,decision/);
		expect(csv.text.trim().split('\r\n').length).toBeGreaterThan(10);
	});

	await page.getByRole('main').getByRole('link', { name: 'Back to the start' }).click();
	await expect(page.getByText(MINE)).toBeVisible();
	await expect(page.getByRole('main').getByRole('link', { name: /debrief$/ })).toBeVisible();
	faults.none();
});

function isDrawn(canvas: HTMLElement | SVGElement): boolean {
	const { width, height } = canvas as unknown as HTMLCanvasElement;
	const pixels = (canvas as unknown as HTMLCanvasElement)
		.getContext('2d')
		?.getImageData(0, 0, width, height).data;
	return pixels?.some((value) => value !== 0) ?? false;
}

async function download(page: Page, button: Locator): Promise<{ name: string; text: string }> {
	const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
	return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}
