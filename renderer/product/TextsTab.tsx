import { IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { byteLength, characterLength } from '#base';
import { inOrderOf } from './children.ts';
import { useAsk } from '../queries.ts';
import { Section } from '../ui/Section.tsx';
import { freshness } from './freshness.ts';
import { ProductField } from './ProductField.tsx';
import css from './product.module.css';
import type { TabProps } from './useProduct.ts';

/** Longest title storefronts take; the profile says it exactly, here it only counts. */
const NAME_LIMIT = 128;

/** English and Hindi side by side; a Hindi text older than its English says so. */
export function TextsTab(props: TabProps) {
  const { t } = useTranslation(['product', 'ui', 'fields']);
  const { product, parent } = props.data;
  const journal = useAsk('workspace.entries', { record: product.id, limit: 1000 });
  const older = (field: 'name' | 'shortDescription' | 'description'): boolean => product[field].hi !== undefined && freshness(journal.data?.items ?? [], field) === 'older';
  const counter = (text: string) => (characterLength(text) > 0 ? <span className={byteLength(text) > NAME_LIMIT ? 'warning' : undefined}>{t('ui:charactersOf', { count: characterLength(text), limit: NAME_LIMIT })}</span> : null);
  const changed = <span className="row warning strong" style={{ gap: 4 }}><IconHistory size={14} aria-hidden />{t('englishChanged')}</span>;
  const points = (language: string): string => inOrderOf(product.highlights).map((one) => one.text[language]?.text ?? '').join('\n').replace(/\n+$/u, '');
  return (
    <div className={css.stack}>
      <Section title={t('tab-texts')} aside={t('sideBySide')}>
        <div className={css.two}>
          {(['name', 'shortDescription', 'description'] as const).map((field) => (['en', 'hi'] as const).map((language) => (
            <ProductField
              key={`${field}.${language}`} {...props} field={`${field}.${language}`} lang={language} label={t(`text-${field}-${language}`)} own={product[field][language]?.text ?? ''} taken={parent?.[field][language]?.text}
              multiline={field !== 'name'} minRows={field === 'description' ? 6 : 2} aside={language === 'hi' && older(field) ? () => changed : field === 'name' ? counter : undefined}
            />
          )))}
          {(['en', 'hi'] as const).map((language) => <ProductField key={language} {...props} field={`highlights.${language}`} lang={language} label={t(`text-highlights-${language}`)} own={points(language)} multiline minRows={3} hint={t('highlightsHint')} />)}
        </div>
      </Section>
      <Section title={t('fields:keywords')}>
        <ProductField {...props} field="keywords" own={product.keywords.join(' | ')} taken={parent?.keywords.join(' | ')} hint={t('keywordsHint')} />
      </Section>
    </div>
  );
}
