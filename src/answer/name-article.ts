import type { NearestArticle } from "../model/answer.ts";
import type { Article } from "../model/article.ts";
import type { Reprint } from "../model/citation.ts";

/** An article offered as near to what was asked. */
export function nearestOf({ id, title, newspaper, date }: Article): NearestArticle {
  return { articleId: id, title, ...(newspaper ? { newspaper } : {}), ...(date ? { date } : {}) };
}

/** Other prints of a story as they are told beside its source, by date. */
export function reprintsOf(articles: readonly Article[]): Reprint[] {
  return [...articles]
    .sort((a, b) => ((a.date ?? "9") < (b.date ?? "9") ? -1 : 1))
    .map(({ id, title, titleIsOurs, newspaper, date, page, source }) => ({
      articleId: id,
      title,
      titleIsOurs,
      ...(newspaper ? { newspaper } : {}),
      ...(date ? { date } : {}),
      ...(page ? { page } : {}),
      source,
    }));
}
