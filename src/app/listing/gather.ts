import { type Day, type FieldUse, Refusal } from '#base';
import { attributeFaces, type Attribute, attributesOf, familiesOf, type Family, familyOf, forStorefront, type Product, productRevision, variantsOfMany, withInherited } from '#catalogue';
import { mayLeave } from '#disclosure';
import type { Certificate, Exporter } from '#exporter';
import { coversProduct, FieldGate, heldBack, type ListingContent, nearListings, type RuleOutcome, listingContentOf, type ListingSource, type Mapped, mappedContent, type OwnTextsByLanguage, type StorefrontMapping, ownFields, type Readiness, readinessOf, type CorrectedProfile, withOwnTexts } from '#listing';
import type { ImageFacts } from '#media';
import type { Waiver } from '#rules';
import type { Workspace } from '#store';
import { type Ground, groundOf } from '../checks/ground.ts';
import type { Context } from '../port.ts';
import { profileFor } from '../storefronts/kept.ts';
import { pictureFacts } from './pictures.ts';
import { brandWordsOf } from './brandWords.ts';
import { storefrontMapping } from '../mapping/kept.ts';
import { mappingOutcomes } from '../mapping/outcomes.ts';
import { ownTextsFor } from './ownTexts.ts';
import { photoCodes } from './codes.ts';
import { codeOutcome, nearOutcome } from './outcomes.ts';
import type { PaperLanguage } from './packageWords.ts';
import { preparePackagePhotos } from './prepare.ts';
import { JUDGED_CLAIMS, listingRulePacks, ListingRules } from './rules.ts';
import { artifactDay, selectedProducts, type Selection } from './selection.ts';
import { waiverOf } from './waivers.ts';

export type Asked = Selection & { storefront: string; on?: Day; release?: readonly string[]; destination?: string; /** Language of the texts, when it is not the profile's. */ language?: string; kind?: string; /** Language of the package's own texts for people; English if nobody says. */ papers?: PaperLanguage; /** Fits every photo and looks for QR codes in it: before a package is shown or made. */ look?: boolean };

/** One product made ready for a storefront: what would go, and what is to be said about it. `own`: fields whose text is this storefront's own and not the catalogue's. */
export type Listed = { product: Product; own: readonly string[]; variants: readonly Product[]; content: ListingContent; readiness: Readiness; revision: string; waivers: Waiver[] };

/** Everything a readiness board, a review or a package is made from, read at one state of the company. */
export type Gathered = {
  workspace: Workspace; profile: CorrectedProfile; /** Kind of listing that was asked for. */ kind?: string; papers: PaperLanguage; on: Day; listed: Listed[]; certificates: readonly Certificate[]; exporter: Exporter; attributes: readonly Attribute[]; families: readonly Family[];
  /** Packs whose listing rules were asked. */
  rulePacks: { id: string; version: string }[];
  /** Fields that were offered, those that went in, and those no listing asks for. */
  offered: FieldUse[]; gone: FieldUse[]; held: FieldUse[];
};

/** What judging listings needs of a call; background work has no more than this. */
export type ListingContext = Pick<Context, 'workspace' | 'clock' | 'signal' | 'progress' | 'worker'>;

type Basis = { asked: Asked; profile: CorrectedProfile; on: Day; attributes: readonly Attribute[]; families: readonly Family[]; ground: Ground; pictures: ReadonlyMap<string, ImageFacts>; gate: FieldGate; rules: ListingRules; brandWords: readonly string[]; ownTexts: ReadonlyMap<string, OwnTextsByLanguage>; mapping: StorefrontMapping; workspace: Workspace };

/**
 * Reads the products, asks the field gate about every value, and judges each listing.
 * Throws Refusal('unknown-storefront' | 'no-such-product' | 'nothing-to-list' | 'changed-meanwhile').
 */
export async function gatherListings(context: ListingContext, asked: Asked): Promise<Gathered> {
  const workspace = await context.workspace();
  const { read } = workspace;
  const own = await profileFor(read, asked.storefront);
  refuseKind(own, asked.kind);
  const profile = asked.language === undefined || asked.language === own.language ? own : { ...own, language: asked.language };
  const { sequence } = await workspace.undoState();
  const on = await artifactDay(asked.on, workspace, context);
  const products = await selectedProducts(read, asked);
  const byId = new Map(products.map((one) => [one.id, one]));
  const [attributes, families, ground, ownVariants] = await Promise.all([attributesOf(read), familiesOf(read), groundOf(read), variantsOfMany(read, [...byId.keys()])]);
  const variants = new Map([...ownVariants].map(([parent, some]) => [parent, some.filter((one) => one.status === 'active').map((one) => withInherited(one, byId.get(parent) ?? one))]));
  if (asked.look) await preparePackagePhotos(context, workspace, profile, products);
  const pictures = await pictureFacts(context, workspace, products);
  const gate = new FieldGate(mayLeave('storefront', asked.release ?? []));
  const [brandWords, ownTexts, mapping] = await Promise.all([brandWordsOf(read), ownTextsFor(read, profile.id), storefrontMapping(read, profile.id)]);
  const listed = await judged(context, products, variants, { brandWords, ownTexts, mapping, workspace, asked, profile, on, attributes, families, ground, pictures, gate, rules: new ListingRules(ground, on) });
  await refuseIfChanged(workspace, sequence);
  return {
    workspace, profile, ...(asked.kind === undefined ? {} : { kind: asked.kind }), papers: asked.papers ?? 'en', on, listed, rulePacks: listingRulePacks(ground.rules), certificates: ground.certificates, exporter: ground.exporter, attributes, families,
    offered: gate.offered(), gone: gate.gone(), held: heldBack([...products, ...[...ownVariants.values()].flat()], attributeFaces(attributes)),
  };
}

