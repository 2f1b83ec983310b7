import { languageTag } from '#base';
import { countryCode } from '#tradeids';
import { type Attribute, isProductText } from '#catalogue/nouns';
import { costCell, ladderCell, leadTimeCell, moqCell, supplyAbilityCell } from './amountCells.ts';
import { attributeCell } from './attributeCells.ts';
import { error, type FieldCell } from './cell.ts';
import { costingCell } from './costingCell.ts';
import { gtinCell, hsCell, incotermCell, originCell, statusCell } from './codeCells.ts';
import { imageAltCell, imagesCell, mapCell, materialsCell } from './mapCells.ts';
import { packingCell } from './packingCells.ts';
import { highlightsCell, listCell, plainCell, textsCell } from './textCells.ts';

/** The language an item's texts are written in first. */
const languageCell: FieldCell = {
  text: (product) => product.sourceLanguage ?? '',
  read: (text, draft) => {
    if (!languageTag.safeParse(text).success) return error('IMP-CHOICE', { value: text });
    draft.fields.sourceLanguage = text;
    return undefined;
  },
};

const SIMPLE: Readonly<Record<string, FieldCell>> = {
  category: plainCell('category'), family: plainCell('family'), sector: plainCell('sector'), brand: plainCell('brand'), modelNumber: plainCell('modelNumber'), supplier: plainCell('supplier'), port: plainCell('port'), notes: plainCell('notes'),
  keywords: listCell('keywords'), claims: listCell('claims'), related: listCell('related'), markets: listCell('markets', countryCode),
  ownOnly: listCell('ownOnly'),
  axes: listCell('axes', (item) => (/^[a-z0-9][a-z0-9_]{0,63}$/.test(item) ? item : undefined)), certificateIds: listCell('certificateIds', (item) => (/^[0-9A-HJKMNP-TV-Z]{26}$/.test(item) ? item : undefined)),
  sourceLanguage: languageCell,
  gtin: gtinCell, hsCode: hsCell, origin: originCell, incoterm: incotermCell, status: statusCell,
  cost: costCell, moq: moqCell, supplyAbility: supplyAbilityCell, materials: materialsCell, images: imagesCell(false), 'images.all': imagesCell(true),
};

/** How a field key of a mapping is read and written; undefined for a key that is no field (structure, typing errors in a saved mapping). */
export function fieldCell(key: string, attributes: (key: string) => Attribute['type']): FieldCell | undefined {
  // Keys come from mapping files of others: no name of the language's own may be taken for a field, nor be written to.
  if (Object.hasOwn(SIMPLE, key)) return SIMPLE[key];
  const [field = '', ...rest] = key.split('.');
  if (rest.includes('__proto__')) return undefined;
  const path = rest.join('.');
  if (isProductText(field)) return textsCell(field, path || 'en');
  switch (field) {

    case 'highlights': return highlightsCell(path || 'en');
    case 'price': return ladderCell(1, 'steps.1.price');
    case 'priceLadders': return ladderCell(Number(rest[0]), rest.slice(1).join('.'));
    case 'leadTimes': return rest[1] === 'days' || rest[1] === 'maxQuantity' ? leadTimeCell(Number(rest[0]), rest[1]) : undefined;
    case 'packing': return packingOf(rest);
    case 'images': return rest[0] === 'alt' ? imageAltCell(rest[1] ?? 'en') : undefined;
    case 'traits': case 'label': case 'sample': case 'custom': case 'logistics': case 'itc': case 'tariffCodes': case 'classes': return mapCell(field, path);
    case 'costing': return costingCell(path);
    case 'attribute': return rest[0] ? attributeCell(rest[0], attributes(rest[0]), rest[1]) : undefined;
    default: return undefined;
  }
}

function packingOf([level, second = '', third]: readonly string[]): FieldCell | undefined {
  if (level !== 'item' && level !== 'inner' && level !== 'carton' && level !== 'pallet') return undefined;
  return third === undefined ? packingCell(level, 1, second) : packingCell(level, Number(second), third);
}
