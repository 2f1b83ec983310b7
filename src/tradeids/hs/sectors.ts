type HsSector = 'toys' | 'jewellery' | 'textiles' | 'handicrafts' | 'auto' | 'electronics' | 'cosmetics' | 'pharma' | 'food' | 'leather' | 'chemicals';

/**
 * HS prefixes that route goods to one of eleven sectors; a first guess when nobody names one, never a classification. The narrower sectors come
 * first; carpets and furnishings (57, 6304) are textiles before they are handicrafts.
 */
export const HS_SECTORS: readonly (readonly [sector: HsSector, prefixes: readonly string[]])[] = [
  ['toys', ['9503', '9504', '9505']],
  ['jewellery', ['71']],
  ['textiles', ['50', '51', '52', '53', '54', '55', '56', '57', '58', '59', '60', '61', '62', '63']],
  ['handicrafts', ['3406', '330741', '4414', '4420', '4421', '4602', '6802', '6912', '6913', '6914', '7013', '7418', '7419', '8306', '9403', '9601', '9602']],
  ['auto', ['8708', '8409', '8483', '8511', '8512', '4011', '6813', '8421', '7320', '7007']],
  ['electronics', ['8504', '8505', '8506', '8532', '8533', '8534', '8535', '8536', '8537', '8538', '8539', '8540', '8541', '8542', '8544']],
  ['cosmetics', ['3301', '3303', '3304', '3305', '3306', '3307', '3401']],
  ['pharma', ['30', '2933', '2934', '2935', '2936', '2937', '2938', '2939', '2940', '2941', '2942']],
  ['food', ['03', '07', '08', '09', '10', '11', '16', '17', '18', '19', '20', '21']],
  ['leather', ['41', '42', '43', '64']],
  ['chemicals', ['28', '29', '32', '34', '38']],
];
