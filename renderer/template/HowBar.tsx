import { Button, NativeSelect, NumberInput } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { languageName } from '../ui/languageName.ts';
import { visibleText } from '../ui/visibleText.tsx';
import css from './template.module.css';
import type { Looked, TemplateFlow, TemplateMapping } from './useTemplate.ts';

const ROWS = ['item', 'variant', 'both'] as const;

/** Where the template is filled, and how: sheet, headings, first row, a row for what, in which language. */
export function HowBar({ flow, looked, mapping }: { flow: TemplateFlow; looked: Looked; mapping: TemplateMapping }) {
  const { t, i18n } = useTranslation('template');
  const first = (value: string | number): void => void (typeof value === 'number' && value > mapping.headerRow && flow.setMapping({ firstRow: value }));
  const headerRow = (value: string | number): void => void (typeof value === 'number' && value > 0 && value !== mapping.headerRow && flow.lookAgain({ sheet: mapping.sheet, headerRow: value }));
  return (
    <div className={css.how}>
      {looked.sheets.length > 1 && <NativeSelect size="xs" label={t('sheet')} value={mapping.sheet} onChange={(event) => void flow.lookAgain({ sheet: event.currentTarget.value })}>{looked.sheets.map((one) => <option key={one} value={one}>{visibleText(one)}</option>)}</NativeSelect>}
      <NumberInput size="xs" w={110} label={t('headerRow')} min={1} max={60} value={mapping.headerRow} onChange={headerRow} />
      <NumberInput size="xs" w={110} label={t('firstRow')} min={2} max={1_048_576} value={mapping.firstRow} onChange={first} />
      <NativeSelect size="xs" label={t('rowFor')} value={mapping.rows} onChange={(event) => flow.setMapping({ rows: ROWS.find((one) => one === event.currentTarget.value) ?? 'item' })} data={ROWS.map((value) => ({ value, label: t(`row-${value}`) }))} />
      {looked.languages.length > 1 && <NativeSelect size="xs" label={t('language')} value={mapping.language} onChange={(event) => flow.setMapping({ language: event.currentTarget.value })} data={[...new Set([mapping.language, ...looked.languages])].map((value) => ({ value, label: languageName(value, i18n.language) }))} />}
      {looked.known && <Button size="xs" leftSection={<IconRefresh size={14} aria-hidden />} onClick={() => void flow.lookAgain({ anew: true })}>{t('proposeAnew')}</Button>}
    </div>
  );
}
