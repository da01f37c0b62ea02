import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { ArchivistError } from "../../errors.ts";
import { remembered } from "../../text/remembered.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Every check asks for the same few, and to look one up takes a tenth of a millisecond. */
const STEMS_REMEMBERED = 2_000;

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
    translate: remembered((stem) => dictionary.translate(stem).map(({ word }) => word), STEMS_REMEMBERED),
  };
}
