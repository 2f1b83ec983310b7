import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import css from './page.module.css';

/** What belongs here, in one sentence, and the deed that fills it. */
export function EmptyState({ icon: Shape, title, text, children }: { icon: Icon; title: string; text: string; children?: ReactNode }) {
  return (
    <div className={css.empty}>
      <Shape size={32} stroke={1.5} aria-hidden className="quiet" />
      <h2>{title}</h2>
      <p className="quiet">{text}</p>
      {children !== undefined && <div className={css.emptyDeeds}>{children}</div>}
    </div>
  );
}
