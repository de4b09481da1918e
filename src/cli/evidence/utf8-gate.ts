import { isUtf8 } from "node:buffer";
import { Transform } from "node:stream";

/** Bytes that are not UTF-8: where the first of them stands in the file, and which it is. */
export class NotUtf8 extends Error {
  readonly offset: number;
  readonly byte: number;

  constructor(offset: number, byte: number) {
    super(`not UTF-8 at byte ${offset}`);
    this.offset = offset;
    this.byte = byte;
  }
}

/** Lets bytes through as they are for as long as they are UTF-8; a character may be cut by the end of a chunk. */
export function utf8Gate(): Transform {
  let rest: Buffer = Buffer.alloc(0);
  let passed = 0;
  const check = (bytes: Buffer) => {
    if (isUtf8(bytes)) return null;
    const bad = firstBad(bytes);
    return new NotUtf8(passed + bad, bytes[bad] as number);
  };
  return new Transform({
    transform(chunk: Buffer, _, done) {
      const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      const whole = bytes.subarray(0, bytes.length - unfinished(bytes));
      const fault = check(whole);
      if (fault !== null) return done(fault);
      rest = bytes.subarray(whole.length);
      passed += whole.length;
      done(null, whole);
    },
    flush(done) {
      done(check(rest), rest);
    },
  });
}

/** How many bytes at the end begin a character that is not complete. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte >= 0xc0) return back < lengthOf(byte) ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}

/** Bytes of the character that begins with one. */
function lengthOf(byte: number): number {
  if (byte >= 0xf0) return 4;
  return byte >= 0xe0 ? 3 : 2;
}

/** Offset of the first byte of the first character that is none: the longest sound beginning, found by halving. */
function firstBad(bytes: Buffer): number {
  let [sound, unsound] = [0, bytes.length];
  while (unsound - sound > 1) {
    const middle = (sound + unsound) >> 1;
    const part = bytes.subarray(0, middle);
    if (isUtf8(part.subarray(0, middle - unfinished(part)))) sound = middle;
    else unsound = middle;
  }
  return sound - unfinished(bytes.subarray(0, sound));
}
