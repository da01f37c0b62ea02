/**
 * An answer as a rich message of Telegram (Bot API 10.1), in its HTML: quotes with the name of their source, footnotes
 * for the sources, what is long folded away. Nothing is cut: what is too much for a rich message becomes none.
 */
import type { Answer } from "../model/answer.ts";
import type { AnswerLength } from "../model/chat-settings.ts";
import type { Paragraph } from "./answer-parts.ts";
import { clipText } from "./clip-text.ts";
import { escapeAttribute, escapeHtml } from "./escape-html.ts";
import { phrasesFor } from "./phrases.ts";
import { markFact } from "./render-telegram.ts";
import type { SourceEntry } from "./source-entries.ts";
import { telegramParts } from "./telegram-parts.ts";

/** Of the text, and of blocks with those inside of others: Bot API, "Rich Message Limits". */
const MAX_LENGTH = 32_768;
const MAX_BLOCKS = 500;
/** Quotes longer than this, in UTF-16 units, are folded until the reader unfolds them, as in `render-telegram`. */
const FOLDED_FROM = 300;
/** Of a folded quote this much is shown. */
const MAX_SUMMARY_LENGTH = 80;
/** More quotes than this, or sources, are folded together: a chat is no place for a long list. */
const MAX_UNFOLDED = 5;

/** For `rich_message.html`, with nothing in it that asks for entity detection; `undefined` when it would be too long. */
export function renderRich(answer: Answer, length: AnswerLength = "normal"): string | undefined {
  const phrases = phrasesFor(answer.locale);
  const { notice, headline, explanation, paragraphs, fact, nearest, sources, moreArticles } = telegramParts(
    answer,
    { length },
  );
  const withFact = paragraphs.find(
    ({ isQuote, text }) => isQuote && fact !== undefined && text.includes(fact),
  );
  const quotes = paragraphs.map((paragraph) =>
    paragraphHtml(paragraph, sources, paragraph === withFact ? fact : undefined),
  );
  const list = `<ol>${sources.map(sourceItem).join("")}</ol>`;
  const heading = escapeHtml(sources.length === 1 ? phrases.source : phrases.sources);
  const html = [
    linesHtml(notice),
    headline === undefined ? "" : `<h3>${escapeHtml(headline)}</h3>`,
    linesHtml(explanation),
    ...quotes.slice(0, MAX_UNFOLDED),
    quotes.length > MAX_UNFOLDED ? folded(phrases.buttons.more, quotes.slice(MAX_UNFOLDED).join("")) : "",
    nearest.length === 0
      ? ""
      : `<p>${escapeHtml(phrases.nearestArticles)}</p><ul>${nearest.map(item).join("")}</ul>`,
    sources.length > MAX_UNFOLDED ? folded(phrases.sources, list) : "",
    sources.length > 0 && sources.length <= MAX_UNFOLDED ? `<p><b>${heading}</b></p>${list}` : "",
    linesHtml(moreArticles),
  ].join("");
  return fits(html) ? html : undefined;
}

function paragraphHtml(
  { text, isQuote, sourceNumber, caution = "", tableRow }: Paragraph,
  sources: readonly SourceEntry[],
  fact: string | undefined,
): string {
  if (!isQuote) return linesHtml(`${text}${sourceNumber === undefined ? "" : ` [${sourceNumber}]`}`);
  const source = sources[(sourceNumber ?? 1) - 1];
  const number = sourceNumber ?? 1;
  const cite =
    source && `<cite>${escapeHtml(source.title)} <a href="#${referenceName(number)}">[${number}]</a></cite>`;
  const words = `${markFact(text, fact)}${escapeHtml(caution)}`.replace(/\n/g, "<br>");
  const quote = `<blockquote>${words}${cite ?? ""}</blockquote>`;
  const shown = text.length > FOLDED_FROM ? folded(clipText(text, MAX_SUMMARY_LENGTH), quote) : quote;
  return tableRow === undefined ? shown : `${shown}${linesHtml(`(${tableRow})`)}`;
}

/** A footnote; the file name is code, lest it be taken for a web address. */
function sourceItem({ title, details, location, url, alsoIn }: SourceEntry, place: number): string {
  const name =
    url === undefined ? escapeHtml(title) : `<a href="${escapeAttribute(url)}">${escapeHtml(title)}</a>`;
  const told = [name, ...details.map(escapeHtml)].join(" · ");
  const prints = alsoIn === undefined ? "" : `<br><i>${escapeHtml(alsoIn)}</i>`;
  const note = `${told}<br><code>${escapeHtml(location)}</code>${prints}`;
  return `<li><tg-reference name="${referenceName(place + 1)}">${note}</tg-reference></li>`;
}

function referenceName(number: number): string {
  return `source-${number}`;
}

function folded(summary: string, content: string): string {
  return `<details><summary>${escapeHtml(summary)}</summary>${content}</details>`;
}

function item(text: string): string {
  return `<li>${escapeHtml(text)}</li>`;
}

function linesHtml(text = ""): string {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join("");
}

/** Counted rather too high: with the entities of the HTML, and a paragraph in every quote and item. */
function fits(html: string): boolean {
  const blocks = html.match(/<(?:p|h3|ol|ul|details)>/g)?.length ?? 0;
  const withParagraph = html.match(/<(?:blockquote|li)>/g)?.length ?? 0;
  return html.replace(/<[^>]*>/g, "").length <= MAX_LENGTH && blocks + 2 * withParagraph <= MAX_BLOCKS;
}
