import { simplifiedByTraditional } from "./simplified-by-traditional.ts";

/** Scripts of Chinese (ISO 15924): simplified and traditional. */
export type ChineseScript = "Hans" | "Hant";

type ByteRange = readonly [from: number, to: number];
const SECOND_BYTES_HIGH: ByteRange = [0xa1, 0xfe];
const SECOND_BYTES_LOW: ByteRange = [0x40, 0x7e];

/** In GB 2312, where simplified script has them in names alone. */
const TRADITIONAL_BUT_IN_NAMES = "後於";

let scriptByCharacter: Map<string, ChineseScript> | undefined;

/**
 * The script that a text tells: traditional when it has characters that only traditional script has and none that only
 * simplified has, and the other way round. `undefined` when it has neither or both.
 */
export function detectScript(text: string): ChineseScript | undefined {
  scriptByCharacter ??= readScripts();
  let told: ChineseScript | undefined;
  for (const character of text) {
    const script = scriptByCharacter.get(character);
    if (script === undefined) continue;
    if (told !== undefined && told !== script) return undefined;
    told = script;
  }
  return told;
}

/**
 * OpenCC's table pairs the scripts, but much of it is written in both (里, 后, 干; 乾, 徵). What is, the character sets
 * of the two tell: the ideographs of GB 2312 and of Big5 as they were before their extensions.
 */
function readScripts(): Map<string, ChineseScript> {
  const writtenSimplified = charactersOf("gb2312", [[0xb0, 0xf7]], [SECOND_BYTES_HIGH]);
  const writtenTraditional = charactersOf(
    "big5",
    [
      [0xa4, 0xc6],
      [0xc9, 0xf9],
    ],
    [SECOND_BYTES_LOW, SECOND_BYTES_HIGH],
  );
  const scripts = new Map<string, ChineseScript>();
  for (const [traditional, simplified] of simplifiedByTraditional()) {
    if (!writtenSimplified.has(traditional) || TRADITIONAL_BUT_IN_NAMES.includes(traditional))
      scripts.set(traditional, "Hant");
    if (writtenSimplified.has(simplified) && !writtenTraditional.has(simplified))
      scripts.set(simplified, "Hans");
  }
  return scripts;
}

function charactersOf(
  encoding: string,
  firstBytes: readonly ByteRange[],
  secondBytes: readonly ByteRange[],
): ReadonlySet<string> {
  const firsts = firstBytes.flatMap(bytesWithin);
  const seconds = secondBytes.flatMap(bytesWithin);
  const bytes = firsts.flatMap((first) => seconds.flatMap((second) => [first, second]));
  return new Set(new TextDecoder(encoding).decode(Uint8Array.from(bytes)));
}

function bytesWithin([from, to]: ByteRange): number[] {
  return Array.from({ length: to - from + 1 }, (_, offset) => from + offset);
}
