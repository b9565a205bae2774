/** What a zip archive holds, piece by piece as its bytes come, each file held against its check sum and its size. */
import { crc32 } from "node:zlib";
import { inflated } from "./inflated.ts";
import { ArchiveDamage, type StreamBytes } from "./stream-bytes.ts";

/** A file begins, some of its bytes, and its end: what came was whole. */
export type ZipPiece = { readonly name: string } | { readonly chunk: Uint8Array } | "end";

const SIGNATURE = { file: 0x04034b50, descriptor: 0x08074b50, directory: 0x02014b50, end: 0x06054b50 };
const [STORED, DEFLATED] = [0, 8];
const FLAG = { encrypted: 1, deferred: 8, utf8: 0x800 };
/** A size that stands elsewhere, being too large for its place. */
const ELSEWHERE = 0xffffffff;

/** Throws ArchiveDamage. */
export async function* zipPieces(bytes: StreamBytes): AsyncGenerator<ZipPiece, undefined> {
  let files = 0;
  let signature = (await bytes.take(4)).readUInt32LE();
  for (; signature === SIGNATURE.file; signature = (await bytes.take(4)).readUInt32LE()) {
    files += 1;
    yield* filePieces(bytes, await headerIn(bytes));
  }
  if (signature !== SIGNATURE.directory && signature !== SIGNATURE.end) throw new ArchiveDamage("something that is no file stands among its files");
  checkEnd(await endOf(bytes, signature), files);
  return undefined;
}

interface Header {
  readonly name: string;
  readonly method: number;
  /** What the bytes come to; undefined where that stands behind them. */
  readonly told: Sum | undefined;
  /** Undefined where nobody knows it yet. */
  readonly packed: number | undefined;
}

interface Sum {
  readonly crc: number;
  readonly size: number;
}

/** The header, its signature having been read. */
async function headerIn(bytes: StreamBytes): Promise<Header> {
  const fixed = await bytes.take(26);
  const [flags, method] = [fixed.readUInt16LE(2), fixed.readUInt16LE(4)];
  const name = (await bytes.take(fixed.readUInt16LE(22))).toString((flags & FLAG.utf8) === 0 ? "latin1" : "utf8");
  const large = largeSizes(await bytes.take(fixed.readUInt16LE(24)));
  if ((flags & FLAG.encrypted) !== 0) throw new ArchiveDamage(`${name} is encrypted`);
  if (method !== STORED && method !== DEFLATED) throw new ArchiveDamage(`${name} is packed by a method that is not read, ${method}`);
  const [packed, size] = [fixed.readUInt32LE(14), fixed.readUInt32LE(18)].map((known, place) => (known === ELSEWHERE ? large[1 - place] ?? known : known));
  const isDeferred = (flags & FLAG.deferred) !== 0;
  return { name, method, told: isDeferred ? undefined : { crc: fixed.readUInt32LE(10), size }, packed: isDeferred && packed === 0 ? undefined : packed };
}

/** Sizes too large for 32 bits, unpacked and packed. */
function largeSizes(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) === 1 && at + 20 <= extra.length) return [4, 12].map((place) => Number(extra.readBigUInt64LE(at + place)));
  }
  return [];
}

async function* filePieces(bytes: StreamBytes, { name, method, told, packed }: Header): AsyncGenerator<ZipPiece> {
  yield { name };
  const [start, sum] = [bytes.taken, { crc: 0, size: 0 }];
  const chunks = method === DEFLATED ? inflated(bytes) : packed === undefined ? storedUpToDescriptor(bytes, sum) : stored(bytes, packed);
  for await (const chunk of chunks) {
    sum.crc = crc32(chunk, sum.crc);
    sum.size += chunk.length;
    yield { chunk };
  }
  const came = bytes.taken - start;
  const isWhole = told === undefined ? await takeDescriptor(bytes, sum, came) : told.crc === sum.crc && told.size === sum.size && came === packed;
  if (!isWhole) throw new ArchiveDamage(`${name} is not what its check sum says`);
  yield "end";
}

async function* stored(bytes: StreamBytes, count: number): AsyncGenerator<Uint8Array> {
  for (let left = count; left > 0;) {
    const chunk = await bytes.some(left);
    left -= chunk.length;
    yield chunk;
  }
}

/** Bytes that stand as they are, up to a descriptor that fits what came before it. */
async function* storedUpToDescriptor(bytes: StreamBytes, sum: Sum): AsyncGenerator<Uint8Array> {
  for (;;) {
    const { length } = await bytes.peek(4);
    const chunk = await bytes.some(Infinity);
    if (length < 4) throw new ArchiveDamage("it ends too early");
    const mark = chunk.indexOf(DESCRIPTOR, 0, "latin1");
    // A signature may begin in the last bytes.
    const before = chunk.subarray(0, mark < 0 ? chunk.length - 3 : mark);
    bytes.giveBack(chunk.subarray(before.length));
    if (before.length > 0) yield before;
    if (mark < 0) continue;
    if (descriptorLength(await bytes.peek(LONGEST_DESCRIPTOR), sum, sum.size) > 0) return;
    yield await bytes.take(1);
  }
}

const DESCRIPTOR = "PK\u0007\u0008";
const LONGEST_DESCRIPTOR = 24;

/** Takes what stands behind the bytes of a file; false where it says otherwise. */
async function takeDescriptor(bytes: StreamBytes, sum: Sum, packed: number): Promise<boolean> {
  const length = descriptorLength(await bytes.peek(LONGEST_DESCRIPTOR), sum, packed);
  await bytes.take(length);
  return length > 0;
}

/** With or without a signature, sizes of 4 bytes or 8; 0 where none fits. */
function descriptorLength(found: Buffer, { crc, size }: Sum, packed: number): number {
  const start = found.length >= 4 && found.readUInt32LE() === SIGNATURE.descriptor ? 4 : 0;
  for (const [at, width] of [[start, 4], [start, 8], [0, 4], [0, 8]]) {
    const length = at + 4 + 2 * width;
    if (found.length < length || found.readUInt32LE(at) !== crc) continue;
    const [first, second] = [at + 4, at + 4 + width].map((place) => (width === 4 ? found.readUInt32LE(place) : Number(found.readBigUInt64LE(place))));
    if (first === packed && second === size) return length;
  }
  return 0;
}

/** As far from its end as the end record of an archive may begin. */
const LONGEST_END = 22 + 65_535;

/** The last bytes: the directory before them says again what has been read. */
async function endOf(bytes: StreamBytes, signature: number): Promise<Buffer> {
  let last = Buffer.alloc(4);
  last.writeUInt32LE(signature);
  for (let chunk = await bytes.next(); chunk !== undefined; chunk = await bytes.next()) last = Buffer.concat([last, chunk]).subarray(-LONGEST_END);
  return last;
}

function checkEnd(last: Buffer, files: number): void {
  const at = last.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
  if (at < 0 || at + 22 > last.length) throw new ArchiveDamage("it ends too early");
  const told = last.readUInt16LE(at + 10);
  if (told !== 0xffff && told !== files % 65_536) throw new ArchiveDamage(`it should hold ${told} files, and holds ${files}`);
}
