/**
 * What a unit measures and its exact size. `size` is a whole or decimal number or a quotient of two ("28.349523125/0.83612736"), in the base
 * unit of its dimension; `from` is added before the size is taken, for temperatures (base kelvin). Codes are GST unit quantity codes where one
 * exists, else the symbol of the SI brochure. Sizes: international yard and pound agreement of 1959; SI prefixes; 1 tola = 180 grains.
 */
export type Unit = { dimension: string; size: string; from?: string };

const of = (dimension: string, sizes: Readonly<Record<string, string>>): [string, Unit][] => Object.entries(sizes).map(([code, size]) => [code, { dimension, size }]);

export const UNITS: Readonly<Record<string, Unit>> = Object.fromEntries([
  ...of('mass', { KGS: '1', GMS: '0.001', MGS: '0.000001', QTL: '100', MTS: '1000', TON: '1000', LBS: '0.45359237', OZS: '0.028349523125', CTM: '0.0002', TLA: '0.0116638038' }),
  ...of('length', { MTR: '1', CMS: '0.01', MMS: '0.001', MIC: '0.000001', KME: '1000', INC: '0.0254', FTS: '0.3048', YDS: '0.9144' }),
  ...of('area', { SQM: '1', SQC: '0.0001', SQF: '0.09290304', SQI: '0.00064516', SQY: '0.83612736' }),
  ...of('volume', { CBM: '1', CCM: '0.000001', LTR: '0.001', MLT: '0.000001', KLR: '1', UGS: '0.003785411784' }),
  // A pair, a dozen and a gross are so many pieces whoever counts; a set, a pack or a carton is what its maker says.
  ...of('count', { NOS: '1', PCS: '1', UNT: '1', PRS: '2', DOZ: '12', GRS: '144', GGK: '1728', TGM: '1440', THD: '1000' }),
  ...of('time', { DAY: '1', WEEK: '7', HRS: '1/24', MINS: '1/1440' }),
  // A month has no fixed number of days: months and years convert among themselves only.
  ...of('months', { MON: '1', YRS: '12' }),
  ...of('areal weight', { GSM: '1', OZY: '28.349523125/0.83612736' }),
  // Direct yarn numbers: weight of a length. 1 tex is 1 g per km, 1 denier 1 g per 9 km.
  ...of('yarn number', { TEX: '1', DTX: '0.1', DEN: '1/9' }),
  // Indirect counts: length of a weight. They run against the direct ones, so nothing here turns one into the other. 1 Ne is 840 yd per lb.
  ...of('yarn count', { NMC: '1', NEC: '768.096/453.59237' }),
  ...of('voltage', { V: '1', mV: '0.001', kV: '1000' }), ...of('current', { A: '1', mA: '0.001', uA: '0.000001', kA: '1000' }),
  ...of('resistance', { ohm: '1', mohm: '0.001', kohm: '1000', Mohm: '1000000' }),
  ...of('capacitance', { F: '1', mF: '0.001', uF: '0.000001', nF: '0.000000001', pF: '0.000000000001' }), ...of('inductance', { H: '1', mH: '0.001', uH: '0.000001', nH: '0.000000001' }),
  ...of('power', { W: '1', mW: '0.001', kW: '1000', MW: '1000000' }), ...of('energy', { Wh: '1', kWh: '1000' }), ...of('charge', { Ah: '1', mAh: '0.001' }),
  ...of('frequency', { Hz: '1', kHz: '1000', MHz: '1000000', GHz: '1000000000' }), ...of('light', { lm: '1' }), ...of('colour temperature', { Kcct: '1' }), ...of('sound', { dB: '1' }), ...of('angle', { deg: '1' }),
  ...of('pressure', { Pa: '1', kPa: '1000', MPa: '1000000', bar: '100000', PSI: '4.4482216152605/0.00064516' }), ...of('force', { N: '1', kN: '1000' }), ...of('torque', { N_m: '1' }),
  ...of('share', { PCT: '1', PPM: '0.0001', PPB: '0.0000001' }),
  ['KEL', { dimension: 'temperature', size: '1' }], ['CEL', { dimension: 'temperature', size: '1', from: '273.15' }], ['FAH', { dimension: 'temperature', size: '5/9', from: '459.67' }],
]);
