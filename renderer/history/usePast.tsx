import { useDisclosure } from '@mantine/hooks';
import type { KeyboardEvent, ReactNode } from 'react';
import { FieldHistory } from './FieldHistory.tsx';

/** The past of a part that is edited in several fields at once (a list of rates, a carton): a clock in its head, and F4 anywhere in it. */
export function usePast(record: string, field: string, label: string): { clock: ReactNode; onKeyDown: (event: KeyboardEvent) => void } {
  const [past, { open, set }] = useDisclosure(false);
  return {
    clock: <FieldHistory record={record} field={field} label={label} opened={past} onOpen={set} />,
    onKeyDown: (event) => {
      if (event.key !== 'F4' || past || event.defaultPrevented) return;
      event.preventDefault();
      open();
    },
  };
}
