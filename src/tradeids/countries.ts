import { wordKey } from '#base';
import { type Said, type Seen, say } from './kind.ts';

/** The 249 officially assigned codes of ISO 3166-1 alpha-2 with their everyday English names. XK, EU, UN and XI are not among them. */
export const COUNTRIES: Readonly<Record<string, string>> = {
  AD: 'Andorra', AE: 'United Arab Emirates', AF: 'Afghanistan', AG: 'Antigua and Barbuda', AI: 'Anguilla', AL: 'Albania', AM: 'Armenia', AO: 'Angola', AQ: 'Antarctica',
  AR: 'Argentina', AS: 'American Samoa', AT: 'Austria', AU: 'Australia', AW: 'Aruba', AX: 'Åland Islands', AZ: 'Azerbaijan', BA: 'Bosnia and Herzegovina',
  BB: 'Barbados', BD: 'Bangladesh', BE: 'Belgium', BF: 'Burkina Faso', BG: 'Bulgaria', BH: 'Bahrain', BI: 'Burundi', BJ: 'Benin', BL: 'Saint Barthélemy', BM: 'Bermuda',
  BN: 'Brunei', BO: 'Bolivia', BQ: 'Bonaire, Sint Eustatius and Saba', BR: 'Brazil', BS: 'Bahamas', BT: 'Bhutan', BV: 'Bouvet Island', BW: 'Botswana', BY: 'Belarus',
  BZ: 'Belize', CA: 'Canada', CC: 'Cocos (Keeling) Islands', CD: 'Democratic Republic of the Congo', CF: 'Central African Republic', CG: 'Congo', CH: 'Switzerland',
  CI: "Côte d'Ivoire", CK: 'Cook Islands', CL: 'Chile', CM: 'Cameroon', CN: 'China', CO: 'Colombia', CR: 'Costa Rica', CU: 'Cuba', CV: 'Cabo Verde', CW: 'Curaçao',
  CX: 'Christmas Island', CY: 'Cyprus', CZ: 'Czechia', DE: 'Germany', DJ: 'Djibouti', DK: 'Denmark', DM: 'Dominica', DO: 'Dominican Republic', DZ: 'Algeria',
  EC: 'Ecuador', EE: 'Estonia', EG: 'Egypt', EH: 'Western Sahara', ER: 'Eritrea', ES: 'Spain', ET: 'Ethiopia', FI: 'Finland', FJ: 'Fiji', FK: 'Falkland Islands',
  FM: 'Micronesia', FO: 'Faroe Islands', FR: 'France', GA: 'Gabon', GB: 'United Kingdom', GD: 'Grenada', GE: 'Georgia', GF: 'French Guiana', GG: 'Guernsey', GH: 'Ghana',
  GI: 'Gibraltar', GL: 'Greenland', GM: 'Gambia', GN: 'Guinea', GP: 'Guadeloupe', GQ: 'Equatorial Guinea', GR: 'Greece',
  GS: 'South Georgia and the South Sandwich Islands', GT: 'Guatemala', GU: 'Guam', GW: 'Guinea-Bissau', GY: 'Guyana', HK: 'Hong Kong',
  HM: 'Heard Island and McDonald Islands', HN: 'Honduras', HR: 'Croatia', HT: 'Haiti', HU: 'Hungary', ID: 'Indonesia', IE: 'Ireland', IL: 'Israel', IM: 'Isle of Man',
  IN: 'India', IO: 'British Indian Ocean Territory', IQ: 'Iraq', IR: 'Iran', IS: 'Iceland', IT: 'Italy', JE: 'Jersey', JM: 'Jamaica', JO: 'Jordan', JP: 'Japan',
  KE: 'Kenya', KG: 'Kyrgyzstan', KH: 'Cambodia', KI: 'Kiribati', KM: 'Comoros', KN: 'Saint Kitts and Nevis', KP: 'North Korea', KR: 'South Korea', KW: 'Kuwait',
  KY: 'Cayman Islands', KZ: 'Kazakhstan', LA: 'Laos', LB: 'Lebanon', LC: 'Saint Lucia', LI: 'Liechtenstein', LK: 'Sri Lanka', LR: 'Liberia', LS: 'Lesotho',
  LT: 'Lithuania', LU: 'Luxembourg', LV: 'Latvia', LY: 'Libya', MA: 'Morocco', MC: 'Monaco', MD: 'Moldova', ME: 'Montenegro', MF: 'Saint Martin', MG: 'Madagascar',
  MH: 'Marshall Islands', MK: 'North Macedonia', ML: 'Mali', MM: 'Myanmar', MN: 'Mongolia', MO: 'Macao', MP: 'Northern Mariana Islands', MQ: 'Martinique',
  MR: 'Mauritania', MS: 'Montserrat', MT: 'Malta', MU: 'Mauritius', MV: 'Maldives', MW: 'Malawi', MX: 'Mexico', MY: 'Malaysia', MZ: 'Mozambique', NA: 'Namibia',
  NC: 'New Caledonia', NE: 'Niger', NF: 'Norfolk Island', NG: 'Nigeria', NI: 'Nicaragua', NL: 'Netherlands', NO: 'Norway', NP: 'Nepal', NR: 'Nauru', NU: 'Niue',
  NZ: 'New Zealand', OM: 'Oman', PA: 'Panama', PE: 'Peru', PF: 'French Polynesia', PG: 'Papua New Guinea', PH: 'Philippines', PK: 'Pakistan', PL: 'Poland',
  PM: 'Saint Pierre and Miquelon', PN: 'Pitcairn', PR: 'Puerto Rico', PS: 'Palestine', PT: 'Portugal', PW: 'Palau', PY: 'Paraguay', QA: 'Qatar', RE: 'Réunion',
  RO: 'Romania', RS: 'Serbia', RU: 'Russia', RW: 'Rwanda', SA: 'Saudi Arabia', SB: 'Solomon Islands', SC: 'Seychelles', SD: 'Sudan', SE: 'Sweden', SG: 'Singapore',
  SH: 'Saint Helena, Ascension and Tristan da Cunha', SI: 'Slovenia', SJ: 'Svalbard and Jan Mayen', SK: 'Slovakia', SL: 'Sierra Leone', SM: 'San Marino', SN: 'Senegal',
  SO: 'Somalia', SR: 'Suriname', SS: 'South Sudan', ST: 'São Tomé and Príncipe', SV: 'El Salvador', SX: 'Sint Maarten', SY: 'Syria', SZ: 'Eswatini',
  TC: 'Turks and Caicos Islands', TD: 'Chad', TF: 'French Southern Territories', TG: 'Togo', TH: 'Thailand', TJ: 'Tajikistan', TK: 'Tokelau', TL: 'Timor-Leste',
  TM: 'Turkmenistan', TN: 'Tunisia', TO: 'Tonga', TR: 'Türkiye', TT: 'Trinidad and Tobago', TV: 'Tuvalu', TW: 'Taiwan', TZ: 'Tanzania', UA: 'Ukraine', UG: 'Uganda',
  UM: 'United States Minor Outlying Islands', US: 'United States', UY: 'Uruguay', UZ: 'Uzbekistan', VA: 'Holy See', VC: 'Saint Vincent and the Grenadines',
  VE: 'Venezuela', VG: 'British Virgin Islands', VI: 'US Virgin Islands', VN: 'Viet Nam', VU: 'Vanuatu', WF: 'Wallis and Futuna', WS: 'Samoa', YE: 'Yemen',
  YT: 'Mayotte', ZA: 'South Africa', ZM: 'Zambia', ZW: 'Zimbabwe',
};

