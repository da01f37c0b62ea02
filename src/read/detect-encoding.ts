import { analyse } from "chardet";

/** What chardet calls an encoding, and what `TextDecoder` and a reader call it. */
const KNOWN: Readonly<Record<string, string>> = {
  GB18030: "GB18030",
  Big5: "Big5",
  "ISO-8859-1": "windows-1252",
  "windows-1252": "windows-1252",
};
const CHINESE = ["GB18030", "Big5"];
/** Bytes that are looked at: frequencies settle long before. */
const SAMPLE_BYTES = 64 * 1024;
/** At this confidence (of 100) and above, another encoding is believed although Chinese would be possible too. */
const SURE = 70;

/**
 * Encodings that bytes outside UTF-8 and UTF-16 may be in, likeliest first. A few bytes tell too little: in an archive
 * like ours they are Chinese rather than anything else.
 */
export function likelyEncodings(bytes: Uint8Array): string[] {
  const matches = analyse(bytes.subarray(0, SAMPLE_BYTES));
  const sure = matches.filter(({ name, confidence }) => confidence >= SURE && name in KNOWN);
  const confidenceOf = (name: string) => matches.find((match) => match.name === name)?.confidence ?? 0;
  const chinese = [...CHINESE].sort((one, other) => confidenceOf(other) - confidenceOf(one));
  return [...new Set([...sure.map(({ name }) => KNOWN[name] as string), ...chinese])];
}
