import { describe, expect, it } from "vitest";
import { decodeText, splitLines } from "../../src/read/decode-text.ts";
import { legacyBytes, utf16Bytes } from "../support/legacy-bytes.ts";

const FERRY = "青禾渡口换上两条新船，\n每天多开六班，等船的人比去年少了一半。\n";
const FERRY_TRADITIONAL = "青禾渡口換上兩條新船，\n每天多開六班，等船的人比去年少了一半。\n";

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
    { name: "GB 18030", bytes: legacyBytes("gb18030", FERRY), text: FERRY, encoding: "GB18030" },
    {
      name: "GB 18030 of four bytes",
      bytes: legacyBytes("gb18030", "永岭"),
      text: "永岭",
      encoding: "GB18030",
    },
    {
      name: "traditional characters in GBK",
      bytes: legacyBytes("gb18030", FERRY_TRADITIONAL),
      text: FERRY_TRADITIONAL,
      encoding: "GB18030",
    },
    {
      name: "Big5",
      bytes: legacyBytes("big5", FERRY_TRADITIONAL),
      text: FERRY_TRADITIONAL,
      encoding: "Big5",
    },
    {
      name: "UTF-16, little end first",
      bytes: utf16Bytes(`\ufeff${FERRY}`),
      text: FERRY,
      encoding: "UTF-16LE",
    },
    {
      name: "UTF-16, big end first",
      bytes: utf16Bytes(`\ufeff${FERRY}`).swap16(),
      text: FERRY,
      encoding: "UTF-16BE",
    },
    { name: "UTF-16 without a mark", bytes: utf16Bytes(FERRY), text: FERRY, encoding: "UTF-16LE" },
    {
      name: "UTF-16, big end first, without a mark",
      bytes: utf16Bytes(FERRY).swap16(),
      text: FERRY,
      encoding: "UTF-16BE",
    },
    {
      name: "a Western text",
      bytes: Buffer.from(
        "The caf\xe9 at the ferry opened today, its owner said, and was full at once.",
        "latin1",
      ),
      text: "The café at the ferry opened today, its owner said, and was full at once.",
      encoding: "windows-1252",
    },
  ])("reads $name and tells the encoding", ({ bytes, text, encoding }) => {
    expect(decodeText(bytes)).toEqual({ text, encoding });
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
    { name: "bytes of no encoding", bytes: Uint8Array.from([0xff, 0xfd, 0xff]), problem: /not UTF-8.*iconv/ },
    {
      name: "half a UTF-16 character",
      bytes: Uint8Array.from([0xff, 0xfe, 0x41]),
      problem: /broken UTF-16LE/,
    },
    {
      name: "UTF-8 with a damaged byte",
      bytes: Buffer.concat([utf8(FERRY), Uint8Array.from([0xff]), utf8(FERRY)]),
      problem: /not UTF-8, first in line 3/,
    },
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
