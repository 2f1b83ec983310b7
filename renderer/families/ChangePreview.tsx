import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ValuePreview } from '#app/contract';
import { textIn } from '#base';
import type { Family } from '#catalogue/nouns';
import { currentLanguage } from '../language.ts';
import { useWatched } from '../state.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { OutcomeIcon } from '../ui/OutcomeBadge.tsx';
import css from './families.module.css';
import type { Preview } from './useSaveFamily.ts';

const ICON = { same: 'pass', converted: 'pass', raw: 'info', kept: 'warning' } as const;
const ORDER = ['converted', 'raw', 'kept', 'same'] as const;

/** What a change does to every value, counted, with those that cannot be turned listed; no value is lost either way. */
export function ChangePreview({ family, before, preview, onClose, onSave }: { family: Family; /** As it was: names of what was taken out. */ before: Family; preview: Preview; onClose: () => void; onSave: () => void }) {
  const { t } = useTranslation(['families', 'ui']);
  const language = useWatched(currentLanguage);
  const nameOf = (key: string): string => textIn([...family.attributes, ...before.attributes].find((one) => one.key === key)?.label, language) || key.replaceAll('_', ' ');
  const touched = preview.changes.filter((one) => ORDER.some((outcome) => (one.counts[outcome] ?? 0) > 0));
  return (
    <Dialog opened onClose={onClose} title={t('previewTitle')} size={860}>
      <p className="quiet">{t('previewText', { count: preview.products })}</p>
      {touched.map((one) => <OneChange key={one.key} name={nameOf(one.key)} change={one} />)}
      <div className="row" style={{ justifyContent: 'flex-end' }}>
        <Button data-autofocus onClick={onClose}>{t('goOn')}</Button>
        <Button variant="filled" onClick={onSave}>{t('saveFamily')}</Button>
      </div>
    </Dialog>
  );
}

function OneChange({ name, change }: { name: string; change: ValuePreview }) {
  const { t } = useTranslation('families');
  return (
    <section>
      <div className="row" style={{ flexWrap: 'wrap', marginBottom: 6 }}>
        <h3>{name}</h3>
        <span className="quiet">{t(`what-${change.what}`)}</span>
        {ORDER.flatMap((outcome) => ((change.counts[outcome] ?? 0) > 0 ? [<span key={outcome} className="row small" style={{ gap: 4 }}><OutcomeIcon outcome={ICON[outcome]} size={14} />{t(change.what === 'removed' ? 'stayCount' : `${outcome}Count`, { count: change.counts[outcome] ?? 0 })}</span>] : []))}
      </div>
      {change.examples.length > 0 && (
        <div className={css.examples} tabIndex={0} role="region" aria-label={t('valuesOf', { name })}>
          <DataTable
            caption={name} rows={change.examples} keyOf={(one) => one.id}
            columns={[
              { key: 'sku', heading: t('itemNo'), width: 150, cell: (one) => one.sku },
              { key: 'before', heading: t('now'), cell: (one) => one.before },
              { key: 'after', heading: t('after'), cell: (one) => (one.outcome === 'kept' || change.what === 'removed' ? <span className="hint">{t('staysAsItIs')}</span> : one.after) },
              { key: 'outcome', heading: t('outcome'), width: 230, cell: (one) => <span className="row" style={{ gap: 5 }}><OutcomeIcon outcome={ICON[one.outcome]} size={14} />{t(change.what === 'removed' ? 'outcome-stay' : `outcome-${one.outcome}`)}</span> },
            ]}
          />
        </div>
      )}
    </section>
  );
}
