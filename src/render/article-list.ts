import type { ListedArticle } from "../model/archive-browsing.ts";
import type { Locale } from "../model/language.ts";
import type { ListingTarget } from "../model/listing.ts";
import type { MessageButton } from "./answer-buttons.ts";
import { cleanLine } from "./clean-text.ts";
import { clipText } from "./clip-text.ts";
import { escapeHtml } from "./escape-html.ts";
import { phrasesFor } from "./phrases.ts";
import { printingOf } from "./printing.ts";
import type { TelegramMessage } from "./render-telegram.ts";
import { turningButtons } from "./turning-buttons.ts";
import { withoutLinks } from "./without-links.ts";

/** A page has a button for each of them; with all that is said of them it fits into one message. */
export const ARTICLES_PER_PAGE = 10;
const BUTTONS_PER_ROW = 5;
const MAX_TITLE_LENGTH = 100;
const MAX_DETAILS_LENGTH = 80;
const MAX_SENTENCE_LENGTH = 140;

export interface ArticleList {
  readonly heading: string;
  /** Those of the page, at most ten; `undefined` for one that is gone. */
  readonly articles: readonly (ListedArticle | undefined)[];
  /** Number of the first of them, less one. */
  readonly from: number;
  /** Counted from 0. All pages before it are full, or count as full. */
  readonly page: number;
  readonly pages: number;
  /** Said below the articles. */
  readonly note?: string;
}

/** Makes of a target what Telegram hands back when the button is pressed, at most 64 bytes. */
export type EncodeTarget = (target: ListingTarget) => string;

/** A page of a list of articles, with a numbered button to open each, and the way to the pages around it. */
export function renderArticleList(
  { heading, articles, from, page, pages, note }: ArticleList,
  locale: Locale,
  encode: EncodeTarget,
): TelegramMessage {
  const { pressToRead } = phrasesFor(locale).archive;
  const entries = articles.map((article, index) => renderEntry(article, from + index + 1, locale));
  const below = note === undefined ? [] : [note];
  const open = articles.flatMap((article, index): MessageButton[] => {
    const place = page * ARTICLES_PER_PAGE + index;
    if (article === undefined) return [];
    return [{ text: String(from + index + 1), data: encode({ kind: "article", place, page: 0 }) }];
  });
  const turn = turningButtons(page, pages, locale, (to) => encode({ kind: "list", page: to }));
  return {
    html: [
      `<b>${escapeHtml(heading)}</b>\n${escapeHtml(pressToRead)}`,
      ...entries.map(({ html }) => html),
      ...below.map(escapeHtml),
    ].join("\n\n"),
    plain: [`${heading}\n${pressToRead}`, ...entries.map(({ plain }) => plain), ...below].join("\n\n"),
    buttons: [open.slice(0, BUTTONS_PER_ROW), open.slice(BUTTONS_PER_ROW), turn].filter(
      (row) => row.length > 0,
    ),
  };
}

function renderEntry(article: ListedArticle | undefined, number: number, locale: Locale) {
  if (article === undefined) {
    const gone = `${number}. ${phrasesFor(locale).archive.articleGone}`;
    return { html: escapeHtml(gone), plain: gone };
  }
  const phrases = phrasesFor(locale);
  const printed = withoutLinks(cleanLine(article.title));
  const title = clipText(article.titleIsOurs ? phrases.untitled(printed) : printed, MAX_TITLE_LENGTH);
  const details = clipText(printingOf(article, phrases).join(" · "), MAX_DETAILS_LENGTH);
  const sentence = clipText(withoutLinks(cleanLine(article.sentence ?? "")), MAX_SENTENCE_LENGTH);
  return {
    html:
      `${number}. <b>${escapeHtml(title)}</b>\n${escapeHtml(details)}` +
      (sentence === "" ? "" : `\n<blockquote>${escapeHtml(sentence)}</blockquote>`),
    plain: `${number}. ${title}\n${details}${sentence === "" ? "" : `\n> ${sentence}`}`,
  };
}
