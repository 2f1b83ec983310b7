/**
 * Headings of money one keeps to oneself, and of whom one buys from or sells to, whatever else they say: such a column never leaves.
 * Words are folded (small letters, no nukta); English, Hindi, Hindi in Latin letters, and the short forms of the trade:
 * CP cost price, DP dealer price, NLC net landing cost, PTR and PTS price to retailer and stockist.
 */
const SECRET = new RegExp([
  'cost', 'costs', 'costing', 'cogs', 'cp', 'c p', 'dp', 'd p', 'nlc', 'ptr', 'pts', 'margin', 'margins', 'markup', 'mark up', 'profit', 'profits', 'commission', 'rebate',
  'purchase', 'purchases', 'purchased', 'purch', 'pur (rate|price|cost|date|bill|amt|amount|qty|from)', 'p rate', 'buying', 'buy (price|rate)', 'bought', 'landed', 'landing', 'sourced from', 'sourcing',
  'supplier', 'suppliers', 'vendor', 'vendors', 'buyer', 'buyers', 'customer', 'customers', 'client', 'clients', 'consignee', 'notify party', 'party', 'dealer (price|rate|margin)', 'distributor (price|rate|margin)', 'wholesale cost', 'last rate', 'last price',
  'lagat', 'laagat', 'kharid', 'kharidi', 'khareed', 'kray', 'munafa', 'munaafa', 'nafa', 'dalali', 'saplayar', 'vikreta', 'aapurtikarta', 'kharidar', 'khareedar', 'grahak',
  'opening (rate|value)', 'closing (rate|value)', 'valuation', 'stock value', 'inventory value', 'bank account',
].map((word) => `(?:^| )${word}(?= |$)`).join('|'), 'u');
const SECRET_HINDI = /लागत|मार्जिन|मुनाफ|खरीद|क्रय(?!ी)|सप्लायर|आपूर्तिकर्ता|विक्रेता|वेंडर|ग्राहक|बायर|पार्टी|दलाली|कमीशन|लैंडेड|लैंडिंग/u;
/** Words that only look like it: what a shop asks its visitors, a page they land on, the least they may order, sale (विक्रय) and not purchase. */
const OPEN = /(^| )(landing page|purchase note|purchase limit|(min|minimum|max|maximum) purchase|purchase (qty|quantity) (limit|min|max)|customer reviews?|customer ratings?|allow customer|customer support|customer care|customer tax|party (wear|dress|supplies|supply|theme|decor|decoration|type|favou?rs?)|cost free|no cost emi|buyer protection|third party)( |$)|विक्रय|ग्राहक (समीक्षा|रेटिंग|सेवा)/u;

/** True for a heading whose column is kept secret. `words` is its key form. */
export function meansSecret(words: string): boolean {
  const folded = words.normalize('NFC').replace(OPEN, ' ').replace(/ +/g, ' ').trim();
  return SECRET.test(folded) || SECRET_HINDI.test(folded);
}
