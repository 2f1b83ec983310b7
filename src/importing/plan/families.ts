import { wordKey } from '#base';
import type { AttributeValue, Family, FamilyAttribute, Product } from '#catalogue/nouns';
import type { Unit } from '../layouts/unit.ts';
import type { Mapping } from '../nouns.ts';
import type { Found } from './find.ts';

type Kind = Pick<Product, 'family' | 'hsCode'>;

/** The families of the company, and how they read a value. */
export type FamilyRules = {
  all: readonly Family[];
  /** The family a product names, else the one its HS code falls to. */
  of(product: Kind): Family | undefined;
  /** Text as a value of this attribute, by its type, units and answers; undefined when it is none. */
  read(text: string, definition: FamilyAttribute): AttributeValue | undefined;
};

/** Which family each row belongs to: by its own cells, by the item as it is, by the product it is a variant of. */
export class RowFamilies {
  private readonly rules: FamilyRules | undefined;
  private readonly columns: { family: number | undefined; hsCode: number | undefined };
  private readonly hasVariants: boolean;
  private readonly byName = new Map<string, Family>();
  /** Of products met in this file, for their variants. */
  private readonly met = new Map<string, Kind>();

  constructor(rules: FamilyRules | undefined, mapping: Mapping) {
    this.rules = rules;
    const at = (field: string): number | undefined => mapping.columns.find((one) => one.field === field)?.index;
    this.columns = { family: at('family'), hsCode: at('hsCode') };
    this.hasVariants = mapping.layout !== 'flat' || mapping.columns.some((one) => one.field === 'parent');
    for (const one of rules?.all ?? []) for (const name of [one.code, ...Object.values(one.name).map(({ text }) => text)]) if (!this.byName.has(wordKey(name))) this.byName.set(wordKey(name), one);
  }

  /** The code of the family that a cell names by code or by name in any language. */
  named(text: string): string | undefined {
    return this.byName.get(wordKey(text))?.code;
  }

  of(unit: Unit, { existing, whole }: Found, catalogue: ReadonlyMap<string, Product>): Family | undefined {
    if (!this.rules) return undefined;
    const cell = (index: number | undefined): string => (index === undefined ? '' : (unit.rows[0]?.cells[index] ?? '').trim());
    const before = existing ?? whole;
    const parent = unit.parentKey === undefined ? undefined : (this.met.get(unit.parentKey) ?? catalogue.get(unit.parentKey));
    const said = cell(this.columns.family);
    const family = said === '' ? (before?.family ?? parent?.family) : (this.named(said) ?? said);
    const hsCode = cell(this.columns.hsCode).replace(/\D/g, '') || (before?.hsCode ?? parent?.hsCode);
    return this.rules.of({ ...(family ? { family } : {}), ...(hsCode ? { hsCode } : {}) });
  }

  /** Remembers a product for its variants. */
  note(unit: Unit, { family, hsCode }: Kind): void {
    if (this.hasVariants && unit.role !== 'variant' && (family ?? hsCode)) this.met.set(unit.key, { ...(family ? { family } : {}), ...(hsCode ? { hsCode } : {}) });
  }
}
