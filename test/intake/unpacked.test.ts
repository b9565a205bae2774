import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { IntakeFile } from "../../src/intake/format.ts";
import { BrokenArchive, unpacked } from "../../src/intake/unpacked.ts";
import { fileOf } from "./sample-files.ts";

const text = Buffer.from(Array.from({ length: 400_000 }, (_, row) => `${(row * 7_919) % 1_000_003}\n`).join(""));
const packed = gzipSync(text);

async function bytesIn(file: IntakeFile): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const { stream } of unpacked([file])) for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

describe("a gzipped file", () => {
  it("gives its bytes", async () => {
    expect((await bytesIn(fileOf("a.gz", packed, 1_000))).equals(text)).toBe(true);
  });

  it("says that it is cut off, and which it is", async () => {
    const broken: unknown = await bytesIn(fileOf("a.gz", packed.subarray(0, packed.length / 2))).catch((error: unknown) => error);
    expect(broken).toBeInstanceOf(BrokenArchive);
    expect(broken).toMatchObject({ file: "a.gz" });
  });

  it("passes on its stream's own fault", async () => {
    const fault = new Error("the disk is gone");
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield packed.subarray(0, packed.length / 2);
      throw fault;
    }
    await expect(bytesIn({ name: "a.gz", stream: failing() })).rejects.toBe(fault);
  });

  it("closes its stream when the reader stops early", async () => {
    const closed = Promise.withResolvers<boolean>();
    async function* long(): AsyncGenerator<Uint8Array> {
      try {
        for (let start = 0; start < packed.length; start += 100) yield packed.subarray(start, start + 100);
        closed.resolve(false);
      } finally {
        closed.resolve(true);
      }
    }
    for await (const { stream } of unpacked([{ name: "a.gz", stream: long() }])) for await (const _ of stream) break;
    expect(await closed.promise).toBe(true);
  });
});
