import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { upload } from '../client.ts';
import { useFailure } from '../ui/useFailure.ts';
import { FileDrop } from '../ui/FileDrop.tsx';
import css from './photos.module.css';

export type Rule = { by: 'name' | 'folder' | 'either' | 'list'; pattern: string; loose: boolean; list: { token: string; name: string } | null };
export const START_RULE: Rule = { by: 'either', pattern: '', loose: false, list: null };

const BY = ['either', 'name', 'folder', 'list'] as const;
/** Ways names are written; the empty one stands for SKU, SKU_2, SKU-2, SKU (2). */
const PATTERNS = ['', '{sku}_{any}', '{sku}{n}', '{n}_{sku}', '{any}_{sku}_{n}'] as const;
const OWN = 'own';

/** How photos find their item: by name, folder or a list, and how names are written. */
export function MatchRule({ rule, onChange }: { rule: Rule; onChange: (rule: Rule) => void }) {
  const { t } = useTranslation('photos');
  const fail = useFailure();
  const [own, setOwn] = useState(false);
  const [typed, setTyped] = useState(rule.pattern);
  const named = rule.by === 'name' || rule.by === 'either';
  const choose = (value: string): void => {
    setOwn(value === OWN);
    if (value === OWN) setTyped(rule.pattern || '{sku}_{n}');
    else onChange({ ...rule, pattern: value });
  };
  return (
    <div className={css.rule}>
      <NativeSelect size="xs" label={t('matchBy')} value={rule.by} onChange={(event) => onChange({ ...rule, by: BY.find((one) => one === event.currentTarget.value) ?? 'either' })} data={BY.map((one) => ({ value: one, label: t(`by-${one}`) }))} />
      {named && <NativeSelect size="xs" label={t('pattern')} value={own ? OWN : rule.pattern} onChange={(event) => choose(event.currentTarget.value)} data={[{ value: '', label: t('pattern-usual') }, ...PATTERNS.slice(1).map((one) => ({ value: one, label: one })), { value: OWN, label: t('pattern-own') }]} />}
      {named && own && <TextInput size="xs" label={t('ownPattern')} description={undefined} value={typed} maxLength={80} onChange={(event) => setTyped(event.currentTarget.value)} onBlur={() => onChange({ ...rule, pattern: typed.trim() })} onKeyDown={(event) => { if (event.key === 'Enter') onChange({ ...rule, pattern: typed.trim() }); }} />}
      {rule.by !== 'list' && <Checkbox className={css.ruleTick} checked={rule.loose} onChange={(event) => onChange({ ...rule, loose: event.currentTarget.checked })} label={t('loose')} />}
      {rule.by === 'list' && (
        <div className={css.ruleList}>
          <FileDrop icon={IconFileSpreadsheet} accept=".csv,.tsv,.txt,.xlsx" title={rule.list ? rule.list.name : t('listTitle')} text={t('listText')} onFiles={([file]) => { if (file) upload(file).then((list) => onChange({ ...rule, list }), fail); }} />
        </div>
      )}
    </div>
  );
}
