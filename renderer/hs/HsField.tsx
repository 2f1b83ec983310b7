import { ActionIcon, Button } from '@mantine/core';
import { IconListSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { textIn } from '#base';
import { hsDigits, unitName } from '#tradeids';
import { currentLanguage } from '../language.ts';
import { ProductField } from '../product/ProductField.tsx';
import { marksAt, type TabProps } from '../product/useProduct.ts';
import { useAsk } from '../queries.ts';
import { save } from '../saving.ts';
import { useWatched } from '../state.ts';
import type { FieldMark } from '../ui/Field.tsx';
import { dayText } from '../ui/format.ts';
import { useHsJudge } from '../ui/idMark.ts';
import { useFailure } from '../ui/useFailure.ts';
import { hsAsked } from './hsAsked.ts';
import { tariffEdits } from './tariffEdits.ts';
import type { TariffLine } from './useHsRows.ts';

/** The code of goods in the form: judged while typed, found by words (Alt+↓), and held against the company's tariff. */
export function HsField(props: TabProps) {
  const { t } = useTranslation(['hs', 'product']);
  const { product, parent } = props.data;
  const judge = useHsJudge();
  const code = hsDigits(product.hsCode ?? parent?.hsCode ?? '');
  const marks = useTariffMarks(code);
  const find = (): void => hsAsked.set({ code, about: textIn(product.name) || textIn(parent?.name), onPick: (picked) => void props.edit('hsCode', picked) });
  return (
    <>
      <ProductField
        {...props} field="hsCode" own={product.hsCode ?? ''} taken={parent?.hsCode} judge={judge} hint={t('product:hsHint')} more={[...marksAt(props.findings, 'hsCode'), ...marks]}
        aside={() => <ActionIcon size="sm" variant="subtle" aria-label={t('find')} title={`${t('find')} (Alt+↓)`} onClick={find}><IconListSearch size={16} stroke={1.75} /></ActionIcon>}
        onKey={(event) => {
          if (!event.altKey || event.key !== 'ArrowDown') return;
          event.preventDefault();
          find();
        }}
      />
      <TakeFromTariff {...props} code={code} />
    </>
  );
}

/** What the tariff of today says of a code of eight digits. Not there is a reason to look, and no proof. */
function useTariffMarks(code: string): FieldMark[] {
  const { t } = useTranslation('hs');
  const language = useWatched(currentLanguage);
  const looked = useAsk('tariff.lookUp', { codes: [code] }, { enabled: code.length === 8 }).data?.items[0];
  if (!looked || code.length !== 8 || looked.state === 'no-tariff' || looked.from === null) return [];
  const day = dayText(looked.from);
  const { line } = looked;
  if (!line) return [{ outcome: 'unknown', text: t('notInTariff', { day }) }];
  const said = [line.text, line.unit ? unitName(line.unit, language) : '', line.policy ? t(`policy-${line.policy}`) : '', line.condition ?? ''].filter(Boolean).join(' · ');
  return [{ outcome: line.policy !== undefined && line.policy !== 'free' ? 'warning' : 'info', text: t('inTariff', { day, said }) }];
}

/** Offers what the line says to the details of customs papers where they differ: one step, never by itself. */
function TakeFromTariff({ data, code }: TabProps & { code: string }) {
  const { t } = useTranslation('hs');
  const fail = useFailure();
  const looked = useAsk('tariff.lookUp', { codes: [code] }, { enabled: code.length === 8 }).data?.items[0];
  const edits = looked?.line && looked.from !== null ? tariffEdits(data.product, looked.line, t('ratesSource', { day: dayText(looked.from) }), looked.from) : [];
  if (edits.length === 0) return null;
  const take = (): void => void save('catalogue.edit', { edits: edits.map((one) => ({ id: data.product.id, ...one })) }).catch(fail);
  return <div><Button size="compact-xs" variant="subtle" onClick={take} title={shownLine(looked?.line ?? null)}>{t('takeFromTariff', { count: edits.length })}</Button></div>;
}

const shownLine = (line: TariffLine | null): string => (line ? [line.unit, line.drawbackSerial, line.drawbackRate, line.drawbackCap, line.rodtepRate, line.rodtepCap].filter(Boolean).join(' · ') : '');
