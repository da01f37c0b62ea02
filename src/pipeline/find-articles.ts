import { locateConcepts, supportWithin } from "../answer/locate-concepts.ts";
import type { FoundArticle } from "../model/archive-browsing.ts";
import type { WeighedConcept } from "../model/query-plan.ts";
import type { RetrievedPassage } from "../model/retrieval.ts";
import type { Retrieval } from "../retrieve/retrieve-passages.ts";
import { splitSentences } from "../text/sentences.ts";

/** Articles of a list: nobody pages further. */
const MOST_ARTICLES = 200;

/** Share of what is sought, by importance, that a passage covers at least. Experiment: eval/measure-search-lists.ts. */
const LEAST_COVERAGE = 0.1;

/**
 * The articles of the passages found, best first, each at the sentence of its best passage that says most of what is
 * sought. Passages that are near by their vectors alone are left out, because something is always near: a passage has to
 * cover what is sought by words, translations or names, or be of a day or newspaper that is.
 */
export function findArticles(
  { passages, concepts }: Pick<Retrieval, "passages" | "concepts">,
  leastCoverage = LEAST_COVERAGE,
): FoundArticle[] {
  const isFound = ({ scores: { lexical, bridge, pinyin }, gains }: RetrievedPassage) =>
    lexical + bridge + pinyin >= leastCoverage || gains?.date !== undefined || gains?.newspaper !== undefined;
  const best = new Map<string, FoundArticle>();
  for (const passage of passages.filter(isFound)) {
    if (best.size === MOST_ARTICLES) break;
    const { articleId, start } = passage;
    if (best.has(articleId)) continue;
    best.set(articleId, { articleId, at: start + bestSentenceStart(passage.text, concepts) });
  }
  return [...best.values()];
}

function bestSentenceStart(text: string, concepts: readonly WeighedConcept[]): number {
  const places = locateConcepts(text, concepts);
  const ranked = splitSentences(text).map(({ start, end }) => {
    const support = supportWithin(places, concepts.length, start, end);
    const weight = support.reduce((sum, each, index) => sum + each * (concepts[index]?.importance ?? 0), 0);
    return { start, weight };
  });
  return ranked.reduce((best, sentence) => (sentence.weight > best.weight ? sentence : best), {
    start: 0,
    weight: 0,
  }).start;
}
