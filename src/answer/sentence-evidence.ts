import type { Article } from "../model/article.ts";
import type { WeighedConcept } from "../model/query-plan.ts";
import { pinyinTerms, searchTerms } from "../text/search-terms.ts";
import { splitSentences } from "../text/sentences.ts";

/** One sentence of an article with how far it supports each concept of the question. */
export interface SentenceEvidence {
  readonly article: Article;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** 0…1 a concept: what the sentence itself says. */
  readonly said: readonly number[];
  /** 0…1 a concept: what the sentence may take from its title, its neighbours and its article. */
  readonly carried: readonly number[];
  /** Importance-weighted share of the question that is said or carried, 0…1. */
  readonly coverage: number;
}

/**
 * How much of a concept a sentence takes over from where it stands: an article's subject is named in its title or
 * lead and seldom again. Experiment: eval/answer-weights.ts.
 */
const CARRIED_FROM = { title: 0.75, neighbour: 0.5, article: 0.35 } as const;

/** Splits articles into sentences and measures what each supports. The entity is the article's, the relation the sentence's. */
export function gatherEvidence(
  articles: readonly Article[],
  concepts: readonly WeighedConcept[],
): SentenceEvidence[] {
  const totalImportance = concepts.reduce((sum, { importance }) => sum + importance, 0) || 1;
  return articles.flatMap((article) => {
    const inTitle = supportOf(`${article.title}\n${article.subtitle ?? ""}`, concepts);
    const sentences = splitSentences(article.text);
    const said = sentences.map(({ text }) => supportOf(text, concepts));
    const inArticle = concepts.map((_, concept) => Math.max(0, ...said.map((row) => row[concept] ?? 0)));
    return sentences.map(({ start, end, text }, index): SentenceEvidence => {
      const own = said[index] ?? [];
      const neighbours = [said[index - 1], said[index + 1]];
      const carried = concepts.map((_, concept) =>
        Math.max(
          CARRIED_FROM.title * (inTitle[concept] ?? 0),
          CARRIED_FROM.neighbour * Math.max(...neighbours.map((row) => row?.[concept] ?? 0)),
          CARRIED_FROM.article * (inArticle[concept] ?? 0),
        ),
      );
      const coverage =
        concepts.reduce(
          (sum, { importance }, concept) =>
            sum + importance * Math.max(own[concept] ?? 0, carried[concept] ?? 0),
          0,
        ) / totalImportance;
      return { article, start, end, text, said: own, carried, coverage };
    });
  });
}

/** 0…1 a concept: the best of its alternatives that stands whole in the text, relative to its best in the archive. */
export function supportOf(text: string, concepts: readonly WeighedConcept[]): number[] {
  const terms = new Set(searchTerms(text));
  const needsPinyin = concepts.some(({ alternatives }) => alternatives.some(({ kind }) => kind === "pinyin"));
  const syllables = needsPinyin ? new Set(pinyinTerms(text)) : new Set<string>();
  return concepts.map(({ alternatives, importance }) => {
    for (const { kind, terms: wanted, weight, idf } of alternatives) {
      const present = kind === "pinyin" ? syllables : terms;
      // Alternatives come best first, so the first that stands here is the best.
      if (wanted.every((term) => present.has(term))) return Math.min(1, (weight * idf) / (importance || 1));
    }
    return 0;
  });
}
