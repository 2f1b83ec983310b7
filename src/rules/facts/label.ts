import { z } from 'zod';
import { decimalFact, text } from '#base';

/**
 * What stands on the goods, their pack or their listing, as text, one leaf per particular (reference: labelling per destination).
 * Presence is what most rules ask for. Particulars of one market carry its name.
 */
const LABEL_FACTS = [
  'originMark', 'originMarkPosition', 'languages', 'fibreContent', 'animalPartsStatement', 'care', 'size', 'maker', 'makerAddress', 'makerEmail', 'batch', 'model', 'trackingLabel', 'warnings', 'ageWarning', 'smallPartsWarning',
  'ingredients', 'allergens', 'netContent', 'nutrition', 'storage', 'productionDate', 'bestBefore', 'expiryDate', 'recyclingMark', 'contactMaterialMark', 'species', 'packagingMaterial', 'periodAfterOpening', 'qualityStamp', 'harvestCountry', 'meltCountry', 'metalValue', 'secondaryBarcode', 'tertiaryBarcode',
  'arabicText', 'importerName', 'importerAddress',
  'usRn', 'usResponsibleParty', 'usFccMark', 'usProp65', 'usDotMark', 'usTscaTitleVi', 'usFsvpImporter', 'usFsvpUfi', 'usFceNumber', 'usSid', 'usNdc', 'usMocraListing', 'usLaceyDeclaration',
  'euResponsiblePersonName', 'euResponsiblePersonAddress', 'euResponsiblePersonEmail', 'euImporterName', 'euImporterAddress', 'euFoodOperator', 'ceMark', 'weeeMark', 'energyLabel', 'batteryMarks', 'footwearPictograms', 'cpnp', 'reachRegistration', 'clpLabel', 'vulnerabilityContact', 'eMark', 'svhcStatement', 'scipNumber',
  'ukImporterName', 'ukImporterAddress', 'ukFoodOperator', 'ukResponsiblePerson', 'ukcaMark', 'ukScpn', 'ukFireLabel',
  'gMark', 'gccQr', 'saberNumber', 'sfdaNumber', 'ecasMark', 'halalMark', 'gccTariff12',
  'foodName', 'chineseText', 'cnStandard', 'cnSafetyClass', 'gaccNumber', 'gaccOuterPack', 'cccMark', 'nmpaNumber', 'japaneseText', 'jpLabeller', 'jpPseMark', 'jasMark', 'auTradeDescription', 'magnetWarning', 'buttonCellWarning', 'nafdacNumber',
] as const;
export type LabelFact = (typeof LABEL_FACTS)[number];
export const labelFacts = z.strictObject(Object.fromEntries(LABEL_FACTS.map((key) => [key, text.optional()])) as Record<LabelFact, z.ZodOptional<typeof text>>);

/** Measured values of test reports; each is read from the product's attribute named test_<key in snake case>, e.g. test_lead_ppm. */
const TEST_FACTS = [
  'leadPpm', 'leadPaintPpm', 'cadmiumPpm', 'phthalatesPercent', 'azoAminesPpm', 'chromiumViPpm', 'nickelReleaseUg', 'formaldehydePpm', 'svhcPercent', 'packagingHeavyMetalsPpm', 'packagingPfasPpb', 'leadLeachPpm', 'cadmiumLeachPpm', 'moisturePercent', 'aflatoxinPpb', 'ethyleneOxidePpm',
] as const;
export type TestFact = (typeof TEST_FACTS)[number];
export const testFacts = z.strictObject(Object.fromEntries(TEST_FACTS.map((key) => [key, decimalFact.optional()])) as Record<TestFact, z.ZodOptional<typeof decimalFact>>);

export const LABEL_KEYS: readonly string[] = LABEL_FACTS;
export const TEST_KEYS: readonly string[] = TEST_FACTS;
