import { circle, ellipse, path, picture, rect, shadow, times, turned } from './drawing.ts';

const header = shadow(840, 520) + times(16, (at) => rect(118 + at * 62, 300, 18, 520, { fill: 'url(#brass)' })) + times(16, (at) => rect(96 + at * 62, 520, 60, 110, { fill: '#1C1F24', stroke: '#3A3F47', width: 3 }, 8));
const terminal = shadow(960, 420) + rect(200, 330, 800, 560, { fill: '#2E7D4F', stroke: '#1D5535', width: 6 }, 22)
  + times(3, (at) => circle(350 + at * 250, 480, 86, { fill: '#1D5535' }) + circle(350 + at * 250, 480, 66, { fill: 'url(#steel)' }) + turned(35 + at * 25, 350 + at * 250, 480, rect(292 + at * 250, 470, 116, 20, { fill: '#59626C' })) + rect(268 + at * 250, 650, 164, 170, { fill: '#173F28' }, 12))
  + times(3, (at) => rect(338 + at * 250, 890, 24, 120, { fill: 'url(#steel)' }));
const harness = shadow(930, 470) + times(4, (at) => path(`M240 ${430 + at * 52} c200 -260 260 420 430 180 s170 -250 270 ${-160 + at * 4}`, { stroke: ['#B3261E', '#1B1F24', '#E0A526', '#2F5D9B'][at] ?? '#000', width: 24 }))
  + rect(130, 390, 150, 260, { fill: '#F4F1E8', stroke: '#B9B3A2', width: 5 }, 12) + times(4, (at) => rect(150, 418 + at * 54, 60, 30, { fill: '#C9B24A' })) + rect(930, 420, 140, 210, { fill: '#F4F1E8', stroke: '#B9B3A2', width: 5 }, 12);
const transformer = shadow(960, 380) + rect(260, 330, 680, 540, { fill: 'url(#dark)' }, 18) + rect(390, 270, 420, 660, { fill: '#E9C25B', stroke: '#A88425', width: 6 }, 20) + times(12, (at) => rect(390, 300 + at * 52, 420, 6, { fill: '#C79D36' }))
  + times(4, (at) => rect(300 + at * 180, 930, 26, 90, { fill: 'url(#steel)' })) + rect(430, 520, 340, 130, { fill: '#FFF8E2' }) + times(3, (at) => rect(460, 545 + at * 34, 280 - at * 60, 12, { fill: '#8B8062' }));
const resistor = (x: number, y: number, bands: readonly string[]): string => rect(x - 170, y - 6, 340, 12, { fill: 'url(#steel)' }) + rect(x - 90, y - 38, 180, 76, { fill: '#7FB2CE' }, 36) + bands.map((fill, at) => rect(x - 62 + at * 34, y - 38, 15, 76, { fill })).join('');
const resistors = shadow(1010, 450) + times(10, (at) => turned(at % 2 ? 8 : -6, 400 + (at % 2) * 400, 240 + Math.floor(at / 2) * 170, resistor(400 + (at % 2) * 400, 240 + Math.floor(at / 2) * 170, ['#7A3E1D', '#1B1F24', ['#B3261E', '#E0A526', '#2E7D4F', '#2F5D9B', '#69459C'][at % 5] ?? '#fff', '#7A3E1D'])));

const heap = (fill: string): string => path('M170 930 q120 -60 220 -250 q90 -170 210 -180 q130 10 220 180 q100 190 210 250z', { fill });
const label = (fill: string): string => rect(420, 520, 360, 250, { fill: '#FFFDF6' }, 14) + circle(600, 600, 44, { fill }) + rect(470, 672, 260, 18, { fill: '#7B7466' }) + rect(510, 708, 180, 14, { fill: '#B4AD9C' });
const pouch = (fill: string, edge: string): string => shadow(1050, 300) + path('M360 200 h480 l30 60 q-20 380 30 760 q-300 50 -600 0 q50 -380 30 -760z', { fill, stroke: edge, width: 6 }) + rect(352, 236, 496, 26, { fill: edge }) + label(fill);
const sack = (fill: string): string => path('M300 320 q300 -70 600 0 q60 340 30 690 q-330 60 -660 0 q-30 -350 30 -690z', { fill: '#CDB48A', stroke: '#9C8256', width: 5 }) + times(14, (at) => path(`M286 ${360 + at * 46} q314 34 628 0`, { stroke: '#B99E72', width: 3 })) + ellipse(600, 322, 300, 76, { fill }) + ellipse(600, 322, 300, 76, { stroke: '#A88C5C', width: 18 });
/** Seeds in the mouth of a sack, scattered in a fixed, lively way: no chance, so that the picture is always the same. */
const seeds = (count: number, fill: string, rx: number, ry: number): string =>
  times(count, (at) => turned((at * 47) % 180, 340 + ((at * 71) % 520), 290 + ((at * 29) % 66), ellipse(340 + ((at * 71) % 520), 290 + ((at * 29) % 66), rx, ry, { fill, stroke: '#5D4A2A', width: 2 })));
