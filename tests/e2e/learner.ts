import { expect, type Locator, type Page } from '@playwright/test';
import type { Decision, MessageView, View } from '#lib/engine/index.ts';
import { mouse, type Hand } from './hands.ts';

export const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'] as const;
export const SCENARIO = 'the-loud-churn';

const WHOLE_WEEK = { mode: 'lead', stakes: 'practice', days: [0, 1, 2, 3, 4], help: 'full' };

/** What stands over the parts of a reply. */
export const LEGENDS = {
	interest: 'What they need',
	because: 'The reason',
	goal: 'The goal it serves',
	offer: 'What you offer'
};

interface Standing {
	seq: number;
	view: View;
}

/** What a test needs of the week and asks the week itself for, since its content may change. */
export function must<T>(value: T | undefined | null, what: string): T {
	if (value === undefined || value === null) throw new Error(`The week has no ${what}.`);
	return value;
}

/** The first words of a rendered text, as a person reads them. */
export function firstWords(html: string): string {
	const text = html
		.replace(/<[^>]+>/g, '')
		.replaceAll('&quot;', '"')
		.replaceAll('&#39;', "'")
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&amp;', '&');
	return text.trim().split(/\s+/).slice(0, 6).join(' ');
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A clause inside a sentence: in any case, its full stop aside. */
const within = (text: string): RegExp => new RegExp(literal(text.trim().replace(/[.!?…]$/u, '')), 'i');

/** The whole name of a control; before a hidden ": what it is about" the browser may see a space. */
const named = (name: string): RegExp => new RegExp(`^${literal(name).replace(': ', ' ?: ')}$`);

/** Somebody with a browser and one week: what is on the screen, and the same week through the HTTP API. */
export class Learner {
	id = '';
	readonly page: Page;
	readonly hand: Hand;

	constructor(page: Page, hand: Hand = mouse) {
		this.page = page;
		this.hand = hand;
	}

	/** A week of a known world, started without the screen. */
	async begin(seed: number): Promise<void> {
		const data = { scenario: SCENARIO, setup: WHOLE_WEEK, seed };
		const answer = await this.page.request.post('/api/v1/attempts', { data });
		expect(answer.status()).toBe(201);
		this.id = ((await answer.json()) as { id: string }).id;
	}

	/** Opens an address and waits until the page answers: before that a press may go unheard. */
	async open(path: string): Promise<void> {
		await this.page.goto(path);
		await this.alive();
	}

	/** Kit adds its announcer when the page has come alive. */
	async alive(): Promise<void> {
		await expect(this.page.locator('#svelte-announcer')).toBeAttached();
	}

	async startAtHome(): Promise<void> {
		await this.open('/');
		await this.hand.press(this.button('Start Monday morning'));
		await this.seesFirstMessages();
	}

	async seesFirstMessages(): Promise<void> {
		await expect(this.page).toHaveURL(/\/weeks\/[^/]+\/messages$/);
		this.id = must(/\/weeks\/([^/]+)\//.exec(this.page.url())?.[1], 'address');
		await expect(this.heading).toContainText('an answer');
	}

	at(place: string): string {
		return `/weeks/${this.id}/${place}`;
	}

	async standing(): Promise<Standing> {
		const answer = await this.page.request.get(`/api/v1/attempts/${this.id}`);
		expect(answer.status()).toBe(200);
		return (await answer.json()) as Standing;
	}

	async view(): Promise<View> {
		return (await this.standing()).view;
	}

	/** A decision without the screen. */
	async decide(decision: Decision): Promise<View> {
		const { seq } = await this.standing();
		const data = { seq, key: crypto.randomUUID(), decision };
		const answer = await this.page.request.post(`/api/v1/attempts/${this.id}/decisions`, { data });
		expect(answer.status(), await answer.text()).toBe(200);
		return ((await answer.json()) as Standing).view;
	}

	/** Ends days without the screen until this one has come; 5 is the debrief. */
	async goOnTo(day: number): Promise<View> {
		let view = await this.view();
		while (view.phase === 'desk' && view.day < day) view = await this.decide({ kind: 'end-day' });
		return view;
	}

	get heading(): Locator {
		return this.page.getByRole('heading', { level: 1 });
	}

	/** What was said to a screen reader last. */
	get said(): Locator {
		return this.page.locator('.week > [aria-live="polite"]');
	}

	button(name: string | RegExp): Locator {
		return this.page.getByRole('button', { name: typeof name === 'string' ? named(name) : name });
	}

	link(name: string | RegExp): Locator {
		return this.page.getByRole('link', { name, exact: typeof name === 'string' });
	}

	option(group: string, name: string): Locator {
		return this.page
			.getByRole('group', { name: group, exact: true })
			.getByRole('radio', { name, exact: true });
	}

	place(name: string): Locator {
		const places = this.page.getByRole('navigation', { name: 'Places on your desk' });
		return places.getByRole('link', { name: new RegExp(`^${name}`) });
	}

	/** From wherever the desk is to one of its places. */
	async goTo(name: string): Promise<void> {
		await this.hand.press(this.place(name));
		await expect(this.page).toHaveURL(new RegExp(`/${name.toLowerCase()}`));
		await expect(this.place(name)).toHaveAttribute('aria-current', 'page');
	}

	/** The items of the backlog as they stand on the screen, first to last. */
	get rows(): Locator {
		return this.page.locator('[data-row]');
	}

	row(id: string): Locator {
		return this.page.locator(`[data-row="${id}"]`);
	}

	handle(id: string): Locator {
		return this.row(id).getByRole('button', { name: /Drag, or move it with the arrow keys$/ });
	}

	order(): Promise<(string | null)[]> {
		return this.rows.evaluateAll((rows) => rows.map((row) => row.getAttribute('data-row')));
	}

	async seesOrder(ids: string[]): Promise<void> {
		await expect.poll(() => this.order()).toEqual(ids);
	}

	/** The line at the top that says whether what was done is safe. */
	async seesEverythingKept(): Promise<void> {
		await expect(this.page.getByText('Everything is kept')).toBeVisible();
	}

	first(person: string, view: View): string {
		const one = must(
			view.scenario.people.find(({ id }) => id === person),
			`person ${person}`
		);
		return must(one.name.split(' ')[0], 'first name');
	}

	/** Shows one message of the pile. */
	async read(view: View, message: MessageView): Promise<void> {
		const pile = this.page.getByRole('navigation', { name: 'Your messages' });
		await this.hand.press(pile.getByRole('link', { name: message.subject }));
		await expect(this.page.locator('.letter .subject')).toHaveText(message.subject);
		const sender = must(
			view.scenario.people.find(({ id }) => id === message.from),
			'sender'
		);
		await expect(this.page.getByRole('heading', { level: 2, name: sender.name })).toBeVisible();
	}

	/** Builds a reply, looks at it as it will be read, sends it, and sees it as it was sent. */
	async answer(view: View, message: MessageView, act: string, own = ''): Promise<void> {
		const answer = must(
			message.answers.find((one) => one.act === act),
			`answer “${act}” to ${message.id}`
		);
		await this.read(view, message);
		const send = this.button('Send the reply');
		await expect(send).toBeDisabled();
		await this.hand.choose(this.option('Your answer', answer.text));
		const preview = this.page.getByRole('region', { name: 'Your reply as it will be read' });
		await expect(preview).toContainText(within(answer.text));
		const parts = [answer.text];
		if (act === 'no' || act === 'not-now')
			for (const [slot, legend] of [
				['interest', LEGENDS.interest],
				['because', LEGENDS.because],
				['goal', LEGENDS.goal],
				['offer', LEGENDS.offer]
			] as const) {
				const clause = message.clauses[slot][0];
				if (clause === undefined) continue;
				await this.hand.choose(this.option(legend, clause.text));
				await expect(preview).toContainText(within(clause.text));
				parts.push(clause.text);
			}
		else await expect(this.page.getByRole('group', { name: LEGENDS.because, exact: true })).toHaveCount(0);
		if (own) {
			await this.hand.press(this.page.getByText('Add your own words'));
			await this.hand.write(this.page.getByRole('textbox'), own);
			await expect(preview).toContainText(own);
		}
		await this.hand.press(send);
		const sent = this.page.getByRole('region', { name: 'Your reply', exact: true });
		await expect(sent).toContainText(`You wrote on ${DAYS[view.day]}`);
		for (const part of parts) await expect(sent).toContainText(within(part));
		if (own) await expect(sent).toContainText(own);
		await expect(this.said).toHaveText(`Sent to ${this.first(message.from, view)}.`);
		await this.seesEverythingKept();
	}

	/** Answers a yes-or-no question where it stands. */
	async forecast(text: string, yes: boolean, sure: number): Promise<void> {
		const form = this.page.getByRole('form', { name: 'Forecast' }).filter({ hasText: text });
		const send = form.getByRole('button', { name: 'Say so' });
		await this.hand.choose(form.getByRole('radio', { name: yes ? 'Yes' : 'No', exact: true }));
		await expect(send).toBeDisabled();
		await this.hand.choose(form.getByRole('radio', { name: new RegExp(`^${sure}`) }));
		await this.hand.press(send);
		const given = `You said ${yes ? 'yes' : 'no'}, ${sure} % sure.`;
		await expect(this.page.locator('p').filter({ hasText: text })).toContainText(given);
		await expect(this.said).toHaveText('Your forecast is noted.');
	}

	/** Asks for the end of the day, reads what would happen to what is open, and ends it. */
	async endDay(ask: Locator = this.button('End the day')): Promise<View> {
		const before = await this.view();
		const name = must(DAYS[before.day], 'day');
		await this.hand.press(ask);
		const sheet = this.page.getByRole('dialog', { name: `End ${name}?` });
		await expect(sheet).toBeVisible();
		if (before.ifDayEnds.length === 0) await expect(sheet).toContainText('Nothing is left open');
		else {
			const texts = before.ifDayEnds.map(({ text }) => text).sort();
			const shown = async () => (await sheet.getByRole('listitem').allInnerTexts()).sort();
			await expect.poll(shown).toEqual(texts);
			await expect(sheet).toContainText('This is still open.');
		}
		await this.hand.press(sheet.getByRole('button', { name: `End ${name}`, exact: true }));
		await expect(this.heading).toHaveText(`${name} evening`);
		await expect(this.page).toHaveURL(new RegExp(`/evening\\?day=${before.day}$`));
		const after = await this.view();
		await this.seesEvening(after);
		return after;
	}

	private async seesEvening(after: View): Promise<void> {
		const evening = must(after.evenings.at(-1), 'evening');
		const text = this.page.getByRole('main');
		await expect(text.getByRole('heading', { name: 'The team finished' })).toBeVisible();
		for (const item of evening.finished)
			await expect(text.getByRole('listitem').filter({ hasText: item.title })).toBeVisible();
		for (const note of evening.notes) await expect(text).toContainText(note.text);
		const moment = must(evening.moment, 'moment of the day');
		await expect(text.getByRole('heading', { name: moment.title })).toBeVisible();
		for (const part of ['What you saw', 'You chose', 'What was open', 'The rule'])
			await expect(text.getByText(part, { exact: true })).toBeVisible();
		await expect(text).toContainText('First come, first served');
		if (evening.tomorrow) await expect(text).toContainText(evening.tomorrow);
	}

	/** From an evening through the next morning to the desk. */
	async nextMorning(view: View): Promise<void> {
		const name = must(DAYS[view.day], 'day');
		await this.hand.press(this.link(`Go on to ${name}`));
		await expect(this.page.getByText(`${name} morning`, { exact: true })).toBeVisible();
		await expect(this.heading).toHaveText(view.morning.title);
		for (const line of view.morning.lines) await expect(this.page.getByRole('main')).toContainText(line);
		if (view.morning.shock)
			await expect(this.page.getByRole('heading', { name: view.morning.shock.title })).toBeVisible();
		await this.hand.press(this.link('To your desk'));
		await expect(this.page.getByRole('navigation', { name: 'Places on your desk' })).toBeVisible();
	}

	async seesDebrief(): Promise<void> {
		await this.hand.press(this.link('See how the week went'));
		await expect(this.page).toHaveURL(new RegExp(`/weeks/${this.id}/debrief$`));
		await expect(this.heading).toHaveText('Your week');
	}
}
