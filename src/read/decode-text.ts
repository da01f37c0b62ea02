/** A text or the reason why the bytes are none. */
export type DecodedText = { readonly text: string } | { readonly problem: string };

/** Decodes UTF-8, with or without byte order mark. */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.length === 0) return { problem: "is empty (0 bytes)" };
  if (bytes.subarray(0, 8192).includes(0)) return { problem: "is binary, not text" };
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.trim() === "" ? { problem: "holds nothing but blanks" } : { text };
  } catch {
    return { problem: "is not UTF-8 text: convert it, for example with iconv -t UTF-8" };
  }
}

/** Lines of a text, whatever ends them; the end of the last line makes no further one. */
export function splitLines(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === "") lines.pop();
  return lines;
}
