import { englishStems } from "../../text/english-stems.ts";
import { HAN_RUN } from "../../text/han.ts";
import { normalise } from "../../text/normalise.ts";
import { characterPairs } from "../../text/search-terms.ts";
import { verifyLatinNames } from "./verify-latin-names.ts";
import { CAPITALISED } from "./verify-support.ts";
import type { Vocabulary } from "./vocabulary.ts";

/**
 * How many words of the first stand in the second, in either language; two Chinese characters that stand together are one.
 *
 * @param leastCharacters of the Chinese by which an English word is found: single ones stand in words of everything
 */
export function sharedWords(
  said: string,
  printed: string,
  { translate }: Pick<Vocabulary, "translate">,
  leastCharacters = 2,
): number {
  const normal = normalise(printed);
  const stems = new Set(englishStems(normal));
  const pairs = [...normalise(said).matchAll(HAN_RUN)].flatMap(([run]) => characterPairs(run));
  return [
    ...new Set(pairs.filter((pair) => normal.includes(pair))),
    ...new Set(
      englishStems(said).filter(
        (stem) =>
          stems.has(stem) ||
          translate(stem).some((word) => word.length >= leastCharacters && normal.includes(word)),
      ),
    ),
    ...(said.match(CAPITALISED) ?? []).filter(
      (name) => verifyLatinNames(name, "text", { quotes: [], names: [normal] }).length === 0,
    ),
  ].length;
}
