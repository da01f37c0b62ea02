import { pinyin } from "pinyin-pro";
import { foldScript } from "./fold-script.ts";
import { HAN_RUN } from "./han.ts";
import { LONGEST_SYLLABLE, SYLLABLES } from "./syllables.ts";

const PLAIN = { toneType: "none", type: "array", v: true } as const;
const readingsByCharacter = new Map<string, readonly string[]>();

/**
 * Every unbroken run of Han characters, simplified, with its toneless pinyin: one syllable a character, read in the
 * context of its run, ü written v ("lv"). Characters without a known reading stand for themselves.
 */
export function syllableRuns(text: string): { readonly run: string; readonly syllables: string[] }[] {
  return Array.from(foldScript(text).matchAll(HAN_RUN), ([run]) => ({ run, syllables: pinyin(run, PLAIN) }));
}

/** The same as of `syllableRuns` for a run in which every character that can be a surname is read as one: 曾 zeng. */
export function surnameSyllables(run: string): string[] {
  return pinyin(run, { ...PLAIN, surname: "all" });
}

/** Toneless pinyin of every Han character of the text; anything else is passed over. */
export function syllablesOf(text: string): string[] {
  return syllableRuns(text).flatMap(({ syllables }) => syllables);
}

/** Every toneless reading of one Han character, the commonest first; empty for anything else. */
export function readingsOf(character: string): readonly string[] {
  const known = readingsByCharacter.get(character);
  if (known !== undefined) return known;
  const simplified = foldScript(character);
  const readings = pinyin(simplified, { ...PLAIN, multiple: true }).filter((reading) =>
    SYLLABLES.has(reading),
  );
  const distinct = [...new Set(readings)];
  readingsByCharacter.set(character, distinct);
  return distinct;
}

/** Tone marks go, ü and its tones become v. */
function plainLetters(word: string): string {
  return word
    .toLowerCase()
    .normalize("NFD")
    .replace(/u\p{M}*\u0308\p{M}*/gu, "v")
    .replace(/\p{M}/gu, "");
}

/** People type Lu for Lü, and passports print Lyu. */
function readingsOfSpelling(spelled: string): string[] {
  if (/^[ln]ue?$/.test(spelled)) return [spelled, spelled.replace("u", "v")];
  return /^[ln]yue?$/.test(spelled) ? [spelled.replace("yu", "v")] : [spelled];
}

function splitRun(letters: string, found: Map<string, string[][]>): string[][] {
  const known = found.get(letters);
  if (known !== undefined) return known;
  const splits: string[][] = letters === "" ? [[]] : [];
  for (let length = Math.min(LONGEST_SYLLABLE, letters.length); length > 0; length -= 1) {
    const spelled = letters.slice(0, length);
    for (const syllable of readingsOfSpelling(spelled)) {
      if (!SYLLABLES.has(syllable)) continue;
      for (const rest of splitRun(letters.slice(length), found)) splits.push([syllable, ...rest]);
    }
  }
  found.set(letters, splits);
  return splits;
}

/** Longer than any name in pinyin; keeps the number of readings of "aiaiaiai…" within reason. */
const LONGEST_WORD = 24;

/**
 * Every way to read a Latin word as toneless pinyin, longest first syllables first: "Rucheng" gives
 * [["ru", "cheng"]], "Xian" [["xian"], ["xi", "an"]]. An apostrophe or a hyphen is a syllable boundary.
 * Empty when the word is no pinyin. English words such as "women" are pinyin too: the caller knows better.
 */
export function splitPinyin(word: string): string[][] {
  if (word.length > LONGEST_WORD) return [];
  const runs = plainLetters(word).split(/['’`-]/);
  if (!runs.every((run) => /^[a-z]+$/.test(run))) return [];
  return runs.reduce<string[][]>(
    (before, run) => before.flatMap((start) => splitRun(run, new Map()).map((split) => [...start, ...split])),
    [[]],
  );
}
