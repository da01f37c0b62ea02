import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { ArchivistError } from "../errors.ts";

export interface Translation {
  /** A Chinese word, simplified. */
  readonly word: string;
  /** 1 / number of content words of the gloss; lower for single characters. */
  readonly weight: number;
}

/** English stems to Chinese words. */
export interface BilingualDictionary {
  /** Translations of a Porter stem, best first; empty when the stem is unknown. */
  translate(stem: string): readonly Translation[];
  has(stem: string): boolean;
}

/** A single character is part of many words, and seldom means what the English word means. Design, section 3. */
const SINGLE_CHARACTER_FACTOR = 0.3;

/** The same words come again and again: those of the archive's English pages with every Chinese question. */
const LOOK_UPS_KEPT = 20_000;

/**
 * Reads a dictionary written by `dictionary/build-dictionary.ts`. The text is kept as it is and searched by
 * bisection: building a map of its 28,000 lines would take longer than a whole question.
 * @throws ArchivistError `dictionary-unavailable`
 */
export function loadBilingualDictionary(path: string): BilingualDictionary {
  let text: string;
  try {
    text = gunzipSync(readFileSync(path)).toString("utf8");
  } catch (cause) {
    throw new ArchivistError("dictionary-unavailable", `The dictionary ${path} could not be read.`, {
      nextStep: "Restore it from the repository, or build it with: npx tsx dictionary/build-dictionary.ts",
      cause,
    });
  }
  const known = new Map<string, string | undefined>();
  const lookUp = (stem: string): string | undefined => {
    if (!known.has(stem)) {
      if (known.size >= LOOK_UPS_KEPT) known.clear();
      known.set(stem, search(stem));
    }
    return known.get(stem);
  };
  const search = (stem: string): string | undefined => {
    let low = 0;
    let high = text.length;
    while (low < high) {
      const lineStart = text.lastIndexOf("\n", Math.floor((low + high) / 2) - 1) + 1;
      const lineEnd = text.indexOf("\n", lineStart);
      const tab = text.indexOf("\t", lineStart);
      const key = text.slice(lineStart, tab);
      if (key === stem) return text.slice(tab + 1, lineEnd);
      if (key < stem) low = lineEnd + 1;
      else high = lineStart;
    }
    return undefined;
  };
  return {
    has: (stem) => lookUp(stem) !== undefined,
    translate: (stem) =>
      (lookUp(stem) ?? "")
        .split(",")
        .filter(Boolean)
        .map((entry) => {
          const [word = "", weight = "0"] = entry.split(":");
          return { word, weight: Number(weight) * ([...word].length === 1 ? SINGLE_CHARACTER_FACTOR : 1) };
        }),
  };
}
