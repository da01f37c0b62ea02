import type { QueryPlan } from "../model/query-plan.ts";
import type { RetrievedPassage, SelectedArticle } from "../model/retrieval.ts";
import type { ArchiveStore } from "../store/archive-store.ts";
import type { BilingualDictionary } from "./bilingual-dictionary.ts";
import { comparedSubjects } from "./compared-subjects.ts";
import { findSpellings } from "./find-spellings.ts";
import { foldReprints, suspectReprints } from "./fold-reprints.ts";
import { joinPassages } from "./join-passages.ts";
import { soughtWords } from "./sought-words.ts";

export interface SelectArticlesDependencies {
  readonly store: Pick<ArchiveStore, "findArticles">;
  readonly dictionary: BilingualDictionary;
}

/** Articles whose sentences are read. */
const ARTICLES_READ = 4;
/** Suspected reprints that are read to make sure. */
const MOST_SUSPECTS = 20;

/**
 * Goes from passages to the articles to read, best first: reprints folded together, the passages of an article joined,
 * and beside the best articles the best one of every name that the question compares.
 */
export async function selectArticles(
  passages: readonly RetrievedPassage[],
  plan: QueryPlan,
  { store, dictionary }: SelectArticlesDependencies,
): Promise<SelectedArticle[]> {
  const ranked = [...new Set(passages.map(({ articleId }) => articleId))];
  const suspects = new Set([...suspectReprints(passages)].slice(0, MOST_SUSPECTS));
  const compared = bestOfEach(comparedSubjects(plan), passages, dictionary);
  const unsuspected = ranked.filter((id) => !suspects.has(id));
  const wanted = new Set([...unsuspected.slice(0, ARTICLES_READ), ...suspects, ...compared]);
  const ids = ranked.filter((id) => wanted.has(id));
  const found = new Map((await store.findArticles(ids)).map((article) => [article.id, article]));
  const folded = foldReprints(
    ids.flatMap((id) => found.get(id) ?? []),
    suspects,
  );
  return folded
    .filter(
      ({ article, reprints }, index) =>
        index < ARTICLES_READ || [article, ...reprints].some(({ id }) => compared.has(id)),
    )
    .map(({ article, reprints }) => ({
      article,
      reprints,
      passages: joinPassages(
        passages.filter(({ articleId }) => articleId === article.id),
        article.text,
      ),
    }));
}

/** For each name the article of the best passage that holds it. */
function bestOfEach(
  subjects: readonly string[],
  passages: readonly RetrievedPassage[],
  dictionary: BilingualDictionary,
): Set<string> {
  return new Set(
    subjects.flatMap((subject) => {
      const words = soughtWords(subject, dictionary);
      const best = passages.find(({ title, text }) =>
        words.every((word) => findSpellings(`${title}\n${text}`, word).length > 0),
      );
      return words.length === 0 || best === undefined ? [] : [best.articleId];
    }),
  );
}
