/**
 * What an answer consists of, before any medium: every renderer shows the same parts in the same order and
 * only differs in how it marks them. All texts are already clean.
 */
import type { Answer } from "../model/answer.ts";
import type { AnswerLength } from "../model/chat-settings.ts";
import { cleanLine, cleanText } from "./clean-text.ts";
import { phrasesFor } from "./phrases.ts";
import { printingOf } from "./printing.ts";
import { renderTableRow } from "./render-table-row.ts";
import { listSources, type SourceEntry } from "./source-entries.ts";

export interface AnswerParts {
  /** What we say ourselves above everything else: nothing found, only something near, how far the archive reaches. */
  readonly notice?: string;
  readonly headline?: string;
  /** Below the headline: what was counted or computed, or which newspaper of which day tells which value. */
  readonly explanation?: string;
  readonly paragraphs: readonly Paragraph[];
  readonly fact?: string;
  readonly nearest: readonly string[];
  readonly sources: readonly SourceEntry[];
  /** Behind the sources: how many articles were counted beside those listed. */
  readonly moreArticles?: string;
}

export interface Paragraph {
  readonly text: string;
  /** True when the words are printed in a source; otherwise they are ours and must not look like a quote. */
  readonly isQuote: boolean;
  /** Number of the source in the list, when there is more than one to tell apart. */
  readonly sourceNumber?: number;
  /** The row of a table that a quote stands in, as "header: value" pairs: shown below it, not as printed words. */
  readonly tableRow?: string;
  /** Words that tell that a quote may not read as printed, to be set behind it. */
  readonly caution?: string;
}

export interface AnswerPartsOptions {
  /** Of articles counted so many are listed, the first ones. @default all */
  readonly maximumCounted?: number;
  /** Short: one quote; long: every quote that is cited. Sources are the same. @default "normal" */
  readonly length?: AnswerLength;
}

/** Takes an answer apart into what is shown, in order. */
export function answerParts(
  answer: Answer,
  { maximumCounted = Number.POSITIVE_INFINITY, length = "normal" }: AnswerPartsOptions = {},
): AnswerParts {
  const phrases = phrasesFor(answer.locale);
  const { computed } = answer;
  const listed = answer.status === "not-found" ? [] : listSources(answer.citations, phrases);
  const sources = computed === undefined ? listed : listed.slice(0, maximumCounted);
  const more = (computed?.articles ?? 0) - sources.length;
  const notice = noticeOf(answer);
  const headline = answer.status === "answered" ? cleanLine(answer.headline ?? "") : "";
  const fact = cleanText(answer.fact ?? "");
  return {
    ...(notice === undefined ? {} : { notice }),
    ...(headline === "" ? {} : { headline }),
    ...(fact === "" ? {} : { fact }),
    ...explanationOf(answer),
    ...(computed !== undefined && more > 0 ? { moreArticles: phrases.moreArticles(more) } : {}),
    paragraphs: answer.status === "not-found" ? [] : paragraphsOf(answer, sources, length),
    nearest: answer.status === "not-found" ? nearestOf(answer) : [],
    sources,
  };
}

function noticeOf(answer: Answer): string | undefined {
  const { status, hint, locale, narrowed = [], computed, excerpt } = answer;
  const phrases = phrasesFor(locale);
  if (excerpt !== undefined) return phrases.excerpt[excerpt];
  if (hint === "too-short" && computed === undefined) return phrases.tooShort;
  // That a value stands nowhere is no surprise: it may be what was wrong about the question.
  const missed = narrowed.filter(({ kind, fellBack }) => fellBack && kind !== "value");
  const isNothing = status === "not-found" && computed === undefined;
  const notices = [
    ...(isNothing ? [phrases.notInArchive] : []),
    ...(computed?.articles === 0 ? [phrases.counted(computed)] : []),
    ...(missed.length > 0 && !isNothing
      ? [phrases.fellBack(missed.map(({ words }) => cleanLine(words)))]
      : []),
    ...(answer.coverage === undefined ? [] : [phrases.coverage(answer.coverage)]),
    ...(status === "closest" && computed === undefined ? [phrases.closest] : []),
  ];
  return notices.length === 0 ? undefined : notices.join("\n");
}

function explanationOf({ computed, computation, several, citations, locale }: Answer): {
  readonly explanation?: string;
} {
  const phrases = phrasesFor(locale);
  if (computed !== undefined && computed.articles > 0) return { explanation: phrases.counted(computed) };
  if (computation !== undefined) return { explanation: phrases.computedOverRows(computation) };
  if (several?.kind !== "reports-differ") return {};
  const lines = several.values.flatMap(({ value, citation }) => {
    const cited = citations[citation];
    return cited ? [`${cleanLine(value)}: ${printingOf(cited, phrases).join(" · ")}`] : [];
  });
  return { explanation: lines.join("\n") };
}

