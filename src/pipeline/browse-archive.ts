import { cite } from "../answer/cite.ts";
import { nearestOf } from "../answer/name-article.ts";
import type { ArchiveBrowser, ArticlePage, ListedArticle } from "../model/archive-browsing.ts";
import type { Article } from "../model/article.ts";
import type { Question } from "../model/question.ts";
import type { Retrieval } from "../retrieve/retrieve-passages.ts";
import type { ArchiveView } from "../store/archive-store.ts";
import { splitSentences } from "../text/sentences.ts";
import { splitPages } from "../text/split-pages.ts";
import { findArticles } from "./find-articles.ts";

export interface BrowsingStages {
  /** One state of the index. */
  readonly openStore: () => Promise<Pick<ArchiveView, "findArticle" | "listNewest" | "listNewspapers">>;
  /** Must bring as many passages as are to be listed at most. */
  readonly retrieve: (question: Question) => Promise<Retrieval>;
}

/** The archive as one looks through it, rather than asks it. */
export function createArchiveBrowser({ openStore, retrieve }: BrowsingStages): ArchiveBrowser {
  return {
    search: async (words) => findArticles(await retrieve({ text: words })),
    async listFound(found) {
      const store = await openStore();
      return Promise.all(
        found.map(async ({ articleId, at }) => {
          const article = await store.findArticle(articleId);
          return article && { ...listed(article), ...sentenceAt(article.text, at) };
        }),
      );
    },
    listNewest: async (kind, range) => (await (await openStore()).listNewest(kind, range)).map(listed),
    listNewspapers: async () => (await openStore()).listNewspapers(),
    async readPage(articleId, pageLength, number) {
      const article = await (await openStore()).findArticle(articleId);
      return article && pageOf(article, pageLength, number);
    },
  };
}

function listed(article: Article): ListedArticle {
  return { ...nearestOf(article), titleIsOurs: article.titleIsOurs };
}

/** The sentence at or behind an offset in its paragraph: the text may be another one than was searched. */
function sentenceAt(text: string, at: number): { readonly sentence?: string } {
  const start = text.lastIndexOf("\n", at - 1) + 1;
  const behind = text.indexOf("\n", at);
  const sentences = splitSentences(text.slice(start, behind < 0 ? text.length : behind));
  const sentence = sentences.find(({ end }) => start + end > at) ?? sentences.at(-1);
  return sentence ? { sentence: sentence.text } : {};
}

function pageOf(article: Article, pageLength: number, number: number): ArticlePage {
  const pages = splitPages(article.text, pageLength);
  const shown = Math.min(number, pages.length - 1);
  const { start = 0, end = 0 } = pages[shown] ?? {};
  const { subtitle, byline } = article;
  return {
    citation: cite({ article, start, end }),
    ...(subtitle ? { subtitle } : {}),
    ...(byline ? { byline } : {}),
    number: shown,
    pages: pages.length,
  };
}
