import { wordKey } from '#base';

/** How a field is called in headings, folded, without the unit, currency and language that stand beside it. English, Hindi, shops, our own export. */
const WORDS: Readonly<Record<string, string>> = {
  sku: 'sku|sku code|sku id|sku no|item no|item no sku|item number|item code|product code|product no|article|article no|article number|article code|code|part no|part number|style no|style code|style number|design no|variant sku|stock code|product sku|आइटम नं|आइटम कोड|आइटम नंबर|कोड|एसकेयू|उत्पाद कोड|माल कोड',
  parent: 'parent sku|parent|parent code|parent item|parent item no|parent product|मूल आइटम',
  recordId: 'row id',
  asOf: 'as of',
  wholeRecord: 'record as written',
  ownOnly: 'not taken from the parent',
  sourceLanguage: 'source language',
  name: 'name|product name|item name|title|product title|product|item|item description short|goods|product description short|listing title|नाम|आइटम|आइटम का नाम|उत्पाद का नाम|माल का नाम|विवरण नाम',
  shortDescription: 'short description|summary|subtitle|brief|संक्षिप्त विवरण',
  description: 'description|long description|product description|item description|body html|body|details|specification text|full description|विवरण|वर्णन',
  highlights: 'highlights|bullet points|bullets|key features|features',
  keywords: 'keywords|keyword|search terms|tags|meta keywords|search keywords|कीवर्ड',
  category: 'category|categories|product category|category path|product category tree|product type|type of product|google shopping google product category|श्रेणी|वर्ग',
  family: 'family|attribute family|attribute family code|product family',
  sector: 'sector|industry',
  brand: 'brand|brand name|make|ब्रांड',
  modelNumber: 'model|model no|model number|mpn|google shopping mpn|मॉडल|मॉडल नं',
  gtin: 'gtin|ean|ean13|ean 13|upc|barcode|bar code|variant barcode|gtin 13|gtin 14|isbn|बारकोड',
  hsCode: 'hs code|hsn|hsn code|hs|hscode|hsncode|itc hs|itc hs code|itchs|tariff code|customs tariff|hsn sac|hsn sac code|harmonized code|harmonised code|commodity code|एचएस कोड|एचएसएन|एचएसएन कोड|hs कोड',
  origin: 'country of origin|origin|made in|origin country|country of manufacture|मूल देश|उत्पत्ति देश',
  cost: 'cost|cost price|cost per item|purchase price|buying price|landed cost|purchase rate|cost rate|landing cost|लागत|खरीद मूल्य|ख़रीद मूल्य|क्रय मूल्य',
  supplier: 'supplier|supplier name|vendor|vendor name|सप्लायर|आपूर्तिकर्ता',
  price: 'price|unit price|rate|unit rate|selling price|sale rate|export price|export rate|fob|fob price|fob rate|price per unit|fob value|variant price|regular price|price unit|दाम|रेट|दर|मूल्य|कीमत|क़ीमत',
  mrp: 'mrp|maximum retail price',
  'priceLadders.1.currency': 'currency|price currency|मुद्रा',
  'priceLadders.1.incoterm': 'price incoterm',
  'priceLadders.1.place': 'price place',
  'priceLadders.1.validFrom': 'price valid from',
  'priceLadders.1.validTo': 'price valid to|price valid until',
  'priceLadders.1.unit': 'price unit code',
  moq: 'moq|minimum order quantity|min order qty|minimum order|min order|minimum qty|min qty|minimum quantity|एमओक्यू|न्यूनतम ऑर्डर|न्यूनतम मात्रा',
  unit: 'unit|moq unit|order unit|unit of sale|uom|uqc|unit of measure|unit of measurement|units|इकाई',
  'leadTimes.1.days': 'lead time|lead time days|delivery time|delivery time days|delivery days|production time|डिलीवरी समय|डिलीवरी दिन',
  supplyAbility: 'supply ability|supply capacity|production capacity|capacity per month',
  incoterm: 'incoterm|incoterms|delivery term|delivery terms|terms of delivery|इनकोटर्म',
  port: 'port|port of loading|loading port|fob port|पोर्ट|बंदरगाह',
  'packing.item.netWeight': 'net weight|net wt|net|weight|wt|unit weight|item weight|product weight|item net weight|variant weight|नेट वज़न|नेट वजन|वज़न|वजन|शुद्ध वजन',
  'packing.item.grossWeight': 'gross weight|gross wt|gross|item gross weight|shipping weight|variant grams|ग्रॉस वज़न|ग्रॉस वजन',
  'packing.item.length': 'length|item length|लंबाई',
  'packing.item.width': 'width|item width|breadth|चौड़ाई',
  'packing.item.height': 'height|item height|ऊँचाई|ऊंचाई',
  'packing.item.size': 'size l x w x h|dimensions|dimension|item size|product dimensions|l x w x h|lxwxh|item dimensions',
  'packing.inner.count': 'inner count|pcs per inner|inner qty|inner pack qty|pieces per inner',
  'packing.carton.count': 'carton count|pcs per carton|pieces per carton|carton qty|units per carton|qty per carton|master carton qty|pcs ctn|कार्टन में नग',
  'packing.carton.netWeight': 'carton net weight|net weight per carton|carton net wt',
  'packing.carton.grossWeight': 'carton gross weight|gross weight per carton|carton gross wt|carton weight',
  'packing.carton.size': 'carton size|carton dimensions|master carton size|carton l x w x h',
  'packing.carton.length': 'carton length', 'packing.carton.width': 'carton width', 'packing.carton.height': 'carton height',
  'packing.carton.volume': 'cbm|carton cbm|carton volume|volume cbm|volume',
  images: 'image|images|image url|image urls|photo|photos|picture|pictures|image name|image names|image file|image src|main image|image link|photo file|फ़ोटो|फोटो|चित्र',
  'images.alt': 'image alt|image alt text',
  materials: 'materials|material composition|composition|fabric composition|सामग्री',
  claims: 'claims', markets: 'markets|target markets|export markets', related: 'related skus|related products',
  axes: 'variant axes', notes: 'notes|internal notes|remarks|remark|टिप्पणी', certificateIds: 'certificates', status: 'status|product status',
  handle: 'handle', slug: 'slug|url key|permalink', id: 'id|product id|uniq id|unique id|item id',
};

