import { expect, nav, test } from './window.ts';

test('a first start asks only for a firm name, and the company opens', async ({ open }) => {
  const page = await open(null);
  await page.getByLabel('Name of the firm').fill('Kaveri Brass Works');
  await page.getByRole('button', { name: 'Create company' }).click();
  await expect(page.getByRole('button', { name: /Company: Kaveri Brass Works/ })).toBeVisible();
  await nav(page, 'Catalogue').click();
  await expect(page.getByText('No products yet')).toBeVisible();
});
