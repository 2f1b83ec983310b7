import { longPriceList } from './stock.ts';
import { expect, test } from './window.ts';

const ROWS = 50_000;

test('fifty thousand items scroll to their end, are found and are edited', async ({ core, company, open }) => {
  test.setTimeout(180_000);
  const token = await core.upload('long.csv', longPriceList(ROWS));
  await core.call('importing.commit', { files: [token] }, company.id);
  const page = await open(company, '/catalogue');
  const grid = page.getByRole('grid', { name: 'Catalogue' });
  await expect(page.getByText('50,000 of 50,000 products')).toBeVisible();
  await expect(grid.getByRole('row')).not.toHaveCount(0);
  expect(await grid.getByRole('row').count(), 'only rows in sight exist').toBeLessThan(80);

  // How smooth that is, the bench says: a test does not time.
  await grid.evaluate(async (box) => {
    for (let step = 1; step <= 60; step++) {
      box.scrollTop = (box.scrollHeight / 60) * step;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  });
  await expect(grid.getByText('KB-050000')).toBeVisible();

  await page.getByRole('textbox', { name: 'Search this list' }).fill('KB-031416');
  await expect(grid.getByText('Brass fitting no. 031416')).toBeVisible();
  await grid.getByText('Brass fitting no. 031416').dblclick();
  await page.keyboard.type('Brass fitting, corner');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Undo: / })).toBeVisible();
  await expect(grid.getByText('Brass fitting, corner')).toBeVisible();
});
