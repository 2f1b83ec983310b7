import { useTranslation } from 'react-i18next';
import type { Exporter } from '#exporter/nouns';
import { GST_STATES, lutFits, panOfGstin, stateOfLetters } from '#tradeids';
import type { FieldMark } from '../ui/Field.tsx';

const PAN = /^[A-Z]{5}[0-9]{4}[A-Z]$/;
const compact = (text: string): string => text.replace(/\s/gu, '').toUpperCase();

/** The PAN that stands inside another number of the firm; undefined for numbers that hold none. */
function panInside(kind: 'gstin' | 'iec' | 'aeo', number: string): string | undefined {
  if (kind === 'gstin') return panOfGstin(number);
  const found = kind === 'aeo' ? number.slice(2, 12) : number;
  return PAN.test(found) ? found : undefined;
}

/** Numbers of one firm hold its PAN and its state: where they differ, one of them is mistyped or of somebody else. */
export function useAgreement({ pan, gstins }: Pick<Exporter, 'pan' | 'gstins'>) {
  const { t } = useTranslation('exporter');
  const own = compact(pan ?? '');
  const samePan = (kind: 'gstin' | 'iec' | 'aeo') => (number: string): FieldMark | null => {
    const found = panInside(kind, number);
    return found === undefined || !PAN.test(own) || found === own ? null : { outcome: 'error', text: t('notPan', { found, pan: own }) };
  };
  const sameState = (udyam: string): FieldMark | null => {
    const state = stateOfLetters(udyam.slice(6, 8));
    const states = gstins.map((one) => compact(one).slice(0, 2));
    return state === undefined || states.length === 0 || states.includes(state) ? null : { outcome: 'warning', text: t('otherState', { found: GST_STATES[state] ?? state }) };
  };
  const lutOf = (year: string) => (arn: string): FieldMark | null =>
    lutFits(arn, year) === false ? { outcome: 'warning', text: t('lutOtherYear', { month: `20${arn.slice(6, 8)}-${arn.slice(4, 6)}`, year }) } : null;
  return { samePan, sameState, lutOf };
}
