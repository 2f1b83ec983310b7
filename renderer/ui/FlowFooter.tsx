import type { ReactNode } from 'react';
import css from './page.module.css';

/** Foot of a flow: the way back or a note at the left, the deed at the right. */
export const FlowFooter = ({ left, children }: { left?: ReactNode; children: ReactNode }) => (
  <footer className={css.footer} data-flow-footer="">
    <div className="grow quiet">{left}</div>
    {children}
  </footer>
);
