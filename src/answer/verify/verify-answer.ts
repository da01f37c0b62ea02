import type { Answer } from "../../model/answer.ts";
import type { Article } from "../../model/article.ts";
import { normalise } from "../../text/normalise.ts";
import { collectEvidence, type Evidence } from "./evidence.ts";
import { verifyChineseWords } from "./verify-chinese-words.ts";
import { verifyComputation } from "./verify-computation.ts";
import { type CountProof, verifyComputed } from "./verify-computed.ts";
import { verifyExcerpt } from "./verify-excerpt.ts";
import { verifyFigures } from "./verify-figures.ts";
import { verifyLatinNames } from "./verify-latin-names.ts";
import { verifyQuotes } from "./verify-quotes.ts";
import { verifySeveral } from "./verify-several.ts";
import { verifyWrittenAnswer } from "./verify-written-answer.ts";
import type { Violation } from "./violation.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What the status allows: who asserts must cite, who asserts nothing has no headline. */
function verifyShape({ status, headline, text, fact, citations }: Answer): Violation[] {
  const hasHeadline = headline !== undefined && headline.trim() !== "";
  const violations: Violation[] = [];
  if (hasHeadline !== (status === "answered")) {
    violations.push({ rule: "headline", where: "headline", what: headline ?? "" });
  }
  if (fact !== undefined && status !== "answered")
    violations.push({ rule: "headline", where: "fact", what: fact });
  if (citations.length > 0 !== (status !== "not-found")) {
    violations.push({ rule: "citations", where: "answer", what: `${citations.length} citations, ${status}` });
  }
  if (status === "not-found" && text !== "")
    violations.push({ rule: "citations", where: "text", what: text });
  return violations;
}

function verifyFact(fact: string | undefined, { quotes }: Evidence): Violation[] {
  if (fact === undefined || quotes.some((quote) => quote.normalised.includes(normalise(fact)))) return [];
  return [{ rule: "fact-not-quoted", where: "fact", what: fact }];
}

/**
 * Proves an answer's contract, given the clean texts of the articles it cites: every quote stands in its
 * article, and every number, date, name and Chinese word of headline and text stands in a cited quote (names
 * and words: or in the cited title), equal values counting as equal in any writing.
 * A figure computed over the whole index is proven by what the scan counted instead, one computed over rows by those
 * rows, and the place where an excerpt is printed by the articles themselves. What a model wrote is proven sentence by
 * sentence, each by the quotes that it cites.
 *
 * @param vocabulary without it nothing that a model wrote is proven
 *
 * An empty list is the proof; what it does not prove is that a figure belongs to what was asked.
 */
export function verifyAnswer(
  answer: Answer,
  findArticleText: (articleId: string) => string | undefined,
  proof?: CountProof,
  articles: readonly Article[] = [],
  vocabulary?: Vocabulary,
): Violation[] {
  const { text, fact, citations, language } = answer;
  // A computed headline and that of an excerpt stand in no quote: they are proven word for word by what was found.
  const isProvenElsewhere =
    answer.computed !== undefined || answer.computation !== undefined || answer.excerpt !== undefined;
  const headline = isProvenElsewhere ? "" : (answer.headline ?? "");
  const evidence = collectEvidence(citations);
  // A compared subject is named where its article begins, as often as in the quote.
  const named =
    answer.several === undefined ? [] : citations.map(({ articleId }) => findArticleText(articleId) ?? "");
  const withArticles = { ...evidence, names: [...evidence.names, ...named.map(normalise)] };
  // Line by line: the quotes of a text are told apart by line breaks, and no word or figure runs across one.
  const isQuoted = answer.written === undefined;
  const lines = isQuoted
    ? [["headline", headline] as const, ...text.split("\n").map((line) => ["text", line] as const)]
    : [];
  return [
    ...verifyShape(answer),
    ...verifyComputed(answer, findArticleText, proof),
    ...verifyComputation(answer, findArticleText),
    ...verifySeveral(answer, findArticleText),
    ...verifyExcerpt(answer, articles),
    ...verifyQuotes(citations, findArticleText),
    ...verifyFact(fact, evidence),
    ...verifyWrittenAnswer(answer, vocabulary),
    ...lines.flatMap(([where, words]) => [
      ...verifyFigures(words, where, evidence, language === "en"),
      ...verifyChineseWords(words, where, where === "headline" ? withArticles : evidence),
      ...verifyLatinNames(words, where, where === "headline" ? withArticles : evidence),
    ]),
  ];
}
