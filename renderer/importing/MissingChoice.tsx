import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import css from './importing.module.css';
import type { ImportFlow, Missing, Previewed } from './useImport.ts';

const CHOICES: readonly Missing[] = ['leave', 'list', 'delete'];
const NAMED = 5;

/** What to do with items of the company that the file does not name: nothing, unless a person says so for this one import. */
export function MissingChoice({ preview, flow }: { preview: Previewed; flow: ImportFlow }) {
  const { t } = useTranslation('importing');
  const { missing } = preview;
  const chosen = (text: string): Missing => CHOICES.find((one) => one === text) ?? 'leave';
  return (
    <article className={css.point}>
      <div className="grow">
        <NativeSelect size="xs" label={t('missingLabel')} value={flow.state.missing} disabled={flow.state.busy} onChange={(event) => void flow.ask({ missing: chosen(event.currentTarget.value) })}>
          {CHOICES.map((one) => <option key={one} value={one}>{t(`missing-${one}`)}</option>)}
        </NativeSelect>
        {missing && (
          <div className="small" style={{ marginTop: 6 }}>
            <div className={missing.mode === 'delete' && !missing.kept ? 'error' : undefined}>{t(missing.mode === 'delete' && !missing.kept ? 'missingGo' : 'missingStay', { count: missing.count })}</div>
            {missing.kept && <div className="quiet">{t(`missingKept-${missing.kept}`)}</div>}
            {missing.count > 0 && <ul className={css.missing}>{missing.items.slice(0, NAMED).map((one) => <li key={one.id} className="ell">{one.sku}{one.name ? ` · ${one.name}` : ''}</li>)}{missing.count > NAMED && <li className="quiet">{t('missingMore', { count: missing.count - NAMED })}</li>}</ul>}
          </div>
        )}
      </div>
    </article>
  );
}
