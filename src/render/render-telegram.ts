/**
 * The one place where an answer becomes a Telegram message. Texts are cut to fit first and marked up after,
 * so no cut can fall inside a tag, an entity or a surrogate pair; the sources get their room before anything
 * else does.
 */
import type { Answer } from "../model/answer.ts";
import type { AnswerLength } from "../model/chat-settings.ts";
import type { Buttons } from "./answer-buttons.ts";
import type { AnswerParts, Paragraph } from "./answer-parts.ts";
import { clipAround, clipText } from "./clip-text.ts";
import { escapeHtml } from "./escape-html.ts";
import { type Phrases, phrasesFor } from "./phrases.ts";
import { telegramParts } from "./telegram-parts.ts";
import { fitSources, sourceHtml, sourcePlain } from "./telegram-sources.ts";

/** Telegram's limit for the text of a message after its entities are parsed, in UTF-16 units. */
export const MAX_MESSAGE_LENGTH = 4096;

export interface TelegramMessage {
  /** For `parse_mode: "HTML"`. */
  readonly html: string;
  /** The same message for when Telegram refuses the HTML. */
  readonly plain: string;
  /** Beneath the message, from top to bottom; absent when there are none. */
  readonly buttons?: Buttons;
  /** The same as a rich message, to be shown instead where Telegram takes it; absent when HTML is wanted. */
  readonly rich?: { readonly html: string; readonly buttons?: Buttons };
}

export interface RenderTelegramOptions {
  /** Longest message in UTF-16 units after parsing. @default 4096 */
  readonly maxLength?: number;
  /** Quotes longer than this are folded until the reader unfolds them. @default 300 */
  readonly expandableFrom?: number;
  /** Short: one quote; long: every quote that is cited, and more of the articles counted. @default "normal" */
  readonly length?: AnswerLength;
}

interface Block {
  readonly html: string;
  readonly plain: string;
}

const BLOCK_GAP = "\n\n";
const MAX_HEADLINE_LENGTH = 200;
const MAX_EXPLANATION_LENGTH = 600;
const MAX_NEAREST_LENGTH = 160;
const MAX_ROW_LENGTH = 400;
/** Articles listed of those counted: a chat is no place for a long list, unless it is wanted. */
const MAX_COUNTED: Readonly<Record<AnswerLength, number>> = { short: 5, normal: 5, long: 20 };
/** A quote cut shorter than this says nothing any more. */
const MIN_QUOTE_LENGTH = 24;
/** However many paragraphs follow, the first ones get this much, for the best stands first. */
const MIN_SHARE = 240;
const MAX_QUOTE_MARK_LENGTH = "> ".length + " [999]".length;

/** An answer as an HTML message that Telegram accepts whatever the pages contain, and its plain form. */
export function renderTelegram(answer: Answer, options: RenderTelegramOptions = {}): TelegramMessage {
  const { maxLength = MAX_MESSAGE_LENGTH, expandableFrom = 300, length = "normal" } = options;
  const phrases = phrasesFor(answer.locale);
  const parts = telegramParts(answer, { maximumCounted: MAX_COUNTED[length], length });

  const above = blocksAbove(parts);
  const below = blocksBelow(parts, phrases, maxLength - lengthOf(above));
  const room = maxLength - lengthOf(above) - lengthOf(below);
  const quotes = quoteBlocks(parts, room, expandableFrom);

  const blocks = [...above, ...quotes, ...below];
  return {
    html: blocks.map(({ html }) => html).join(BLOCK_GAP),
    plain: blocks.map(({ plain }) => plain).join(BLOCK_GAP),
  };
}

function blocksAbove({ notice, headline, explanation }: AnswerParts): Block[] {
  const blocks: Block[] = [];
  if (notice !== undefined) blocks.push({ html: escapeHtml(notice), plain: notice });
  if (headline !== undefined) {
    const clipped = clipText(headline, MAX_HEADLINE_LENGTH);
    blocks.push({ html: `<b>${escapeHtml(clipped)}</b>`, plain: clipped });
  }
  if (explanation !== undefined) {
    const clipped = clipText(explanation, MAX_EXPLANATION_LENGTH);
    blocks.push({ html: escapeHtml(clipped), plain: clipped });
  }
  return blocks;
}

