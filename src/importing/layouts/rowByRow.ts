import type { TableRow } from '#tables';
import type { Mapping } from '../nouns.ts';
import { splitLoose } from '../values/list.ts';
import { type Grouper, optionKey, Places, textValue, type Unit } from './unit.ts';

const KNOWN_TYPES: Readonly<Partial<Record<Mapping['layout'], ReadonlySet<string>>>> = {
  bagisto: new Set(['simple', 'configurable', 'grouped', 'bundle', 'virtual', 'downloadable', 'booking']),
  woocommerce: new Set(['simple', 'variable', 'variation', 'grouped', 'external', 'virtual', 'downloadable', 'subscription', 'variable-subscription', 'subscription_variation', 'bundle', 'composite', 'booking']),
};
const OPTION_NUMBERS = [1, 2, 3, 4, 5] as const;

/** "sku=SP-005,color=Yellow|sku=SP-006,color=Green": the pairs of each item. */
export const pairsOf = (text: string): Map<string, string>[] =>
  text.split('|').map((item) => new Map(item.split(',').map((pair): [string, string] => [pair.slice(0, pair.indexOf('=')).trim(), pair.slice(pair.indexOf('=') + 1).trim()])));

/** Members of a set as item numbers: "SP-001=5,SP-003=5" and the sku pairs of bundle options. */
const associated = (text: string): string[] => text.split(/[,|]/).map((one) => one.split('=')[0]?.trim() ?? '').filter(Boolean);
const bundled = (text: string): string[] => [...new Set(pairsOf(text).map((one) => one.get('sku') ?? '').filter(Boolean))];

/** Layouts in which each row is one record: flat lists, our own export, WooCommerce, Bagisto, Akeneo, and below MagentoRows. */
export class RowByRow implements Grouper {
  private readonly places: Places;
  private readonly layout: Mapping['layout'];
  private readonly keyField: string;
  private readonly typeAt: number | undefined;
  private readonly keysById = new Map<string, string>();
  private readonly optionsBySku = new Map<string, Map<string, string>>();
  private waiting: Unit | undefined;
  private readonly hasOptions: boolean;

  constructor(mapping: Mapping) {
    this.places = new Places(mapping);
    this.hasOptions = this.places.has(`option.${OPTION_NUMBERS[0]}.name`) || this.places.has('configurableVariants');
    this.layout = mapping.layout;
    this.keyField = mapping.key;
    this.typeAt = this.places.index('type');
  }

  push(rows: readonly TableRow[]): Unit[] {
    const units: Unit[] = [];
    for (const row of rows) {
      const unit = this.unitOf(row);
      if (this.waiting && (this.layout === 'bagisto' || this.layout === 'magento') && this.isTranslation(unit)) {
        this.waiting.rows.push(row);
        this.waiting.locales?.push(unit.locales?.[0]);
        continue;
      }
      if (this.waiting) units.push(this.waiting);
      this.waiting = unit;
    }
    return units;
  }

  finish(): Unit[] {
    const last = this.waiting;
    this.waiting = undefined;
    return last ? [last] : [];
  }

  /** Bagisto and Magento write one row per language under the same number. */
  private isTranslation(unit: Unit): boolean {
    return unit.key !== '' && unit.key === this.waiting?.key && unit.locales?.[0] !== undefined && !this.waiting.locales?.includes(unit.locales[0]);
  }

  private unitOf(row: TableRow): Unit {
    const type = this.places.text(row, 'type').toLowerCase();
    const sku = this.places.text(row, 'sku') || (this.keyField === 'sku' ? '' : this.places.text(row, this.keyField));
    const parentKey = this.parentOf(row);
    const isVariant = parentKey !== '' && (this.layout !== 'woocommerce' || type.includes('variation'));
    const { options, axes } = this.optionsOf(row, type, isVariant);
    const unit: Unit = { role: isVariant ? 'variant' : 'product', rows: [row], key: sku, options, axes, related: this.relatedOf(row) };
    if (isVariant) unit.parentKey = parentKey;
    if (unit.key === '') this.deriveKey(unit, row);
    if (this.places.has('recordId')) unit.recordId = this.places.text(row, 'recordId');
    if (this.places.has('asOf')) unit.asOf = this.places.text(row, 'asOf');
    if (this.places.has('wholeRecord')) unit.whole = this.places.text(row, 'wholeRecord');
    if (this.places.has('locale')) unit.locales = [this.places.text(row, 'locale') || undefined];
    const kinds = KNOWN_TYPES[this.layout];
    const unknown = kinds && type !== '' ? type.split(/\s*,\s*/).find((one) => !kinds.has(one)) : undefined;
    if (unknown !== undefined) unit.refused = { rule: 'IMP-TYPE', data: { value: unknown }, ...(this.typeAt === undefined ? {} : { index: this.typeAt }) };
    this.remember(row, unit);
    return unit;
  }

  private remember(row: TableRow, unit: Unit): void {
    const id = this.places.text(row, 'sourceId');
    if (id) this.keysById.set(`id:${id}`, unit.key);
    const variants = this.places.text(row, 'configurableVariants');
    if (!variants) return;
    for (const pairs of pairsOf(variants)) {
      const sku = pairs.get('sku');
      pairs.delete('sku');
      if (sku) this.optionsBySku.set(sku, pairs);
      unit.axes = [...new Set([...unit.axes, ...pairs.keys()])];
    }
  }

  private parentOf(row: TableRow): string {
    const text = this.places.text(row, 'parent');
    if (text === '') return text;
    return this.keysById.get(text.replace(/^id:\s*/i, 'id:')) ?? text;
  }

  /** A row without a number is known by its product and options, or by its name; the finding says so. */
  private deriveKey(unit: Unit, row: TableRow): void {
    if (unit.parentKey && unit.options.length > 0) {
      unit.key = optionKey(unit.parentKey, unit.options.map((one) => (one.value.kind === 'text' ? one.value.text : '')));
      unit.derived = 'options';
      return;
    }
    const name = this.places.text(row, 'name.en') || this.places.text(row, 'name.hi');
    if (name !== '' && name.length <= 120) {
      unit.key = name;
      unit.derived = 'name';
    }
  }

  private relatedOf(row: TableRow): string[] {
    if (!this.places.has('associatedSkus') && !this.places.has('bundleOptions')) return [];
    return [...associated(this.places.text(row, 'associatedSkus')), ...bundled(this.places.text(row, 'bundleOptions'))];
  }

  private optionsOf(row: TableRow, type: string, isVariant: boolean): Pick<Unit, 'options' | 'axes'> {
    const options: Unit['options'] = [];
    const axes: string[] = [];
    if (!this.hasOptions) return { options, axes };
    for (const number of OPTION_NUMBERS) {
      if (!this.places.has(`option.${number}.name`)) break;
      const heading = this.places.text(row, `option.${number}.name`);
      const text = this.places.text(row, `option.${number}.value`);
      if (heading === '') continue;
      if (type.startsWith('variable')) axes.push(heading);
      else if (text !== '') options.push({ heading, value: !isVariant && splitLoose(text).length > 1 ? { kind: 'choices', choices: splitLoose(text) } : textValue(text) });
    }
    for (const [heading, text] of this.optionsBySku.get(this.places.text(row, 'sku')) ?? []) options.push({ heading, value: textValue(text) });
    return { options, axes };
  }
}
