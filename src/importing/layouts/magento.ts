import { wordKey } from '#base';
import type { TableRow } from '#tables';
import type { Mapping } from '../nouns.ts';
import { pairsOf, RowByRow } from './rowByRow.ts';
import { type Grouper, Places, textValue, type Unit } from './unit.ts';

/** What Magento writes for a variant that is sold through its product only. */
const HIDDEN = 'not visible individually';

/** "color=Red,note=soft, warm,size=M": a comma parts two attributes only where a code and a sign of equality follow it. */
const attributesIn = (text: string): [string, string][] => text.split(/,(?=[\w-]+=)/u).flatMap((one): [string, string][] => { const at = one.indexOf('='); return at > 0 ? [[one.slice(0, at).trim(), one.slice(at + 1).trim()]] : []; });

/**
 * Magento writes each variant as a row of its own, as a rule before the product that lists it, and marks it as not visible by itself.
 * Such rows wait for their product; one that no product lists is an item by itself. Further attributes stand together in one cell.
 */
export class MagentoRows implements Grouper {
  private readonly rows: RowByRow;
  private readonly places: Places;
  private readonly visibility: number | undefined;
  private readonly hidden = new Map<string, Unit>();
  private readonly listed = new Map<string, { parent: string; pairs: ReadonlyMap<string, string> }>();

  constructor(mapping: Mapping) {
    this.rows = new RowByRow(mapping);
    this.places = new Places(mapping);
    this.visibility = mapping.columns.find((one) => wordKey(one.heading) === 'visibility')?.index;
  }

  push(rows: readonly TableRow[]): Unit[] {
    return this.placed(this.rows.push(rows));
  }

  finish(): Unit[] {
    const last = [...this.placed(this.rows.finish()), ...this.hidden.values()];
    this.hidden.clear();
    return last;
  }

  private placed(units: readonly Unit[]): Unit[] {
    return units.flatMap((unit) => {
      this.addAttributes(unit);
      const listing = this.listed.get(unit.key);
      if (listing) return [this.asVariant(unit, listing)];
      const children = this.childrenOf(unit);
      if (children.length > 0 || !this.isHidden(unit) || this.hidden.has(unit.key)) return [unit, ...children];
      this.hidden.set(unit.key, unit);
      return [];
    });
  }

  private isHidden({ key, rows: [row] }: Unit): boolean {
    return key !== '' && row !== undefined && this.visibility !== undefined && (row.cells[this.visibility] ?? '').trim().toLowerCase() === HIDDEN;
  }

  /** Notes what a product lists; returns those of it that came before. */
  private childrenOf(unit: Unit): Unit[] {
    const [row] = unit.rows;
    const text = row ? this.places.text(row, 'configurableVariants') : '';
    if (text === '' || unit.key === '') return [];
    return pairsOf(text).flatMap((pairs) => {
      const sku = pairs.get('sku') ?? '';
      const listing = { parent: unit.key, pairs: new Map([...pairs].filter(([heading]) => heading !== 'sku')) };
      if (sku === '') return [];
      this.listed.set(sku, listing);
      const waited = this.hidden.get(sku);
      this.hidden.delete(sku);
      return waited ? [this.asVariant(waited, listing)] : [];
    });
  }

  private asVariant(unit: Unit, { parent, pairs }: { parent: string; pairs: ReadonlyMap<string, string> }): Unit {
    const listed = [...pairs].map(([heading, text]) => ({ heading, value: textValue(text) }));
    return { ...unit, role: 'variant', parentKey: parent, options: [...unit.options.filter((one) => !pairs.has(one.heading)), ...listed] };
  }

  private addAttributes(unit: Unit): void {
    const [row] = unit.rows;
    for (const [heading, text] of attributesIn(row ? this.places.text(row, 'additionalAttributes') : '')) if (text !== '' && !unit.options.some((one) => one.heading === heading)) unit.options.push({ heading, value: textValue(text) });
  }
}
