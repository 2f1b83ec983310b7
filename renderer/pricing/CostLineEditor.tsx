import { ActionIcon } from '@mantine/core';
import { IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#app/contract';
import { unitName } from '#tradeids';
import { currentLanguage } from '../language.ts';
import { useWatched } from '../state.ts';
import { typedNumber } from '../product/typed.ts';
import { SavedField } from '../ui/SavedField.tsx';
import type { SheetLine } from './CostSheets.tsx';
import { keyOfWord } from './NewRate.tsx';
import css from './pricing.module.css';

type Props = { line: SheetLine; materials: Output<'pricing.sheets'>['materials']; onKeep: (line: SheetLine) => void; onRemove: () => void; onUp: (() => void) | undefined };

/** One line of a cost sheet: its name, and what its kind asks for. */
export function CostLineEditor({ line, materials, onKeep, onRemove, onUp }: Props) {
  const { t } = useTranslation(['pricing', 'ui']);
  const bad = (typed: string) => ({ outcome: 'error' as const, text: t('notAnAmount', { typed }) });
  /** Keeps a number or, emptied, takes it away. */
  const number = (key: string) => async (typed: string) => {
    const { [key as 'label']: _old, ...rest } = line;
    const value = typed.trim() === '' ? undefined : typedNumber(typed.replace(/[%₹]/gu, ''));
    if (typed.trim() !== '' && value === undefined) return bad(typed);
    onKeep((value === undefined ? rest : { ...line, [key]: value }) as SheetLine);
    return null;
  };
  const label = async (typed: string) => {
    if (typed.trim() === '') return bad(typed);
    onKeep({ ...line, label: typed.trim() });
    return null;
  };
  return (
    <div className="row" style={{ alignItems: 'flex-end', marginBottom: 8 }}>
      <div className={`${css.four} grow`}>
        <SavedField label={t('costLine')} value={line.label} hint={t(`kind-${line.kind}`)} onSave={label} />
        {line.kind === 'measure' && <Measure line={line} materials={materials} onKeep={onKeep} number={number} />}
        {line.kind === 'fixed' && <SavedField numeric label={t('rupeesPerPiece')} value={line.amount ?? ''} placeholder={t('detailsMissing')} onSave={number('amount')} />}
        {line.kind === 'fixed' && <SavedField label={t('ownFigure')} value={line.input ? t('yesPerItem') : t('noSameForAll')} options={[{ value: t('noSameForAll'), label: t('noSameForAll') }, { value: t('yesPerItem'), label: t('yesPerItem') }]} onSave={async (typed) => { const { input: _input, ...rest } = line; onKeep(typed === t('yesPerItem') ? { ...line, input: keyOfWord(line.label, []) } : rest); return null; }} />}
        {line.kind === 'percent' && <SavedField numeric label={t('percentOfAbove')} value={line.percent} onSave={async (typed) => (typed.trim() === '' ? bad(typed) : number('percent')(typed))} />}
      </div>
      <ActionIcon aria-label={t('moveUp', { line: line.label })} disabled={!onUp} onClick={onUp}><IconArrowUp size={15} stroke={1.75} /></ActionIcon>
      <ActionIcon aria-label={t('removeCostLine', { line: line.label })} onClick={onRemove}><IconTrash size={15} stroke={1.75} /></ActionIcon>
    </div>
  );
}

function Measure({ line, materials, onKeep, number }: { line: SheetLine & { kind: 'measure' }; materials: Props['materials']; onKeep: Props['onKeep']; number: (key: string) => (typed: string) => Promise<{ outcome: 'error'; text: string } | null> }) {
  const { t } = useTranslation('pricing');
  const material = materials.find((one) => one.name === line.rate);
  const language = useWatched(currentLanguage);
  const own = `own:${keyOfWord(line.label, [])}`;
  const known = line.input === 'netWeight' || line.input.startsWith('attributes.');
  return (
    <>
      <SavedField label={t('figure')} value={known ? line.input : own} options={[{ value: 'netWeight', label: t('netWeightOfItem') }, { value: own, label: t('figureOfItem', { unit: unitName(material?.unit ?? '', language) }) }, ...(line.input.startsWith('attributes.') ? [{ value: line.input, label: line.input }] : [])]} onSave={async (value) => { onKeep({ ...line, input: value.replace(/^own:/u, '') }); return null; }} />
      <SavedField label={t('rate')} value={line.rate} options={[...materials, ...(material ? [] : [{ name: line.rate, label: line.rate, unit: '' }])].map((one) => ({ value: one.name, label: one.unit ? `${one.label} (₹ / ${unitName(one.unit, language)})` : one.label }))} onSave={async (rate) => { onKeep({ ...line, rate }); return null; }} />
      <div className="row">
        <SavedField numeric label={t('scrap')} value={line.scrap ?? ''} placeholder="0" onSave={number('scrap')} />
        <SavedField numeric label={t('yield')} value={line.yield ?? ''} placeholder="100" onSave={number('yield')} />
      </div>
    </>
  );
}