const BY_WORD = new Map(Object.entries(WORDS).flatMap(([field, words]) => words.split('|').map((word) => [wordKey(word), field] as const)));

/** The field a folded heading names; undefined for a heading nobody has met. */
export const fieldOfWords = (words: string): string | undefined => BY_WORD.get(words);

/** Headings of money one keeps to oneself, and of whom one buys from or sells to. They never leave, whatever else they say. */
const SECRET = /(^| )(cost|costs|costing|margin|margins|markup|mark up|supplier|suppliers|vendor|vendors|buyer|buyers|customer price|purchase|buying|landed|landing|profit|commission|dealer price|wholesale cost)( |$)|लागत|मार्जिन|मुनाफ|सप्लायर|आपूर्तिकर्ता|खरीद|ख़रीद|क्रय|ख़रीदार/u;
export const meansSecret = (words: string): boolean => SECRET.test(words.normalize('NFC'));

/** Attributes that describe goods to every buyer: their class is public. Every other unknown column stays internal until a person opens it. */
const PUBLIC_ATTRIBUTES = new Set('colour|color|main color|main colour|size|clothing size|material|fabric|finish|pattern|style|shape|gsm|thread count|capacity|thickness|diameter|gender|age group|season|occasion|grade|purity|variety|voltage|wattage|power|frequency|warranty|weave|technique|print|sleeve|neck|fit|wash care|care instructions|shelf life|storage|pack size|rang|रंग|आकार|सामग्री|साइज़|google shopping gender|google shopping age group'.split('|').map(wordKey));
export const isPublicAttribute = (words: string): boolean => PUBLIC_ATTRIBUTES.has(words);
