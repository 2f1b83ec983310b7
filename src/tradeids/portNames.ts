import { countryName } from './countries.ts';
import { portNameOf } from './ports.ts';

/** UN/LOCODEs of the foreign ports most Indian goods go to. Written from their public names; a code that is not here stays as it is. */
const FOREIGN: Readonly<Record<string, string>> = {
  AEJEA: 'Jebel Ali', AEDXB: 'Dubai', AEAUH: 'Abu Dhabi', AUMEL: 'Melbourne', AUSYD: 'Sydney', AUBNE: 'Brisbane', AUFRE: 'Fremantle', BDCGP: 'Chattogram', BEANR: 'Antwerp', BEZEE: 'Zeebrugge', BRSSZ: 'Santos', CAVAN: 'Vancouver', CAMTR: 'Montreal', CNSHA: 'Shanghai', CNNGB: 'Ningbo', CNTAO: 'Qingdao',
  DEHAM: 'Hamburg', DEBRV: 'Bremerhaven', DEFRA: 'Frankfurt', DKAAR: 'Aarhus', ESBCN: 'Barcelona', ESALG: 'Algeciras', ESVLC: 'Valencia', FRLEH: 'Le Havre', FRFOS: 'Fos-sur-Mer', GBFXT: 'Felixstowe', GBSOU: 'Southampton', GBLON: 'London', GBLHR: 'London Heathrow', GRPIR: 'Piraeus', HKHKG: 'Hong Kong', IDJKT: 'Jakarta', ITGOA: 'Genoa', ITSPE: 'La Spezia', JPTYO: 'Tokyo', JPYOK: 'Yokohama', JPUKB: 'Kobe', JPOSA: 'Osaka',
  KEMBA: 'Mombasa', KRPUS: 'Busan', LKCMB: 'Colombo', MYPKG: 'Port Klang', NLRTM: 'Rotterdam', NLAMS: 'Amsterdam', NZAKL: 'Auckland', OMSOH: 'Sohar', PLGDN: 'Gdansk', SADMM: 'Dammam', SAJED: 'Jeddah', SGSIN: 'Singapore', THLCH: 'Laem Chabang', TZDAR: 'Dar es Salaam', USNYC: 'New York', USLAX: 'Los Angeles', USLGB: 'Long Beach', USSAV: 'Savannah', USHOU: 'Houston', USORF: 'Norfolk', USCHS: 'Charleston', USOAK: 'Oakland', USSEA: 'Seattle', USMIA: 'Miami', USBAL: 'Baltimore', ZADUR: 'Durban', ZACPT: 'Cape Town',
};

/** What a port's code means: its name where it is known, else the country of an Indian customs code. Undefined for text that is no code, or one nobody here knows: five letters may be a name. */
export function portWords(text: string): string | undefined {
  const code = text.trim();
  if (!/^[A-Z]{2}[A-Z0-9]{3}[1-6B]?$/.test(code)) return undefined;
  return portNameOf(code) ?? FOREIGN[code.slice(0, 5)] ?? (/^IN.{3}[1-6B]$/.test(code) ? countryName('IN') : undefined);
}
