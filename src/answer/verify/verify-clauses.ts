import { englishStems } from "../../text/english-stems.ts";
import { findQuantities } from "../../text/quantities.ts";
import { splitClauses, splitSentences } from "../../text/sentences.ts";
import type { Evidence } from "./evidence.ts";
import { OPPOSITES } from "./opposites.ts";
import { withoutOwnPhrases } from "./own-words.ts";
import { FUNCTION_CHARACTERS } from "./plain-characters.ts";
import { sharedWords } from "./shared-words.ts";
import { verifyLatinNames } from "./verify-latin-names.ts";
import { CAPITALISED, OWN_STEMS, supportedShare } from "./verify-support.ts";
import type { Violation } from "./violation.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Clauses that say who tells it, join two others, or deny: what is denied is proven by itself. */
const TELLS_OR_JOINS =
  /\b(?:sa(?:id|ys?)|told|accord\w*|report\w*|add(?:ed|s)|note[ds]?|announce[ds]?|state[ds]?|officials?|spokes\w+|respectively|however|also|total|meanwhile|therefore|namely|yes|no(?:body|ne|thing)?)\b|据|表示|介绍|说|更正|报社|指出|称|其中|此外|同时|目前|另外|分别|总计|是的|不是|没有|具体|包括/iu;

const EVERY_TELLING = new RegExp(
  `${TELLS_OR_JOINS.source}|\\b(?:director|head|chief|chair\\w*|secretary|mayor|manager|captain|leader|president|minister)\\b`,
  "giu",
);
const DENIES_OR_AFFIRMS = /\b(?:yes|no(?:body|ne|thing)?)\b|是的|不是|没有/iu;
/** Where an English sentence goes on to something else without a comma. */
const GOES_ON =
  /\s(?=(?:because|thanks to|due to|owing to|after|although|though|while|whereas|but|despite|following|amid|and (?:then|later|was|were|is|are|has|have|had))\b)/i;
/**
 * Words of what is added by a comma or an "and" in English, of which the Chinese stands nowhere in print, single characters left
 * out: of 250 true sentences (`eval/sentences`) two have such a part, of as many false ones 27.
 */
const LEAST_ADDED = 3;
/** What something is said to come of, or after, up to the next joining word. */
const CAUSE =
  /^(?:because of|thanks to|due to|owing to|following|amid|after)((?:\s+(?!(?:by|of|in|on|at|from|to|for|with|against|among|and|that|who|which|was|were|had|has)\b)[a-z'-]+)+)/i;
/** Names of two words are proven by themselves. */
const NAMES = /\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)+/gu;

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
  const isUnsupported = (clause: string) =>
    saysSomething(withoutProvenNames(clause, evidence)) &&
    !saysLikewise(clause, evidence) &&
    supportedShare(clause, evidence, vocabulary, { withNames: false }) === 0;
  const printed = evidence.names.join("\n");
  const isForeign = (part: string) =>
    wordCount(part) >= LEAST_ADDED &&
    !DENIES_OR_AFFIRMS.test(part) &&
    findQuantities(part).length === 0 &&
    sharedWords(part.replace(CAPITALISED, " "), printed, vocabulary) === 0;
  return splitSentences(text)
    .flatMap((sentence) => splitClauses(sentence.text))
    .flatMap(({ text: clause }, index) => {
      const isTelling = TELLS_OR_JOINS.test(clause);
      const added = clause.split(GOES_ON).slice(1);
      return [
        ...(isTelling || !isUnsupported(clause) ? [] : [clause]),
        ...[...(isTelling ? [clause] : []), ...added].filter(
          (part) => !DENIES_OR_AFFIRMS.test(part) && isUnsupported(withoutTelling(part)),
        ),
        ...[...(index > 0 ? [clause] : []), ...clause.split(/\b(?:and|or)\b/).slice(1)].filter(isForeign),
        ...added.flatMap((part) => CAUSE.exec(part)?.[1] ?? []).filter(isUnsupported),
      ];
    })
    .map((what) => ({ rule: "words-unsupported", where, what }));
}

/** English words that say something. */
const wordCount = (part: string) =>
  englishStems(part.replace(CAPITALISED, " ")).filter((stem) => !OWN_STEMS.has(stem)).length;

/** Whether all that a clause says is one of two opposites that the quotes say as well, in whatever words: "the oldest" of 最年长. */
function saysLikewise(clause: string, { quotes }: Evidence): boolean {
  if (englishStems(clause).length > 1) return false;
  return OPPOSITES.flat().some((side) => side.test(clause) && quotes.some(({ quote }) => side.test(quote)));
}

/** What a clause says beside who tells it and of whom. */
function withoutTelling(clause: string): string {
  return withoutOwnPhrases(clause.replace(NAMES, " ")).replace(EVERY_TELLING, " ");
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
