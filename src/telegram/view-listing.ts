import type { Audience } from "../model/archive.ts";
import type { ArchiveBrowser, ListRange } from "../model/archive-browsing.ts";
import type { Listing, ListingSubject, ListingTarget } from "../model/listing.ts";
import { ARTICLES_PER_PAGE, type EncodeTarget, renderArticleList } from "../render/article-list.ts";
import { PAGE_LENGTH, renderArticlePage } from "../render/article-page.ts";
import { clipText } from "../render/clip-text.ts";
import { renderNewspaperList } from "../render/newspaper-list.ts";
import { phrasesFor } from "../render/phrases.ts";
import type { TelegramMessage } from "../render/render-telegram.ts";
import { ownWords } from "./own-words.ts";

/** A part of a listing, ready to be shown. */
export interface ListingView {
  /** The listing, with what its buttons need noted in it: to be kept before the message is shown. */
  readonly listing: Listing;
  readonly render: (encode: EncodeTarget) => TelegramMessage;
}

export type ViewListing = (listing: Listing, target: ListingTarget) => Promise<ListingView>;

/** How listings are shown to an audience. */
export type ListingViewsFor = (audience: Audience) => ViewListing;

const MAX_ID_LENGTH = 80;

/** Reads from the archive what a part of a listing shows. A page behind the last one is the last one. */
export function createListingViews(browser: ArchiveBrowser): ViewListing {
  return async (listing, target) => {
    const { subject } = listing;
    if (target.kind === "article") return viewArticle(listing, target);
    switch (subject.kind) {
      case "search":
        return viewFound(listing, subject, target.page);
      case "latest":
        return viewNewest(listing, subject, target.page);
      case "sources":
        return viewNewspapers(listing, target.page);
      case "article":
        return viewArticle(listing, { place: 0, page: 0 });
    }
  };

  async function viewFound(
    listing: Listing,
    { words, found }: Extract<ListingSubject, { kind: "search" }>,
    wantedPage: number,
  ): Promise<ListingView> {
    const phrases = phrasesFor(listing.locale).archive;
    const { page, pages, from, limit } = pageOf(found.length, wantedPage);
    const articles = await browser.listFound(found.slice(from, from + limit));
    const range = { first: from + 1, last: from + articles.length, total: found.length };
    const heading = phrases.found(words, range);
    const list = { heading, articles, from, page, pages };
    return { listing, render: (encode) => renderArticleList(list, listing.locale, encode) };
  }

  /** Pages of articles with a date, then pages of those without one. */
  async function viewNewest(
    listing: Listing,
    subject: Extract<ListingSubject, { kind: "latest" }>,
    wantedPage: number,
  ): Promise<ListingView> {
    const { locale } = listing;
    const phrases = phrasesFor(locale).archive;
    const { dated, undated } = await countByDate();
    if (dated + undated === 0) {
      return { listing, render: () => ownWords(phrases.nothingInArchive) };
    }
    const datedPages = Math.ceil(dated / ARTICLES_PER_PAGE);
    const pages = datedPages + Math.ceil(undated / ARTICLES_PER_PAGE);
    const page = Math.min(wantedPage, pages - 1);
    const isDated = page < datedPages;
    const total = isDated ? dated : undated;
    const range = pageOf(total, isDated ? page : page - datedPages);
    const articles = await browser.listNewest(isDated ? "dated" : "undated", range);
    const heading = (isDated ? phrases.newest : phrases.undated)({
      first: range.from + 1,
      last: range.from + articles.length,
      total,
    });
    const list = {
      heading,
      articles,
      from: range.from,
      page,
      pages,
      ...(isDated && undated > 0 ? { note: phrases.undatedFollow(undated) } : {}),
    };
    const shown = { ...subject.shown, [page]: articles.map(({ articleId }) => articleId) };
    return {
      listing: { ...listing, subject: { ...subject, shown } },
      render: (encode) => renderArticleList(list, locale, encode),
    };
  }

  async function countByDate(): Promise<{ readonly dated: number; readonly undated: number }> {
    const holdings = await browser.listNewspapers();
    const undated = holdings.reduce((sum, each) => sum + each.undated, 0);
    return { dated: holdings.reduce((sum, each) => sum + each.articles, 0) - undated, undated };
  }

  async function viewNewspapers(listing: Listing, page: number): Promise<ListingView> {
    const { locale } = listing;
    const holdings = await browser.listNewspapers();
    if (holdings.length === 0) {
      return { listing, render: () => ownWords(phrasesFor(locale).archive.nothingInArchive) };
    }
    return { listing, render: (encode) => renderNewspaperList(holdings, page, locale, encode) };
  }

  async function viewArticle(
    listing: Listing,
    { place, page: wantedPage }: { readonly place: number; readonly page: number },
  ): Promise<ListingView> {
    const { subject, locale } = listing;
    const articleId = articleAt(subject, place);
    const page =
      articleId === undefined ? undefined : await browser.readPage(articleId, PAGE_LENGTH, wantedPage);
    const listPage = subject.kind === "article" ? {} : { listPage: Math.floor(place / ARTICLES_PER_PAGE) };
    return {
      listing,
      render(encode) {
        const phrases = phrasesFor(locale).archive;
        if (page !== undefined) return renderArticlePage(page, { place, ...listPage }, locale, encode);
        if (subject.kind === "article")
          return ownWords(phrases.articleUnknown(clipText(subject.articleId, MAX_ID_LENGTH)));
        const back = encode({ kind: "list", page: Math.floor(place / ARTICLES_PER_PAGE) });
        return { ...ownWords(phrases.articleGone), buttons: [[{ text: phrases.backToList, data: back }]] };
      },
    };
  }
}

function articleAt(subject: ListingSubject, place: number): string | undefined {
  switch (subject.kind) {
    case "search":
      return subject.found[place]?.articleId;
    case "latest":
      return subject.shown[Math.floor(place / ARTICLES_PER_PAGE)]?.[place % ARTICLES_PER_PAGE];
    case "article":
      return subject.articleId;
    case "sources":
      return undefined;
  }
}

function pageOf(
  total: number,
  wantedPage: number,
): ListRange & { readonly page: number; readonly pages: number } {
  const pages = Math.max(1, Math.ceil(total / ARTICLES_PER_PAGE));
  const page = Math.min(wantedPage, pages - 1);
  return { page, pages, from: page * ARTICLES_PER_PAGE, limit: ARTICLES_PER_PAGE };
}
