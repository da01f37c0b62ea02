import { join } from "node:path";
import {
  type BilingualDictionary,
  loadBilingualDictionary,
} from "../../src/retrieve/bilingual-dictionary.ts";
import { PROJECT_ROOT } from "../architecture/project-files.ts";

export const DICTIONARY_FILE = join(PROJECT_ROOT, "dictionary/english-chinese.tsv.gz");

let dictionary: BilingualDictionary | undefined;

/** The dictionary that the program ships. */
export function realDictionary(): BilingualDictionary {
  dictionary ??= loadBilingualDictionary(DICTIONARY_FILE);
  return dictionary;
}
