import { remembered, wordKey } from '#base';

/** How a field is called in headings, folded, without the unit, currency and language that stand beside it. English, Hindi, shops, our own export. */
const WORDS: Readonly<Record<string, string>> = {
  sku: 'sku|sku code|sku id|sku no|item no sku|seller sku|seller sku id|item sku|product sku|variant sku|merchant sku|item no|item number|item code|product code|product no|stock code|stock no|article no|article number|article code|article|material code|material no|style no|style code|style number|design no|design number|design code|catalogue no|catalog no|cat no|ref no|reference no|our ref|part no|part number|lot code|maal no|maal code|item kram|code|code no|आइटम नं|आइटम कोड|आइटम नंबर|कोड|एसकेयू|उत्पाद कोड|माल कोड|माल नं|माल नंबर|डिज़ाइन नं|आर्टिकल नं|आइटम क्रमांक|उत्पाद क्रमांक|वस्तु कोड|वस्तु संख्या|આઇટમ કોડ|આઈટમ કોડ|આઇટમ નં|માલ કોડ|કોડ|प्रोडक्ट कोड|प्रोडक्ट नं',
  parent: 'parent sku|parent|parent code|parent item|parent item no|parent product|मूल आइटम|parent number|parent asin|group sku|parent item code|मूल आइटम नं',
  recordId: 'row id',
  asOf: 'as of',
  wholeRecord: 'record as written',
  ownOnly: 'not taken from the parent',
  sourceLanguage: 'source language',
  name: 'name|product name|item name|title|product title|product|item|item description short|goods|product description short|listing title|नाम|आइटम|आइटम का नाम|उत्पाद का नाम|माल का नाम|विवरण नाम|naam|maal ka naam|saman ka naam|item ka naam|item title|name of product|name of item|name of goods|product description name|stock item|stock item name|description of goods short|goods name|article name|style name|सामान का नाम|वस्तु|वस्तु का नाम|माल|शीर्षक|उत्पाद|उत्पाद नाम|आइटम नाम|maal|samaan|samaan ka naam|माल का नाम एवं विवरण|માલનું નામ|માલ નું નામ|આઇટમનું નામ|આઇટમ|આઈટમ|વસ્તુનું નામ|વસ્તુ|નામ|ઉત્પાદનનું નામ|ઉત્પાદન|material description|प्रोडक्ट का नाम|प्रोडक्ट नाम|particulars',
  shortDescription: 'short description|summary|subtitle|brief|संक्षिप्त विवरण|short desc|brief description|product short description|one line description|छोटा विवरण',
  description: 'description|long description|product description|item description|body html|body|details|specification text|full description|विवरण|वर्णन|product desc|long desc|description of goods|goods description|product details|item details|detailed description|body text|vivran|vivaran|उत्पाद विवरण|माल का विवरण|आइटम का विवरण|वस्तु का विवरण|पूरा विवरण|માલનું વર્ણન|વર્ણન|વિગત|વિગતો|description and specification of goods',
  scene: 'scene and use|scene|usage scene|application scene|application scenario|use scene|scene of use|उपयोग का दृश्य|इस्तेमाल की जगह',
  dimensionsText: 'dimensions in words|dimension details|size details|size description|नाप का विवरण',
  packagingText: 'packaging in words|packaging details|packaging description|packing details|packing description|पैकिंग का विवरण|पैकेजिंग विवरण',
  faq: 'faq|faqs|frequently asked questions|questions and answers|सवाल जवाब|पूछे जाने वाले सवाल',
  'sample.price': 'sample price|sample rate|sample cost to buyer|सैंपल रेट|सैंपल का दाम|नमूना मूल्य', 'sample.most': 'sample at most|max sample quantity|maximum sample quantity|max sample qty|sample quantity|sample qty|sample order quantity|सैंपल मात्रा', 'sample.days': 'sample days|sample lead time|sample time|sample delivery time|sample delivery days|सैंपल के दिन',
  'custom.logoMoq': 'logo moq|custom logo moq|customized logo min order|लोगो moq', 'custom.logoPrice': 'logo price|logo price each|custom logo price|लोगो का दाम', 'custom.packagingMoq': 'own packaging moq|custom packaging moq|customized packaging min order', 'custom.packagingPrice': 'own packaging price|own packaging price each|custom packaging price', 'custom.graphicMoq': 'graphic moq|graphic customization moq|graphic customization min order', 'custom.graphicPrice': 'graphic price|graphic price each|graphic customization price',
  'logistics.property': 'sort of cargo|cargo type|logistics property|logistics attribute|माल का प्रकार', 'logistics.template': 'shipping template|freight template|logistics template',
  highlights: 'highlights|bullet points|bullets|key features|features|bullet point|selling points|product highlights|key points|मुख्य बातें|ख़ास बातें|विशेषताएँ|विशेषताएं',
  keywords: 'keywords|keyword|search terms|tags|meta keywords|search keywords|कीवर्ड|product keywords|seo keywords|generic keywords|search terms generic keywords|tag|खोज शब्द|टैग',
  category: 'category|categories|product category|category path|product category tree|product type|type of product|google shopping google product category|श्रेणी|वर्ग|item category|stock group|group name|item group|product group|sub category path|shreni|varg|product line|आइटम श्रेणी|उत्पाद श्रेणी|माल की श्रेणी|समूह|શ્રેણી|વર્ગ|સમૂહ',
  family: 'family|attribute family|attribute family code|product family',
  sector: 'sector|industry',
  brand: 'brand|brand name|make|ब्रांड|brandname|trade name|trademark|ब्रांड नाम|ब्रांड का नाम|ब्रैंड|બ્રાન્ડ',
  modelNumber: 'model|model no|model number|mpn|google shopping mpn|मॉडल|मॉडल नं|model name number|manufacturer part number|mfr part no|mfg part no|oem no|oem number|manufacturer model number|मॉडल नंबर|मॉडल संख्या',
  gtin: 'gtin|ean|ean13|ean 13|upc|barcode|bar code|variant barcode|gtin 13|gtin 14|isbn|बारकोड|gtin ean|ean upc|upc ean|ean code|upc code|ean no|ean number|barcode no|barcode number|bar code no|item barcode|product barcode|gtin upc ean or isbn|ean jan|ean 8|gtin 8|gtin 12|बारकोड नं|बारकोड नंबर|બારકોડ|બાર કોડ',
  hsCode: 'hs code|hsn|hsn code|hs|hscode|hsncode|itc hs|itc hs code|itchs|tariff code|customs tariff|hsn sac|hsn sac code|harmonized code|harmonised code|commodity code|एचएस कोड|एचएसएन|एचएसएन कोड|hs कोड|hs no|hsn no|hsn number|hs number|hs code 6 digit|itc hs no|itchs code|itc hscode|hsn or sac|hts|hts code|hts no|customs code|customs tariff no|tariff no|tariff heading|cth|ritc|ritc code|chapter heading|hs classification|taric|taric code|एच एस कोड|एच एस एन|एच एस एन कोड|टैरिफ कोड|सीमा शुल्क कोड|એચએસએન કોડ|એચએસએન|એચ એસ એન કોડ|એચએસ કોડ',
  origin: 'country of origin|origin|made in|origin country|country of manufacture|मूल देश|उत्पत्ति देश|place of origin|coo|country origin|made in country|origin of goods|उत्पत्ति का देश|निर्माण देश|बनने का देश|મૂળ દેશ|ઉત્પાદન દેશ',
  cost: 'cost price|cost|cost per item|purchase price|buying price|landed cost|purchase rate|cost rate|landing cost|लागत|खरीद मूल्य|ख़रीद मूल्य|क्रय मूल्य|cp|c p|item cost|unit cost|product cost|cost per unit|cost per pc|cost per piece|purchase cost|pur rate|pur price|purch rate|purch price|p rate|buying rate|buy price|buy rate|net landed cost|net landing cost|landed rate|landing price|landed price|landed|nlc|standard cost|cogs|cost of goods|factory cost|manufacturing cost|mfg cost|making cost|production cost|ex works cost|lagat|laagat|lagat mulya|kharid rate|kharid mulya|kharid bhav|kharid daam|kharidi rate|khareed rate|khareed mulya|kray mulya|खरीद रेट|खरीद दर|खरीद भाव|खरीद दाम|क्रय दर|लागत मूल्य|लागत दर|उत्पादन लागत|पड़ता|पड़त|purc price|purc rate|purc|kharid bhaav|pur rt|pur|ખરીદ કિંમત|ખરીદ ભાવ|ખરીદી ભાવ|ખરીદ દર|પડતર|પડતર કિંમત|લાગત',
  supplier: 'supplier|supplier name|vendor|vendor name|सप्लायर|आपूर्तिकर्ता|supplier company|vendor company|vendor company name|bought from|purchased from|purchase from|sourced from|source supplier|kharida kis se|saplayar|vikreta|aapurtikarta|विक्रेता|विक्रेता का नाम|सप्लायर का नाम|सप्लायर नाम|आपूर्तिकर्ता का नाम|वेंडर|वेंडर का नाम|suplier|suplier name|supplyer|supplyer name|vender|vender name|સપ્લાયર|સપ્લાયરનું નામ|વેચનાર',
  price: 'price|unit price|rate|unit rate|selling price|sale rate|export price|export rate|fob|fob price|fob rate|price per unit|fob value|variant price|regular price|price unit|दाम|रेट|दर|मूल्य|कीमत|क़ीमत|rate per unit|rate per pc|rate per piece|price per piece|price per pc|sale price per unit|sales price|sales rate|selling rate|sell price|sp|s p|list price|fob unit price|unit fob|fob per unit|fob per piece|fob per pc|fob mumbai|fob nhava sheva|fob mundra|fob chennai|fob kolkata|exw price|ex works price|ex works|exworks price|ex factory price|ex factory rate|exfactory price|cif price|cnf price|c f price|offer price|quoted price|your price|your selling price|daam|dam|bhav|bhaav|kimat|keemat|mulya|bikri rate|bikri mulya|bikri bhav|एफओबी|एफओबी दर|एफओबी रेट|निर्यात मूल्य|निर्यात दर|बिक्री मूल्य|बिक्री दर|बिक्री रेट|बिक्री भाव|विक्रय मूल्य|भाव|इकाई मूल्य|प्रति नग दर|ભાવ|દર|કિંમત|વેચાણ ભાવ|વેચાણ કિંમત|નિકાસ ભાવ',
  mrp: 'mrp|maximum retail price|m r p|default mrp|mrp incl tax|अधिकतम खुदरा मूल्य|एमआरपी|એમઆરપી',
  'priceLadders.1.currency': 'currency|price currency|मुद्रा',
  'priceLadders.1.incoterm': 'price incoterm',
  'priceLadders.1.place': 'price place',
  'priceLadders.1.validFrom': 'price valid from',
  'priceLadders.1.validTo': 'price valid to|price valid until',
  'priceLadders.1.unit': 'price unit code',
  moq: 'moq|minimum order quantity|min order qty|minimum order|min order|minimum qty|min qty|minimum quantity|एमओक्यू|न्यूनतम ऑर्डर|न्यूनतम मात्रा|moq qty|min order quantity|minimum order qty|min order pcs|minimum order quantity minoq|minoq|min purchase qty|minimum purchase quantity|min qty order|kam se kam order|न्यूनतम आर्डर|न्यूनतम ऑर्डर मात्रा|कम से कम ऑर्डर|ઓછામાં ઓછો ઓર્ડર|લઘુત્તમ ઓર્ડર',
  unit: 'unit|moq unit|order unit|unit of sale|uom|uqc|unit of measure|unit of measurement|units|इकाई|base unit|base units|selling unit|selling units|stock unit|units of measure|sale unit|unit type|qty unit|quantity unit|ikai|यूनिट|माप इकाई|એકમ|યુનિટ',
  'leadTimes.1.days': 'lead time|lead time days|delivery time|delivery time days|delivery days|production time|डिलीवरी समय|डिलीवरी दिन|leadtime|lead time in days|dispatch time|dispatch days|dispatch time days|production lead time|handling time|delivery lead time|डिलीवरी का समय|तैयारी दिन|डिस्पैच दिन',
  supplyAbility: 'supply ability|supply capacity|production capacity|capacity per month|monthly capacity|monthly production|supply capability|production per month|उत्पादन क्षमता|आपूर्ति क्षमता|सप्लाई क्षमता',
  incoterm: 'incoterm|incoterms|delivery term|delivery terms|terms of delivery|इनकोटर्म|price term|price terms|trade term|trade terms|shipping term|shipping terms|डिलीवरी शर्त|इनको टर्म',
  port: 'port|port of loading|loading port|fob port|पोर्ट|बंदरगाह|shipping port|port of shipment|port of dispatch|loading port name|nearest port|लोडिंग पोर्ट',
  'packing.item.netWeight': 'net weight|net wt|net|weight|wt|unit weight|item weight|product weight|item net weight|variant weight|नेट वज़न|नेट वजन|वज़न|वजन|शुद्ध वजन|net weight per piece|net weight per unit|unit net weight|nett weight|nett wt|n w|nt wt|wt per pc|weight per piece|weight per pc|weight per unit|vajan|wajan|vazan|shuddh vajan|नेट वेट|शुद्ध वज़न|प्रति नग वजन|વજન|ચોખ્ખું વજન|નેટ વજન',
  'packing.item.grossWeight': 'gross weight|gross wt|gross|item gross weight|shipping weight|variant grams|ग्रॉस वज़न|ग्रॉस वजन|gross weight per piece|gross weight per unit|unit gross weight|single gross weight|package weight|g w|gr wt|shipping wt|sakal vajan|ग्रॉस वेट|सकल वजन|पैकेज वजन|કુલ વજન|ગ્રોસ વજન|कुल वजन',
  'packing.item.length': 'length|item length|लंबाई|product length|length l|l cm|lambai|लम्बाई',
  'packing.item.width': 'width|item width|breadth|चौड़ाई|product width|width w|chaudai',
  'packing.item.height': 'height|item height|ऊँचाई|ऊंचाई|product height|height h|unchai|oonchai',
  'packing.item.size': 'size l x w x h|dimensions|dimension|item size|product dimensions|l x w x h|lxwxh|item dimensions|product size l x w x h|size lxwxh|size l w h|l w h|dimension l x w x h|dimensions l w h|dimensions lxwxh|product dimension|item dimension|size in cm l x w x h|single package size|लंबाई x चौड़ाई x ऊंचाई|नाप|माप',
  'packing.inner.count': 'inner count|pcs per inner|inner qty|inner pack qty|pieces per inner|inner pack|inner pcs|inner box qty|inner carton qty|pcs inner|qty per inner|units per inner|इनर में नग',
  'packing.carton.count': 'carton count|pcs per carton|pieces per carton|carton qty|units per carton|qty per carton|master carton qty|pcs ctn|कार्टन में नग|pcs per ctn|pieces per ctn|qty per ctn|qty ctn|units per ctn|master qty|master carton|master pack|master packing|carton pcs|carton packing|standard packing|std packing|std pkg|nos per carton|units per master carton|quantity per carton|number of items per carton|peti me nag|peti mein nag|प्रति कार्टन नग|पेटी में नग|एक कार्टन में नग|કાર્ટનમાં નંગ|પેટીમાં નંગ|nag per peti|nag per carton|pack ctn',
  'packing.carton.netWeight': 'carton net weight|net weight per carton|carton net wt|nw per carton|n w per carton|n w ctn|ctn net weight|ctn nw|nett weight per carton|कार्टन नेट वजन|कार्टन का नेट वजन',
  'packing.carton.grossWeight': 'carton gross weight|gross weight per carton|carton gross wt|carton weight|gw per carton|g w per carton|g w ctn|ctn gross weight|ctn gw|ctn weight|weight per carton|कार्टन ग्रॉस वजन|कार्टन का ग्रॉस वजन|कार्टन वजन',
  'packing.carton.size': 'carton size|carton dimensions|master carton size|carton l x w x h|ctn size|carton size l x w x h|carton dimension|carton dimensions l x w x h|ctn dimensions|ctn size l x w x h|carton measurement|ctn measurement|meas|master carton dimensions|कार्टन का नाप|कार्टन साइज',
  'packing.carton.length': 'carton length|ctn length|carton l|कार्टन लंबाई|ctn l|master carton length', 'packing.carton.width': 'carton width|ctn width|carton w|carton breadth|कार्टन चौड़ाई|ctn w|ctn breadth|master carton width', 'packing.carton.height': 'carton height|ctn height|carton h|कार्टन ऊंचाई|ctn h|master carton height',
  'packing.carton.volume': 'cbm|carton cbm|carton volume|volume cbm|volume|cbm per carton|cbm ctn|cbm per ctn|volume per carton|ctn cbm|carton cbm m3|कार्टन सीबीएम|सीबीएम',
  images: 'image|images|image url|image urls|photo|photos|picture|pictures|image name|image names|image file|image src|main image|image link|photo file|फ़ोटो|फोटो|चित्र|photo url|photo link|picture url|image file name|photo name|image path|main photo|main image url|main picture|product image|product images|product photo|product picture|item image|item photo|base image|photo no|image src url|chitra|tasveer|फोटो लिंक|तस्वीर|चित्र लिंक|फोटो का नाम|ફોટો|ફોટા|ચિત્ર',
  'images.alt': 'image alt|image alt text|image alt tag|alt text|image label|base image label',
  materials: 'materials|material composition|composition|fabric composition|सामग्री|material used|fibre content|fiber content|fabric content|fibre composition|fiber composition|कपड़े की बनावट|સામગ્રી',
  claims: 'claims', markets: 'markets|target markets|export markets|export countries|main markets|main export markets|countries sold to|बाज़ार|निर्यात बाजार', related: 'related skus|related products',
  axes: 'variant axes', notes: 'notes|internal notes|remarks|remark|टिप्पणी|note|comment|comments|internal note|internal remarks|our remarks|नोट|नोट्स|रिमार्क|विशेष टिप्पणी|નોંધ|રીમાર્ક', certificateIds: 'certificates', status: 'status|product status',
  handle: 'handle', slug: 'slug|url key|permalink', id: 'id|product id|uniq id|unique id|item id',
};

