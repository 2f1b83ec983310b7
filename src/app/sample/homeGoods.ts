import { circle, ellipse, path, picture, rect, shadow, times, turned } from './drawing.ts';

/** A leaf of the vine print, placed and turned. */
const leaf = (x: number, y: number, turn: number, fill: string): string => turned(turn, x, y, path(`M${x} ${y} q22 -34 0 -70 q-22 36 0 70z`, { fill }));
const vine = (x: number, y: number, ink: string): string => path(`M${x} ${y} q40 -60 0 -120 q-40 -60 0 -120`, { stroke: ink, width: 6 }) + times(4, (at) => leaf(x + (at % 2 ? -14 : 14), y - 30 - at * 52, at % 2 ? -60 : 60, ink));

const folded = (fill: string, edge: string, inner: string): string =>
  shadow(985, 430) + times(3, (at) => rect(220 + at * 6, 850 - at * 62, 760 - at * 12, 118, { fill, stroke: edge, width: 3 }, 40)) + path('M240 700 h720 q38 0 38 44 l-20 -330 q-3 -44 -50 -44 h-656 q-47 0 -50 44 l-20 330 q0 -44 38 -44z', { fill, stroke: edge, width: 3 }) + inner;

const bedspread = folded('#F6F2E6', '#C9C0A8', times(5, (column) => vine(330 + column * 135, 670, '#28406F')) + path('M262 392 h676', { stroke: '#28406F', width: 10 }));

const cushion = shadow(1010, 400) + path('M250 260 q350 -70 700 0 q70 340 0 690 q-350 70 -700 0 q-70 -345 0 -690z', { fill: '#C8803D', stroke: '#94571F', width: 4 })
  + times(13, (row) => path(`M290 ${320 + row * 48} h620`, { stroke: row % 3 === 0 ? '#F5E6C8' : '#7D2F1F', width: 5 }).replace('/>', ' stroke-dasharray="22 16"/>'))
  + times(3, (at) => circle(440 + at * 160, 930, 16, { fill: '#6B4A2B' }));

const runner = shadow(1030, 330) + rect(430, 140, 340, 880, { fill: '#EFE5D2', stroke: '#BFAE8E', width: 3 })
  + times(11, (at) => rect(430, 180 + at * 76, 340, at % 3 === 0 ? 34 : 14, { fill: '#A8492B' })) + times(18, (at) => path(`M${440 + at * 19} 1020 q6 30 0 62 M${440 + at * 19} 140 q-6 -30 0 -62`, { stroke: '#BFAE8E', width: 5 }));

const throwCloth = folded('#A9B79B', '#7E8E70', times(9, (row) => times(15, (column) => rect(282 + column * 43, 402 + row * 32, 30, 19, { fill: '#91A182' }, 4))) + times(26, (at) => path(`M${240 + at * 29} 966 q4 26 -2 56`, { stroke: '#8C9A7E', width: 7 })));

const towel = (x: number, stripes: string, check: boolean): string => rect(x, 250, 240, 660, { fill: '#F7F5EF', stroke: '#C9C4B6', width: 3 }, 10)
  + times(check ? 8 : 5, (at) => rect(x, 300 + at * (check ? 76 : 30), 240, 12, { fill: stripes })) + (check ? times(4, (at) => rect(x + 28 + at * 56, 250, 12, 660, { fill: stripes, opacity: 0.7 })) : '') + path(`M${x + 110} 250 q10 -46 20 0`, { stroke: stripes, width: 7 });
const towels = shadow(940, 470) + towel(190, '#2F5D9B', true) + towel(480, '#2F5D9B', false) + towel(770, '#7FA3CF', true);

const flame = (x: number, y: number): string => path(`M${x} ${y} q-26 -34 0 -84 q26 50 0 84z`, { fill: '#F59B2B' }) + path(`M${x} ${y - 6} q-12 -18 0 -44 q12 26 0 44z`, { fill: '#FFE08A' });
const lamp = shadow(1062, 330) + path('M360 1060 q0 -60 150 -86 l26 -64 h128 l26 64 q150 26 150 86z', { fill: 'url(#brass)' })
  + times(3, (at) => ellipse(600, 900 - at * 92, 66 - at * 8, 34, { fill: 'url(#brass)' })) + rect(572, 620, 56, 260, { fill: 'url(#brass)' })
  + path('M270 560 q330 60 660 0 q-20 120 -330 124 q-310 -4 -330 -124z', { fill: 'url(#brass)' }) + ellipse(600, 562, 330, 34, { fill: '#6B4A14' }) + times(5, (at) => flame(300 + at * 150, at % 2 ? 574 : 552))
  + path('M560 540 q-10 -140 -90 -170 q-20 -150 130 -190 q150 40 130 190 q-80 30 -90 170z', { fill: 'url(#brass)' }) + times(7, (at) => circle(600 + Math.round(92 * Math.cos(Math.PI + (at * Math.PI) / 6)), 320 + Math.round(92 * Math.sin(Math.PI + (at * Math.PI) / 6)), 15, { fill: '#7A5416' }))
  + circle(600, 190, 26, { fill: 'url(#brass)' });

