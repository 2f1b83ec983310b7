import { useTranslation } from 'react-i18next';
import texts from '../i18n/en/crosscheck.json' with { type: 'json' };

type FactKey = Extract<keyof typeof texts, `fact-${string}`>;
const isNamed = (key: string): key is FactKey => Object.hasOwn(texts, key);

/** What a compared fact is called on the screen. */
export function useFactName(): (fact: string) => string {
  const { t } = useTranslation('crosscheck');
  return (fact) => (isNamed(`fact-${fact}`) ? t(`fact-${fact}` as FactKey) : fact);
}
