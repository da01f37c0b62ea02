import type { NewspaperHolding } from "../model/archive-browsing.ts";
import type { Locale } from "../model/language.ts";
import type { EncodeTarget } from "./article-list.ts";
import { cleanLine } from "./clean-text.ts";
import { clipText } from "./clip-text.ts";
import { escapeHtml } from "./escape-html.ts";
import { phrasesFor } from "./phrases.ts";
import type { TelegramMessage } from "./render-telegram.ts";
import { turningButtons } from "./turning-buttons.ts";

const NEWSPAPERS_PER_PAGE = 20;
const MAX_NAME_LENGTH = 80;

/** The newspapers of the archive, so many on a page; behind the last page, the last one. */
export function renderNewspaperList(
  holdings: readonly NewspaperHolding[],
  wantedPage: number,
  locale: Locale,
  encode: EncodeTarget,
): TelegramMessage {
  const { archive: phrases, noNewspaper } = phrasesFor(locale);
  const total = (figure: "articles" | "undated") => holdings.reduce((sum, each) => sum + each[figure], 0);
  const pages = Math.ceil(holdings.length / NEWSPAPERS_PER_PAGE);
  const page = Math.min(wantedPage, pages - 1);
  const from = page * NEWSPAPERS_PER_PAGE;
  const lines = holdings.slice(from, from + NEWSPAPERS_PER_PAGE).map((holding) => {
    const name = clipText(cleanLine(holding.newspaper ?? ""), MAX_NAME_LENGTH);
    return `• ${phrases.holding(holding, name || noNewspaper)}`;
  });
  const heading = phrases.newspapers(total("articles"), total("undated"));
  const below = pages > 1 ? [phrases.pageOf(page + 1, pages)] : [];
  const turn = turningButtons(page, pages, locale, (to) => encode({ kind: "list", page: to }));
  const plain = [heading, lines.join("\n"), ...below].join("\n\n");
  return {
    html: [`<b>${escapeHtml(heading)}</b>`, ...[lines.join("\n"), ...below].map(escapeHtml)].join("\n\n"),
    plain,
    ...(turn.length === 0 ? {} : { buttons: [turn] }),
  };
}
