import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { builtText, RULE_PACK, sealed } from '#rules';

/** A signer made anew for every run of the tests: no private key lies anywhere. */
export type Signer = { privateKey: KeyObject; publicPem: string };
export function newSigner(): Signer {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return { privateKey, publicPem: publicKey.export({ type: 'spki', format: 'pem' }) as string };
}

export type PackSketch = { id?: string; version?: string; expires?: string; engine?: string; published?: string; rules?: string[] };

export const packYaml = ({ id = 'brassware', version = '1.0.0', expires, engine = '0.1.0', published = '2026-11-20' }: PackSketch = {}): string => `id: ${id}
version: ${version}
published: ${published}
${expires ? `expires: ${expires}\n` : ''}title: Brassware of Moradabad
about: What buyers of brassware ask for. Decision support, not legal advice.
facts: 1
engine: ${engine}
changelog:
  - version: ${version}
    on: ${published}
    what: Made for a test.
`;

/** A rule whose check is given; its examples are about the product's origin unless given. */
export const ruleYaml = (id: string, check = 'product.origin == "IN"', more = '', examples = `
  pass: [{ facts: { product: { sku: A, origin: IN } } }]
  fail: [{ facts: { product: { sku: A, origin: CN } } }]
  unknown: [{ facts: { product: { sku: A } } }]
  notApplicable: [{ facts: { exporter: { iec: X } } }]`): string => `id: ${id}
title: The goods are made in India
why: The buyer asked for goods of Indian origin.
subject: product
check: '${check}'
severity: error
confidence: A
source: { key: practice, title: Agreed with the buyer }
checkedOn: 2026-11-20
message: Not made in India. Origin {product.origin}.
fix: Choose goods made in India.
${more}examples:${examples}
`;

export const packText = (sketch: PackSketch = {}): string => builtText([{ file: 'pack.yaml', text: packYaml(sketch) }, ...(sketch.rules ?? [ruleYaml('BRW-001')]).map((text, at) => ({ file: `rule-${at + 1}.yaml`, text }))]);
export const sealedPack = (signer: Signer, sketch: PackSketch = {}): Buffer => sealed(RULE_PACK, Buffer.from(packText(sketch)), signer.privateKey);
