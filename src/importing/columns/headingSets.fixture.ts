import { EXPORTER_HEADINGS } from './exporterHeadings.fixture.ts';

/**
 * Headings as each program writes them, typed here line by line: heading | a value (# is the number of the row) | what it must become.
 * `=` a detail of its own, `-` left out; `secret`, `public` or `internal` behind it: the class it must have.
 */
export const HEADING_SETS: Readonly<Record<string, string>> = {
  shopify: `
Handle | brass-lamp-# | handle
Title | Brass lamp # | name.en
Body (HTML) | <p>Cast brass</p> | description.en
Vendor | Lakshmi Metals | supplier
Product Category | Home & Garden > Decor | = internal
Type | Lamps | category
Tags | brass, lamp | keywords
Published | TRUE | =
Option1 Name | Size | option.1.name
Option1 Value | L# | option.1.value
Option1 Linked To |  | -
Variant SKU | BL-# | variantSku
Variant Grams | 1200 | packing.item.grossWeight
Variant Inventory Qty | 5 | =
Variant Price | 12.50 | =
Variant Compare At Price | 15.00 | =
Variant Barcode | 890123456789# | gtin
Image Src | https://cdn.example/lamp#.jpg | images
Image Position | # | -
Image Alt Text | A lamp | images.alt.en
Gift Card | FALSE | =
SEO Title | Lamp | =
Variant Weight Unit | g | -
Cost per item | 7.10 | = secret
Status | active | =`,
  woocommerce: `
ID | 10# | sourceId
Type | simple | type
SKU | WC-# | sku
GTIN, UPC, EAN, or ISBN | 890123456789# | gtin
Name | Towel # | name.en
Published | 1 | =
Is featured? | 0 | =
Visibility in catalog | visible | =
Short description | Soft | shortDescription.en
Description | Soft cotton towel | description.en
In stock? | 1 | =
Allow customer reviews? | 1 | = internal
Purchase note |  | = internal
Sale price | 9 | =
Regular price | 12 | =
Categories | Home > Bath | category
Tags | towel | keywords
Images | https://x.example/#.jpg | images
Parent |  | parent
Grouped products |  | related
Position | 0 | -
Weight (kg) | 0.4 | packing.item.grossWeight
Length (cm) | 30 | packing.item.length
Attribute 1 name | Colour | option.1.name
Attribute 1 value(s) | Red | option.1.value
Attribute 1 visible | 1 | -
Meta: _cost_price | 5 | = secret`,
  magento: `
sku | MG-# | sku
store_view_code |  | locale
attribute_set_code | Default | family
product_type | simple | =
categories | Default Category/Lamps | category
product_websites | base | =
name | Lamp # | name.en
description | A lamp | description.en
short_description | Lamp | shortDescription.en
weight | 1.2 | =
product_online | 1 | =
price | 12.5 | =
special_price | 11 | =
url_key | lamp-# | =
meta_keywords | lamp | =
base_image | /l/a/lamp#.jpg | images
base_image_label | Lamp | images.alt.en
small_image | /l/a/lamp#.jpg | =
additional_images | /l/a/lamp#b.jpg | images
country_of_manufacture | India | origin
qty | 100 | =
related_skus | MG-9 | related
cost | 7 | = secret
hs_code | 830610 | hsCode`,
  bagisto: `
sku | BG-# | sku
parent_sku |  | parent
locale | en | locale
attribute_family_code | default | =
type | simple | type
categories | Root | category
images | a#.jpg | images
name | Diya # | name.en
description | Clay | description.en
short_description | Clay diya | shortDescription.en
status | 1 | =
weight | 1 | =
price | 10 | =
cost | 4 | = secret
special_price | 8 | =
customer_group_prices |  | = secret
meta_keywords | diya | keywords
configurable_variants |  | configurableVariants
associated_skus |  | associatedSkus`,
  akeneo: `
identifier | AK-# | sku
family | lamps | family
categories | home | category
groups |  | =
enabled | 1 | =
name-en_US | Lamp # | name.en
name-hi_IN | दीपक # | name.hi
description-en_US-ecommerce | Brass lamp | description.en
price-USD | 12.50 | price
price-EUR | 11.20 | priceLadders.2.steps.1.price
main_color | brass | = public
ean | 890123456789# | gtin`,
  amazon: `
feed_product_type | lamp | =
item_sku | AMZ-# | sku
brand_name | Kiran | brand
item_name | Brass oil lamp # | name.en
external_product_id | 890123456789# | gtin
external_product_id_type | EAN | =
manufacturer | Kiran Crafts | =
part_number | KL-# | modelNumber
product_description | Hand cast | description.en
item_type_keyword | oil lamps | =
standard_price | 499 | =
maximum_retail_price | 699 | =
quantity | 20 | =
main_image_url | https://m.example/#.jpg | images
other_image_url1 | https://m.example/#b.jpg | images
parent_child | child | =
parent_sku |  | parent
relationship_type | variation | =
variation_theme | Size | =
bullet_point1 | Solid brass | highlights.en
bullet_point2 | Seven wicks | -
bullet_point3 | Hand cast | -
generic_keywords | lamp diya | keywords
color_name | Gold | =
size_name | Large | =
item_weight | 1.2 | packing.item.netWeight
item_weight_unit_of_measure | kilograms | =
package_weight | 1400 | packing.item.grossWeight
package_weight_unit_of_measure | grams | =
country_of_origin | India | origin
hsn_code | 74198030 | hsCode
condition_type | New | =
update_delete | Update | =`,
  flipkart: `
Flipkart Serial Number | LMPG#XYZ | =
Seller SKU ID | FK-# | sku
Group ID | G1 | =
Listing Status | ACTIVE | =
MRP (INR) | 999 | =
Your selling price (INR) | 599 | price
Fullfilment by | Seller | =
Procurement type | EXPRESS | =
Procurement SLA (DAY) | 2 | =
Stock | 12 | =
Local handling fee (INR) | 40 | =
Package Weight (KG) | 1.4 | packing.item.grossWeight
Package Length (CM) | 30 | =
HSN | 74198030 | hsCode
Country Of Origin | IN | origin
Manufacturer Details | Kiran Crafts, Moradabad | =
Tax Code | GST_12 | =
Minimum Order Quantity (MinOQ) | 1 | moq
Brand | Kiran | brand
Style Code | KL-# | =
Brand Color | Antique gold | =
Color | Gold | = public
Main Image URL | https://f.example/#.jpg | images
Other Image URL 1 | https://f.example/#b.jpg | images
Model Name | Seven wick | modelNumber
Description | Brass lamp | description.en
Search Keywords | diya | keywords
Key Features | Solid brass | highlights.en
EAN/UPC | 890123456789# | gtin`,
  tally: `
Name | Brass Lamp 10 inch # | name.en
Alias | BL# | =
Part No. | TL-# | sku
Under | Lamps | category
Units | Nos | unit
HSN/SAC | 74198030 | hsCode
GST Rate | 12% | =
Taxability | Taxable | =
Type of Supply | Goods | =
Opening Balance | 12 Nos | =
Opening Rate | 420.00 | = secret
Opening Value | 5040.00 | = secret
Standard Cost | 410.00 | cost
Standard Price | 650.00 | price
Last Purchase Price | 405 | = secret`,
  'tally stock summary': `
Particulars | Brass Lamp # | name.en
Closing Quantity | 12 Nos | =
Closing Rate | 420.00 | = secret
Closing Value | 5040.00 | = secret`,
  vyapar: `
Item Name* | Copper bottle # | name.en
Item Code | VY-# | sku
Description | 1 litre | description.en
Category | Bottles | category
HSN | 741810 | hsCode
Default MRP | 899 | =
Disc % on MRP for Sale | 5 | =
Sale Price | 650 | price
Purchase Price | 410 | cost
Discount Type | Percentage | =
Opening Stock Quantity | 40 | =
Minimum Stock Quantity | 5 | =
Item Location | Rack 2 | =
Tax Rate | GST@12% | =
Inclusive Of Tax | N | =
Base Unit | PIECES | unit
Secondary Unit | DOZENS | =
Conversion Rate | 12 | =`,
  alibaba: `
Product Name | Brass temple bell # | name.en
Product Group | Bells | category
Model Number | KB-BEL-# | modelNumber
Place of Origin | India | origin
Brand Name | Kiran | brand
Keywords | bell, brass bell | keywords
FOB Price (US$) | 8.40 | price
Min. Order Quantity | 100 Pieces | moq
Supply Ability | 5000 Pieces per Month | supplyAbility
Payment Terms | L/C, T/T | =
Packaging Details | Carton of 20 | =
Lead Time (days) | 25 | leadTimes.1.days
Port | Nhava Sheva | port
HS Code | 830610 | hsCode
Main Image | bell#.jpg | images
Single package size | 30 x 20 x 10 cm | packing.item.size
Single gross weight | 1.4 kg | packing.item.grossWeight
Certification | ISO 9001 | =`,
  ...EXPORTER_HEADINGS,
};
