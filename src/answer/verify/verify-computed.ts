import type { Answer } from "../../model/answer.ts";
import { wordCount } from "../word-count.ts";
import type { Violation } from "./violation.ts";

/** What a scan over the index hands over beside its answer, for the count to be proven by. */
export interface CountProof {
  /** Every article counted. */
  readonly counted: readonly { readonly id: string; readonly date?: string }[];
  /** True when the text holds a word that was counted. */
  readonly mentions: (text: string) => boolean;
}

/**
 * Proves a computed figure, which stands in no quote: that it is the number of the articles counted (or the first or
 * last of their dates), that the headline says nothing else, and that every article cited is one of them and mentions
 * what was counted. Without a proof nothing computed is accepted: no answerer but the scan can assert a count.
 */
export function verifyComputed(
  { computed, headline, citations, language }: Answer,
  findArticleText: (articleId: string) => string | undefined,
  proof: CountProof | undefined,
): Violation[] {
  if (!computed) return [];
  const violation = (what: string): Violation[] => [{ rule: "count-unproven", where: "answer", what }];
  if (!proof) return violation(`${computed.articles} articles, from no scan`);
  const { counted, mentions } = proof;
  const ids = new Set(counted.map(({ id }) => id));
  const dates = counted.flatMap(({ date }) => date ?? []).sort();
  const date = computed.kind === "first" ? dates[0] : computed.kind === "latest" ? dates.at(-1) : undefined;
  return [
    ...(computed.articles === ids.size
      ? []
      : violation(`${computed.articles} articles, of ${ids.size} counted`)),
    ...(computed.articles <= computed.of ? [] : violation(`${computed.articles} articles of ${computed.of}`)),
    ...(computed.date === date ? [] : violation(`${computed.date}, not ${date}`)),
    ...(headline === undefined || headline === wordCount(computed, language) ? [] : violation(headline)),
    ...citations
      .filter(
        ({ articleId, title }) =>
          !ids.has(articleId) || !mentions(`${title}\n${findArticleText(articleId) ?? ""}`),
      )
      .flatMap(({ articleId }) => violation(articleId)),
  ];
}
