/** BSON values: what they are, their order, their bytes. */
export { calculate, double, integer } from './arithmetic.ts';
export { clone } from './clone.ts';
export { compareValues, regexParts, stringOf, valuesEqual } from './compare.ts';
export { decode } from './decode.ts';
export type { Document } from './document.ts';
export { encode } from './encode.ts';
export { encodeCompoundKey, encodeKey } from './key-encoding.ts';
export { isDocument, isNumeric, isRegex, Kind, kindOf, ownField, putField } from './kind.ts';
export { toNumber } from './numbers.ts';
export { TYPE_NUMBERS, typeName, typeNumber } from './type-names.ts';