function blocksBelow(
  { nearest, sources, moreArticles }: AnswerParts,
  phrases: Phrases,
  room: number,
): Block[] {
  const blocks: Block[] = [];
  if (nearest.length > 0) {
    const lines = nearest.map((title) => `• ${clipText(title, MAX_NEAREST_LENGTH)}`);
    const plain = [phrases.nearestArticles, ...lines].join("\n");
    blocks.push({ html: escapeHtml(plain), plain });
  }
  if (sources.length > 0) {
    const heading = sources.length === 1 ? phrases.source : phrases.sources;
    const rest = moreArticles === undefined ? [] : [moreArticles];
    const around = [heading, ...rest].reduce((total, line) => total + line.length + 1, BLOCK_GAP.length);
    const fitted = fitSources(sources, room - around, phrases);
    blocks.push({
      html: [`<b>${escapeHtml(heading)}</b>`, ...fitted.map(sourceHtml), ...rest.map(escapeHtml)].join("\n"),
      plain: [heading, ...fitted.map(sourcePlain), ...rest].join("\n"),
    });
  }
  return blocks;
}

/** Shares the room among the quotes; what a short one leaves goes to the ones after it. */
function quoteBlocks({ paragraphs, fact }: AnswerParts, room: number, expandableFrom: number): Block[] {
  const blocks: Block[] = [];
  let left = room;
  let unmarkedFact = fact;
  for (const [index, paragraph] of paragraphs.entries()) {
    const share = Math.max(Math.floor(left / (paragraphs.length - index)), Math.min(left, MIN_SHARE));
    const lineBreaks = paragraph.text.split("\n").length - 1;
    const row = rowLine(paragraph, share / 2);
    const marks =
      MAX_QUOTE_MARK_LENGTH + (paragraph.caution?.length ?? 0) + lineBreaks * "> ".length + row.length;
    const allowed = share - BLOCK_GAP.length - marks;
    if (allowed < Math.min(MIN_QUOTE_LENGTH, paragraph.text.length)) continue;
    const text = clipAround(paragraph.text, fact, allowed);
    const quote = paragraphBlock({ ...paragraph, text }, unmarkedFact, expandableFrom);
    const block = { html: quote.html + escapeHtml(row), plain: quote.plain + row };
    if (fact !== undefined && paragraph.isQuote && text.includes(fact)) unmarkedFact = undefined;
    left -= block.plain.length + BLOCK_GAP.length;
    blocks.push(block);
  }
  return blocks;
}

/** The row of a quoted cell on a line of its own under the quote; empty when there is none or no room. */
function rowLine({ tableRow, isQuote }: Paragraph, room: number): string {
  const allowed = Math.min(room, MAX_ROW_LENGTH) - "\n()".length;
  if (tableRow === undefined || !isQuote || allowed < MIN_QUOTE_LENGTH) return "";
  return `\n(${clipText(tableRow, allowed)})`;
}

function paragraphBlock(paragraph: Paragraph, fact: string | undefined, expandableFrom: number): Block {
  const { text, isQuote, sourceNumber, caution = "" } = paragraph;
  const number = `${caution}${sourceNumber === undefined ? "" : ` [${sourceNumber}]`}`;
  if (!isQuote) return { html: escapeHtml(text) + number, plain: text + number };
  const tag = text.length > expandableFrom ? "blockquote expandable" : "blockquote";
  return {
    html: `<${tag}>${markFact(text, fact)}${number}</blockquote>`,
    plain: `${text}${number}`.replace(/^/gm, "> "),
  };
}

/** The text as HTML, in which the fact stands out. */
export function markFact(text: string, fact: string | undefined): string {
  const start = fact === undefined ? -1 : text.indexOf(fact);
  if (fact === undefined || start < 0) return escapeHtml(text);
  const end = start + fact.length;
  return `${escapeHtml(text.slice(0, start))}<b>${escapeHtml(fact)}</b>${escapeHtml(text.slice(end))}`;
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((total, { plain }) => total + plain.length + BLOCK_GAP.length, 0);
}
