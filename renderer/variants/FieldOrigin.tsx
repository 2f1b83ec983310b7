import { Menu, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowRampRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { TabProps } from '../product/useProduct.ts';
import { keepsEmpty, keptEmpty, reachOf } from './own.ts';
import css from './variants.module.css';

type Props = Pick<TabProps, 'data' | 'edit'> & { field: string; own: string; taken: string };

/** Beside a field: where its value comes from. A variant's says whether it is the parent's or its own, and takes the parent's again; a parent's says how far a change flows. */
export function FieldOrigin({ data, edit, field, own, taken }: Props) {
  const { product, parent, variants } = data;
  if (!parent) return <Reach reach={reachOf(variants, field)} />;
  if (taken === '') return null;
  if (own !== '' || keepsEmpty(product, field)) return <OwnValue own={own} taken={taken} onTake={() => void edit(field, null)} />;
  return <FromParent onKeepEmpty={() => void edit('ownOnly', keptEmpty(product, field))} />;
}

function Reach({ reach }: { reach: { reached: number; all: number } | null }) {
  const { t } = useTranslation('variants');
  if (!reach) return null;
  const text = t('flows', { reached: reach.reached, all: reach.all, own: reach.all - reach.reached });
  return <span className={css.reach} title={text}><IconArrowRampRight size={12} aria-hidden /><span aria-hidden>{t('flowsShort', reach)}</span><span className="unseen">{text}</span></span>;
}

function OwnValue({ own, taken, onTake }: { own: string; taken: string; onTake: () => void }) {
  const { t } = useTranslation('variants');
  return (
    <Tooltip label={t('parentHas', { text: taken.length > 200 ? `${taken.slice(0, 200)}…` : taken })} multiline maw={360} withArrow events={{ hover: true, focus: true, touch: true }}>
      <button type="button" className={css.origin} onClick={onTake} aria-label={`${own === '' ? t('keptEmpty') : t('own')}. ${t('takeParents')}. ${t('parentHas', { text: taken })}`}>
        <strong>{own === '' ? t('keptEmpty') : t('own')}</strong><IconArrowBackUp size={13} aria-hidden />
      </button>
    </Tooltip>
  );
}

function FromParent({ onKeepEmpty }: { onKeepEmpty: () => void }) {
  const { t } = useTranslation(['variants', 'product']);
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target><button type="button" className={css.origin}>{t('product:fromParent')}</button></Menu.Target>
      <Menu.Dropdown><Menu.Item onClick={onKeepEmpty}>{t('keepEmpty')}</Menu.Item></Menu.Dropdown>
    </Menu>
  );
}
