import { wordKey } from '#base';

/** What forms of storefronts call a field in Chinese, German, French, Spanish and Arabic. Only for templates: lists of Indian firms come in English and Hindi. */
const WORDS: Readonly<Record<string, string>> = {
  sku: '商品编码|产品编码|货号|卖家sku|商家编码|artikelnummer|artikel nr|art nr|référence|référence article|réf|código de artículo|referencia|código|رمز المنتج|رقم الصنف',
  parent: '父sku|父商品编码|übergeordnete sku|sku parent|sku principal|الرمز الرئيسي',
  name: '产品名称|商品名称|商品标题|产品标题|标题|品名|produktname|artikelname|produkttitel|titel|bezeichnung|nom du produit|titre|titre du produit|désignation|nombre del producto|título|título del producto|denominación|اسم المنتج|العنوان|عنوان المنتج',
  shortDescription: '简短描述|产品简介|kurzbeschreibung|description courte|descripción corta|وصف قصير',
  description: '产品描述|商品描述|详细描述|描述|beschreibung|produktbeschreibung|description du produit|descripción|descripción del producto|الوصف|وصف المنتج',
  highlights: '产品亮点|卖点|商品卖点|produktmerkmale|aufzählungspunkte|points forts|puces|características|puntos clave|المميزات|النقاط الرئيسية',
  keywords: '关键词|搜索关键词|产品关键词|suchbegriffe|schlüsselwörter|stichwörter|mots clés|palabras clave|términos de búsqueda|الكلمات المفتاحية|كلمات البحث',
  category: '类目|产品类目|分类|商品分类|kategorie|warengruppe|catégorie|categoría|الفئة|التصنيف',
  brand: '品牌|品牌名称|marke|markenname|marque|marca|العلامة التجارية|الماركة',
  modelNumber: '型号|产品型号|modell|modellnummer|modèle|numéro de modèle|modelo|número de modelo|رقم الموديل|الموديل',
  gtin: '条形码|条码|商品条码|strichcode|code barres|código de barras|الباركود',
  hsCode: '海关编码|hs编码|税则号|zolltarifnummer|warentarifnummer|code sh|code douanier|código arancelario|código hs|رمز النظام المنسق|البند الجمركي',
  origin: '原产地|产地|原产国|herkunftsland|ursprungsland|pays d origine|país de origen|بلد المنشأ',
  price: '价格|单价|销售价|preis|stückpreis|einzelpreis|prix|prix unitaire|precio|precio unitario|السعر|سعر الوحدة',
  'priceLadders.1.currency': '币种|货币|währung|devise|moneda|divisa|العملة',
  moq: '最小起订量|起订量|最低起订量|mindestbestellmenge|quantité minimale de commande|quantité minimale|cantidad mínima de pedido|pedido mínimo|الحد الأدنى للطلب',
  unit: '单位|计量单位|销售单位|einheit|mengeneinheit|unité|unidad|unidad de medida|الوحدة',
  'leadTimes.1.days': '交货期|发货期|交期|lieferzeit|délai de livraison|plazo de entrega|مدة التسليم',
  incoterm: '贸易术语|lieferbedingung|conditions de livraison|términos de entrega|شروط التسليم',
  port: '港口|装运港|verladehafen|hafen|port d embarquement|puerto|puerto de carga|ميناء الشحن',
  'packing.item.netWeight': '净重|单件净重|nettogewicht|poids net|peso neto|الوزن الصافي',
  'packing.item.grossWeight': '毛重|单件毛重|包裹重量|bruttogewicht|poids brut|peso bruto|الوزن الإجمالي',
  'packing.item.length': '长|长度|包装长|länge|longueur|largo|longitud|الطول', 'packing.item.width': '宽|宽度|包装宽|breite|largeur|ancho|العرض', 'packing.item.height': '高|高度|包装高|höhe|hauteur|alto|altura|الارتفاع',
  'packing.carton.count': '每箱数量|装箱数|stück pro karton|pièces par carton|piezas por caja|عدد القطع في الكرتون',
  'packing.carton.grossWeight': '箱毛重|整箱毛重|kartongewicht|poids du carton|peso de la caja|وزن الكرتون',
  images: '图片|产品图片|主图|商品图片|bild|produktbild|hauptbild|image principale|photo|imagen|imagen principal|foto|الصورة|صورة المنتج',
  materials: '材质|材料|成分|materialzusammensetzung|matière|matériau|composition|composición|المادة|الخامة',
  certificateIds: '证书|认证|zertifikate|certificats|certificados|الشهادات',
};

const BY_WORD = new Map(Object.entries(WORDS).flatMap(([field, words]) => words.split('|').map((word) => [wordKey(word), field] as const)).reverse());

/** The field a folded heading names in one of these languages. */
export const fieldOfForeignWords = (words: string): string | undefined => BY_WORD.get(words);

/** Units as these languages write them in brackets beside a heading. */
const UNITS: Readonly<Record<string, string>> = { 厘米: 'CMS', 毫米: 'MMS', 米: 'MTR', 千克: 'KGS', 公斤: 'KGS', 克: 'GMS', سم: 'CMS', مم: 'MMS', كجم: 'KGS', كغ: 'KGS', غرام: 'GMS' };
export const foreignUnit = (text: string): string | undefined => UNITS[text.trim()];
