/** A growing byte buffer for keys, with the order-preserving forms of strings and doubles. */

export class KeyWriter {
  bytes = Buffer.allocUnsafe(512);
  length = 0;

  private reserve(count: number): void {
    if (this.length + count <= this.bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, this.length + count));
    this.bytes.copy(larger, 0, 0, this.length);
    this.bytes = larger;
  }

  byte(value: number): void {
    this.reserve(1);
    this.bytes[this.length++] = value;
  }

  raw(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  uint32(value: number): void {
    this.reserve(4);
    this.length = this.bytes.writeUInt32BE(value, this.length);
  }

  /** Sign bit flipped, negative numbers inverted: byte order is number order. */
  double(value: number): void {
    this.reserve(8);
    const start = this.length;
    this.length = this.bytes.writeDoubleBE(value, start);
    const first = this.bytes[start] as number;
    if (first & 0x80) this.invert(start);
    else this.bytes[start] = first ^ 0x80;
  }

  /** UTF-8 with 00 written as 00 FF and the end as 00 01, so that no string is a prefix of another. */
  string(text: string): void {
    this.reserve(text.length * 3 + 2);
    const start = this.length;
    this.length += this.bytes.write(text, start, 'utf8');
    if (text.includes('\0')) this.escapeZeros(start);
    this.byte(0);
    this.byte(1);
  }

  private escapeZeros(start: number): void {
    const plain = Buffer.from(this.bytes.subarray(start, this.length));
    this.length = start;
    for (const value of plain) {
      this.byte(value);
      if (value === 0) this.byte(0xff);
    }
  }

  /** Turns the order of everything written since `start` around. */
  invert(start: number): void {
    for (let i = start; i < this.length; i++) this.bytes[i] = (this.bytes[i] as number) ^ 0xff;
  }

  take(): Buffer {
    const taken = Buffer.from(this.bytes.subarray(0, this.length));
    this.length = 0;
    return taken;
  }
}
