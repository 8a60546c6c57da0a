/**
 * Encodes mono 16-bit sound as FLAC (RFC 9639): fixed predictors and partitioned Rice codes, no linear prediction. Low bits
 * that are zero in a whole block are left out.
 * The MD5 in STREAMINFO is zero, which means "unknown" in the format: the upload is bound to a SHA-256 anyway.
 */

export const BLOCK_FRAMES = 4096;
const MAX_ORDER = 4;
const MAX_PARTITION_ORDER = 6;
/** 15 would mean "raw bits follow". */
const MAX_RICE = 14;
/** Everything of a block that is not samples: frame header, subframe header, partition parameters, CRC. */
const BLOCK_OVERHEAD_BYTES = 64;

class BitWriter {
  readonly bytes: Uint8Array<ArrayBuffer>;
  length = 0;
  private pending = 0;
  private bits = 0;

  constructor(capacityBytes: number) {
    this.bytes = new Uint8Array(capacityBytes);
  }

  /** Writes the low `count` (at most 24) bits of `value`. */
  put(value: number, count: number): void {
    this.pending = (this.pending << count) | (value & ((1 << count) - 1));
    this.bits += count;
    while (this.bits >= 8) {
      this.bits -= 8;
      this.bytes[this.length++] = this.pending >>> this.bits;
    }
  }

  rice(value: number, parameter: number): void {
    let zeros = value >>> parameter;
    for (; zeros >= 24; zeros -= 24) this.put(0, 24);
    this.put(1, zeros + 1);
    this.put(value, parameter);
  }

  align(): void {
    if (this.bits > 0) this.put(0, 8 - this.bits);
  }

  /** Appends the CRC of the bytes since `from`. */
  crc(from: number, polynomial: number, width: 8 | 16): void {
    const top = 1 << (width - 1);
    let crc = 0;
    for (let at = from; at < this.length; at++) {
      crc ^= this.bytes[at]! << (width - 8);
      for (let bit = 0; bit < 8; bit++) crc = crc & top ? (crc << 1) ^ polynomial : crc << 1;
    }
    this.put(crc, width);
  }
}

export function encodeFlac(pcm: Int16Array, sampleRateHz: number): Uint8Array<ArrayBuffer> {
  const blocks = Math.ceil(pcm.length / BLOCK_FRAMES);
  const out = new BitWriter(64 + pcm.length * 2 + blocks * BLOCK_OVERHEAD_BYTES);
  streamInfo(out, pcm.length, sampleRateHz);
  const scratch = new Uint32Array(BLOCK_FRAMES);
  for (let block = 0; block < blocks; block++) {
    frame(out, block, pcm.subarray(block * BLOCK_FRAMES, (block + 1) * BLOCK_FRAMES), scratch);
  }
  return out.bytes.subarray(0, out.length);
}

function streamInfo(out: BitWriter, frames: number, sampleRateHz: number): void {
  out.put(0x664c, 16); // "fLaC"
  out.put(0x6143, 16);
  out.put(0x80, 8); // the last metadata block, of type 0
  out.put(34, 24);
  out.put(BLOCK_FRAMES, 16);
  out.put(BLOCK_FRAMES, 16);
  out.put(0, 24); // shortest and longest frame: not known
  out.put(0, 24);
  out.put(sampleRateHz, 20);
  out.put(((1 - 1) << 5) | (16 - 1), 8); // channels, bits per sample
  out.put(Math.floor(frames / 2 ** 24), 12);
  out.put(frames, 24);
  for (let word = 0; word < 8; word++) out.put(0, 16);
}

function frame(out: BitWriter, index: number, pcm: Int16Array, scratch: Uint32Array): void {
  const start = out.length;
  out.put(0xfff8, 16); // sync, blocks of one size
  out.put(0x70, 8); // the size follows as 16 bits; the sample rate is STREAMINFO's
  out.put(0x08, 8); // mono, 16 bits
  utf8(out, index);
  out.put(pcm.length - 1, 16);
  out.crc(start, 0x07, 8);
  subframe(out, pcm, scratch);
  out.align();
  out.crc(start, 0x8005, 16);
}

