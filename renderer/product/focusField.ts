/** What is written into, and what else takes the keyboard. */
const WRITTEN = 'input:not([type="hidden"]):not([type="file"]):not([disabled]), textarea:not([disabled]), select:not([disabled])';
const TAKES = `${WRITTEN}, button:not([disabled]), a[href]`;

const visible = (one: HTMLElement): boolean => one.offsetParent !== null;

/** A wrapper may have no box of its own: what counts is what is in it. */
const controlIn = (part: HTMLElement): HTMLElement | undefined => [...part.querySelectorAll<HTMLElement>(WRITTEN)].find(visible) ?? [...part.querySelectorAll<HTMLElement>(TAKES)].find(visible);

/** The part of the open tab in which a field is written: the field's own, else that of what it is a part of (packing.item.grossWeight, packing.item, packing). */
function partOf(panel: HTMLElement, field: string): HTMLElement | undefined {
  const marked = [...panel.querySelectorAll<HTMLElement>('[data-field]')].filter((one) => controlIn(one) !== undefined);
  for (let path = field; path !== ''; path = path.includes('.') ? path.slice(0, path.lastIndexOf('.')) : '') {
    const found = marked.find((one) => one.dataset.field === path) ?? marked.find((one) => one.dataset.field?.startsWith(`${path}.`));
    if (found) return found;
  }
  return undefined;
}

/** The family says the sector. */
const ALSO: Readonly<Record<string, string>> = { sector: 'family' };

/** Puts the keyboard where a field is written. A tab that is one field as a whole (photos, packing) gets it at its first control. */
export function focusField(field: string): boolean {
  const panel = [...document.querySelectorAll<HTMLElement>('[role="tabpanel"]')].find(visible);
  if (!panel) return false;
  const part = partOf(panel, ALSO[field] ?? field);
  // Nothing of another field is opened for typing.
  const control = part ? controlIn(part) : [...panel.querySelectorAll<HTMLElement>('select:not([disabled]), button:not([disabled]), a[href]')].find(visible);
  control?.focus();
  control?.scrollIntoView({ block: 'center' });
  return control !== undefined && document.activeElement === control;
}
