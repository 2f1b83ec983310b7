import { ActionIcon, Loader } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconMinus, IconPlus } from '@tabler/icons-react';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fileAddress } from '../client.ts';
import css from './specsheet.module.css';
import type { Preview } from './useSheets.ts';

const WIDTHS = [360, 440, 520, 640, 794] as const;
/** A4 at 96 dots an inch: 100 %. */
const FULL = 794;

/** The page itself: the very bytes that will be saved, drawn here. */
export function PagePreview({ preview, busy, title }: { preview: Preview; busy: boolean; title: string }) {
  const { t } = useTranslation('specsheet');
  const canvas = useRef<HTMLCanvasElement>(null);
  const [opened, setOpened] = useState<PDFDocumentProxy | null>(null);
  const [page, setPage] = useState(1);
  const [zoom, setZoom] = useState(2);
  const [failed, setFailed] = useState(false);
  const { token } = preview.file;
  useEffect(() => {
    const control = new AbortController();
    // Loaded on first use: the reader of PDF pages is larger than the rest of the window.
    import('./pages.ts').then(({ openPages }) => openPages(fileAddress(token), control.signal)).then((pages) => {
      setFailed(false);
      setOpened(pages);
      setPage((now) => Math.min(now, pages.numPages));
    }).catch(() => {
      if (!control.signal.aborted) setFailed(true);
    });
    return () => control.abort();
  }, [token]);
  const width = WIDTHS[zoom] ?? FULL;
  useEffect(() => {
    const target = canvas.current;
    if (opened && target) void import('./pages.ts').then(({ drawPage }) => drawPage(opened, page, target, width)).catch(() => undefined);
  }, [opened, page, width]);
  return (
    <div className={css.desk}>
      <div className={css.deskBar}>
        <ActionIcon variant="subtle" aria-label={t('smaller')} disabled={zoom === 0} onClick={() => setZoom(zoom - 1)}><IconMinus size={16} /></ActionIcon>
        <span className="small">{Math.round((width / FULL) * 100)} %</span>
        <ActionIcon variant="subtle" aria-label={t('larger')} disabled={zoom === WIDTHS.length - 1} onClick={() => setZoom(zoom + 1)}><IconPlus size={16} /></ActionIcon>
        <span className={css.deskLine} />
        <ActionIcon variant="subtle" aria-label={t('pageBack')} disabled={page <= 1} onClick={() => setPage(page - 1)}><IconChevronLeft size={16} /></ActionIcon>
        <span className="small">{t('pageOf', { page, pages: preview.pages })}</span>
        <ActionIcon variant="subtle" aria-label={t('pageForward')} disabled={page >= preview.pages} onClick={() => setPage(page + 1)}><IconChevronRight size={16} /></ActionIcon>
        {busy && <Loader size={14} aria-label={t('drawing')} />}
      </div>
      <div className={css.paper} tabIndex={0} role="region" aria-label={t('previewOf', { name: title })}>
        {failed ? <p className="error" role="alert">{t('previewFailed')}</p> : <canvas ref={canvas} className={css.sheet} role="img" aria-label={t('previewOf', { name: title })} data-drawn={opened ? page : undefined} />}
      </div>
    </div>
  );
}
