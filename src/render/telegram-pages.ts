/**
 * An answer that one message does not show whole, over several. As in `render-telegram`, texts are parted first and
 * marked up after; every page ends with the sources of its quotes.
 */
import type { Answer } from "../model/answer.ts";
import type { AnswerLength } from "../model/chat-settings.ts";
import type { AnswerParts } from "./answer-parts.ts";
import { splitText } from "./clip-text.ts";
import { escapeHtml } from "./escape-html.ts";
import { type Phrases, phrasesFor } from "./phrases.ts";
import { MAX_MESSAGE_LENGTH, markFact, renderTelegram, type TelegramMessage } from "./render-telegram.ts";
import { telegramParts } from "./telegram-parts.ts";
import { briefSource, type FittedSource, sourceHtml, sourcePlain } from "./telegram-sources.ts";
import { type AnswerPiece, wholeSources, wholeText } from "./whole-answer.ts";

/** More than the headings of a page and of its sources with their gaps, which are of our own wording. */
const ROOM_FOR_OURS = 120;
/** A stretch of text shorter than this is not begun at the end of a page, nor a heading with less below it. */
const MIN_STRETCH = 120;
const QUOTE_MARK = "> ";

/** Whether the message that `renderTelegram` makes in a length leaves anything out, be it of the list of sources. */
export function isCut(answer: Answer, length: AnswerLength = "normal"): boolean {
  return piecesOfPages(answer, length).length > 0;
}

/** The whole answer in pages; none when one message shows it whole. */
export function renderPages(answer: Answer, length: AnswerLength = "normal"): TelegramMessage[] {
  const parts = wholeParts(answer, length);
  const phrases = phrasesFor(answer.locale);
  const pages = layOut(piecesOfPages(answer, length), parts);
  const { fact } = parts;
  const withFact = pages
    .flatMap(({ pieces }) => pieces)
    .find(({ look, text }) => look === "quote" && fact !== undefined && text.includes(fact));
  return pages.map(({ pieces, cited }, place) => {
    const heading = phrases.buttons.pageOf(place + 1, pages.length);
    const html = pieces.map((piece) => pieceHtml(piece, piece === withFact ? fact : undefined));
    const sources = sourceLines(cited, phrases);
    return {
      html: `<i>${escapeHtml(heading)}</i>${joined(pieces, html)}${sources.html}`,
      plain: `${heading}${joined(pieces, pieces.map(piecePlain))}${sources.plain}`,
    };
  });
}

/** What is kept short is whole as usual. */
function wholeParts(answer: Answer, length: AnswerLength): AnswerParts {
  return telegramParts(answer, { length: length === "long" ? "long" : "normal" });
}

function piecesOfPages(answer: Answer, length: AnswerLength): AnswerPiece[] {
  const parts = wholeParts(answer, length);
  const phrases = phrasesFor(answer.locale);
  const shown = renderTelegram(answer, { length }).plain;
  const isLeftOut = ({ text }: AnswerPiece) => text.split("\n").some((line) => !shown.includes(line));
  const [text, sources] = [wholeText(parts, phrases), wholeSources(parts, phrases)];
  if (sources.some(isLeftOut)) return [...text, ...sources];
  return text.some(isLeftOut) ? text : [];
}

interface Page {
  readonly pieces: readonly AnswerPiece[];
  readonly cited: ReadonlyMap<number, FittedSource>;
  /** In UTF-16 units, of its plain form, which is not shorter than what is left of its HTML when parsed. */
  readonly length: number;
}

const EMPTY: Page = { pieces: [], cited: new Map(), length: ROOM_FOR_OURS };

function layOut(pieces: readonly AnswerPiece[], { sources }: AnswerParts): Page[] {
  const full: Page[] = [];
  let page = EMPTY;
  for (const piece of pieces) {
    for (let rest = piece.text; rest !== ""; ) {
      const cited = withSource(page.cited, piece, sources);
      const room = roomFor({ ...piece, text: rest }, MAX_MESSAGE_LENGTH - page.length - lengthOf(cited));
      const least = piece.look === "bold" ? 2 * MIN_STRETCH : Math.min(rest.length, MIN_STRETCH);
      if (room < least && page !== EMPTY) {
        full.push(page);
        page = EMPTY;
        continue;
      }
      const [text, after] = splitText(rest, room);
      const { remark = "", ...stretch } = piece;
      const added = { ...stretch, text, ...(after === "" ? { remark } : {}) };
      page = {
        pieces: [...page.pieces, added],
        cited,
        length: page.length + gapBefore(added).length + piecePlain(added).length,
      };
      rest = after;
    }
  }
  return page === EMPTY ? full : [...full, page];
}

function withSource(
  cited: ReadonlyMap<number, FittedSource>,
  { source = -1 }: AnswerPiece,
  sources: AnswerParts["sources"],
): ReadonlyMap<number, FittedSource> {
  const entry = sources[source];
  return entry === undefined ? cited : new Map([...cited, [source, briefSource(entry, source)]]);
}

/** How much text of a piece there is room for, in UTF-16 units, beside its marks. */
function roomFor(piece: AnswerPiece, room: number): number {
  const { text, look, remark = "" } = piece;
  const left = room - gapBefore(piece).length - remark.length;
  if (look !== "quote") return left;
  const lines = text.slice(0, Math.max(0, left)).split("\n").length;
  // No line of a quote is empty, so its marks are never longer than its text.
  return Math.max(left - lines * QUOTE_MARK.length, Math.floor(left / 2) - QUOTE_MARK.length);
}

function lengthOf(cited: ReadonlyMap<number, FittedSource>): number {
  return [...cited.values()].reduce((total, source) => total + sourcePlain(source).length + 1, 0);
}

function gapBefore({ isBelow }: AnswerPiece): string {
  return isBelow ? "\n" : "\n\n";
}

function joined(pieces: readonly AnswerPiece[], texts: readonly string[]): string {
  return pieces
    .map((piece, place) => (place === 0 ? "\n\n" : gapBefore(piece)) + (texts[place] ?? ""))
    .join("");
}

function pieceHtml({ text, look, remark = "" }: AnswerPiece, fact: string | undefined): string {
  const escaped = escapeHtml(text);
  switch (look) {
    case "own":
      return escaped;
    case "bold":
      return `<b>${escaped}</b>`;
    case "aside":
      return `<i>${escaped}</i>`;
    case "location":
      return `<code>${escaped}</code>`;
    case "quote":
      return `<blockquote>${markFact(text, fact)}${escapeHtml(remark)}</blockquote>`;
  }
}

function piecePlain({ text, look, remark = "" }: AnswerPiece): string {
  return look === "quote" ? `${text}${remark}`.replace(/^/gm, QUOTE_MARK) : text;
}

function sourceLines(cited: ReadonlyMap<number, FittedSource>, phrases: Phrases) {
  if (cited.size === 0) return { html: "", plain: "" };
  const heading = cited.size === 1 ? phrases.source : phrases.sources;
  const sources = [...cited].sort(([a], [b]) => a - b).map(([, source]) => source);
  return {
    html: `\n\n${[`<b>${escapeHtml(heading)}</b>`, ...sources.map(sourceHtml)].join("\n")}`,
    plain: `\n\n${[heading, ...sources.map(sourcePlain)].join("\n")}`,
  };
}
