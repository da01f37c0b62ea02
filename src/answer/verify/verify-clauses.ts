import { englishStems } from "../../text/english-stems.ts";
import { splitClauses, splitSentences } from "../../text/sentences.ts";
import type { Evidence } from "./evidence.ts";
import { withoutOwnPhrases } from "./own-words.ts";
import { verifyLatinNames } from "./verify-latin-names.ts";
import { FUNCTION_CHARACTERS } from "./verify-own-chinese.ts";
import { CAPITALISED, OWN_STEMS, supportedShare } from "./verify-support.ts";
import type { Violation } from "./violation.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Clauses that say who tells it, join two others, or deny: what is denied is proven by itself. */
const TELLS_OR_JOINS =
  /\b(?:sa(?:id|ys?)|told|accord\w*|report\w*|add(?:ed|s)|note[ds]?|announce[ds]?|state[ds]?|officials?|spokes\w+|respectively|however|also|total|meanwhile|therefore|namely|yes|no(?:body|ne|thing)?)\b|据|表示|介绍|说|指出|称|其中|此外|同时|目前|另外|分别|总计|是的|不是|没有|具体|包括/iu;

/**
 * The clauses of a sentence of which its quotes hold nothing at all: what a model adds to a true sentence because something
 * that it read wants it said.
 */
export function verifyClauses(
  text: string,
  where: Violation["where"],
  evidence: Evidence,
  vocabulary: Pick<Vocabulary, "translate">,
): Violation[] {
  return splitSentences(text)
    .flatMap((sentence) => splitClauses(sentence.text))
    .filter(
      (clause) =>
        !TELLS_OR_JOINS.test(clause.text) &&
        saysSomething(withoutProvenNames(clause.text, evidence)) &&
        supportedShare(clause.text, evidence, vocabulary, { withNames: false }) === 0,
    )
    .map((clause) => ({ rule: "words-unsupported", where, what: clause.text }));
}

/** Whether there is more than function words in a clause. */
function saysSomething(clause: string): boolean {
  const words = withoutOwnPhrases(clause);
  const characters = (words.match(/\p{Script=Han}/gu) ?? []).filter(
    (character) => !FUNCTION_CHARACTERS.has(character),
  );
  return characters.length > 1 || englishStems(words).some((stem) => !OWN_STEMS.has(stem));
}

/** A list of names has clauses of nothing else. */
function withoutProvenNames(clause: string, evidence: Evidence): string {
  return verifyLatinNames(clause, "text", evidence).length === 0 ? clause.replace(CAPITALISED, " ") : clause;
}
