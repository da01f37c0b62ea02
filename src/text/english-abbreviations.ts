/** Abbreviations that are followed by the rest of their sentence, lower case, without the point. */
const NEVER_END: ReadonlySet<string> = new Set(
  (
    "mr mrs ms dr prof rev gen col maj capt lt sgt gov sen rep hon mt no nos vol fig figs pp vs cf eg e.g ie i.e viz approx " +
    "est dept univ assn bros"
  ).split(" "),
);
/** Abbreviations that may stand at a sentence's end as well: there the next word decides. */
const MAY_END: ReadonlySet<string> = new Set(
  "jan feb mar apr jun jul aug sep sept oct nov dec st inc ltd co corp etc al jr sr a.m p.m u.s u.k u.n e.u ph.d".split(
    " ",
  ),
);
const LIKELY_NEXT_SENTENCE =
  /^["'“‘(]?(?:The|This|That|These|Those|It|He|She|They|We|But|And|In|On|At|A|An|For|As|After|Before|When|While|More|Some|Its|His|Her|Their|There|However)\b/;

/**
 * Whether the point that ends `before` belongs to an abbreviation or an initial, given what follows it.
 * `before` runs from the sentence's start to the point, `rest` begins with the next word.
 */
export function endsAbbreviated(before: string, rest: string): boolean {
  const word = /([A-Za-z][A-Za-z.]*)\.$/.exec(before)?.[1];
  if (word === undefined) return false;
  const lower = word.toLowerCase();
  if (NEVER_END.has(lower)) {
    // "There was no. The …" and "In March.": a short word only abbreviates before what it introduces.
    return lower === "no" || lower === "nos" ? /^\d/.test(rest) : true;
  }
  if (MAY_END.has(lower)) return !LIKELY_NEXT_SENTENCE.test(rest);
  // One capital letter is an initial ("J. Smith"), unless it is the pronoun at a sentence's end.
  return /^[A-HJ-Z]$/.test(word) && /^[A-Z]/.test(rest);
}
