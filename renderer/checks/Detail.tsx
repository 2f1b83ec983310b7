import { ActionIcon, Button } from '@mantine/core';
import { IconArrowRight, IconChevronDown, IconChevronUp, IconWritingSign } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownFinding } from '#app/contract';
import { useKeys } from '../frame/keys.ts';
import { OutcomeBadge } from '../ui/OutcomeBadge.tsx';
import { outcomeOf } from '../ui/outcome.ts';
import { placeOf } from '../ui/place.ts';
import css from './checks.module.css';
import { Explanation } from './Explanation.tsx';
import type { Line } from './findingGroups.ts';
import { GoAhead } from './GoAhead.tsx';
import type { Question } from './useChecks.ts';

type Props = { line: Line; question: Question; step: (by: 1 | -1) => void; place: string };

/** Items that a line is about, to look at one by one. */
function ItemChoice({ line, chosen, onChoose }: { line: Line; chosen: ShownFinding; onChoose: (finding: ShownFinding) => void }) {
  const { t } = useTranslation('checks');
  if (line.findings.length < 2) return null;
  return (
    <div className={css.itemChoice} role="group" aria-label={t('whichItem')}>
      {line.findings.slice(0, 60).map((one, at) => (
        <button key={`${one.where.record ?? one.where.sku ?? ''} ${at}`} type="button" className={css.chip} aria-pressed={one === chosen} onClick={() => onChoose(one)}>{one.where.sku ?? one.where.field ?? at + 1}</button>
      ))}
    </div>
  );
}

/** The panel at the right: the finding, why it fired, on whose authority, and the thing to do. */
export function Detail({ line, question, step, place }: Props) {
  const { t } = useTranslation(['checks', 'ui']);
  const { t: tPlace } = useTranslation(['ui', 'fields']);
  const navigate = useNavigate();
  const [picked, setPicked] = useState<ShownFinding>(line.sample);
  const [asking, setAsking] = useState(false);
  const finding = line.findings.includes(picked) ? picked : line.sample;
  const { where } = finding;
  const open = (): void => {
    if (where.kind === 'exporter' || where.kind === 'certificate') void navigate({ to: '/exporter', search: where.field ? { field: where.field } : {} });
    else if (where.record) void navigate({ to: '/catalogue/$id', params: { id: where.record }, search: where.field ? { field: where.field } : {} });
  };
  const openable = where.kind === 'exporter' || where.kind === 'certificate' || where.record !== undefined;
  useKeys({ Enter: openable ? open : undefined, w: finding.status === 'fail' ? () => setAsking(true) : undefined, F8: () => step(1) });
  return (
    <aside className={css.detail} aria-label={t('detail')}>
      <div className={css.detailScroll} tabIndex={0} role="region" aria-label={finding.text.title}>
        <div className="row">
          <OutcomeBadge outcome={outcomeOf(finding)} />
          <span className="quiet grow">{finding.rule}</span>
          <span className="quiet small">{place}</span>
          <ActionIcon variant="subtle" aria-label={t('previous')} onClick={() => step(-1)}><IconChevronUp size={16} /></ActionIcon>
          <ActionIcon variant="subtle" aria-label={t('next')} onClick={() => step(1)}><IconChevronDown size={16} /></ActionIcon>
        </div>
        <h2 className={css.detailTitle}>{finding.text.title}</h2>
        {finding.text.detail && <p>{finding.text.detail}</p>}
        {finding.text.fix && <p><strong>{finding.text.fix}</strong></p>}
        <p className="small quiet">{placeOf(where, tPlace)}</p>
        <ItemChoice line={line} chosen={finding} onChoose={setPicked} />
        {where.record && <Explanation rule={finding.rule} record={where.record} question={question} />}
      </div>
      <div className={css.detailFoot}>
        <Button variant="filled" disabled={!openable} leftSection={<IconArrowRight size={16} aria-hidden />} onClick={open}>{where.kind === 'exporter' || where.kind === 'certificate' ? t('openProfile') : t('openItem')}</Button>
        {finding.status === 'fail' && <Button leftSection={<IconWritingSign size={16} stroke={1.75} aria-hidden />} onClick={() => setAsking(true)}>{t('goAheadWith')}</Button>}
      </div>
      {asking && <GoAhead finding={finding} question={question} onClose={() => setAsking(false)} />}
    </aside>
  );
}
