import { SegmentedControl } from '@mantine/core';
import { IconFiles, IconShip } from '@tabler/icons-react';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCurtain } from '../curtain/useCurtain.ts';
import { useKeys } from '../frame/keys.ts';
import { MakeButton } from '../making/MakeButton.tsx';
import { MakeDialog } from '../making/MakeDialog.tsx';
import { PapersIn } from '../papers/PapersIn.tsx';
import { Quantities } from '../papers/Quantities.tsx';
import { ShipmentDetails } from '../papers/ShipmentDetails.tsx';
import { useAsk } from '../queries.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { AddDocument } from './AddDocument.tsx';
import { AfterSailing } from './AfterSailing.tsx';
import { CorrectionDialog } from './CorrectionDialog.tsx';
import { CreditIntake } from './CreditIntake.tsx';
import { CrossGrid } from './CrossGrid.tsx';
import { type Crossed, pointsOf, sidesOf } from './crossing.ts';
import { GoAheadPoint } from './GoAheadPoint.tsx';
import { OpenBoth } from './OpenBoth.tsx';
import css from './page.module.css';
import { PageTop } from './PageTop.tsx';
import { PaperList } from './PaperList.tsx';
import { PointBar } from './PointBar.tsx';
import { PointsList } from './PointsList.tsx';

type View = 'matrix' | 'points' | 'credit' | 'after' | 'details' | 'quantities';
type At = { fact: string; paper: string };

/** The cell to look at when nothing was chosen yet: the worst contradiction. */
function worstCell({ rows, findings }: Crossed): At | null {
  const apart = rows.flatMap((row) => row.cells.filter((one) => one.state === 'differs').map((cell) => ({ at: { fact: row.fact, paper: cell.paper }, weight: Math.min(9, ...pointsOf(cell, findings).map((one) => ['error', 'warning', 'info'].indexOf(one.severity))) })));
  return apart.sort((a, b) => a.weight - b.weight)[0]?.at ?? null;
}

/** What is looked at: its cells, its first point, and the document a letter would be about. */
function lookedAt(crossed: Crossed | undefined, view: View, at: At | null, point: number | null) {
  const finding = view === 'points' && point !== null ? crossed?.findings[point] : undefined;
  const place = view === 'points' && point !== null ? (crossed?.rows.flatMap((row) => row.cells.filter((one) => one.findings.includes(point)).map((one) => ({ fact: row.fact, paper: one.paper })))[0] ?? null) : at;
  const row = crossed?.rows.find((one) => one.fact === place?.fact);
  const sides = place ? sidesOf(row, place.paper) : undefined;
  const points = pointsOf({ findings: [...new Set(sides?.flatMap((one) => one.findings) ?? row?.cells.find((one) => one.paper === place?.paper)?.findings ?? [])] }, crossed?.findings ?? []);
  return { fact: place?.fact ?? null, sides, finding: finding ?? points[0], more: finding ? 0 : Math.max(0, points.length - 1), about: sides?.[0].paper ?? finding?.where.record };
}

