import { likelyEncodings } from "./detect-encoding.ts";

/** A text, with its encoding when that is not UTF-8, or the reason why the bytes are none. */
export type DecodedText =
  | { readonly text: string; readonly encoding?: string }
  | { readonly problem: string };

const UTF16 = ["UTF-16LE", "UTF-16BE"];
const BYTES_FOR_BINARY = 8192;
/** Fewer bytes say nothing about an encoding that they do not name. */
const FEWEST_WIDE_BYTES = 8;
/** What printed pages consist of; wrongly decoded bytes scatter over all of Unicode. */
const PRINTABLE =
  /[\n\r\t\x20-\x7e\u00a0-\u017f\u2010-\u2030\u2150-\u218f\u2460-\u24ff\u2500-\u25ff\u3000-\u30ff\u3200-\u33ff\u4e00-\u9fff\uff00-\uffef]/g;
/** Share of such characters in a text that is believed to be one. */
const READABLE_SHARE = 0.9;

/**
 * Decodes UTF-8 and UTF-16, with or without byte order mark, GB 18030 (and with it GBK and GB 2312), Big5 and Western
 * texts (windows-1252).
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.length === 0) return { problem: "is empty (0 bytes)" };
  const decoded = decodeUnicode(bytes) ?? decodeLegacy(bytes);
  if ("problem" in decoded) return decoded;
  return decoded.text.trim() === "" ? { problem: "holds nothing but blanks" } : decoded;
}

/** Lines of a text, whatever ends them; the end of the last line makes no further one. */
export function splitLines(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === "") lines.pop();
  return lines;
}

/** The text in an encoding, `undefined` when the bytes break its rules. */
export function decodeAs(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function decodeUnicode(bytes: Uint8Array): DecodedText | undefined {
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
  const marked = mark === 0xfffe ? "UTF-16LE" : mark === 0xfeff ? "UTF-16BE" : undefined;
  if (marked) {
    const text = decodeAs(bytes, marked);
    return text === undefined
      ? { problem: `is broken ${marked} text: save it as UTF-8` }
      : { text, encoding: marked };
  }
  const isBinary = bytes.subarray(0, BYTES_FOR_BINARY).includes(0);
  const text = isBinary ? undefined : decodeAs(bytes, "utf-8");
  if (text !== undefined) return { text };
  const mayBeWide = bytes.length % 2 === 0 && bytes.length >= FEWEST_WIDE_BYTES;
  for (const encoding of mayBeWide ? UTF16 : []) {
    const wide = decodeAs(bytes, encoding);
    if (wide !== undefined && isReadable(wide)) return { text: wide, encoding };
  }
  return isBinary ? { problem: "is binary, not text" } : damagedUtf8(bytes);
}

/** A text that is UTF-8 but for some bytes must not be taken for another encoding: all of it would be garbled. */
function damagedUtf8(bytes: Uint8Array): DecodedText | undefined {
  const loose = new TextDecoder().decode(bytes);
  const damaged = loose.split("\ufffd").length - 1;
  const sound = (loose.match(/[\u0080-\ufffc]/g) ?? []).length;
  const line = splitLines(loose.slice(0, loose.indexOf("\ufffd") + 1)).length;
  const isCutOff = damaged === 1 && loose.endsWith("\ufffd") && bytes.length < 4;
  if (sound <= damaged * 4 && !isCutOff) return undefined;
  return { problem: `holds bytes that are not UTF-8, first in line ${line}: mend or remove them` };
}

function decodeLegacy(bytes: Uint8Array): DecodedText {
  for (const encoding of likelyEncodings(bytes)) {
    const text = decodeAs(bytes, encoding);
    if (text !== undefined && isReadable(text)) return { text, encoding };
  }
  return {
    problem: "is not UTF-8 text, nor in another encoding that is known: convert it with iconv -t UTF-8",
  };
}

function isReadable(text: string): boolean {
  const sample = text.slice(0, 65_536);
  return (sample.match(PRINTABLE)?.length ?? 0) >= sample.length * READABLE_SHARE;
}
