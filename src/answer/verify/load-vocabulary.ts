import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { ArchivistError } from "../../errors.ts";
import type { Vocabulary } from "./vocabulary.ts";

/**
 * Makes a vocabulary of the words in a file (one a line, gzip) and a bilingual dictionary.
 *
 * @param path a file written by `dictionary/build-dictionary.ts`
 * @throws ArchivistError `dictionary-unavailable`
 */
export function loadVocabulary(
  path: string,
  dictionary: {
    readonly translate: (stem: string) => readonly { readonly word: string }[];
  },
): Vocabulary {
  let words: ReadonlySet<string>;
  try {
    words = new Set(gunzipSync(readFileSync(path)).toString("utf8").split("\n"));
  } catch (cause) {
    throw new ArchivistError("dictionary-unavailable", `The list of words ${path} could not be read.`, {
      nextStep: "Restore it from the repository, or build it with: npx tsx dictionary/build-dictionary.ts",
      cause,
    });
  }
  return {
    isOrdinaryWord: (word) => words.has(word),
    translate: (stem) => dictionary.translate(stem).map(({ word }) => word),
  };
}
