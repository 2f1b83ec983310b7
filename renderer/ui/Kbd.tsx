import { classes } from './classes.ts';
import css from './badge.module.css';

/** A key as it is printed on the keyboard. On a filled button it borrows the button's colour. */
export const Kbd = ({ children, onFilled = false }: { children: string; onFilled?: boolean }) => <kbd className={classes(css.kbd, onFilled && css.onFilled)}>{children}</kbd>;
