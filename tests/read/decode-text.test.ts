import { describe, expect, it } from "vitest";
import { decodeText, splitLines } from "../../src/read/decode-text.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);

describe("decodeText", () => {
  it.each([
    { name: "reads UTF-8", bytes: utf8("河湾公园 opens"), text: "河湾公园 opens" },
    { name: "takes a byte order mark away", bytes: utf8("\ufeff河湾"), text: "河湾" },
    { name: "keeps characters beyond the basic plane", bytes: utf8("𠮷🐟"), text: "𠮷🐟" },
  ])("$name", ({ bytes, text }) => {
    expect(decodeText(bytes)).toEqual({ text });
  });

  it.each([
    { name: "no bytes", bytes: new Uint8Array(), problem: /empty \(0 bytes\)/ },
    { name: "nothing but blanks", bytes: utf8(" \n\u3000\r\n"), problem: /nothing but blanks/ },
    { name: "nothing but a byte order mark", bytes: utf8("\ufeff"), problem: /nothing but blanks/ },
    {
      name: "a PNG",
      bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0, 0, 0, 13]),
      problem: /binary/,
    },
    { name: "UTF-16", bytes: Uint8Array.from([0xff, 0xfe, 0x41, 0x00, 0x42, 0x00]), problem: /binary/ },
    // "永岭" in GB 18030.
    { name: "GB 18030", bytes: Uint8Array.from([0xd3, 0xc0, 0xc1, 0xeb]), problem: /not UTF-8.*iconv/ },
    { name: "a character cut in two", bytes: utf8("河").subarray(0, 2), problem: /not UTF-8/ },
  ])("says what is wrong with $name", ({ bytes, problem }) => {
    expect(decodeText(bytes)).toEqual({ problem: expect.stringMatching(problem) });
  });
});

describe("splitLines", () => {
  it.each([
    { name: "line feeds", text: "a\nb\n", lines: ["a", "b"] },
    { name: "carriage returns and line feeds", text: "a\r\nb\r\n", lines: ["a", "b"] },
    { name: "lone carriage returns", text: "a\rb", lines: ["a", "b"] },
    { name: "all of them mixed", text: "a\r\nb\nc\rd", lines: ["a", "b", "c", "d"] },
    { name: "blank lines, which count", text: "a\n\nb\n\n", lines: ["a", "", "b", ""] },
    { name: "a last line without an end", text: "a\nb", lines: ["a", "b"] },
    { name: "no text", text: "", lines: [] },
  ])("splits at $name", ({ text, lines }) => {
    expect(splitLines(text)).toEqual(lines);
  });
});