/** Field and strength of a folded heading: the words of a field stand in the order of how surely they mean it. */
const BY_WORD = new Map(Object.entries(WORDS).flatMap(([field, words]) => words.split('|').map((word, rank) => [wordKey(word), { field, rank }] as const)).reverse());

/** Short forms of the trade written out: "Ctn G.W.", "Master ctn gross wt" and "Gross wt/ctn" say what "carton gross weight" says. */
const WRITTEN_OUT: readonly [RegExp, string][] = [
  [/\b(?:master )?(?:ctns?|cartons?)\b/g, 'carton'], [/\b(?:g w|gw|gr wt|gross wt|grs wt|gr weight)\b/g, 'gross weight'], [/\b(?:n w|nw|nt wt|net wt|nett wt|nett weight)\b/g, 'net weight'], [/\bwt\b/g, 'weight'],
  [/^(.+) (?:per )?carton$/, 'carton $1'], [/\b(?:piece|pieces|pc|nos)\b/g, 'pcs'],
];
/** "H.S. Code" and "M.R.P." are folded to single letters: together they are the word. */
const lettersTogether = (words: string): string => words.replace(/(?<![\p{L}\p{M}])[a-z](?: [a-z])+(?![\p{L}\p{M}])/gu, (letters) => letters.replaceAll(' ', ''));
const writtenOut = (words: string): string => WRITTEN_OUT.reduce((text, [short, long]) => text.replace(short, long), words);

