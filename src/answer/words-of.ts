import { stemmer } from "stemmer";
import { foldScript } from "../text/fold-script.ts";
import { foldWidth } from "../text/fold-width.ts";

/** The pairs of Chinese characters and the stems of Latin words in a text, without numbers. */
export function wordsOf(text: string): Set<string> {
  const folded = foldScript(foldWidth(text)).toLowerCase();
  const pairs = [...folded.matchAll(/(?=(\p{Script=Han}{2}))/gu)].map(([, pair = ""]) => pair);
  const stems = [...folded.matchAll(/[a-z]{3,}/g)].map(([word]) => stemmer(word));
  return new Set([...pairs, ...stems]);
}
