/**
 * Headings of money one keeps to oneself, and of whom one buys from or sells to, whatever else they say: such a column never leaves.
 * Words are folded (small letters, no nukta); English, Hindi, Hindi in Latin letters, and the short forms of the trade:
 * CP cost price, DP dealer price, NLC net landing cost, PTR and PTS price to retailer and stockist.
 */
const SECRET = new RegExp([
  'cost', 'costs', 'costing', 'cogs', 'cp', 'c p', 'dp', 'd p', 'nlc', 'ptr', 'pts', 'margin', 'margins', 'markup', 'mark up', 'profit', 'profits', 'commission', 'rebate',
  'purchase', 'purchases', 'purchased', 'purch', 'pur (rate|price|cost|date|bill|amt|amount|qty|from)', 'p rate', 'buying', 'buy (price|rate)', 'bought', 'landed', 'landing', 'sourced from', 'sourcing',
  'supplier', 'suppliers', 'vendor', 'vendors', 'buyer', 'buyers', 'customer', 'customers', 'client', 'clients', 'consignee', 'notify party', 'party', 'dealer (net )?(price|rate|margin)', 'distributor (price|rate|margin)', 'wholesale cost', 'last rate', 'last price',
  'lagat', 'laagat', 'kharid', 'kharidi', 'khareed', 'kray', 'munafa', 'munaafa', 'nafa', 'dalali', 'saplayar', 'vikreta', 'aapurtikarta', 'kharidar', 'khareedar', 'grahak',
  // What is given away or calculated with: discounts, lowest prices, cost sheets; and misspelt suppliers.
  'discounts?', '(trade|cash|special|spl|pur|purchase|max|maximum|dealer|party|addl|additional|extra|qty|bulk|disc) disc', 'disc \\d', 'net rate', 'nett rate', '(spl|special) (rate|price)', 'target (price|rate)', 'factory (price|rate)', 'transfer (price|rate)', 'floor price', 'walk away price', '(min|minimum|lowest|bottom) (selling|sales|sale) (price|rate)', 'self val price',
  'last (sold|quoted|given|pur|purchase|sale|sales|selling)', '(quoted|sold|supplied|offered) to', 'exclusive (for|to)', 'credit (days|period|limit|terms)', 'gp', 'g p', 'cmt', 'c m t', 'cmp', 'c m p', 'purc', 'pur (rt|disc|discount|value|val)', '(initial|opening|op|closing|cl) stock (rate|value|price|val)', 'c rate', 'overheads?', 'wastage', 'brokerage', 'broker', 'debtors?', 'creditors?', 'manufacturer (price|rate)',
  'supliers?', 'supplyers?', 'venders?', 'stockists?', 'wholesalers?', 'job ?work(er|ers)?', 'karigars?', 'vyapari', 'vyaapari', 'dukandar', 'adhatiya', 'arhtiya', 'chhoot', 'chhut', 'ifsc',
  'opening (rate|value)', 'closing (rate|value)', 'valuation', 'stock value', 'inventory value', 'bank account',
].map((word) => `(?:^| )${word}(?= |$)`).join('|'), 'u');
/** Words that mean it only when they are the whole heading: a power bank, a cleaning agent, a mill finish and a colour scheme are goods. */
const SECRET_ALONE = /^(?:disc(?: (?:amt|amount|pct|percent|on .+))?|scheme(?: (?:qty|disc))?|less(?: pct| percent)?|agent(?: (?:name|code))?|bank(?: (?:name|details|account))?|mill(?: name)?|labou?r(?: (?:charges?|rate|cost))?)$/u;
const SECRET_GUJARATI = /ખરીદ|પડતર|લાગત|નફો|નફા|માર્જિન|સપ્લાયર|વેપારી|વેચનાર|ગ્રાહક|પાર્ટી|ડિસ્કાઉન્ટ|વળતર|કમિશન|દલાલી|(?:^| )છૂટ(?= |$)/u;
const SECRET_HINDI = /(?:^| )छूट(?= |$)|डिस्काउंट|आढत|दुकानदार|व्यापारी|खरेदी|नफा|पुरवठादार|लागत|मार्जिन|मुनाफ|खरीद|क्रय(?!ी)|सप्लायर|आपूर्तिकर्ता|विक्रेता|वेंडर|ग्राहक|बायर|पार्टी|दलाली|कमीशन|लैंडेड|लैंडिंग/u;
/** Words that only look like it: what a shop asks its visitors, a page they land on, the least they may order, sale (विक्रय) and not purchase. */
const OPEN = /(^| )(landing page|countries sold to|ex factory (price|rate|value)|purchase note|purchase limit|(min|minimum|max|maximum) purchase|purchase (qty|quantity) (limit|min|max)|customer reviews?|customer ratings?|allow customer|customer support|customer care|customer tax|party (wear|dress|supplies|supply|theme|decor|decoration|type|favou?rs?)|cost free|no cost emi|buyer protection|third party)( |$)|विक्रय|ग्राहक (समीक्षा|रेटिंग|सेवा)/u;

/** True for a heading whose column is kept secret. `words` is its key form. */
export function meansSecret(words: string): boolean {
  const folded = words.normalize('NFC').replace(OPEN, ' ').replace(/ +/g, ' ').trim();
  return SECRET.test(folded) || SECRET_ALONE.test(folded) || SECRET_HINDI.test(folded) || SECRET_GUJARATI.test(folded);
}