/** Block numbers are written as UTF-8 writes code points; 65,536 blocks are an hour and a half. */
function utf8(out: BitWriter, value: number): void {
  if (value < 0x80) out.put(value, 8);
  else if (value < 0x800) out.put(0xc080 | ((value << 2) & 0x1f00) | (value & 0x3f), 16);
  else out.put(0xe08080 | ((value << 4) & 0xf0000) | ((value << 2) & 0x3f00) | (value & 0x3f), 24);
}

function subframe(out: BitWriter, block: Int16Array, residual: Uint32Array): void {
  const wasted = wastedBits(block);
  const pcm = wasted > 0 ? block.map((sample) => sample >> wasted) : block;
  const width = 16 - wasted;
  if (pcm.every((sample) => sample === pcm[0])) {
    subframeHeader(out, 0, wasted); // constant
    out.put(pcm[0]!, width);
    return;
  }
  const order = bestOrder(pcm);
  predict(pcm, order, residual);
  const plan = bestPartitions(residual, pcm.length, order);
  if (order * width + plan.bits >= pcm.length * width) {
    subframeHeader(out, 1, wasted); // verbatim
    for (const sample of pcm) out.put(sample, width);
    return;
  }
  subframeHeader(out, 8 | order, wasted); // fixed predictor
  for (let at = 0; at < order; at++) out.put(pcm[at]!, width);
  out.put(plan.order, 6); // Rice codes with 4-bit parameters, partition order
  const size = pcm.length >> plan.order;
  plan.parameters.forEach((parameter, partition) => {
    out.put(parameter, 4);
    for (let at = Math.max(order, partition * size); at < (partition + 1) * size; at++) {
      out.rice(residual[at]!, parameter);
    }
  });
}

function subframeHeader(out: BitWriter, type: number, wasted: number): void {
  out.put((type << 1) | Math.min(1, wasted), 8);
  if (wasted > 0) out.put(1, wasted); // their number in unary
}

/** How many low bits are zero in every sample; none of silence, which is constant. */
function wastedBits(block: Int16Array): number {
  const any = block.reduce((bits, sample) => bits | sample, 0);
  return any === 0 ? 0 : 31 - Math.clz32(any & -any);
}

/** The order with the smallest sum of residuals: differences of differences, all orders in one pass. */
function bestOrder(pcm: Int16Array): number {
  if (pcm.length <= MAX_ORDER) return 0;
  const sums = new Float64Array(MAX_ORDER + 1);
  const last = new Int32Array(MAX_ORDER + 1);
  for (let at = 0; at < pcm.length; at++) {
    let difference = pcm[at]!;
    for (let order = 0; order <= MAX_ORDER; order++) {
      if (at >= MAX_ORDER) sums[order]! += Math.abs(difference);
      const before = last[order]!;
      last[order] = difference;
      difference -= before;
    }
  }
  return sums.indexOf(Math.min(...sums));
}

/** Fills `residual` from `order` on with the prediction's errors, folded: small ones of either sign are small. */
function predict(pcm: Int16Array, order: number, residual: Uint32Array): void {
  const last = new Int32Array(MAX_ORDER + 1);
  for (let at = 0; at < pcm.length; at++) {
    let difference = pcm[at]!;
    for (let depth = 0; depth < order; depth++) {
      const before = last[depth]!;
      last[depth] = difference;
      difference -= before;
    }
    residual[at] = (difference << 1) ^ (difference >> 31);
  }
}

interface Plan {
  readonly order: number;
  readonly parameters: number[];
  readonly bits: number;
}

function bestPartitions(residual: Uint32Array, length: number, predictorOrder: number): Plan {
  let best: Plan | null = null;
  for (let order = 0; order <= MAX_PARTITION_ORDER; order++) {
    const size = length >> order;
    if (size << order !== length || size <= predictorOrder) break;
    const parameters: number[] = [];
    let bits = 0;
    for (let start = 0; start < length; start += size) {
      const from = Math.max(predictorOrder, start);
      let sum = 0;
      for (let at = from; at < start + size; at++) sum += residual[at]!;
      const count = start + size - from;
      const parameter = Math.min(MAX_RICE, Math.max(0, Math.floor(Math.log2(sum / count))));
      parameters.push(parameter);
      // Never less than the true length, so that what is planned always fits.
      bits += 4 + count * (parameter + 1) + Math.floor(sum / 2 ** parameter);
    }
    if (best === null || bits < best.bits) best = { order, parameters, bits };
  }
  return best!;
}
