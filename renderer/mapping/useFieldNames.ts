import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldName } from '../ui/fieldName.ts';

const PACKING = /^packing\.(item|inner|carton|pallet)\.(?:(\d+)\.)?(netWeight|grossWeight|length|width|height|volume|count|size)$/;
const STEP = /^priceLadders\.(\d+)\.steps\.(\d+)\.(minQuantity|price)$/;
type Level = 'item' | 'inner' | 'carton' | 'pallet';
type Part = 'netWeight' | 'grossWeight' | 'length' | 'width' | 'height' | 'volume' | 'count' | 'size';
/** How rows belong together: what a program's own columns are for. */
const STRUCTURE = ['handle', 'variantSku', 'variantImage', 'sourceId', 'type', 'locale', 'configurableVariants', 'bundleOptions', 'associatedSkus', 'recordId', 'asOf', 'wholeRecord', 'unit'] as const;
type Structure = (typeof STRUCTURE)[number];
const isStructure = (key: string): key is Structure => (STRUCTURE as readonly string[]).includes(key);

/** Names of what a column can become, in the words of the window: a level of packing, a step of rates and an option are told apart. */
export function useFieldNames(): (key: string) => string {
  const { t } = useTranslation('mapping');
  const { t: names } = useTranslation(['ui', 'fields']);
  return useCallback((key: string): string => {
    const packing = PACKING.exec(key);
    if (packing) return `${t(`level-${packing[1] as Level}`)}: ${t(`part-${packing[3] as Part}`)}${packing[2] && packing[2] !== '1' ? ` ${packing[2]}` : ''}`;
    const step = STEP.exec(key);
    if (step) return t(step[3] === 'price' ? 'ratePrice' : 'rateQuantity', { list: Number(step[1]), step: Number(step[2]) });
    const option = /^option\.(\d)\.(name|value)$/.exec(key);
    if (option) return t(option[2] === 'name' ? 'optionName' : 'optionValue', { number: Number(option[1]) });
    if (key === 'leadTimes.1.days') return t('deliveryDays');
    if (key === 'priceLadders.1.currency') return t('rateCurrency');
    if (key.startsWith('images.alt')) return t('imageAlt');
    if (isStructure(key)) return t(`structure-${key}`);
    return fieldName(key, names);
  }, [t, names]);
}
