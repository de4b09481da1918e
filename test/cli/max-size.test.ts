import { beforeAll, describe, expect, it } from "vitest";
import { folderWith, type Program, program } from "./binary.ts";
import { small } from "./scenarios.ts";

const MIB = 1 << 20;

/** A sound scenario of so many bytes: the rest is a comment. */
const ofSize = (bytes: number, letter = "x") => {
  const head = `${small}# `;
  return head + letter.repeat((bytes - Buffer.byteLength(head)) / Buffer.byteLength(letter));
};

let relocate: Program["relocate"];
let shell: Program["shell"];
let cwd: string;
beforeAll(async () => {
  ({ relocate, shell } = await program());
  const padding = 2 - ((MIB - Buffer.byteLength(`${small}# `)) % 3);
  cwd = folderWith({
    "just.yaml": ofSize(MIB),
    "over.yaml": ofSize(MIB + 1),
    "marked.yaml": `\ufeff${ofSize(MIB)}`,
    "three-bytes-a-letter.yaml": `${"#".repeat(padding)}\n${ofSize(MIB - padding - 1 + 3, "民")}`,
    "small.yaml": small,
  });
});

const check = (...words: string[]) => relocate(["check", ...words], { cwd });
const TOO_LARGE = (file: string, size: string) => `${file}:1:1: error: the file is larger than ${size} [too-large]\n`;

describe("the size of a scenario", () => {
  it.each(["just.yaml", "marked.yaml"])("may be 1 MiB: %s", async (file) => {
    const { code, out } = await check(file, "-f", "concise");
    expect([code, out]).toEqual([0, expect.not.stringContaining("error")]);
  });

  it.each(["over.yaml", "three-bytes-a-letter.yaml"])("is a finding where it is more: %s", async (file) => {
    const { code, out } = await check(file, "-f", "concise");
    expect([code, out]).toEqual([1, TOO_LARGE(file, "1 MiB")]);
  });

  it.each([
    ["1048577", 0],
    ["1025k", 0],
    ["2M", 0],
    ["1M", 1],
    ["1048576", 1],
  ])("may be more with --max-size %s", async (size, code) => {
    expect((await check("over.yaml", "--max-size", size)).code).toBe(code);
  });

  it("may be less, and is said as it was set", async () => {
    expect((await check("small.yaml", "--max-size", "100", "-f", "concise")).out).toBe(
      TOO_LARGE("small.yaml", "100 bytes"),
    );
    expect((await check("over.yaml", "--max-size", "700K", "-f", "concise")).out).toBe(
      TOO_LARGE("over.yaml", "700 KiB"),
    );
  });

  it("is the same for plan", async () => {
    const plan = (...words: string[]) => relocate(["plan", "over.yaml", "-n", "16", ...words], { cwd });
    expect((await plan()).code).toBe(1);
    expect((await plan("--max-size", "2M")).code).toBe(0);
  });

  it("is no number of bytes where it is nothing, negative, a fraction, or more than a text can hold", async () => {
    for (const size of ["0", "-1", "1.5M", "1G", "257M", "large", ""])
      expect((await check("small.yaml", `--max-size=${size}`)).code, size).toBe(2);
  });

  it("ends the reading of what has no end, which has no checksum then", async () => {
    const ended = await shell("yes '# more' | relocate check - --json", { cwd });
    expect(JSON.parse(ended.out)).toMatchObject({
      inputs: [{ file: "<stdin>", sha256: null }],
      diagnostics: [{ code: "too-large" }],
    });
    expect((await check("/dev/zero", "-f", "concise")).out).toBe(TOO_LARGE("zero", "1 MiB"));
  });

  it("is not asked of what cannot be read as text", async () => {
    expect(await shell("head -c 3000000 /dev/urandom | relocate check -", { cwd })).toMatchObject({
      code: 3,
      err: "relocate: cannot read stdin: it is not UTF-8 text\n",
    });
  });
});
