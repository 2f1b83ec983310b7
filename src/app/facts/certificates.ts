import type { Product } from '#catalogue';
import type { Certificate } from '#exporter';
import { certificateKind, type Facts } from '#rules';
import { hsDigits } from '#tradeids';

type CertificateFact = NonNullable<NonNullable<Facts['exporter']>['certificates']>[number];

/** A certificate of the vault as rules see it; its kind under the key rules ask for. SKUs it names come from `skus`. */
export function certificateFact(one: Certificate, skus: ReadonlyMap<string, string> = new Map()): CertificateFact {
  return {
    kind: certificateKind(one.kind), number: one.number, title: one.title, issuer: one.issuer, issuedOn: one.issuedOn, validFrom: one.validFrom, validTo: one.validTo,
    fileAttached: one.fileBlob !== undefined, coversFirm: one.covers.firm, hsPrefixes: one.covers.hsPrefixes, skus: one.covers.products.flatMap((id) => skus.get(id) ?? []),
  };
}

/** True for evidence about these goods: linked by the product, covering it or its parent by name, its HS code by prefix, or the whole firm. */
export function covers(one: Certificate, product: Product): boolean {
  const { firm, products, hsPrefixes } = one.covers;
  if (firm || [one.id, ...(one.renews ?? [])].some((id) => product.certificateIds.includes(id)) || products.includes(product.id) || (product.parent !== undefined && products.includes(product.parent))) return true;
  const code = hsDigits(product.hsCode ?? '');
  return code !== '' && hsPrefixes.some((prefix) => hsDigits(prefix) !== '' && code.startsWith(hsDigits(prefix)));
}
