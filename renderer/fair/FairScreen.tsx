import { Button, NativeSelect, SegmentedControl } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus, IconPrinter, IconSettings, IconTicket } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../frame/keys.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import css from './fair.module.css';
import { FairDialog } from './FairDialog.tsx';
import { PapersDialog } from './PapersDialog.tsx';
import { useFair } from './useFair.ts';
import { VisitDetails } from './VisitDetails.tsx';
import { VisitLines } from './VisitLines.tsx';
import { VisitorList } from './VisitorList.tsx';
import { Wanted } from './Wanted.tsx';

type Face = 'visitors' | 'wanted';

/** The stand: visitors at the left, what one of them asks for in the middle, who they are at the right. No cost is ever here. */
export function FairScreen() {
  const { t } = useTranslation('fair');
  const fair = useFair();
  const [face, setFace] = useState<Face>('visitors');
  const [making, make] = useDisclosure(false);
  const [setting, set] = useDisclosure(false);
  const [printing, print] = useDisclosure(false);
  const scan = useRef<HTMLInputElement>(null);
  const ready = fair.chosen !== null;
  useKeys({ 'Ctrl+N': ready ? () => void fair.newVisitor() : undefined, 'Ctrl+F': () => scan.current?.focus(), 'Ctrl+P': fair.visit ? print.open : undefined });
  if (fair.fairs && fair.fairs.length === 0) {
    return (
      <div className={css.screen}>
        <PageHead title={t('title')} />
        <EmptyState icon={IconTicket} title={t('noFair')} text={t('noFairText')}><Button variant="filled" leftSection={<IconPlus size={17} />} onClick={make.open}>{t('newFair')}</Button></EmptyState>
        {making && <FairDialog onClose={make.close} onMade={fair.choose} today={fair.today} />}
      </div>
    );
  }
  return (
    <div className={css.screen}>
      <PageHead title={t('title')} note={fair.chosen?.name}>
        <SegmentedControl size="xs" value={face} onChange={(value) => setFace(value as Face)} data={[{ value: 'visitors', label: t('visitors') }, { value: 'wanted', label: t('wanted') }]} />
        <NativeSelect aria-label={t('fair')} value={fair.chosen?.id ?? ''} data={(fair.fairs ?? []).map((one) => ({ value: one.id, label: one.name }))} onChange={(event) => fair.choose(event.currentTarget.value)} />
        <Button leftSection={<IconSettings size={16} />} onClick={set.open}>{t('fairSettings')}</Button>
        <Button leftSection={<IconPlus size={16} />} onClick={make.open}>{t('newFair')}</Button>
        <Button leftSection={<IconPrinter size={16} />} disabled={!fair.visits || fair.visits.length === 0} onClick={print.open}>{t('papers')}</Button>
        <Button variant="filled" leftSection={<IconPlus size={17} />} rightSection={<Kbd onFilled>{t('keyNew')}</Kbd>} onClick={() => void fair.newVisitor()}>{t('newVisitor')}</Button>
      </PageHead>
      {face === 'wanted' && fair.chosen ? <Wanted fair={fair.chosen.id} /> : (
        <div className={css.three}>
          <VisitorList fair={fair} />
          {fair.visit ? <VisitLines key={fair.visit.visit.id} answer={fair.visit} scan={scan} /> : !fair.waiting && <EmptyState icon={IconTicket} title={t('noVisitor')} text={t('noVisitorText')}><Button leftSection={<IconPlus size={17} />} onClick={() => void fair.newVisitor()}>{t('newVisitor')}</Button></EmptyState>}
          {fair.visit && <VisitDetails key={`details ${fair.visit.visit.id}`} answer={fair.visit} isNew={fair.fresh === fair.visit.visit.id} onRemoved={() => fair.open(null)} onDone={() => scan.current?.focus()} />}
        </div>
      )}
      {making && <FairDialog onClose={make.close} onMade={fair.choose} today={fair.today} />}
      {setting && fair.chosen && <FairDialog fair={fair.chosen} onClose={set.close} onMade={fair.choose} today={fair.today} />}
      {printing && fair.visits && <PapersDialog visit={fair.visit?.visit ?? null} visits={fair.visits} today={fair.today} onClose={print.close} />}
    </div>
  );
}
