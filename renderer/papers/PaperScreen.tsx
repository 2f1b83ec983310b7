import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconArrowLeft, IconFileText, IconPencil, IconTrash } from '@tabler/icons-react';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCurtain } from '../curtain/useCurtain.ts';
import { useKeys } from '../frame/keys.ts';
import { useUndo } from '../frame/undo.ts';
import { save } from '../saving.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { Section } from '../ui/Section.tsx';
import { toast } from '../ui/toast.tsx';
import { useFailure } from '../ui/useFailure.ts';
import { visibleText } from '../ui/visibleText.tsx';
import { BalanceTable } from './BalanceTable.tsx';
import { BesideForm } from './BesideForm.tsx';
import { FilePart } from './FilePart.tsx';
import { GroupCard } from './GroupCard.tsx';
import css from './papers.module.css';
import { useOffers } from './useOffers.ts';
import { type PaperAnswer, usePaper } from './usePaper.ts';

/** Draft, filed, amended, issued; a draft says that it may still be corrected freely. */
function State({ state }: { state: string | undefined }) {
  const { t } = useTranslation('papers');
  if (state !== 'draft' && state !== 'filed' && state !== 'amended' && state !== 'issued') return null;
  return <span className={`${css.state} ${state === 'draft' ? css.draft : ''}`}>{state === 'draft' && <IconPencil size={13} aria-hidden />}{t(`state-${state}`)}</span>;
}

/** Shows a field that a finding leads to, with the keyboard in it. */
function useField(field: string | undefined, ready: boolean): void {
  useEffect(() => {
    if (!ready || !field) return;
    const at = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`) ?? document.getElementById(`group-${field.split(/[.[]/u)[0]}`);
    at?.scrollIntoView({ block: 'center' });
    at?.querySelector<HTMLElement>('input, textarea, select')?.focus();
  }, [field, ready]);
}

/** One paper as a form: its parts in the order of the paper, totals beside what was typed, the file it was read from. */
export function PaperScreen() {
  const { t } = useTranslation(['papers', 'curtain']);
  const curtained = useCurtain();
  const { id } = useParams({ from: '/papers/$id' });
  const { field } = useSearch({ from: '/papers/$id' });
  const navigate = useNavigate();
  const { undo } = useUndo();
  const fail = useFailure();
  const { answer, write } = usePaper(id);
  const { data, error } = answer;
  useField(field, data !== undefined);
  const offers = useOffers(id, write);
  const [hidden, setHidden] = useState(false);
  const [shipment] = data?.shipments ?? [];
  const back = (): void => void (shipment ? navigate({ to: '/shipments/$id', params: { id: shipment.id } }) : navigate({ to: '/shipments' }));
  useKeys({ Esc: back });
  // What was agreed with one buyer is nobody's business while another is in the room.
  if (curtained) return <EmptyState icon={IconFileText} title={t('curtain:nothingTitle')} text={t('curtain:nothingText')} />;
  if (error) return <p className="error" role="alert" style={{ padding: 20 }}>{error.message}</p>;
  if (!data) return null;
  const remove = async (): Promise<void> => {
    try {
      const { changeSet } = await save('shipments.removePaper', { id });
      back();
      toast(t('removed', { name: titleOf(data) }), { label: t('undo'), run: () => void undo(changeSet?.id) });
    } catch (problem) {
      fail(problem);
    }
  };
  const shown = data.file !== null && !hidden;
  const wrong = data.totals.filter((one) => !one.same && one.printed !== undefined).length;
  return (
    <>
      <PageHead
        before={<ActionIcon aria-label={shipment ? t('backTo', { number: shipment.number }) : t('backToList')} onClick={back}><IconArrowLeft size={18} stroke={1.75} /></ActionIcon>} title={visibleText(titleOf(data))}
        note={[...data.shipments.map((one) => t('ofShipment', { number: one.number })), data.replaces ? t('renews', { number: data.replaces.number }) : '', data.replacedBy ? t('renewedBy', { number: data.replacedBy.number }) : ''].filter(Boolean).join(' · ')}
      >
        <State state={data.paper.document.state} />
        {wrong > 0 && <span className="error row" role="status">{t('sumsDiffer', { count: wrong })}</span>}
        <Tooltip label={t('remove')}><ActionIcon aria-label={t('remove')} onClick={() => void remove()}><IconTrash size={17} stroke={1.75} /></ActionIcon></Tooltip>
        {data.proposals.some((one) => one.empty) && <Button variant="light" onClick={() => void write(Object.fromEntries(data.proposals.filter((one) => one.empty).map((one) => [one.path, one.value])))}>{t('fillAll')}</Button>}
      </PageHead>
      <div className={css.twoSides}>
        <div className={css.body} data-pane="">
          {data.groups.map((group) => <GroupCard key={group.id} group={group} data={data} write={write} />)}
          {data.balances.length > 0 && <Section title={t('balance')}><BalanceTable lines={data.balances} /></Section>}
          <FilePart data={data} shown={shown} onShow={() => setHidden(false)} onReplaced={() => { offers.forget(); setHidden(false); }} />
        </div>
        {shown && data.file && <BesideForm key={data.paper.fileBlob} id={id} file={data.file} offers={offers} onClose={() => setHidden(true)} />}
      </div>
    </>
  );
}

const titleOf = ({ name, paper }: PaperAnswer): string => [name, paper.document.number].filter(Boolean).join(' ');