/** Contents first: whether a listing looks like another one is known when all are there. */
async function judged(context: ListingContext, products: readonly Product[], variants: ReadonlyMap<string, Product[]>, basis: Basis): Promise<Listed[]> {
  const contents: Content[] = [];
  for (const [at, product] of products.entries()) {
    await turn(context, at, products.length);
    contents.push(contentOf(product, variants.get(product.id) ?? [], basis));
  }
  const near = nearListings(contents.map((one) => one.content));
  const listed: Listed[] = [];
  for (const [at, one] of contents.entries()) {
    await turn(context, at, contents.length);
    const codes = await photoCodes(basis, one.content);
    listed.push(listedOf(one, [nearOutcome(one.content, near.get(one.content.id) ?? [], basis.profile), codeOutcome(one.content, codes, basis.profile), ...mappingOutcomes(one.content, one.mapped, basis.profile)], basis));
  }
  return listed;
}

/** Judging is synchronous; a window and a cancel button want their turn. */
async function turn(context: ListingContext, at: number, of: number): Promise<void> {
  if (at % 50 !== 0) return;
  context.signal.throwIfAborted();
  context.progress(at, of, 'readiness');
  await new Promise((resolve) => setImmediate(resolve));
}

type Content = Pick<Listed, 'product' | 'own' | 'variants' | 'content'> & { mapped: Mapped; whole: Product; /** With the storefront's own texts: what rules about listings are asked of. */ said: Product };

function contentOf(whole: Product, variants: readonly Product[], { profile, on, attributes, families, ground, pictures, gate, ownTexts, mapping }: Basis): Content {
  const product = forStorefront(whole, profile.id);
  const own = ownTexts.get(whole.id)?.[profile.language];
  const said = withOwnTexts(product, own, profile.language);
  const source: ListingSource = { product: said, variants, faces: attributeFaces(attributes, familyOf(product, families)), exporter: ground.exporter, certificates: ground.certificates, pictures };
  // A category picked for this item is the storefront's already.
  const mapped = mappedContent(listingContentOf(source, profile, on, gate), own?.category === undefined ? mapping : { ...mapping, picks: {} });
  return { whole, product, said, own: ownFields(own, profile.language), variants, content: mapped.content, mapped };
}

function listedOf({ whole, product, said, own, variants, content }: Content, more: readonly RuleOutcome[], { asked, profile, on, attributes, families, ground, rules, brandWords }: Basis): Listed {
  const waivers = ground.waivers.get(product.id) ?? [];
  const used = new Set<Waiver>();
  const readiness = readinessOf({
    content, profile, on, ...(asked.kind === undefined ? {} : { kind: asked.kind }), judgedClaims: JUDGED_CLAIMS, brandWords,
    certificates: ground.certificates.filter((one) => one.covers.firm || coversProduct(one, product)),
    others: [...rules.ask(said, content.sku, profile.id, asked.destination), ...more],
    waived: (finding) => {
      const found = waiverOf(finding, profile.id, on, waivers);
      if (found) used.add(found);
      return found !== undefined;
    },
  });
  const rulesWaived = new Set(readiness.findings.filter((one) => one.status === 'waived').map((one) => one.rule));
  return { product, own, variants, content, readiness, revision: productRevision(whole, attributes, families), waivers: waivers.filter((one) => used.has(one) || (rulesWaived.has(one.rule) && on <= one.until)) };
}

/** A package mixed from two states of the company would be of none. */
async function refuseIfChanged(workspace: Workspace, before: number): Promise<void> {
  if ((await workspace.undoState()).sequence !== before) throw new Refusal('changed-meanwhile', 'Something was changed while the listings were being read. Nothing was made. Do it again.', { hi: 'लिस्टिंग पढ़ते समय कुछ बदल गया। कुछ नहीं बना। फिर से करें।' });
}

function refuseKind(profile: CorrectedProfile, kind: string | undefined): void {
  if (kind !== undefined && !profile.kinds.some((one) => one.id === kind)) throw new Refusal('wrong-usage', `${profile.title} has no kind of listing called ${JSON.stringify(kind.slice(0, 40))}. Known ones: ${profile.kinds.map((one) => one.id).join(', ') || 'none'}.`);
}
