/**
 * Severity aimed at and confidence of every rule of the reference, in order of the numbers from 001: E error, W warning, I info, then the confidence.
 * Three rules that the reference marks by parts (regime or day against list of goods) stand with the part that is less certain: EUR-017, EUR-020, EUR-022.
 */
const GRADES: Readonly<Record<string, string>> = {
  EXP: 'EC2 EC2 EC WC2 EC WC2 EC2 WC2 EC2 WA WK IK EK EK IN EC2 EC2 WN WC',
  INV: 'EC EC EC EA EC WA EA EK WK IK EC EC2 EC EC EK EC2 EC WK WC2 WA WK WA IC2 IC2',
  PKL: 'EA EA EA EC2 WK EC WA IA EC2 IK IA',
  SHB: 'EC2 EC EC WC EC WC2 WK WK EC WC IC EA IC WA IK IC IN',
  TRN: 'EK EC2 EC2 WK WK EK WA IC WA WK WK WN WN EK EK EK',
  LC: 'EK EK EK EK IK EK EC2 EC2 EC2 EC2 EC2 WK WK EK EK EK IK EK WK IK IK',
  ORG: 'EC2 WK EK EC2 EC WC2 EK EC2 WC WC2 WC2 IC2 IK WC2 WN',
  XDC: 'EC2 EC2 WA EA EK EC EA EK EA EK WC2 EA EA EA EC EK WA EC2 WA WC EK WC2 EA WA',
  FIN: 'WC2 IC2 EK WK WK WK WC2 IN WK IK',
  POL: 'EC EC EC EC EC EK EK WK WN WN EC EK WN EK EC2 WC2 EC2 EK WN EK WN EK EK EK WK WN EC',
  BEN: 'IC IC IN IK IK IN IC',
  USA: 'EC EC2 EC2 EK EC2 EK EC2 EC2 WC2 WK EK WK EK EK EK EC2 EK EK WK WK WN WN IN IK WK WK WK WK',
  EUR: 'EC2 WC2 EC EC EC EK EC2 EK WK EK EK WC2 WC2 EK EK EK EN EC2 EK WK IN WK IK EC2 IC2 EK EK EK WK WK IK EK WK',
  GBR: 'EC EK EK EK WN EK WC2 EC2 WK WK',
  GCC: 'WC2 EC2 EC2 EK EK IK EK IN WC2 WC',
  CHN: 'EC2 EK EK EK EK',
  AUS: 'EK WK EK EK EK WK',
  JPN: 'EK EK EK WK',
  SGP: 'EC2',
  AFR: 'WN EK WN WN WN EK WK',
  LST: 'EA EA EA WK WA WA WN IA IN EA',
  MET: 'WA EC EA EA EA EA',
};

const SEVERITY: Readonly<Record<string, string>> = { E: 'error', W: 'warning', I: 'info' };

/** Ids of the reference with severity and confidence: EXP-001 is "error C2". */
export const REFERENCE: ReadonlyMap<string, string> = new Map(Object.entries(GRADES).flatMap(([group, grades]) =>
  grades.split(' ').map((grade, at) => [`${group}-${String(at + 1).padStart(3, '0')}`, `${SEVERITY[grade.charAt(0)]} ${grade.slice(1)}`] as const)));