const bell = shadow(1030, 300) + times(6, (at) => ellipse(600, 120 + at * 44, 18, 28, { stroke: '#7A5C2E', width: 12 })) + path('M600 372 q150 20 176 250 q10 160 108 250 q-284 60 -568 0 q98 -90 108 -250 q26 -230 176 -250z', { fill: 'url(#antique)' })
  + path('M404 700 q196 34 392 0 M352 826 q248 46 496 0', { stroke: '#E6C57C', width: 9, opacity: 0.7 }) + ellipse(600, 888, 284, 46, { fill: '#3A2A12' }) + circle(600, 930, 52, { fill: 'url(#antique)' });

const petal = (x: number, y: number, turn: number, ink: string): string => turned(turn, x, y, ellipse(x, y - 46, 20, 44, { fill: ink }));
const bowl = shadow(900, 380) + path('M210 470 q30 380 390 400 q360 -20 390 -400z', { fill: 'url(#glaze)' }) + ellipse(600, 470, 390, 104, { fill: '#DCE8F4', stroke: '#1B4378', width: 10 })
  + ellipse(600, 480, 320, 76, { fill: '#C6D9EC' }) + times(3, (flower) => times(6, (at) => petal(360 + flower * 240, 680, at * 60, '#F2F6FA')) + circle(360 + flower * 240, 680, 20, { fill: '#F4C84A' }));

const tray = shadow(880, 480) + path('M170 430 h860 q50 0 60 50 l34 300 q4 60 -56 60 h-936 q-60 0 -56 -60 l34 -300 q10 -50 60 -50z', { fill: 'url(#wood)', stroke: '#6A4424', width: 6 })
  + path('M232 490 h736 l34 280 h-804z', { fill: '#A87447' }) + times(5, (at) => path(`M${300 + at * 150} 750 q40 -110 0 -220`, { stroke: '#E9C46A', width: 6 }) + times(3, (one) => leaf(302 + at * 150, 700 - one * 56, one % 2 ? 58 : -58, '#E9C46A'))) + rect(90, 600, 70, 90, { fill: '#6A4424' }, 30) + rect(1040, 600, 70, 90, { fill: '#6A4424' }, 30);

const coaster = (x: number, y: number): string => ellipse(x, y, 168, 150, { fill: 'url(#marble)', stroke: '#C9C4B8', width: 5 }) + times(8, (at) => turned(at * 45, x, y, ellipse(x, y - 66, 17, 38, { fill: at % 2 ? '#1E6B5A' : '#B5342C' }))) + circle(x, y, 22, { fill: '#E0A526' });
const coasters = shadow(1010, 470) + [[360, 380], [700, 330], [890, 620], [560, 640], [300, 780], [720, 880]].map(([x = 0, y = 0]) => coaster(x, y)).join('');

/** Pictures of textiles and handicrafts by item number. */
export const homeGoods: Readonly<Record<string, string>> = {
  'MR-TEX-101': picture(bedspread), 'MR-TEX-104': picture(cushion), 'MR-TEX-107': picture(runner), 'MR-TEX-112': picture(throwCloth), 'MR-TEX-118': picture(towels),
  'MR-HCR-201': picture(lamp), 'MR-HCR-204': picture(bell), 'MR-HCR-208': picture(bowl), 'MR-HCR-212': picture(tray), 'MR-HCR-215': picture(coasters),
};

/** The sample firm's mark: two letters in a ring, on white. */
export const firmMark = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" width="400" height="400"><rect width="400" height="400" fill="#FFFFFF"/>${circle(200, 200, 178, { stroke: '#8A5A12', width: 14 })}${circle(200, 200, 154, { stroke: '#24356F', width: 5 })}${path('M104 264 v-122 l48 76 l48 -76 v122 M228 264 v-122 h44 q34 0 34 34 q0 34 -34 34 h-40 M270 210 l38 54', { stroke: '#24356F', width: 22 })}</svg>`;
