import { Readable, Writable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NotUtf8, utf8Gate } from "../../src/cli/evidence/utf8-gate.ts";

/** Bytes in chunks of some size through the gate. */
function through(bytes: Buffer, size: number): Promise<Buffer> {
  const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
    bytes.subarray(i * size, (i + 1) * size),
  );
  return buffer(Readable.from(chunks).pipe(utf8Gate()));
}

async function fault(bytes: Buffer, size: number): Promise<NotUtf8 | null> {
  const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
    bytes.subarray(i * size, (i + 1) * size),
  );
  try {
    await pipeline(Readable.from(chunks), utf8Gate(), new Writable({ write: (_chunk, _encoding, done) => done() }));
    return null;
  } catch (error) {
    if (error instanceof NotUtf8) return error;
    throw error;
  }
}

const text = fc.string({ unit: "grapheme", maxLength: 40 });
const size = fc.integer({ min: 1, max: 7 });

describe("the gate for UTF-8", () => {
  it("lets text through as it is, however its characters are cut", async () => {
    await fc.assert(
      fc.asyncProperty(text, size, async (each, chunk) => {
        expect(await through(Buffer.from(each), chunk)).toEqual(Buffer.from(each));
      }),
      { seed: 3 },
    );
  });

  it("names the first byte that is none, wherever chunks end", async () => {
    const bad = fc.constantFrom(
      [0xe9, 0x20],
      [0xff],
      [0x80],
      [0xc0, 0xaf],
      [0xed, 0xa0, 0x80],
      [0xf4, 0x90, 0x80, 0x80],
    );
    await fc.assert(
      fc.asyncProperty(text, bad, text, size, async (before, bytes, after, chunk) => {
        const found = await fault(Buffer.concat([Buffer.from(before), Buffer.from(bytes), Buffer.from(after)]), chunk);
        expect(found).toMatchObject({ offset: Buffer.byteLength(before), byte: bytes[0] });
      }),
      { seed: 3 },
    );
  });

  it("names a character that is cut off at the end", async () => {
    expect(await fault(Buffer.from("libertà").subarray(0, -1), 3)).toMatchObject({ offset: 6, byte: 0xc3 });
  });
});
