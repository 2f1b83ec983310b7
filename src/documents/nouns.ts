export * from './parts/kinds.ts';
export { exportDocument, type ExportDocument } from './parts/document.ts';
export { documentLine, type DocumentLine } from './parts/line.ts';
export { PAPER_MAPS, type Paper, paper } from './shipment/paper.ts';
export { type Shipment, SHIPMENT_MAPS, type ShipmentDone, shipment } from './shipment/shipment.ts';
export { type CurrencyName, currencyName, NAMED_CURRENCIES } from './making/currencyNames.ts';
export { amountInWords, numberInWords, type Scale, scaleOf } from './making/words.ts';
export { MADE_KINDS, type MadeKind } from './making/printable.ts';