function nearestOf({ nearest, locale }: Answer): string[] {
  return nearest.map((article) =>
    [cleanLine(article.title), ...printingOf(article, phrasesFor(locale))].join(" · "),
  );
}

/** What was written, if anything was, and the quotes: an answer in our own words never comes without them. */
function paragraphsOf(answer: Answer, sources: readonly SourceEntry[], length: AnswerLength): Paragraph[] {
  const { written } = answer;
  if (written === undefined) return quotedParagraphs(answer, sources, length);
  const quoted = quotedParagraphs({ ...answer, text: "" }, sources, length);
  if (length === "short") return quoted;
  const headline = cleanLine(answer.headline ?? "");
  const own = written
    .map(({ text, citations }): Paragraph => {
      const cited = cleanText(answer.citations[citations[0] ?? 0]?.quote ?? "");
      const index = sources.findIndex(({ quotes }) => quotes.some((quote) => isQuotedFrom(cited, quote)));
      return {
        text: cleanLine(text),
        isQuote: false,
        ...(index >= 0 && sources.length > 1 ? { sourceNumber: index + 1 } : {}),
      };
    })
    .filter(({ text }) => text !== "" && text !== headline);
  return [...own, ...quoted];
}

/**
 * Paragraphs of the answer's text; without a text, the quotes themselves, which long answers have beside the text too.
 * Neighbours from one source are joined.
 */
function quotedParagraphs(
  answer: Answer,
  sources: readonly SourceEntry[],
  length: AnswerLength,
): Paragraph[] {
  const text = cleanText(answer.text);
  const quotes = answer.citations.map(({ quote }) => cleanText(quote));
  const told = text === "" ? quotes : text.split(/\n+/);
  const untold = quotes.filter((quote) => !told.some((line) => isQuotedFrom(line, quote)));
  const lines = length === "long" ? [...told, ...untold] : told;
  const paragraphs: Paragraph[] = [];
  const { textUncertain } = phrasesFor(answer.locale);
  const uncertain = answer.citations.filter((citation) => citation.textUncertain);
  for (const line of lines.map((candidate) => candidate.trim()).filter((candidate) => candidate !== "")) {
    const index = sources.findIndex((source) => source.quotes.some((quote) => isQuotedFrom(line, quote)));
    // The quote of an article that is counted but not listed.
    if (index < 0 && answer.computed !== undefined) continue;
    const previous = paragraphs.at(-1);
    const row = answer.citations.find(
      ({ tableRow, quote }) => tableRow && isQuotedFrom(line, cleanText(quote)),
    )?.tableRow;
    const paragraph: Paragraph = {
      text: line,
      isQuote: index >= 0,
      ...(index >= 0 && sources.length > 1 ? { sourceNumber: index + 1 } : {}),
      ...(row ? { tableRow: renderTableRow(row) } : {}),
      ...(uncertain.some(({ quote }) => isQuotedFrom(line, cleanText(quote)))
        ? { caution: textUncertain }
        : {}),
    };
    if (previous?.isQuote && paragraph.isQuote && isLikePrevious(paragraph, previous)) {
      paragraphs[paragraphs.length - 1] = { ...previous, text: `${previous.text}\n${line}` };
    } else {
      paragraphs.push(paragraph);
    }
  }
  return length === "short" ? firstQuote(paragraphs, cleanText(answer.fact ?? "")) : paragraphs;
}

/** The line that the headline is taken from, otherwise the first that is quoted; all there is where nothing is quoted. */
function firstQuote(paragraphs: readonly Paragraph[], fact: string): Paragraph[] {
  const quoted = paragraphs.filter(({ isQuote }) => isQuote);
  const lines = quoted.flatMap((paragraph) =>
    paragraph.text.split("\n").map((text) => ({ ...paragraph, text })),
  );
  const first = lines.find(({ text }) => fact !== "" && text.includes(fact)) ?? lines[0];
  return first === undefined ? [...paragraphs] : [first];
}

/** True iff two quotes can stand as one: of the same source and row, and as certain as each other. */
function isLikePrevious(paragraph: Paragraph, previous: Paragraph): boolean {
  return (
    previous.sourceNumber === paragraph.sourceNumber &&
    previous.caution === paragraph.caution &&
    previous.tableRow === paragraph.tableRow
  );
}

/** True when everything in the line between its ellipses stands in the quote, or the whole quote in the line. */
function isQuotedFrom(line: string, quote: string): boolean {
  const printed = withoutSpaces(quote);
  const pieces = line
    .split(/…+|\.{3,}/)
    .map((piece) => withoutSpaces(piece).replace(/^[“"「『]+|[”"」』]+$/g, ""))
    .filter((piece) => piece !== "");
  if (pieces.length === 0 || printed === "") return false;
  return pieces.every((piece) => printed.includes(piece)) || withoutSpaces(line).includes(printed);
}

function withoutSpaces(text: string): string {
  return text.replace(/\s+/g, "");
}
