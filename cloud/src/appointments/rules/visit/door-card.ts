/** The code on a door card, as people may also type it: three groups of four, without letters that look alike. */

const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const length = 12;

/** Sixty bits of the signature; the alphabet has 32 letters, so each byte gives five bits without bias. */
export function codeOf(signature: Uint8Array): string {
  const code = [...signature.subarray(0, length)].map((byte) => letters.charAt(byte & 31)).join('');
  return (code.match(/.{4}/g) ?? []).join('-');
}

/** What was scanned or typed, in the form of the card: lower case, blanks and missing dashes are forgiven. */
export const normalCode = (given: string): string =>
  (
    given
      .toUpperCase()
      .replace(/[^0-9A-Z]/g, '')
      .match(/.{1,4}/g) ?? []
  ).join('-');
