import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { Zip, ZipDeflate, ZipPassThrough, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { BrokenArchive, unpacked } from "../../src/intake/unpacked.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { fileOf } from "./sample-files.ts";

const text = Buffer.from(Array.from({ length: 2_000 }, (_, row) => `${row},${(row * 7_919) % 1_000_003}\n`).join(""));
const contents = { "a.csv": text, "b.csv": Buffer.from("one line\n"), "empty.csv": Buffer.alloc(0), "notes.pdf": text };
const told = [["x.zip/a.csv", text.toString()], ["x.zip/b.csv", "one line\n"], ["x.zip/empty.csv", ""]];

/** An archive whose check sums and sizes stand behind its files. */
function deferred(Entry: typeof ZipDeflate | typeof ZipPassThrough): Buffer {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((_error, chunk) => chunks.push(chunk));
  for (const [name, bytes] of Object.entries(contents)) {
    const entry = new Entry(name);
    zip.add(entry);
    entry.push(bytes, true);
  }
  zip.end();
  return Buffer.concat(chunks);
}

const archives: readonly (readonly [string, Buffer])[] = [
  ["deflated", Buffer.from(zipSync(contents))], ["stored", Buffer.from(zipSync(contents, { level: 0 }))],
  ["deflated, sizes behind", deferred(ZipDeflate)], ["stored, sizes behind", deferred(ZipPassThrough)],
];

async function filesIn(archive: Uint8Array, chunkSize?: number): Promise<string[][]> {
  const files: string[][] = [];
  for await (const { name, stream } of unpacked([fileOf("x.zip", archive, chunkSize)])) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of stream) chunks.push(chunk);
    files.push([name, Buffer.concat(chunks).toString()]);
  }
  return files;
}

const fault = (archive: Uint8Array): Promise<unknown> => filesIn(archive).then(() => "read", (error: unknown) => error);

describe.each(archives)("an archive, %s", (_name, archive) => {
  it("gives its files, however its bytes come", async () => {
    for (const size of [1, 7, 1_000, 1_000_000]) expect(await filesIn(archive, size)).toEqual(told);
  });

  it("that is cut off anywhere is damaged", async () => {
    await fc.assert(fc.asyncProperty(fc.integer({ min: 4, max: archive.length - 1 }), async (end) => {
      expect(await fault(archive.subarray(0, end))).toBeInstanceOf(BrokenArchive);
    }), { numRuns: 60 });
  });

  it("with one bit of a file changed is damaged", async () => {
    const start = archive.indexOf("a.csv") + 5;
    const length = archive.indexOf("b.csv") - 60 - start;
    await fc.assert(fc.asyncProperty(fc.nat(length - 1), fc.nat(7), async (at, bit) => {
      const changed = Buffer.from(archive);
      changed[start + at] ^= 1 << bit;
      const found = await fault(changed);
      expect(found).toBeInstanceOf(BrokenArchive);
      expect(found).toMatchObject({ file: "x.zip" });
    }), { numRuns: 60 });
  });
});

describe("an archive", () => {
  it("gives the rows before the damage", async () => {
    const changed = Buffer.from(zipSync(contents, { level: 0 }));
    changed[changed.indexOf("one line")] ^= 1;
    const names: string[] = [];
    await expect((async () => {
      for await (const { name, stream } of unpacked([fileOf("x.zip", changed)])) {
        names.push(name);
        for await (const _ of stream);
      }
    })()).rejects.toThrow("b.csv is not what its check sum says");
    expect(names).toEqual(["x.zip/a.csv", "x.zip/b.csv"]);
  });

  it("lends several of its files at once", async () => {
    const streams = [];
    for await (const { stream } of unpacked([fileOf("x.zip", archives[0][1])])) streams.push(stream);
    const sizes = [];
    for (const stream of streams) {
      let size = 0;
      for await (const chunk of stream) size += chunk.length;
      sizes.push(size);
    }
    expect(sizes).toEqual([text.length, 9, 0]);
  });

  it("passes on its stream's own fault", async () => {
    const gone = new Error("the disk is gone");
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield archives[0][1].subarray(0, 500);
      throw gone;
    }
    const reading = async (): Promise<void> => { for await (const { stream } of unpacked([{ name: "x.zip", stream: failing() }])) for await (const _ of stream); };
    await expect(reading()).rejects.toBe(gone);
  });

  it.runIf(hasPython())("is read as another program writes it, of files larger than was known at first too", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "a.csv"), text);
    const script = "import sys,zipfile\nclass Out:\n  def __init__(s,f): s.f=f\n  def write(s,b): return s.f.write(b)\n  def flush(s): s.f.flush()\nwith open(sys.argv[1],'wb') as f, zipfile.ZipFile(Out(f) if sys.argv[2]=='s' else f,'w',zipfile.ZIP_DEFLATED) as z:\n  with z.open('a.csv','w',force_zip64=True) as e: e.write(open(sys.argv[3],'rb').read())";
    for (const way of ["s", "f"]) {
      execFileSync("python3", ["-c", script, join(folder, "x.zip"), way, join(folder, "a.csv")]);
      expect(await filesIn(readFileSync(join(folder, "x.zip")), 1_000)).toEqual([["x.zip/a.csv", text.toString()]]);
    }
  });
});

function hasPython(): boolean {
  try {
    execFileSync("python3", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
