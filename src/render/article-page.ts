import type { ArticlePage } from "../model/archive-browsing.ts";
import type { Locale } from "../model/language.ts";
import type { EncodeTarget } from "./article-list.ts";
import { cleanLine, cleanText } from "./clean-text.ts";
import { clipStart, clipText } from "./clip-text.ts";
import { escapeHtml } from "./escape-html.ts";
import { phrasesFor } from "./phrases.ts";
import type { TelegramMessage } from "./render-telegram.ts";
import { listSources } from "./source-entries.ts";
import { turningButtons } from "./turning-buttons.ts";
import { webAddress } from "./web-address.ts";
import { withoutLinks } from "./without-links.ts";

/** UTF-16 units of text on a page: with all that stands around it, it fits into one message. */
export const PAGE_LENGTH = 2_400;
/** With what keeps addresses from being links. */
const MAX_TEXT_LENGTH = 2_900;
const MAX_TITLE_LENGTH = 300;
const MAX_LINE_LENGTH = 200;
/** A longer id is no command that anybody could use. */
const MAX_COMMAND_LENGTH = 120;

/** Where the article was opened. */
export interface OpenedArticle {
  /** In its list, from 0. */
  readonly place: number;
  /** Page of the list to go back to; absent when there is none. */
  readonly listPage?: number;
}

/** One page of an article: what it is and where it is printed, then the newspaper's words. */
export function renderArticlePage(
  { citation, subtitle = "", byline = "", number, pages }: ArticlePage,
  { place, listPage }: OpenedArticle,
  locale: Locale,
  encode: EncodeTarget,
): TelegramMessage {
  const phrases = phrasesFor(locale);
  const { archive, buttons, textUncertain } = phrases;
  const [source] = listSources([citation], phrases);
  const title = clipText(withoutLinks(source?.title ?? ""), MAX_TITLE_LENGTH);
  const author = cleanLine(byline);
  const above = [
    cleanLine(subtitle),
    (source?.details ?? []).join(" · "),
    author === "" ? "" : archive.byline(author),
  ]
    .filter((line) => line !== "")
    .map((line) => clipText(withoutLinks(line), MAX_LINE_LENGTH));
  const location = clipStart(source?.location ?? "", MAX_LINE_LENGTH);
  const command = `/article ${cleanLine(citation.articleId)}`;
  const codes = [location, ...(command.length > MAX_COMMAND_LENGTH ? [] : [command])];
  const text = `${clipText(withoutLinks(cleanText(citation.quote)), MAX_TEXT_LENGTH)}${citation.textUncertain ? textUncertain : ""}`;
  const pageOf = pages > 1 ? [archive.pageOf(number + 1, pages)] : [];
  const url = webAddress(citation.url);
  const rows = [
    turningButtons(number, pages, locale, (page) => encode({ kind: "article", place, page })),
    url === undefined ? [] : [{ text: buttons.open, url }],
    listPage === undefined
      ? []
      : [{ text: archive.backToList, data: encode({ kind: "list", page: listPage }) }],
  ];
  return {
    html: [
      [`<b>${escapeHtml(title)}</b>`, ...above.map(escapeHtml)].join("\n"),
      codes.map((code) => `<code>${escapeHtml(code)}</code>`).join("\n"),
      ...(text === "" ? [] : [`<blockquote>${escapeHtml(text)}</blockquote>`]),
      ...pageOf.map(escapeHtml),
    ].join("\n\n"),
    plain: [[title, ...above].join("\n"), codes.join("\n"), ...(text === "" ? [] : [text]), ...pageOf].join(
      "\n\n",
    ),
    buttons: rows.filter((row) => row.length > 0),
  };
}
