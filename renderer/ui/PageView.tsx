import { ActionIcon, Loader } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconChevronLeft, IconChevronRight, IconMinus, IconPlus, IconRotateClockwise } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fileAddress } from '../client.ts';
import type { Drawing, OpenedPages } from './pages.ts';
import css from './pageView.module.css';

const WIDTHS = [360, 440, 520, 640, 794, 1_000, 1_400] as const;
/** A4 at 96 dots an inch: 100 %. */
const FULL = 794;
/** Room beside a page that fills its column. */
const MARGIN = 40;
const STARTS_AT = 520;

type Props = {
  /** A file the core made for looking at. */
  token: string; picture?: boolean;
  /** What it is, for those who do not see it. */
  title: string;
  /** Said instead of the page when it cannot be drawn. */
  failed: string;
  /** Begins as wide as its column, and may be turned. */
  loose?: boolean;
  busy?: string | undefined;
  /** Shows this page; a new object shows it again. */
  at?: { page: number } | undefined;
};

/** Opens a file for drawing; null until it is open, and when it cannot be. */
function useOpened(token: string, picture: boolean): { opened: OpenedPages | null; broken: boolean } {
  const [state, setState] = useState<{ token: string; opened: OpenedPages | null; broken: boolean }>({ token, opened: null, broken: false });
  useEffect(() => {
    const control = new AbortController();
    // Loaded on first use: the reader of PDF pages is larger than the rest of the window.
    import('./pages.ts').then(({ openPages }) => openPages(fileAddress(token), picture, control.signal)).then((opened) => {
      if (!control.signal.aborted) setState({ token, opened, broken: false });
    }).catch(() => {
      if (!control.signal.aborted) setState({ token, opened: null, broken: true });
    });
    return () => control.abort();
  }, [token, picture]);
  // While another file is on its way the last page stays, and is not drawn again.
  return state.token === token ? state : { opened: null, broken: false };
}

/** Pages of a PDF or a picture, one at a time, nearer and further. With the keyboard in it: + and −, 0 for the first size, Page up and Page down. */
export function PageView({ token, picture = false, title, failed, loose = false, busy, at }: Props) {
  const { t } = useTranslation('ui');
  const canvas = useRef<HTMLCanvasElement>(null);
  const { ref: column, width: room } = useElementSize();
  const { opened, broken } = useOpened(token, picture);
  const [page, setPage] = useState(1);
  const [chosen, setChosen] = useState<number | null>(null);
  const [turned, setTurned] = useState<NonNullable<Drawing['turned']>>(0);
  const [drawn, setDrawn] = useState(0);
  const [unreadable, setUnreadable] = useState(false);
  const pages = opened?.count ?? 1;
  const width = chosen ?? (loose ? Math.max(240, Math.round(room - MARGIN)) : STARTS_AT);
  useEffect(() => setPage((now) => Math.min(Math.max(1, at?.page ?? now), pages)), [at, pages]);
  useEffect(() => {
    const target = canvas.current;
    if (!opened || !target || (loose && room === 0)) return undefined;
    const control = new AbortController();
    opened.draw(page, target, { width, turned, signal: control.signal }).then(() => {
      if (control.signal.aborted) return;
      setUnreadable(false);
      setDrawn(page);
    }).catch(() => {
      if (!control.signal.aborted) setUnreadable(true);
    });
    return () => control.abort();
  }, [opened, page, width, turned, loose, room]);
  const nearer = (): void => setChosen(WIDTHS.find((one) => one > width + 1) ?? width);
  const further = (): void => setChosen(WIDTHS.findLast((one) => one < width - 1) ?? width);
  const go = (to: number): void => setPage(Math.min(Math.max(1, to), pages));
  const onKeyDown = (event: KeyboardEvent): void => {
    const acts: Record<string, () => void> = { '+': nearer, '=': nearer, '-': further, '0': () => setChosen(null), PageDown: () => go(page + 1), PageUp: () => go(page - 1) };
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  const waits = !opened && !broken;
  return (
    <div className={css.desk}>
      <div className={css.deskBar}>
        <ActionIcon variant="subtle" aria-label={t('smaller')} disabled={width <= WIDTHS[0]} onClick={further}><IconMinus size={16} /></ActionIcon>
        <span className="small">{Math.round((width / FULL) * 100)} %</span>
        <ActionIcon variant="subtle" aria-label={t('larger')} disabled={width >= (WIDTHS.at(-1) ?? FULL)} onClick={nearer}><IconPlus size={16} /></ActionIcon>
        {loose && <ActionIcon variant="subtle" aria-label={t('turn')} onClick={() => setTurned((now) => ((now + 90) % 360) as typeof now)}><IconRotateClockwise size={16} /></ActionIcon>}
        <span className={css.deskLine} />
        <ActionIcon variant="subtle" aria-label={t('pageBack')} disabled={page <= 1} onClick={() => go(page - 1)}><IconChevronLeft size={16} /></ActionIcon>
        <span className="small" aria-live="polite">{t('pageOf', { page, pages })}</span>
        <ActionIcon variant="subtle" aria-label={t('pageForward')} disabled={page >= pages} onClick={() => go(page + 1)}><IconChevronRight size={16} /></ActionIcon>
        {(busy || waits) && <Loader role="status" size={14} aria-label={busy ?? t('openingFile')} />}
      </div>
      <div ref={column} className={css.paper} tabIndex={0} role="region" aria-label={title} onKeyDown={onKeyDown}>
        {(broken || unreadable) && <p className="error" role="alert">{failed}</p>}
        <canvas ref={canvas} className={css.sheet} hidden={broken || unreadable || drawn === 0} role="img" aria-label={title} data-drawn={opened && drawn > 0 ? drawn : undefined} />
      </div>
    </div>
  );
}
