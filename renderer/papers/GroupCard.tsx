import { Button } from '@mantine/core';
import { IconArrowDownToArc } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FormGroup } from '#documents/nouns';
import { Section } from '../ui/Section.tsx';
import { PaperField } from './PaperField.tsx';
import css from './papers.module.css';
import { RowsTable } from './RowsTable.tsx';
import type { GroupData, Write } from './usePaper.ts';

/** One part of the form. What is known elsewhere and empty here is filled by one press; what is typed stays. */
export function GroupCard({ group, data, write }: { group: FormGroup; data: GroupData; write: Write }) {
  const { t } = useTranslation('papers');
  const paths = new Set(group.list ? [group.list] : group.fields.map((one) => one.path));
  const proposals = data.proposals.filter((one) => paths.has(one.path));
  const empty = proposals.filter((one) => one.empty);
  const fill = () => void write(Object.fromEntries(empty.map((one) => [one.path, one.value])));
  const button = empty.length > 0 ? <Button size="xs" variant="light" leftSection={<IconArrowDownToArc size={14} />} onClick={fill}>{t(group.list ? 'fillRows' : 'fill', { count: group.list && Array.isArray(empty[0]?.value) ? empty[0].value.length : empty.length })}</Button> : undefined;
  return (
    <Section title={group.label} id={`group-${group.id}`} aside={button}>
      {group.list ? <RowsTable group={group} list={group.list} data={data} write={write} /> : (
        <div className={css.fields}>
          {group.fields.map((field) => <PaperField key={field.path} field={field} document={data.paper.document} write={write} proposal={proposals.find((one) => one.path === field.path && !one.empty)} total={data.totals.find((one) => one.path === field.path)} />)}
        </div>
      )}
    </Section>
  );
}
