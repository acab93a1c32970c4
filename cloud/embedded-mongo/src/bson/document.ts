/**
 * A document as the language sees it. In memory a value is a plain JavaScript value only where the BSON
 * library would write it back as the very same BSON type; otherwise it stays in its BSON wrapper:
 *
 * - int32 → number; double → number when it is fractional or beyond int32 (or NaN, -0), else `Double`;
 * - int64 → `Long` always; decimal → `Decimal128`; string, boolean, null → themselves; date → `Date`;
 * - regular expression → `BSONRegExp`; binary → `Binary`; ObjectId, Timestamp, MinKey, MaxKey, Code as such.
 *
 * So decoding and encoding a document gives the same bytes again (see decode.ts), except that JavaScript
 * objects put field names that look like array indexes first.
 */
export interface Document {
  [field: string]: unknown;
}
