import { Button } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useRef } from 'react';

/** A button that chooses one file. */
export function FileButton({ label, accept, busy, onFile }: { label: string; accept: string; busy: boolean; onFile: (file: File) => void }) {
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button size="xs" loading={busy} leftSection={<IconFileSpreadsheet size={14} stroke={1.75} aria-hidden />} onClick={() => chooser.current?.click()}>{label}</Button>
      <input
        ref={chooser} type="file" hidden accept={accept} data-file-chooser=""
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
}
