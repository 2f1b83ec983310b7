import { useAsk } from '../queries.ts';
import css from './grid.module.css';

/** A small picture of an item by its content's name; an empty square while it is being made, nothing without one. */
export const Thumb = ({ blob, ...rest }: { blob: string | null; size: number; alt?: string }) => (blob === null ? null : <Picture blob={blob} {...rest} />);

function Picture({ blob, size, alt = '' }: { blob: string; size: number; alt?: string }) {
  const { data } = useAsk('catalogue.thumbnail', { blob, size: size <= 48 ? 96 : Math.min(1600, size * 2) });
  const style = { width: size, height: size };
  return data?.dataUrl ? <img src={data.dataUrl} alt={alt} className={`${css.thumb} photo`} style={style} /> : <span className={css.thumb} style={style} />;
}
