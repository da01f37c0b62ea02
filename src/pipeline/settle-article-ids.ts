import { createHash } from "node:crypto";
import type { Article } from "../model/article.ts";
import type { ArchiveReader, StoredArticle } from "../store/archive-store.ts";

/** The index as far as ids are concerned. */
export type IdRegister = Pick<ArchiveReader, "holdersOf" | "redirectsOf">;

interface FileArticles {
  readonly file: string;
  /** The articles as they were read, with the ids that their content gives. */
  readonly fresh: readonly Article[];
  /** Ids that came with the articles: they are the publisher's, and stay as they are. */
  readonly ownIds: ReadonlySet<string>;
  /** What is stored of the file, or of the one that it was moved from. */
  readonly before: readonly StoredArticle[];
  /** Files whose ids are free: they are about to be removed. */
  readonly leaving: ReadonlySet<string>;
  /** Files by the ids that are yet to be stored for them. */
  readonly waiting: ReadonlyMap<string, string>;
}

export interface SettledArticles {
  readonly articles: readonly Article[];
  /** Own ids that an article of another file has, with that file: the one indexed first keeps it. */
  readonly taken: ReadonlyMap<string, string>;
  /** Own ids that used to redirect, and stand for an article again. */
  readonly withdrawn: readonly string[];
}

/**
 * Gives the articles of a file the ids under which they are known. An article whose text is stored already keeps that
 * id, though its file has another name now. An id that redirects is never given to another article: if what it leads
 * to is this article of former times, the article takes that id, otherwise one that nobody ever had.
 */
export async function settleArticleIds(
  register: IdRegister | undefined,
  { file, fresh, ownIds, before, leaving, waiting }: FileArticles,
): Promise<SettledArticles> {
  const articles = [...new Map(fresh.map((article) => [article.id, article])).values()];
  const stored = new Set(before.map(({ article }) => article.id));
  const used = new Set(articles.map(({ id }) => id));
  const idsOfText = new Map<string, string[]>();
  for (const { article } of before) {
    if (!used.has(article.id))
      idsOfText.set(article.text, [...(idsOfText.get(article.text) ?? []), article.id]);
  }
  const known = articles.map((article) => {
    const keeps = ownIds.has(article.id) || stored.has(article.id);
    return { ...article, id: (keeps ? undefined : idsOfText.get(article.text)?.shift()) ?? article.id };
  });

  const ids = known.map(({ id }) => id);
  const redirects = new Map((await register?.redirectsOf(ids))?.map(({ id, target }) => [id, target]));
  const holders = await otherHolders(ids);
  const given = new Set(ids);
  const taken = new Map<string, string>();
  const withdrawn: string[] = [];
  const settled: Article[] = [];
  for (const article of known) {
    const { id } = article;
    const [holder, target] = [holders.get(id), redirects.get(id)];
    if (ownIds.has(id)) {
      if (holder !== undefined) taken.set(id, holder);
      else settled.push(article);
      if (holder === undefined && target !== undefined) withdrawn.push(id);
    } else if (target !== undefined && stored.has(target) && !given.has(target)) {
      given.add(target);
      settled.push({ ...article, id: target });
    } else if (holder !== undefined || target !== undefined) {
      settled.push({ ...article, id: await unusedId(id) });
    } else settled.push(article);
  }
  return { articles: settled, taken, withdrawn };

  async function otherHolders(wanted: readonly string[]): Promise<Map<string, string>> {
    const found = [...((await register?.holdersOf(wanted)) ?? [])].filter(
      ([id, holder]) => holder !== file && !stored.has(id) && !leaving.has(holder),
    );
    const claimed = wanted.flatMap((id) => {
      const holder = waiting.get(id);
      return holder === undefined || holder === file ? [] : [[id, holder] as const];
    });
    return new Map([...found, ...claimed]);
  }

  async function unusedId(id: string): Promise<string> {
    for (let count = 1; ; count++) {
      const digest = createHash("sha256").update(`${id}\n${count}`).digest("hex");
      const candidate = `a${digest.slice(0, 12)}`;
      const redirected = (await register?.redirectsOf([candidate])) ?? [];
      if (given.has(candidate) || redirected.length > 0 || (await otherHolders([candidate])).size > 0)
        continue;
      given.add(candidate);
      return candidate;
    }
  }
}
