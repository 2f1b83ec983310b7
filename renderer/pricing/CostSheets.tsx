import { Button, NativeSelect } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ulid } from 'ulid';
import type { Output } from '#app/contract';
import { useAsk } from '../queries.ts';
import { save } from '../saving.ts';
import { ClassBadge } from '../ui/ClassBadge.tsx';
import { Section } from '../ui/Section.tsx';
import { useFailure } from '../ui/useFailure.ts';
import { CostLineEditor } from './CostLineEditor.tsx';
import css from './pricing.module.css';

type Sheets = Output<'pricing.sheets'>;
export type Sheet = Sheets['sheets'][number];
export type SheetLine = Sheet['lines'][string];
const EVERY = '*';

/** How the cost of each family is made up. A family without a sheet takes the one for all. */
export function CostSheets() {
  const { t } = useTranslation('pricing');
  const fail = useFailure();
  const { data } = useAsk('pricing.sheets', {});
  const [family, setFamily] = useState('');
  if (!data) return null;
  const taken = new Set(data.sheets.map((one) => one.family ?? EVERY));
  const free = [{ value: EVERY, label: t('everyFamily') }, ...[...data.families].sort((a, b) => b.products - a.products).map((one) => ({ value: one.code, label: t('familyWith', { name: one.name, count: one.products }) }))].filter((one) => !taken.has(one.value));
  const chosen = free.find((one) => one.value === family)?.value ?? free[0]?.value;
  const nameOf = (one: Sheet): string => (one.family === undefined ? t('everyFamily') : (data.families.find((two) => two.code === one.family)?.name ?? one.family));
  const add = (): void => {
    if (chosen === undefined) return;
    const line: SheetLine = { kind: 'fixed', position: 0, label: t('firstLine') };
    void save('pricing.saveSheet', { ...(chosen === EVERY ? {} : { family: chosen }), name: chosen === EVERY ? t('everyFamily') : (data.families.find((one) => one.code === chosen)?.name ?? chosen), lines: { [ulid()]: line } }).catch(fail);
  };
  return (
    <>
      {data.sheets.length === 0 && <p className="quiet">{t('noSheets')}</p>}
      {data.sheets.map((one) => <SheetEditor key={one.id} sheet={one} name={nameOf(one)} materials={data.materials} />)}
      {chosen !== undefined && (
        <div className={css.bar}>
          <NativeSelect label={t('sheetFor')} value={chosen} data={free} onChange={(event) => setFamily(event.currentTarget.value)} />
          <Button leftSection={<IconPlus size={16} />} onClick={add}>{t('addSheet')}</Button>
        </div>
      )}
    </>
  );
}

function SheetEditor({ sheet, name, materials }: { sheet: Sheet; name: string; materials: Sheets['materials'] }) {
  const { t } = useTranslation('pricing');
  const fail = useFailure();
  const lines = Object.entries(sheet.lines).map(([id, one]) => ({ ...one, id })).sort((a, b) => a.position - b.position);
  const keep = (next: readonly (SheetLine & { id: string })[]): void => {
    const numbered = Object.fromEntries(next.map(({ id, ...one }, position) => [id, { ...one, position }]));
    void save('pricing.saveSheet', { id: sheet.id, ...(sheet.family === undefined ? {} : { family: sheet.family }), ...(sheet.name ? { name: sheet.name } : {}), lines: numbered }).catch(fail);
  };
  const add = (line: SheetLine): void => keep([...lines, { ...line, id: ulid() }]);
  const position = lines.length;
  const [firstMaterial] = materials;
  return (
    <Section title={t('sheetOf', { family: name })} marks={<ClassBadge of="secret" />} aside={<Button size="xs" variant="subtle" color="danger" leftSection={<IconTrash size={14} />} onClick={() => void save('pricing.removeSheet', { id: sheet.id }).catch(fail)}>{t('removeSheet')}</Button>}>
      {lines.map((one, at) => <CostLineEditor key={one.id} line={one} materials={materials} onKeep={(line) => keep(lines.map((two) => (two.id === one.id ? { ...line, id: one.id } : two)))} onRemove={() => keep(lines.filter((two) => two.id !== one.id))} onUp={at === 0 ? undefined : () => keep([...lines.slice(0, at - 1), one, ...lines.slice(at - 1, at), ...lines.slice(at + 1)])} />)}
      <div className="row" style={{ marginTop: 8, flexWrap: 'wrap' }}>
        <Button size="xs" leftSection={<IconPlus size={14} />} disabled={!firstMaterial} title={firstMaterial ? undefined : t('rateFirst')} onClick={() => firstMaterial && add({ kind: 'measure', position, label: firstMaterial.label, input: 'netWeight', rate: firstMaterial.name })}>{t('addMeasure')}</Button>
        <Button size="xs" leftSection={<IconPlus size={14} />} onClick={() => add({ kind: 'fixed', position, label: t('newFixed') })}>{t('addFixed')}</Button>
        <Button size="xs" leftSection={<IconPlus size={14} />} onClick={() => add({ kind: 'percent', position, label: t('newPercent'), percent: '10' })}>{t('addPercent')}</Button>
        {!firstMaterial && <span className="small hint">{t('rateFirst')}</span>}
      </div>
    </Section>
  );
}
