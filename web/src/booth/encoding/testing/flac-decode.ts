/** A FLAC decoder for tests, written from RFC 9639 alone and strict: it shares nothing with the encoder. */

export interface Decoded {
  readonly sampleRateHz: number;
  readonly totalFrames: number;
  readonly samples: number[];
}

class BitReader {
  at = 0;
  constructor(readonly bytes: Uint8Array) {}

  bit(): number {
    const byte = this.bytes[this.at >> 3];
    if (byte === undefined) throw new Error("the stream ends too early");
    return (byte >> (7 - (this.at++ & 7))) & 1;
  }
  unsigned(count: number): number {
    let value = 0;
    for (let left = count; left > 0; left--) value = value * 2 + this.bit();
    return value;
  }
  signed(count: number): number {
    const value = this.unsigned(count);
    return value >= 2 ** (count - 1) ? value - 2 ** count : value;
  }
  get byte(): number {
    return this.at / 8;
  }
  get ended(): boolean {
    return this.at >= this.bytes.length * 8;
  }
}

/** CRC with the polynomial's bits written out, most significant first, one bit at a time. */
function crc(bytes: Uint8Array, width: number, powers: number[]): number {
  const register: number[] = new Array(width).fill(0);
  for (const byte of bytes) {
    for (let bit = 7; bit >= 0; bit--) {
      const feedback = register.shift()! ^ ((byte >> bit) & 1);
      register.push(0);
      if (feedback) for (const power of powers) register[width - 1 - power]! ^= 1;
    }
  }
  return register.reduce((value, bit) => value * 2 + bit, 0);
}

export function decodeFlac(bytes: Uint8Array): Decoded {
  const reader = new BitReader(bytes);
  expect(reader.unsigned(32), 0x664c6143, "marker");
  expect(reader.unsigned(1), 1, "last metadata block");
  expect(reader.unsigned(7), 0, "STREAMINFO");
  expect(reader.unsigned(24), 34, "length of STREAMINFO");
  const minBlock = reader.unsigned(16);
  const maxBlock = reader.unsigned(16);
  reader.unsigned(48);
  const sampleRateHz = reader.unsigned(20);
  expect(reader.unsigned(3), 0, "channels - 1");
  expect(reader.unsigned(5), 15, "bits - 1");
  const totalFrames = reader.unsigned(36);
  for (let byte = 0; byte < 16; byte++) expect(reader.unsigned(8), 0, "MD5");
  const samples: number[] = [];
  for (let index = 0; !reader.ended; index++) {
    const block = decodeFrame(reader, index);
    if (block.length > maxBlock || (block.length < minBlock && !reader.ended)) throw new Error("block size");
    for (const sample of block) samples.push(sample);
  }
  expect(samples.length, totalFrames, "total frames");
  return { sampleRateHz, totalFrames, samples };
}

function decodeFrame(reader: BitReader, index: number): number[] {
  const start = reader.byte;
  expect(reader.unsigned(14), 0b11111111111110, "sync");
  expect(reader.unsigned(1), 0, "reserved");
  expect(reader.unsigned(1), 0, "blocking strategy");
  const sizeCode = reader.unsigned(4);
  expect(reader.unsigned(4), 0, "sample rate code");
  expect(reader.unsigned(4), 0, "channel assignment");
  expect(reader.unsigned(3), 4, "sample size");
  expect(reader.unsigned(1), 0, "reserved");
  expect(codedNumber(reader), index, "frame number");
  expect(sizeCode, 7, "block size code");
  const size = reader.unsigned(16) + 1;
  const header = reader.bytes.subarray(start, reader.byte);
  expect(reader.unsigned(8), crc(header, 8, [0, 1, 2]), "header CRC");
  const samples = decodeSubframe(reader, size);
  while (reader.at % 8 !== 0) expect(reader.bit(), 0, "padding");
  const whole = reader.bytes.subarray(start, reader.byte);
  expect(reader.unsigned(16), crc(whole, 16, [0, 2, 15]), "frame CRC");
  return samples;
}

function codedNumber(reader: BitReader): number {
  const first = reader.unsigned(8);
  if (first < 0x80) return first;
  const more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1;
  let value = first & (0x3f >> more);
  for (let byte = 0; byte < more; byte++) {
    expect(reader.unsigned(2), 2, "continuation");
    value = value * 64 + reader.unsigned(6);
  }
  return value;
}

function decodeSubframe(reader: BitReader, size: number): number[] {
  expect(reader.bit(), 0, "subframe padding");
  const type = reader.unsigned(6);
  let wasted = 0;
  if (reader.bit() === 1) for (wasted = 1; reader.bit() === 0; ) wasted++;
  const width = 16 - wasted;
  if (width < 1) throw new Error(`${wasted} wasted bits`);
  return decodePredicted(reader, size, type, width).map((sample) => sample * 2 ** wasted);
}

function decodePredicted(reader: BitReader, size: number, type: number, width: number): number[] {
  if (type === 0) return new Array(size).fill(reader.signed(width));
  if (type === 1) return Array.from({ length: size }, () => reader.signed(width));
  if (type < 8 || type > 12) throw new Error(`subframe type ${type}`);
  const order = type - 8;
  const samples = Array.from({ length: order }, () => reader.signed(width));
  const coefficients = [[], [1], [2, -1], [3, -3, 1], [4, -6, 4, -1]][order]!;
  for (const residual of decodeResidual(reader, size, order)) {
    const predicted = coefficients.reduce((sum, factor, back) => sum + factor * samples[samples.length - 1 - back]!, 0);
    samples.push(predicted + residual);
  }
  return samples;
}

function decodeResidual(reader: BitReader, size: number, order: number): number[] {
  expect(reader.unsigned(2), 0, "residual coding method");
  const partitions = 2 ** reader.unsigned(4);
  if (size % partitions !== 0 || size / partitions < order) throw new Error("partition order");
  const residual: number[] = [];
  for (let partition = 0; partition < partitions; partition++) {
    const parameter = reader.unsigned(4);
    if (parameter === 15) throw new Error("escape code");
    const count = size / partitions - (partition === 0 ? order : 0);
    for (let at = 0; at < count; at++) {
      let quotient = 0;
      while (reader.bit() === 0) quotient++;
      const folded = quotient * 2 ** parameter + reader.unsigned(parameter);
      residual.push(folded % 2 === 0 ? folded / 2 : -(folded + 1) / 2);
    }
  }
  return residual;
}

function expect(found: number, wanted: number, what: string): void {
  if (found !== wanted) throw new Error(`${what}: ${found}, not ${wanted}`);
}
