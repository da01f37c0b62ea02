/**
 * One citation of an answer as a Telegram message: alone, or with what stands around it in its article. As in
 * `render-telegram`, texts are cut first and marked up after, and the source has its room before the words.
 */
import type { Answer } from "../model/answer.ts";
import type { Article } from "../model/article.ts";
import type { Citation } from "../model/citation.ts";
import type { ButtonPhrases } from "./button-phrases.ts";
import { cleanText } from "./clean-text.ts";
import { clipAround, clipStart, clipText } from "./clip-text.ts";
import { escapeHtml } from "./escape-html.ts";
import { phrasesFor } from "./phrases.ts";
import { renderTableRow } from "./render-table-row.ts";
import { MAX_MESSAGE_LENGTH, type TelegramMessage } from "./render-telegram.ts";
import { listSources } from "./source-entries.ts";
import { withoutLinksIn } from "./telegram-parts.ts";
import { fitSources, sourceHtml, sourcePlain } from "./telegram-sources.ts";
import { withoutLinks } from "./without-links.ts";

/** Of the article on either side of the quote, in UTF-16 units: about a passage each. */
const MAX_CONTEXT_LENGTH = 700;
const MAX_ROW_LENGTH = 400;
/** More than all headings, gaps and quote marks together, which are of our own wording. */
const ROOM_FOR_OURS = 400;

interface Pieces {
  readonly heading: string;
  readonly notice?: string;
  readonly before?: string;
  readonly quote: string;
  readonly after?: string;
  readonly row?: string;
}

/** The citation at a place among those of the answer, with its quote and where it is printed. */
export function renderSource(answer: Answer, citation: number): TelegramMessage {
  const cited = citationAt(answer, citation);
  const { sourceOf } = phrasesFor(answer.locale).buttons;
  return messageOf(answer, cited, {
    heading: sourceOf(citation + 1, answer.citations.length),
    quote: cleanText(cited.quote),
    ...(cited.tableRow ? { row: clipText(renderTableRow(cited.tableRow), MAX_ROW_LENGTH) } : {}),
  });
}

/** The same with the text around the quote; `article` is that of the citation, if the archive still has it. */
export function renderContext(
  answer: Answer,
  citation: number,
  article: Pick<Article, "text"> | undefined,
): TelegramMessage {
  const cited = citationAt(answer, citation);
  const phrases = phrasesFor(answer.locale).buttons;
  const heading = phrases.contextOf(citation + 1, answer.citations.length);
  return messageOf(answer, cited, { heading, ...aroundQuote(cited, article, phrases) });
}

function aroundQuote(
  { quote }: Citation,
  article: Pick<Article, "text"> | undefined,
  { contextGone }: ButtonPhrases,
): Omit<Pieces, "heading"> {
  const text = cleanText(article?.text ?? "");
  const words = cleanText(quote);
  const start = words === "" ? -1 : text.indexOf(words);
  if (start < 0) return { notice: contextGone, quote: words };
  return {
    before: clipStart(text.slice(0, start), MAX_CONTEXT_LENGTH),
    quote: words,
    after: clipText(text.slice(start + words.length), MAX_CONTEXT_LENGTH),
  };
}

function messageOf(answer: Answer, cited: Citation, pieces: Pieces): TelegramMessage {
  const phrases = phrasesFor(answer.locale);
  const { heading, notice } = pieces;
  const [before, after, row] = [pieces.before, pieces.after, pieces.row].map((text = "") =>
    withoutLinks(text),
  ) as [string, string, string];
  const sources = fitSources(
    listSources([cited], phrases).map(withoutLinksIn),
    MAX_MESSAGE_LENGTH - ROOM_FOR_OURS,
    phrases,
  ).map((source) => ({ ...source, number: "" }));
  const caution = cited.textUncertain ? phrases.textUncertain : "";
  const source = sources.map(sourcePlain).join("\n");
  const room = MAX_MESSAGE_LENGTH - ROOM_FOR_OURS - source.length - before.length - after.length - row.length;
  const quote = clipAround(withoutLinks(pieces.quote), withoutLinks(answer.fact ?? ""), room);
  const isInText = before !== "" || after !== "";
  const passage = `${escapeHtml(before)}${isInText ? `<b>${escapeHtml(quote)}</b>` : escapeHtml(quote)}${escapeHtml(after)}`;
  const ours = notice === undefined ? [] : [notice];
  const rows = row === "" ? [] : [`(${row})`];
  return {
    html: [
      `<b>${escapeHtml(heading)}</b>`,
      ...ours.map(escapeHtml),
      `<blockquote>${passage}${escapeHtml(caution)}</blockquote>`,
      ...rows.map(escapeHtml),
      ...sources.map(sourceHtml),
    ].join("\n\n"),
    plain: [heading, ...ours, `${before}${quote}${after}${caution}`, ...rows, source].join("\n\n"),
  };
}

function citationAt({ citations }: Answer, place: number): Citation {
  const cited = citations[place];
  if (cited === undefined) throw new RangeError(`The answer has no citation ${place} of ${citations.length}`);
  return cited;
}
