import type { ReactNode } from 'react';
import type { TabProps } from '../product/useProduct.ts';
import type { FieldMark } from '../ui/Field.tsx';
import { FieldOrigin } from './FieldOrigin.tsx';
import { keepsEmpty } from './own.ts';

type Origin = { value: string; italic: boolean; aside: (text: string) => ReactNode; onParents: (() => Promise<FieldMark | null>) | undefined };

/** What a field shows and says of where its value comes from, for fields that are written in a way of their own. */
export function originOf({ data, edit }: Pick<TabProps, 'data' | 'edit'>, field: string, own: string, taken = ''): Origin {
  const apart = data.parent === null || keepsEmpty(data.product, field);
  const inherited = own === '' && taken !== '' && !apart;
  return {
    value: inherited ? taken : own, italic: inherited, aside: () => <FieldOrigin data={data} edit={edit} field={field} own={own} taken={data.parent ? taken : ''} />,
    onParents: data.parent && taken !== '' && !inherited ? () => edit(field, null) : undefined,
  };
}
