import { today } from '#base';
import { pricingSettingsOf, RateBook, ratesOf } from '#catalogue';
import type { UseCase } from '../port.ts';

/** Every rate with its history, which of them are in use today, and the currencies that the catalogue's prices need. */
const rates: UseCase<'pricing.rates'> = async (_input, context) => {
  const { read } = await context.workspace();
  const on = today(context.clock);
  const [all, { settings }, used] = await Promise.all([
    ratesOf(read), pricingSettingsOf(read),
    read.all<{ code: string; products: number }>(`SELECT ladder.value ->> '$.currency' AS code, count(DISTINCT product.id) AS products FROM product, json_each(product.doc, '$.priceLadders') AS ladder GROUP BY 1 ORDER BY 2 DESC LIMIT 40`),
  ]);
  const book = new RateBook(all);
  return {
    today: on, settings, currencies: used.filter((one) => one.code !== 'INR'),
    rates: all.map((one) => ({ ...one, inUse: book.on(one.kind, one.name, on)?.from === one.from })),
  };
};
export default rates;
