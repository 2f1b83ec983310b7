/** Where the journal keeps a field of the form: the field it begins with, and the last part when one field of the form stands for one part of many children. */
export type Kept = { field: string; part?: string };

/** Columns and form fields that stand for a child of the record. */
const CHILDREN: Readonly<Record<string, Kept>> = {
  price: { field: 'priceLadders' }, currency: { field: 'priceLadders', part: 'currency' }, leadDays: { field: 'leadTimes' },
  netWeight: { field: 'packing', part: 'netWeight' }, grossWeight: { field: 'packing', part: 'grossWeight' }, cartonCount: { field: 'packing', part: 'count' },
};

export const keptAs = (form: string): Kept => (/^(highlights|alt)\./.test(form) ? { field: form.split('.')[0] ?? form } : ((Object.hasOwn(CHILDREN, form) ? CHILDREN[form] : undefined) ?? { field: form }));

/** Whether an entry is about that part; a child that came or went as a whole is. */
export const isAbout = ({ part }: Kept, field: string): boolean => part === undefined || field.split('.').length <= 2 || field.split('.').includes(part);
