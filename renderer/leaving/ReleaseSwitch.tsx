import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Lets one field out in one file, or holds it back; held back until a person says otherwise. */
export function ReleaseSwitch({ label, released, onChange }: { label: string; released: boolean; onChange: (released: boolean) => void }) {
  const { t } = useTranslation('leaving');
  return <SegmentedControl size="xs" aria-label={t('decisionFor', { field: label })} value={released ? 'send' : 'hold'} onChange={(value) => onChange(value === 'send')} data={[{ value: 'send', label: t('send') }, { value: 'hold', label: t('holdBack') }]} />;
}
