import type { Article } from "../model/article.ts";
import { isPageOf } from "../model/page.ts";
import type { ArchiveStore } from "../store/archive-store.ts";

/** Ids looked up in one query. */
const IDS_PER_QUERY = 500;

interface IdClaims {
  readonly file: string;
  readonly articles: readonly Article[];
  /** Articles of other files that are yet to be stored. */
  readonly waiting: readonly Article[];
  /** Files whose articles are to be removed: their ids are free. */
  readonly leaving: ReadonlySet<string>;
}

/**
 * Articles that come as such bring their ids with them, and two files may use the same: stored, the one would overwrite
 * the other and leave some of its passages behind. The file that was indexed first keeps the id.
 *
 * @returns for every taken id the file that holds it
 */
export async function takenArticleIds(
  store: Pick<ArchiveStore, "findArticles"> | undefined,
  { file, articles, waiting, leaving }: IdClaims,
): Promise<Map<string, string>> {
  const wanted = articles.map(({ id }) => id);
  const holders = new Map(waiting.map(({ id, source }) => [id, source.file]));
  for (let from = 0; store && from < wanted.length; from += IDS_PER_QUERY) {
    for (const { id, source } of await store.findArticles(wanted.slice(from, from + IDS_PER_QUERY))) {
      const isFree = [file, ...leaving].some((freed) => isPageOf(source.file, freed));
      if (!isFree) holders.set(id, source.file);
    }
  }
  return new Map(
    wanted.flatMap((id) => {
      const holder = holders.get(id);
      return holder === undefined ? [] : [[id, holder] as const];
    }),
  );
}