type Meaning = { field: string; rank: number };
const BY_WRITTEN_OUT = new Map([...BY_WORD].map(([words, meaning]): [string, Meaning] => [writtenOut(words), meaning]).reverse());

/** Words as they stand; else with their letters together; else with short forms written out. Headings repeat through every file, and a file is asked about often. */
const meaningOf = remembered((words: string): Meaning | undefined => BY_WORD.get(words) ?? BY_WORD.get(lettersTogether(words)) ?? BY_WRITTEN_OUT.get(writtenOut(words)));

/** The field a folded heading names; undefined for a heading nobody has met. */
export const fieldOfWords = (words: string): string | undefined => meaningOf(words)?.field;

/** How surely these words name their field, 0 first: of "Style code" and "SKU" in one file, SKU is the item number. */
export const rankOfWords = (words: string): number => meaningOf(words)?.rank ?? Number.MAX_SAFE_INTEGER;

/** Attributes that describe goods to every buyer: their class is public. Every other unknown column stays internal until a person opens it. */
const PUBLIC_ATTRIBUTES = new Set('colour|color|main color|main colour|size|clothing size|material|fabric|finish|pattern|style|shape|gsm|thread count|capacity|thickness|diameter|gender|age group|season|occasion|grade|purity|variety|voltage|wattage|power|frequency|warranty|weave|technique|print|sleeve|neck|fit|wash care|care instructions|shelf life|storage|pack size|rang|रंग|आकार|सामग्री|साइज़|google shopping gender|google shopping age group'.split('|').map(wordKey));
export const isPublicAttribute = (words: string): boolean => PUBLIC_ATTRIBUTES.has(words);
