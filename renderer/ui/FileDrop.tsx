import { IconFileSpreadsheet, type Icon } from '@tabler/icons-react';
import { type ChangeEvent, type DragEvent, useRef, useState } from 'react';
import { classes } from './classes.ts';
import css from './field.module.css';

type Props = { title: string; text: string; icon?: Icon; multiple?: boolean; /** Takes what is dropped as it is, folders too, instead of `onFiles`. */ onDropped?: (transfer: DataTransfer) => void; /** As in the accept attribute: .csv,.xlsx,image/*. Only filters the chooser; the core judges the bytes. */ accept?: string; onFiles: (files: File[]) => void };

/** Drop files here, or press it to choose some: the drag has a key. */
export function FileDrop({ title, text, icon: Shape = IconFileSpreadsheet, multiple = false, accept, onFiles, onDropped }: Props) {
  const chooser = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (list: FileList | null): void => {
    const files = [...(list ?? [])];
    if (files.length > 0) onFiles(multiple ? files : files.slice(0, 1));
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    setOver(false);
    if (onDropped) onDropped(event.dataTransfer);
    else take(event.dataTransfer.files);
  };
  const onDragOver = (event: DragEvent): void => {
    event.preventDefault();
    setOver(true);
  };
  const onChoose = (event: ChangeEvent<HTMLInputElement>): void => {
    take(event.currentTarget.files);
    event.currentTarget.value = '';
  };
  return (
    <>
      <button type="button" className={classes(css.drop, over && css.dropOver)} onClick={() => chooser.current?.click()} onDrop={onDrop} onDragOver={onDragOver} onDragLeave={() => setOver(false)}>
        <Shape size={22} stroke={1.75} aria-hidden />
        <span>
          <span className={css.dropTitle}>{title}</span>
          <br />
          <span className="small">{text}</span>
        </span>
      </button>
      <input ref={chooser} type="file" hidden multiple={multiple} accept={accept} onChange={onChoose} data-file-chooser="" />
    </>
  );
}
