/**
 * What a currency and its smaller unit are called where an amount is written out on a paper: one, several, smaller unit.
 * An empty smaller unit: ISO 4217 gives the currency none. Codes that are not here are written by their code.
 */
export type CurrencyName = { one: string; many: string; minorOne: string; minor: string };

/** code: one | several | one of the smaller unit | several of it. */
const LIST = `
INR: Rupee | Rupees | Paisa | Paise
USD: US Dollar | US Dollars | Cent | Cents
EUR: Euro | Euros | Cent | Cents
GBP: Pound Sterling | Pounds Sterling | Penny | Pence
AED: UAE Dirham | UAE Dirhams | Fils | Fils
SAR: Saudi Riyal | Saudi Riyals | Halala | Halalas
QAR: Qatari Riyal | Qatari Riyals | Dirham | Dirhams
OMR: Omani Rial | Omani Rials | Baisa | Baisa
KWD: Kuwaiti Dinar | Kuwaiti Dinars | Fils | Fils
BHD: Bahraini Dinar | Bahraini Dinars | Fils | Fils
JOD: Jordanian Dinar | Jordanian Dinars | Fils | Fils
IQD: Iraqi Dinar | Iraqi Dinars | Fils | Fils
LYD: Libyan Dinar | Libyan Dinars | Dirham | Dirhams
TND: Tunisian Dinar | Tunisian Dinars | Millime | Millimes
DZD: Algerian Dinar | Algerian Dinars | Centime | Centimes
MAD: Moroccan Dirham | Moroccan Dirhams | Centime | Centimes
EGP: Egyptian Pound | Egyptian Pounds | Piastre | Piastres
ILS: Israeli Shekel | Israeli Shekels | Agora | Agorot
TRY: Turkish Lira | Turkish Lira | Kurus | Kurus
JPY: Japanese Yen | Japanese Yen
CNY: Chinese Yuan | Chinese Yuan | Fen | Fen
HKD: Hong Kong Dollar | Hong Kong Dollars | Cent | Cents
TWD: New Taiwan Dollar | New Taiwan Dollars | Cent | Cents
KRW: South Korean Won | South Korean Won
SGD: Singapore Dollar | Singapore Dollars | Cent | Cents
MYR: Malaysian Ringgit | Malaysian Ringgit | Sen | Sen
THB: Thai Baht | Thai Baht | Satang | Satang
IDR: Indonesian Rupiah | Indonesian Rupiah | Sen | Sen
PHP: Philippine Peso | Philippine Pesos | Centavo | Centavos
VND: Vietnamese Dong | Vietnamese Dong
AUD: Australian Dollar | Australian Dollars | Cent | Cents
NZD: New Zealand Dollar | New Zealand Dollars | Cent | Cents
CAD: Canadian Dollar | Canadian Dollars | Cent | Cents
MXN: Mexican Peso | Mexican Pesos | Centavo | Centavos
BRL: Brazilian Real | Brazilian Reais | Centavo | Centavos
ARS: Argentine Peso | Argentine Pesos | Centavo | Centavos
CLP: Chilean Peso | Chilean Pesos
COP: Colombian Peso | Colombian Pesos | Centavo | Centavos
PEN: Peruvian Sol | Peruvian Soles | Centimo | Centimos
CHF: Swiss Franc | Swiss Francs | Centime | Centimes
SEK: Swedish Krona | Swedish Kronor | Ore | Ore
NOK: Norwegian Krone | Norwegian Kroner | Ore | Ore
DKK: Danish Krone | Danish Kroner | Ore | Ore
ISK: Icelandic Krona | Icelandic Kronur
PLN: Polish Zloty | Polish Zloty | Grosz | Groszy
CZK: Czech Koruna | Czech Koruna | Haler | Haler
HUF: Hungarian Forint | Hungarian Forint | Filler | Filler
RON: Romanian Leu | Romanian Lei | Ban | Bani
RUB: Russian Rouble | Russian Roubles | Kopek | Kopeks
UAH: Ukrainian Hryvnia | Ukrainian Hryvnia | Kopiyka | Kopiyky
KZT: Kazakhstani Tenge | Kazakhstani Tenge | Tiyn | Tiyn
ZAR: South African Rand | South African Rand | Cent | Cents
KES: Kenyan Shilling | Kenyan Shillings | Cent | Cents
TZS: Tanzanian Shilling | Tanzanian Shillings | Cent | Cents
UGX: Ugandan Shilling | Ugandan Shillings
RWF: Rwandan Franc | Rwandan Francs
NGN: Nigerian Naira | Nigerian Naira | Kobo | Kobo
GHS: Ghanaian Cedi | Ghanaian Cedis | Pesewa | Pesewas
ETB: Ethiopian Birr | Ethiopian Birr | Santim | Santim
XOF: West African CFA Franc | West African CFA Francs
XAF: Central African CFA Franc | Central African CFA Francs
MUR: Mauritian Rupee | Mauritian Rupees | Cent | Cents
LKR: Sri Lankan Rupee | Sri Lankan Rupees | Cent | Cents
NPR: Nepalese Rupee | Nepalese Rupees | Paisa | Paise
PKR: Pakistani Rupee | Pakistani Rupees | Paisa | Paisa
BDT: Bangladeshi Taka | Bangladeshi Taka | Poisha | Poisha
MMK: Myanmar Kyat | Myanmar Kyat | Pya | Pyas
`;

const NAMES: ReadonlyMap<string, CurrencyName> = new Map(LIST.trim().split('\n').map((line) => {
  const [code = '', names = ''] = line.split(': ');
  const [one = code, many = one, minorOne = '', minor = minorOne] = names.split(' | ');
  return [code, { one, many, minorOne, minor }];
}));

export const NAMED_CURRENCIES: readonly string[] = [...NAMES.keys()];
export const currencyName = (code: string): CurrencyName | undefined => NAMES.get(code);
