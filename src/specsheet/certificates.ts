import type { Block, Picture } from '#paper';
import type { ShownCertificate } from './content.ts';
import type { Look } from './look.ts';

/** Room of a mark beside its certificate and on a card, points. */
const BESIDE = { width: 46, height: 30 };
const ON_CARD = { width: 30, height: 22 };
/** More marks than this do not stand in one line of a card. */
const MOST_ON_CARD = 6;

type Marked = ShownCertificate & { mark: Picture };
export const certificateMarks = (shown: readonly ShownCertificate[]): Marked[] => shown.filter((one): one is Marked => one.mark !== undefined);

const image = ({ mark, label }: Marked, look: Look, room: { width: number; height: number }): Block =>
  ({ kind: 'image', picture: mark, ...room, align: 'center', alt: look.tongue[0]?.word('logoOf', { name: label[0]?.text ?? '' }) ?? '' });

/** Mark, name, number and validity, one certificate under the other; one without a mark keeps its place. */
export const certificateRows = (shown: readonly ShownCertificate[], look: Look): Block[] => shown.flatMap((one, at): Block[] => [
  ...(at > 0 ? [{ kind: 'gap' as const, height: look.template.rowPadding }] : []),
  {
    kind: 'columns', widths: [BESIDE.width, { share: 1 }], gap: 12, align: 'middle',
    columns: [certificateMarks([one]).map((marked) => image(marked, look, BESIDE)), [look.text(look.beside(one.label), 'smallStrong'), ...one.value.map((each) => look.text([each], 'cell', 'muted'))]],
  },
  { kind: 'gap', height: look.template.rowPadding }, { kind: 'rule', colour: look.colours.rule, thickness: 0.6 },
]);

/** The marks alone, side by side. */
export function cardMarks(shown: readonly ShownCertificate[], look: Look): Block[] {
  const marks = certificateMarks(shown).slice(0, MOST_ON_CARD);
  return marks.length === 0 ? [] : [{ kind: 'columns', widths: [...marks.map(() => ON_CARD.width), { share: 1 }], gap: 6, columns: [...marks.map((one) => [image(one, look, ON_CARD)]), []], align: 'middle' }];
}