const jar = shadow(1050, 260) + rect(370, 330, 460, 700, { fill: '#B3261E', stroke: '#7D1812', width: 6 }, 60) + rect(350, 210, 500, 130, { fill: '#2B2620' }, 24) + times(16, (at) => rect(366 + at * 30, 220, 8, 110, { fill: '#4A443B' })) + label('#B3261E');

const turmeric = pouch('#E0A21B', '#A87510');
const cumin = shadow(1040, 360) + sack('#8A6B3A') + seeds(90, '#A5854C', 20, 6);
const coriander = shadow(1040, 360) + sack('#A99A55') + seeds(90, '#C7B974', 12, 11);
const peppercorn = (at: number): string => circle(300 + ((at * 137) % 600) - ((at * 13) % 40), 670 + ((at * 89) % 250), 19, { fill: at % 3 ? '#3B352F' : '#524A41', stroke: '#1F1B18', width: 2 });
const pepper = shadow(960, 450) + heap('#2E2A26') + times(120, peppercorn);

const pad = (x: number, y: number): string => path(`M${x} ${y + 60} q190 -130 380 0 l-26 170 q-164 -76 -328 0z`, { fill: 'url(#dark)', stroke: '#14171B', width: 5 }) + rect(x + 184, y + 8, 12, 176, { fill: '#0F1114' }) + path(`M${x - 24} ${y + 70} h30 v70 h-30z M${x + 374} ${y + 70} h30 v70 h-30z`, { fill: 'url(#copper)' });
const pads = shadow(1000, 470) + pad(180, 240) + pad(650, 300) + pad(160, 640) + pad(640, 690);
const bearing = shadow(1040, 380) + circle(600, 590, 400, { fill: 'url(#steel)', stroke: '#5A646E', width: 6 }) + circle(600, 590, 300, { fill: '#343A41' }) + times(16, (at) => circle(600 + Math.round(258 * Math.cos((at * Math.PI) / 8)), 590 + Math.round(258 * Math.sin((at * Math.PI) / 8)), 40, { fill: 'url(#steel)' })) + circle(600, 590, 212, { fill: 'url(#steel)' }) + circle(600, 590, 130, { fill: '#20252A' })
  + times(5, (at) => circle(600 + Math.round(350 * Math.cos((at * Math.PI * 2) / 5)), 590 + Math.round(350 * Math.sin((at * Math.PI * 2) / 5)), 26, { fill: '#20252A' }));
const rings = shadow(1030, 400) + times(3, (at) => turned(-20 + at * 16, 600, 380 + at * 190, ellipse(600, 380 + at * 190, 350, 128, { stroke: ['#9AA4AE', '#7C8690', '#B8874A'][at] ?? '#888', width: 44 - at * 6 }) + rect(936, 366 + at * 190, 30, 24, { fill: '#F4F1EB' })));
const clutch = shadow(1050, 400) + circle(600, 590, 420, { fill: '#6B6152', stroke: '#4A4338', width: 6 }) + times(24, (at) => turned(at * 15, 600, 590, rect(594, 176, 12, 190, { fill: '#4A4338' }))) + circle(600, 590, 228, { fill: 'url(#steel)' }) + times(6, (at) => turned(at * 60, 600, 590, rect(556, 408, 88, 62, { fill: '#B8572B', stroke: '#7C3717', width: 4 }, 20)))
  + circle(600, 590, 84, { fill: '#3B4148' }) + times(20, (at) => turned(at * 18, 600, 590, rect(592, 520, 16, 26, { fill: 'url(#steel)' })));

/** Pictures of components, spices and auto parts by item number. */
export const industrialGoods: Readonly<Record<string, string>> = {
  'MR-ELC-301': picture(header), 'MR-ELC-304': picture(terminal), 'MR-ELC-308': picture(harness), 'MR-ELC-311': picture(transformer), 'MR-ELC-315': picture(resistors),
  'MR-SPC-401': picture(turmeric), 'MR-SPC-402': picture(cumin), 'MR-SPC-405': picture(coriander), 'MR-SPC-409': picture(jar), 'MR-SPC-411': picture(pepper),
  'MR-AUT-501': picture(pads), 'MR-AUT-504': picture(bearing), 'MR-AUT-508': picture(rings), 'MR-AUT-512': picture(clutch),
};
