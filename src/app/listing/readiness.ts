import { coverOf } from '#catalogue';
import { messages } from '#listing';
import type { ReadinessRow } from '../contract.ts';
import type { UseCase } from '../port.ts';
import { shownFindings } from '../report/render.ts';
import { gatherListings, type Listed } from './gather.ts';

/** Readiness of products for a storefront: a sum of explained rules in six groups. It is ours, never the storefront's score. */
const readiness: UseCase<'listing.readiness'> = async (input, context) => {
  const { profile, listed } = await gatherListings(context, input);
  const rows = listed.map((one) => rowOf(one, context.language));
  const ready = rows.filter((one) => one.ready).length;
  return { storefront: `${profile.title} ${profile.version}`, ready, notReady: rows.length - ready, rows };
};
export default readiness;

const rowOf = ({ product, own, content, readiness }: Listed, language: string): ReadinessRow => ({
  id: product.id, sku: product.sku, name: content.title || (Object.values(product.name)[0]?.text ?? ''), category: content.category ?? null, thumbnail: coverOf(product),
  ready: readiness.ready, own: [...own], groups: readiness.groups, findings: shownFindings(readiness.findings, language, messages),
});