/** What files call a country besides its name here. */
const ALIASES: Readonly<Record<string, string>> = {
  uk: 'GB', 'great britain': 'GB', britain: 'GB', england: 'GB', scotland: 'GB', wales: 'GB', 'northern ireland': 'GB', usa: 'US', 'u s a': 'US', 'u s': 'US', america: 'US', 'united states of america': 'US', uae: 'AE', 'u a e': 'AE', dubai: 'AE', emirates: 'AE', ksa: 'SA',
  bharat: 'IN', hindustan: 'IN', 'republic of india': 'IN', 'भारत': 'IN', 'इंडिया': 'IN', holland: 'NL', 'the netherlands': 'NL', 'czech republic': 'CZ', turkey: 'TR', turkiye: 'TR', korea: 'KR', 'republic of korea': 'KR', vietnam: 'VN', 'russian federation': 'RU', 'ivory coast': 'CI', burma: 'MM', swaziland: 'SZ', macau: 'MO', 'hong kong sar': 'HK',
  'people s republic of china': 'CN', prc: 'CN', 'mainland china': 'CN', 'viet nam': 'VN', 'cape verde': 'CV', 'east timor': 'TL', 'brunei darussalam': 'BN', 'syrian arab republic': 'SY', 'lao pdr': 'LA', 'vatican city': 'VA', 'dr congo': 'CD', drc: 'CD', 'republic of ireland': 'IE', eire: 'IE', 'united republic of tanzania': 'TZ', 'islamic republic of iran': 'IR',
};

const BY_NAME = new Map<string, string>([...Object.entries(COUNTRIES).map(([code, name]) => [wordKey(name), code] as const), ...Object.entries(ALIASES).map(([name, code]) => [wordKey(name), code] as const)]);

/** Alpha-2 code of a country given by code, name or a usual other name; undefined when it is none we know. */
export function countryCode(text: string): string | undefined {
  const upper = text.trim().toUpperCase();
  return Object.hasOwn(COUNTRIES, upper) ? upper : BY_NAME.get(wordKey(text));
}

export const countryName = (code: string): string | undefined => COUNTRIES[code];

const HINDI = new Intl.DisplayNames(['hi'], { type: 'region' });
/** Name of a country in both languages; undefined for a code that is not officially assigned. */
export const countrySaid = (code: string): Said | undefined => (Object.hasOwn(COUNTRIES, code) ? say(COUNTRIES[code] ?? code, HINDI.of(code) ?? code) : undefined);

/** What is to be said of letters that stand where a country must. */
export const noCountry = (code: string): Pick<Seen, 'wrong'> => (Object.hasOwn(COUNTRIES, code) ? {} : { wrong: say(`${code} is no country of ISO 3166`, `${code} ISO 3166 का देश नहीं है`) });

const set = (codes: string): ReadonlySet<string> => new Set(codes.split(' '));

/** Groups rules speak of. EU27 stands since the United Kingdom left on 2020-01-31. */
export const COUNTRY_GROUPS: Readonly<Record<string, ReadonlySet<string>>> = {
  EU27: set('AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'),
  EFTA: set('CH NO IS LI'),
  EEA: set('AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE NO IS LI'),
  GCC: set('AE SA OM QA BH KW'),
  ASEAN: set('BN ID KH LA MM MY PH SG TH VN'),
  SAARC: set('AF BD BT IN LK MV NP PK'),
  SAFTA: set('AF BD BT LK MV NP PK'),
  APTA: set('BD CN KR LA LK MN'),
  EAEU: set('AM BY KG KZ RU'),
  SACU: set('BW LS NA SZ ZA'),
};

/** True when the country belongs to the group. Throws for a group we do not know, so that a misspelt rule is noticed. */
export function inGroup(country: string, group: string): boolean {
  const members = COUNTRY_GROUPS[group];
  if (!members) throw new Error(`there is no country group ${group}`);
  return members.has(country);
}
