import type { Day, Money } from '#base';
import type { AttributeFace, Product } from '#catalogue/nouns';
import type { Exporter } from '#exporter/nouns';
import type { PaperName, Picture } from '#paper';

/** Whom a paper is made for. `id` is whose data it is: of the buyer they are, else of the visit. */
export type PaperParty = { id: string; company?: string; name?: string; country?: string; email?: string; phone?: string };

/** Cartons of one line: how many, kilograms gross and cubic metres, as plain decimals. */
export type LinePacking = { cartons: number; gross?: string; volume?: string };

/** One item as it was asked for. The product comes with what it takes from its parent. */
export type QuoteLine = {
  product: Product;
  faces: ReadonlyMap<string, AttributeFace>;
  /** The buyer's own number and words for it. */
  theirNo?: string;
  theirDescription?: string;
  note?: string;
  quantity?: string;
  unit: string;
  /** Where the price comes from says whose it is: rates are for buyers, agreed and said ones for this party alone. */
  price?: { money: Money; from: 'rates' | 'agreed' | 'said' };
  /** From this quantity on there are rates: told where no quantity was asked for, or less. */
  firstQuantity?: string;
  packing?: LinePacking;
};

export type QuoteSource = { exporter: Exporter; logo?: Picture; party: PaperParty; lines: readonly QuoteLine[]; /** Covers by product id. */ pictures: ReadonlyMap<string, Picture> };
export type QuoteOptions = { template: string; language: string; paper: PaperName; day: Day; /** Inside fields that a person lets go to this party (`product.priceLadders`). */ released?: readonly string[] };

/** What a quotation says beside its lines. */
export type QuoteTerms = { number: string; validUntil: Day; currency: string; /** FOB Mundra */ term?: string; payment?: string; delivery?: string; text?: string };
