/** Headings as exporters type them into sheets of their own; written as in headingSets.fixture.ts. */
export const EXPORTER_HEADINGS: Readonly<Record<string, string>> = {
  'exporter in English': `
Sr. No. | # | =
Style Code | ST-# | =
SKU | EX-# | sku
Product | Cotton towel # | name.en
HSN Code | 630260 | hsCode
EAN 13 | 890123456789# | gtin
Composition | 100% cotton | materials
GSM | 450 | = public
Colour | Blue | = public
Size | 70x140 cm | = public
FOB Mumbai (USD) | 3.20 | price
Price EUR | 2.95 | priceLadders.2.steps.1.price
MOQ (pcs) | 500 | moq
Delivery time (days) | 45 | leadTimes.1.days
Nt. Wt. (g) | 420 | packing.item.netWeight
Pcs/Ctn | 24 | packing.carton.count
Ctn size (cm) | 60 x 40 x 40 | packing.carton.size
CBM/ctn | 0.096 m3 | packing.carton.volume
G.W. per carton (kg) | 11.2 | packing.carton.grossWeight
Country of origin | India | origin
CP (INR) | 160 | cost
Landed | 171 | = secret
Pur. rate | 158 | = secret
Margin % | 22 | = secret
Mill / Vendor | Surya Mills | = secret
Supplier GSTIN | 27AAPFU0939F1ZV | = secret
Buyer name | Nordic Home AS | = secret
Last rate given | 3.10 | = secret
Party wear | No | = internal
Remarks | Fast mover | notes`,
  'exporter in Hindi': `
क्रमांक | # | =
आइटम नं. | HI-# | sku
माल का नाम | पीतल का दीया # | name.hi
विवरण | हाथ से बना | description.hi
एचएसएन कोड | 830610 | hsCode
बारकोड | 890123456789# | gtin
रंग | सुनहरा | = public
वज़न (किग्रा) | 1.2 | packing.item.netWeight
ग्रॉस वज़न (किग्रा) | 1.4 | packing.item.grossWeight
निर्यात मूल्य (USD) | 12.50 | price
न्यूनतम ऑर्डर | 100 पीस | moq
कार्टन में नग | 12 | packing.carton.count
मूल देश | India | origin
खरीद मूल्य (INR) | 700 | cost
ख़रीद रेट | 690 | = secret
लागत | 720 | = secret
मुनाफ़ा % | 18 | = secret
सप्लायर | रमेश एंड संस | supplier
ग्राहक का नाम | नॉर्डिक होम | = secret
पार्टी | सूर्या | = secret
फ़ोटो | diya#.jpg | images
टिप्पणी | अच्छा चलता है | notes`,
  'exporter in Hindi with Latin letters': `
Code No | RO-# | sku
Maal ka naam | Peetal diya # | name.en
Vivran | Haath se bana | description.en
HSN | 830610 | hsCode
Rang | Sunehra | = public
Vajan (kg) | 1.2 | packing.item.netWeight
Bikri rate (USD) | 12.5 | price
Kam se kam order | 100 pcs | moq
Peti me nag | 12 | packing.carton.count
Kharid rate (INR) | 700 | cost
Lagat | 720 | = secret
Munafa | 18% | = secret
Vikreta | Ramesh | supplier
Grahak | Nordic Home | = secret`,
  'exporter of a packing list': `
Sl No | # | =
Description of Goods | Brass lamp, seven wicks # | name.en
H.S. Code | 83061000 | hsCode
Rate (Rs.) | Rs. 1,23,45#/- | price
Pcs/Ctn | 24 | packing.carton.count
N.W. (kg) | 1.2 | packing.item.netWeight
G.W. (kg) | 1.4 | packing.item.grossWeight
Ctn G.W. (kg) | 12.5 | packing.carton.grossWeight
Master Ctn Net Wt (kg) | 11.5 | packing.carton.netWeight
Ctn L (cm) | 40 | packing.carton.length
Ctn W (cm) | 30 | packing.carton.width
Ctn H (cm) | 20 | packing.carton.height
CBM | 0.024 m3 | packing.carton.volume
No. of Ctns | 4 | =
Marks & Nos. | KB/# | =`,
  'exporter who calls names articles': `
Style No | ST-# | sku
Article | Cotton towel # | name.en
Gross Wt/Ctn (kg) | 11.5 | packing.carton.grossWeight
Master Ctn Size (cm) | 60 x 40 x 30 | packing.carton.size
Buyer Style Ref | N-# | = secret`,
  'exporter who writes a sign for a number': `
Item # | IT-# | sku
Item | Cotton rug # | name.en
Ex-Factory Price USD | 4.5 | price`,
  'exporter who calls numbers articles': `
Article | AR-10# | sku
Item | Cotton towel # | name.en
Description of Goods | Hand woven | description.en`,
  'exporter in Gujarati': `
ક્રમ | # | =
આઇટમ કોડ | GJ-# | sku
માલનું નામ | પિત્તળનો દીવો # | name.gu
વિગત | હાથથી બનાવેલ | description.gu
એચએસએન કોડ | 830610 | hsCode
બારકોડ | 890123456789# | gtin
ભાવ (USD) | 12.5 | price
ખરીદ ભાવ (INR) | 700 | cost
વજન (કિગ્રા) | 1.2 | packing.item.netWeight
કાર્ટનમાં નંગ | 12 | packing.carton.count
શ્રેણી | દીવા | category
પાર્ટીનું નામ | શાહ | = secret
નફો % | 18 | = secret
ફોટો | d#.jpg | images`,
  'exporter with Marg, Busy or Zoho': `
Item Name | Haldi # | name.en
Item Code | HL# | sku
HSN Code | 910303# | hsCode
Purc. Price | 90 INR | cost
Op. Stock (Value) | 3600 | = secret
Min. Sales Price | 95 | = secret
Preferred Vendor | Lakshmi Metals | = secret
Rate-A | 100 | =
M.R.P. | 150 | =
Disc% | 5 | = secret`,
  'no heading says it, the values do': `
Code | S-# | sku
Naam | Lota # | name.en
Scan | 890123456789# | gtin
Customs no. / chapter | 741810 | hsCode
Foto datei | lota#.jpg | images
Shade | red | = public
Firm reg | 27AAPFU0939F1ZV | = secret`,
};
