import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ShownFinding } from '#app/contract';
import { FindingRow } from '../ui/FindingRow.tsx';
import { Section } from '../ui/Section.tsx';

/** What contradicts itself in this packing, with the fix in reach where arithmetic knows one. */
export function PackingPoints({ findings, onFix }: { findings: readonly ShownFinding[]; onFix: (field: string, value: string) => void }) {
  const { t } = useTranslation('packing');
  if (findings.length === 0) return null;
  return (
    <Section title={t('points', { count: findings.length })}>
      {findings.map((one) => (
        <FindingRow key={`${one.rule} ${one.where.field} ${one.text.title}`} finding={one} note={one.text.fix}>
          {one.fix?.field && typeof one.fix.value === 'string' && <Button size="xs" variant="light" onClick={() => onFix(one.fix?.field ?? '', String(one.fix?.value))}>{t('take', { value: one.fix.value })}</Button>}
        </FindingRow>
      ))}
    </Section>
  );
}
