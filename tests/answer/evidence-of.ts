import type { AnswerInput } from "../../src/answer/answerer.ts";
import type { Article } from "../../src/model/article.ts";
import type { QueryPlan, WeighedConcept } from "../../src/model/query-plan.ts";
import type { RetrievedPassage } from "../../src/model/retrieval.ts";
import { loadBilingualDictionary } from "../../src/retrieve/bilingual-dictionary.ts";
import { planQuery } from "../../src/retrieve/plan-query.ts";
import { weighConcepts } from "../../src/retrieve/weigh-concepts.ts";
import { pinyinTerms, searchTerms } from "../../src/text/search-terms.ts";

const dictionary = loadBilingualDictionary(
  new URL("../../dictionary/english-chinese.tsv.gz", import.meta.url).pathname,
);

/** An article of one passage, without metadata. */
export function articleOf(id: string, title: string, text: string): Article {
  return {
    id,
    title,
    titleIsOurs: false,
    kind: "news",
    language: /\p{Script=Han}/u.test(text) ? "zh" : "en",
    source: { file: `${id}.txt`, lines: [[1, 1]] },
    text,
    lineSpans: [{ start: 0, end: text.length, line: 1 }],
  };
}

/** A question's plan, with its concepts weighed by a tiny archive. */
export function planOver(
  question: string,
  articles: readonly Article[],
  earlierTurns: readonly string[] = [],
): { readonly plan: QueryPlan; readonly concepts: WeighedConcept[] } {
  const plan = planQuery({ text: question, earlierTurns }, dictionary);
  const frequencies = new Map<string, number>();
  for (const { title, text } of articles) {
    for (const term of new Set([...searchTerms(`${title}\n${text}`), ...pinyinTerms(`${title}\n${text}`)])) {
      frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
    }
  }
  const passages = Math.max(articles.length, 40);
  return {
    plan,
    concepts: weighConcepts(plan, frequencies, {
      passages,
      passagesByLanguage: { zh: passages, en: passages },
    }),
  };
}

/** What the answerer is given when retrieval puts the articles in the order given; similarities are all alike. */
export function inputFor(
  question: string,
  articles: readonly Article[],
  earlierTurns: readonly string[] = [],
): AnswerInput {
  const passages = articles.map(({ id, title, text }, rank): RetrievedPassage => {
    const score = 6 - 2 * rank;
    return {
      id: `${id}#0`,
      articleId: id,
      ordinal: 0,
      start: 0,
      end: text.length,
      text,
      title,
      score,
      scores: { dense: score, lexical: 0, bridge: 0, pinyin: 0 },
      contributions: { dense: score, lexical: 0, bridge: 0, pinyin: 0 },
    };
  });
  return {
    ...planOver(question, articles, earlierTurns),
    passages,
    prominence: 3,
    articles,
    similarities: async (texts) => texts.map(() => 0.86),
  };
}
