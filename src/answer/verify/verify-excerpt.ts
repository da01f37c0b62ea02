import type { Answer } from "../../model/answer.ts";
import type { Article } from "../../model/article.ts";
import { wordPlace } from "../word-place.ts";
import type { Violation } from "./violation.ts";

/**
 * Proves what an answer says of a pasted excerpt, which stands in no quote: that the headline is newspaper, date and page
 * of the first article cited and says nothing else, and that every citation names those of its article. Without the
 * articles nothing is accepted: no answerer but the search for excerpts can assert a place.
 */
export function verifyExcerpt(
  { excerpt, status, headline, citations, language }: Answer,
  articles: readonly Article[],
): Violation[] {
  if (excerpt === undefined) return [];
  const violation = (what: string): Violation => ({ rule: "place-unproven", where: "headline", what });
  const [first] = citations;
  const expected = first && excerpt === "printed" ? wordPlace(first, language) : undefined;
  return [
    ...(status === "answered" && headline !== expected ? [violation(headline ?? "")] : []),
    ...citations
      .filter((citation) => {
        const article = articles.find(({ id }) => id === citation.articleId);
        const pages = [article, ...(article?.source.continuedIn ?? [])].map((printed) => printed?.page);
        return (
          citation.title !== article?.title ||
          citation.newspaper !== article.newspaper ||
          citation.date !== article.date ||
          !pages.includes(citation.page)
        );
      })
      .map(({ articleId, newspaper, date, page }) =>
        violation([articleId, newspaper, date, page].filter(Boolean).join(", ")),
      ),
  ];
}
