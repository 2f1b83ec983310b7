import { Button, CloseButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Box } from '../catalogue/range.ts';
import { Kbd } from '../ui/Kbd.tsx';
import { useFormat } from '../ui/useFormat.ts';
import css from './buyers.module.css';
import type { Layer } from './useLayer.ts';

/** Below the grid: what was not taken and why, how many items, what the selected rows can. */
export function LayerStatus({ layer, chosen }: { layer: Layer; chosen: Box }) {
  const { t } = useTranslation('buyers');
  const { count } = useFormat();
  const rows = Array.from({ length: Math.min(chosen.bottom, layer.total - 1) - chosen.top + 1 }, (_, at) => layer.rows.get(chosen.top + at)).filter((one) => one !== undefined);
  const [first] = layer.refused;
  return (
    <>
      {first && (
        <div className={css.refusals} role="alert">
          <b>{t('notTaken', { count: layer.refused.length })}</b>
          <span className="grow">{layer.refused.slice(0, 3).map((one) => [`“${one.text}”`, one.finding.text.title, one.finding.text.fix].join(': ')).join(' · ')}</span>
          <CloseButton size="sm" aria-label={t('close')} onClick={layer.dismiss} />
        </div>
      )}
      <footer className={css.status}>
        <span>{t('itemCount', { count: layer.total })}</span>
        {rows.length > 0 && <Button size="compact-xs" variant="subtle" color="danger" onClick={() => void layer.remove(rows.map((one) => one.id))}>{t('takeOff', { count: rows.length, total: count(rows.length) })}</Button>}
        <span className={css.keys} title={t('keyPaste')}><Kbd>F2</Kbd> {t('keyEdit')} <Kbd>Ctrl C</Kbd> <Kbd>Ctrl V</Kbd> {t('keyBlocks')} <Kbd>Del</Kbd> {t('keyEmpty')}</span>
      </footer>
    </>
  );
}