/** One shipment: its days, its documents beside each other fact by fact, and what to do about each difference. */
export function ShipmentPage() {
  const { id } = useParams({ from: '/shipments/$id' });
  const { t } = useTranslation(['crosscheck', 'curtain']);
  const curtained = useCurtain();
  const navigate = useNavigate();
  const [view, setView] = useState<View>('matrix');
  const [differing, setDiffering] = useState(false);
  const [cell, setCell] = useState<At | null>(null);
  const [point, setPoint] = useState<number | null>(null);
  const [paper, setPaper] = useState<string | null>(null);
  const [open, setOpen] = useState<'both' | 'goAhead' | 'make' | { /** The document a note is about. */ note: string; fact: string | null } | null>(null);
  const got = useAsk('shipments.get', { id }, { enabled: !curtained });
  const crossed = useAsk('shipments.matrix', { id }, { keepPrevious: true, enabled: !curtained });
  const days = useAsk('shipments.timeline', { id }, { keepPrevious: true, enabled: !curtained });
  const list = useAsk('shipments.list', { query: got.data?.shipment.number ?? '', closed: got.data?.shipment.closedOn !== undefined }, { keepPrevious: true, enabled: got.data !== undefined && !curtained });
  const [dropped, setDropped] = useState<readonly File[] | null>(null);
  // The same Esc that closes a dialog must not leave the page: the dialog stands until the key has been heard by all.
  const close = (): void => void setTimeout(() => setOpen(null));
  const again = (): void => void crossed.refetch();
  useKeys({ F9: again, Esc: open === null && dropped === null ? () => void navigate({ to: '/shipments' }) : undefined });
  if (curtained) return <div className={css.screen}><PageHead title={t('title')} /><EmptyState icon={IconShip} title={t('curtain:nothingTitle')} text={t('curtain:nothingText')} /></div>;
  if (got.error) return <EmptyState icon={IconShip} title={t('gone')} text={got.error.message} />;
  if (!got.data) return null;
  const { data } = crossed;
  const at = cell ?? (data ? worstCell(data) : null);
  const looked = lookedAt(data, view, at, point);
  const rows = data?.rows.filter((one) => !differing || one.state === 'differs') ?? [];
  const apart = data?.rows.filter((one) => one.state === 'differs').length ?? 0;
  const choosePaper = (next: string): void => {
    setPaper((now) => (now === next ? null : next));
    const fact = data?.rows.find((one) => one.cells.some((each) => each.paper === next && each.state === 'differs'))?.fact;
    if (fact) setCell({ fact, paper: next });
  };
  return (
    <div className={css.screen}>
      <PageTop got={got.data} row={list.data?.items.find((one) => one.id === id)} crossed={data} days={days.data} checking={crossed.isFetching} onCheck={again}>{data && <AddDocument shipment={id} kinds={data.kinds} />}<MakeButton onOpen={() => setOpen('make')} /></PageTop>
      {crossed.error && <p className="error" role="alert">{crossed.error.message}</p>}
      <div className={css.body}>
        <PaperList documents={data?.documents ?? []} asked={data?.asked ?? []} kinds={data?.kinds ?? []} chosen={paper} onChosen={choosePaper} onFiles={setDropped} />
        <div className={css.centre}>
          {data && (
            <div className={css.bar}>
              <SegmentedControl aria-label={t('view')} value={view} data={[{ value: 'matrix', label: t('crossCheck') }, { value: 'points', label: t('pointsCount', { count: data.findings.length }) }, ...(data.documents.some((one) => one.kind === 'letterOfCredit') ? [{ value: 'credit', label: t('credit') }] : []), { value: 'quantities', label: t('quantities') }, { value: 'after', label: t('afterSailing') }, { value: 'details', label: t('details') }]} onChange={(value) => setView(value as View)} />
              {view === 'matrix' && <span className={`${css.barText} quiet small`}>{t('factsIn', { facts: data.rows.length, documents: data.papers.length })}</span>}
              {view === 'matrix' && <SegmentedControl aria-label={t('which')} value={differing ? 'differing' : 'all'} data={[{ value: 'all', label: t('all', { count: data.rows.length }) }, { value: 'differing', label: t('differing', { count: apart }) }]} onChange={(value) => setDiffering(value === 'differing')} />}
            </div>
          )}
          {data && view === 'matrix' && (data.rows.length === 0
            ? <EmptyState icon={IconFiles} title={t('nothingToCompare')} text={t('nothingToCompareText')} />
            : rows.length === 0 ? <EmptyState icon={IconFiles} title={t('allAgree')} text={t('allAgreeText')} /> : <CrossGrid crossed={data} rows={rows} at={at} onAt={setCell} onOpen={() => looked.sides && setOpen('both')} />)}
          {data && view === 'points' && <PointsList crossed={data} chosen={point} only={paper} onChosen={setPoint} />}
          {data && view === 'credit' && <CreditIntake shipment={id} />}
          {view === 'quantities' && <div className={css.list}><Quantities shipment={id} /></div>}
          {view === 'details' && <div className={css.list}><ShipmentDetails id={id} /></div>}
          {data && days.data && view === 'after' && <AfterSailing shipment={id} days={days.data} crossed={data} currency={list.data?.items.find((one) => one.id === id)?.value?.currency ?? 'USD'} />}
          {data && (view === 'matrix' || view === 'points') && data.documents.length > 0 && <PointBar crossed={data} {...looked} onBoth={() => setOpen('both')} onLetter={(note) => setOpen({ note, fact: looked.fact })} onGoAhead={() => setOpen('goAhead')} />}
        </div>
      </div>
      {open === 'make' && <MakeDialog shipment={id} number={got.data.shipment.number} onNote={(note) => setOpen({ note, fact: null })} onClose={close} />}
      {dropped && <PapersIn files={dropped} shipment={id} onClose={() => setDropped(null)} />}
      {open === 'both' && data && looked.sides && looked.fact && <OpenBoth crossed={data} fact={looked.fact} sides={looked.sides} onClose={close} />}
      {typeof open === 'object' && open && <CorrectionDialog shipment={id} paper={open.note} fact={open.fact} onClose={close} />}
      {open === 'goAhead' && looked.finding && <GoAheadPoint shipment={id} finding={looked.finding} documents={data?.documents ?? []} onClose={close} />}
    </div>
  );
}
