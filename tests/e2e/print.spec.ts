import { expect, test } from '@playwright/test';
import { Learner, must } from './learner.ts';

const pagesOf = (pdf: Buffer): number =>
	pdf.toString('latin1').match(/\/Type\s*\/Page(?![a-zA-Z])/g)?.length ?? 0;

test('The debrief of a week with eight noes and every forecast prints on two pages of A4', async ({
	page
}) => {
	const learner = new Learner(page);
	await learner.begin(31);
	let noes = 0;
	for (let view = await learner.view(); view.phase === 'desk'; view = await learner.goOnTo(view.day + 1)) {
		for (const { kind, id, example } of view.open)
			if (kind === 'forecast') await learner.decide(example);
			else if (kind === 'answer' && noes < 8) {
				const message = must(
					view.messages.find((one) => one.id === id),
					'message'
				);
				const no = message.answers.find((one) => ['no', 'not-now'].includes(one.act));
				const { because, goal, interest, offer } = message.clauses;
				await learner.decide({
					kind: 'answer',
					message: message.id,
					answer: must(no, 'no').id,
					because: must(because[0], 'clause').id,
					goal: must(goal[0], 'clause').id,
					interest: must(interest[0], 'clause').id,
					offer: must(offer[0], 'clause').id
				});
				noes += 1;
			}
	}
	await learner.open(learner.at('debrief'));
	await expect(page.getByRole('region', { name: 'Your noes' }).getByRole('article')).toHaveCount(8);
	await expect(page.getByRole('region', { name: 'Being sure' }).getByRole('row')).not.toHaveCount(0);
	const pages = pagesOf(await page.pdf({ format: 'A4' }));
	expect(pages).toBeGreaterThan(0);
	expect(pages).toBeLessThanOrEqual(2);
});
