import { basename } from "node:path";
import type { Article, LineRange, Source } from "../model/article.ts";
import { foldWidth } from "../text/fold-width.ts";
import type { GoldArticle, QuestionLabel } from "./labels.ts";

type Label = Pick<QuestionLabel, "articles" | "alsoRight" | "evidence">;
type Indexed = Pick<Article, "id" | "text" | "source">;

export interface RightArticles {
  /** Ids of the index's articles in which the answer stands; none when the labels' article is not in the index. */
  rightFor(label: Label): ReadonlySet<string>;
  /** Whether a citation stands in a labelled article: by its lines where gold lines are known, by its id otherwise. */
  isCitedRight(label: Label, citation: { readonly articleId: string; readonly source: Source }): boolean;
}

/**
 * Which articles of an index are right. Articles that came with ids are named by them. Of segmented pages right is
 * what holds the evidence word for word (blanks and width aside); when no single article does, what shares most
 * lines with the gold article.
 */
export function createRightArticles(
  articles: readonly Indexed[],
  gold: readonly GoldArticle[],
): RightArticles {
  const texts = articles.map(({ id, text }) => ({ id, text: bare(text) }));
  const known = new Set(articles.map(({ id }) => id));
  const goldById = new Map(gold.map((article) => [article.id, article]));
  const goldOf = (ids: readonly string[]) => ids.flatMap((id) => goldById.get(id) ?? []);
  const onSameLines = (ids: readonly string[]) =>
    goldOf(ids).flatMap((article) => {
      const [best] = articles
        .map(({ id, source }) => ({ id, shared: sharedLines(article, source) }))
        .filter(({ shared }) => shared > 0)
        .sort((a, b) => b.shared - a.shared);
      return best ? [best.id] : [];
    });

  function rightFor({ articles: wanted, alsoRight, evidence }: Label): ReadonlySet<string> {
    const named = [...wanted, ...alsoRight].filter((id) => known.has(id));
    if (named.length > 0) return new Set(named);
    const spans = evidence.map(bare);
    const holding = texts.filter(({ text }) => spans.some((span) => text.includes(span))).map(({ id }) => id);
    return new Set([...(holding.length > 0 ? holding : onSameLines(wanted)), ...onSameLines(alsoRight)]);
  }

  return {
    rightFor,
    isCitedRight(label, { articleId, source }) {
      const labelled = goldOf([...label.articles, ...label.alsoRight]);
      if (labelled.length === 0) return rightFor(label).has(articleId);
      return labelled.some((article) => sharedLines(article, source) > 0);
    },
  };
}

const bare = (text: string) => foldWidth(text).replace(/\s+/g, "");

/** How many lines of a gold article a source stands on. Files are compared by name: the set may be indexed elsewhere. */
function sharedLines({ file, lines }: GoldArticle, source: Source): number {
  if (basename(file) !== basename(source.file)) return 0;
  const overlap = ([from, to]: LineRange, [first, last]: LineRange) =>
    Math.max(0, Math.min(to, last) - Math.max(from, first) + 1);
  return lines
    .flatMap((range) => source.lines.map((other) => overlap(range, other)))
    .reduce((sum, shared) => sum + shared, 0);
}
