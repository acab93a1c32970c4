/** What a file is by its first bytes; what the client claims does not count. */

export type PhotoType = 'image/jpeg' | 'image/png' | 'image/webp';
export type VoiceType = 'audio/mpeg' | 'audio/mp4' | 'audio/aac' | 'audio/wav' | 'audio/webm' | 'audio/ogg';

export function photoType(bytes: Buffer): PhotoType | undefined {
  if (starts(bytes, 'ffd8ff')) return 'image/jpeg';
  if (starts(bytes, '89504e470d0a1a0a')) return 'image/png';
  if (ascii(bytes, 0, 'RIFF') && ascii(bytes, 8, 'WEBP')) return 'image/webp';
  return undefined;
}

export function voiceType(bytes: Buffer): VoiceType | undefined {
  if (ascii(bytes, 0, 'ID3')) return 'audio/mpeg';
  if (ascii(bytes, 4, 'ftyp')) return 'audio/mp4';
  if (ascii(bytes, 0, 'RIFF') && ascii(bytes, 8, 'WAVE')) return 'audio/wav';
  if (ascii(bytes, 0, 'OggS')) return 'audio/ogg';
  if (starts(bytes, '1a45dfa3')) return 'audio/webm';
  return frameType(bytes);
}

/** MPEG audio without a header begins with 11 set bits; layer bits of zero mean AAC. */
function frameType(bytes: Buffer): VoiceType | undefined {
  const [first = 0, second = 0] = bytes;
  if (first !== 0xff || (second & 0xe0) !== 0xe0) return undefined;
  return (second & 0x06) === 0 ? 'audio/aac' : 'audio/mpeg';
}

const starts = (bytes: Buffer, hex: string): boolean =>
  bytes.subarray(0, hex.length / 2).toString('hex') === hex;
const ascii = (bytes: Buffer, at: number, text: string): boolean =>
  bytes.toString('latin1', at, at + text.length) === text;
