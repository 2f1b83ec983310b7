import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Output } from '#app/contract';
import { type Money, moneyText } from '#base';
import { typedMoneyIn, typedNumber } from '../product/typed.ts';
import { useAsk } from '../queries.ts';
import { save } from '../saving.ts';
import { ClassBadge } from '../ui/ClassBadge.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { SavedField } from '../ui/SavedField.tsx';
import { Section } from '../ui/Section.tsx';
import css from './pricing.module.css';

type Settings = Output<'pricing.rates'>['settings'];
type Key = keyof Settings['lines'];
type Line = NonNullable<Settings['lines'][Key]>;
const LINES = ['payment', 'commission', 'freight', 'inland', 'cha', 'drawback', 'rodtep'] as const satisfies readonly Key[];
/** Which figures a line takes. Drawback and RoDTEP have theirs at the item. */
const FIGURES: Readonly<Record<Key, readonly ('percent' | 'perUnit' | 'perShipment')[]>> = { payment: ['percent'], commission: ['percent'], freight: ['perUnit'], inland: ['perUnit', 'perShipment'], cha: ['perUnit', 'perShipment'], drawback: [], rodtep: [] };
const shown = (value: string | Money | undefined): string => (value === undefined ? '' : typeof value === 'string' ? value : `${moneyText(value)} ${value.currency}`);

/** The firm's lines between price and margin, with sign and base; a list of rates may have its own. */
export function MarginSettings() {
  const { t } = useTranslation('pricing');
  const { data } = useAsk('pricing.rates', {});
  if (!data) return null;
  const { settings } = data;
  const keep = async (next: Partial<Settings>): Promise<void> => void (await save('pricing.saveSettings', { lines: next.lines ?? settings.lines, floor: ('floor' in next ? next.floor : settings.floor) ?? null }));
  const lineOf = (key: Key): Line => settings.lines[key] ?? (key === 'payment' ? { percent: '3' } : {});
  const setLine = (key: Key, line: Line): Promise<void> => keep({ lines: { ...settings.lines, [key]: line } });
  const saveFigure = (key: Key, figure: 'percent' | 'perUnit' | 'perShipment') => async (typed: string) => {
    const { [figure]: _old, ...rest } = lineOf(key);
    const empty = typed.trim() === '';
    const value = empty ? undefined : figure === 'percent' ? typedNumber(typed.replace('%', '')) : typedMoneyIn(typed, 'INR');
    if (!empty && value === undefined) return { outcome: 'error' as const, text: t('notAnAmount', { typed }) };
    await setLine(key, empty ? rest : { ...rest, [figure]: value });
    return null;
  };
  const saveFloor = async (typed: string) => {
    const floor = typed.trim() === '' ? undefined : typedNumber(typed.replace('%', ''));
    if (typed.trim() !== '' && floor === undefined) return { outcome: 'error' as const, text: t('notAnAmount', { typed }) };
    await keep({ floor });
    return null;
  };
  return (
    <>
      <Section title={t('marginLines')} marks={<ClassBadge of="secret" />} aside={t('marginLinesNote')}>
        <DataTable
          caption={t('marginLines')} rows={LINES.map((key) => ({ key, line: lineOf(key) }))} keyOf={(one) => one.key}
          columns={[
            { key: 'on', heading: <span className="unseen">{t('counts')}</span>, width: 40, cell: ({ key, line }) => <Checkbox aria-label={t('countLine', { line: t(`line-${key}`) })} checked={!line.off} onChange={(event) => { const { off: _off, ...rest } = line; void setLine(key, event.currentTarget.checked ? rest : { ...rest, off: true }); }} /> },
            { key: 'line', heading: t('costLine'), width: 170, cell: ({ key }) => <span>{t(`line-${key}`)}</span> },
            { key: 'sign', heading: t('sign'), width: 60, cell: ({ key }) => (key === 'drawback' || key === 'rodtep' ? '+' : '−') },
            { key: 'figures', heading: t('figures'), width: 380, cell: ({ key, line }) => (FIGURES[key].length === 0 ? <span className="small quiet">{t('atTheItem')}</span> : (
              <div className="row">{FIGURES[key].map((figure) => <SavedField key={figure} numeric label={<span className="small">{t(`figure-${figure}`)}</span>} value={shown(line[figure])} onSave={saveFigure(key, figure)} />)}</div>
            )) },
            { key: 'base', heading: t('base'), cell: ({ key }) => <span className="small quiet">{t(`base-of-${key}`)}</span> },
          ]}
        />
        <p className="small hint" style={{ marginTop: 8 }}>{t('roundingRule')}</p>
      </Section>
      <Section title={t('floorTitle')} marks={<ClassBadge of="secret" />}>
        <div className={css.four}><SavedField numeric label={t('floor')} value={settings.floor ?? ''} hint={t('floorHint')} onSave={saveFloor} /></div>
      </Section>
    </>
  );
}
