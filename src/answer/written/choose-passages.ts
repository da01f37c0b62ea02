import type { Article } from "../../model/article.ts";
import { addressesMachine } from "../../text/addresses-machine.ts";
import type { TextRange } from "../../text/normalise.ts";
import { splitClauses, splitSentences, type TextSpan } from "../../text/sentences.ts";
import type { AnswerInput, QuotedSpan } from "../answerer.ts";
import { type ConceptPlace, locateConcepts } from "../locate-concepts.ts";

/** A stretch of an article that a model may write from. */
export interface NumberedPassage extends QuotedSpan {
  /** From 1. */
  readonly number: number;
  /** As the model gets it: what speaks to a machine is left out. */
  readonly shown: string;
  /** Of its title what names the rarest of what is asked: the rest may be anybody's. */
  readonly heading: string;
}

/** An article of fewer characters is given as a whole. */
const WHOLE_ARTICLE = 900;
/** Characters around what was found, to whole sentences. */
const AROUND = 160;
const MOST_PASSAGES = 8;
const LEFT_OUT = "[…]";
/** Characters between words of a question in a title: room for "of the". */
const SIDE_BY_SIDE = 8;

/**
 * The stretches of the articles that were found, best article first, as many as there is room for. What is too long is
 * passed over, not stopped at.
 *
 * @param quotes what is quoted without a model: it is among them in any case
 * @param room in tokens
 */
export function choosePassages(
  { articles, passages, concepts }: Pick<AnswerInput, "articles" | "passages" | "concepts">,
  quotes: readonly QuotedSpan[],
  room: number,
  countTokens: (text: string) => number,
): NumberedPassage[] {
  const stretches = articles.flatMap((article) => {
    const found = [
      ...passages.filter(({ articleId }) => articleId === article.id),
      ...quotes.filter((quote) => quote.article.id === article.id),
    ];
    return join(article, found).map((range) => ({ article, ...range }));
  });
  const isQuoted = ({ article, start, end }: QuotedSpan) =>
    quotes.some((quote) => quote.article.id === article.id && start <= quote.start && quote.end <= end);
  const chosen: Omit<NumberedPassage, "number">[] = [];
  let left = room;
  for (const stretch of [...stretches.filter(isQuoted), ...stretches.filter((one) => !isQuoted(one))]) {
    const shown = shownText(stretch);
    const tokens = countTokens(`${stretch.article.title}\n${shown}`);
    if (tokens > left || chosen.length === MOST_PASSAGES) continue;
    left -= tokens;
    chosen.push({ ...stretch, shown, heading: headingOf(stretch.article, concepts) });
  }
  return chosen.map((passage, index) => ({ ...passage, number: index + 1 }));
}

/** Whether a stretch of an article holds some of a sentence that speaks to a machine. */
export function holdsCommand(text: string, { start, end }: TextRange): boolean {
  return splitSentences(text).some(
    (sentence) => sentence.start < end && start < sentence.end && addressesMachine(sentence.text),
  );
}

function shownText({ article, start, end }: QuotedSpan): string {
  return withoutCommands(article.text.slice(start, end));
}

/** A text in which what speaks to a machine is left out. */
export function withoutCommands(text: string): string {
  return splitSentences(text)
    .filter((sentence) => addressesMachine(sentence.text))
    .reduceRight(
      (shown, sentence) => `${shown.slice(0, sentence.start)}${LEFT_OUT}${shown.slice(sentence.end)}`,
      text,
    );
}

/**
 * The sentence that a quote begins in, alone, as a passage: nothing that was printed beside it can say what is to be
 * written about it.
 */
export function loneSentence(
  { article, start }: QuotedSpan,
  concepts: AnswerInput["concepts"],
): NumberedPassage {
  const sentence = splitSentences(article.text).find(({ end }) => start < end);
  const span = { article, start: sentence?.start ?? start, end: sentence?.end ?? article.text.length };
  return { number: 1, ...span, shown: shownText(span), heading: namedIn(article, concepts) };
}

/** The stretches of a title in which words of the question stand side by side. */
function namedIn({ title, titleIsOurs }: Article, concepts: AnswerInput["concepts"]): string {
  if (titleIsOurs) return "";
  const stretches: { start: number; end: number }[] = [];
  for (const { start, end } of locateConcepts(title, concepts).sort((a, b) => a.start - b.start)) {
    const last = stretches.at(-1);
    if (last && start - last.end <= SIDE_BY_SIDE) last.end = Math.max(last.end, end);
    else stretches.push({ start, end });
  }
  return stretches.map(({ start, end }) => title.slice(start, end)).join(" … ");
}

/** The clauses of a title that name the rarest of what is asked that it names at all. */
function headingOf({ title, titleIsOurs }: Article, concepts: AnswerInput["concepts"]): string {
  if (titleIsOurs) return "";
  const named = locateConcepts(title, concepts);
  const importanceOf = ({ concept }: ConceptPlace) => concepts[concept]?.importance ?? 0;
  const rarest = Math.max(...named.map(importanceOf));
  const places = named.filter((place) => importanceOf(place) === rarest);
  return splitSentences(title)
    .filter((sentence) => !addressesMachine(sentence.text))
    .flatMap((sentence) => splitClauses(sentence.text, { base: sentence.start }))
    .flatMap(splitAtPoints)
    .filter((clause) => places.some((place) => place.start < clause.end && clause.start < place.end))
    .map(({ text }) => text)
    .join(" ");
}

/** A clause at the points that end no sentence where a small letter follows: a title has nothing that is cut by it. */
function splitAtPoints({ text, start }: TextSpan): TextSpan[] {
  return [...text.matchAll(/\S.*?(?:\.(?=\s)|$)/g)].map((match) => {
    const at = start + match.index;
    return { text: match[0], start: at, end: at + match[0].length };
  });
}

/** What was found of an article with what stands around it, in reading order, in whole sentences. */
function join({ text }: Article, found: readonly TextRange[]): TextRange[] {
  if (found.length === 0) return [];
  if (text.length <= WHOLE_ARTICLE) return [{ start: 0, end: text.length }];
  const sentences = splitSentences(text);
  const joined: { start: number; end: number }[] = [];
  for (const sentence of sentences) {
    const isNear = found.some(
      ({ start, end }) => start - AROUND < sentence.end && sentence.start < end + AROUND,
    );
    if (!isNear) continue;
    const last = joined.at(-1);
    const isNext = last !== undefined && text.slice(last.end, sentence.start).trim() === "";
    if (isNext) last.end = sentence.end;
    else joined.push({ start: sentence.start, end: sentence.end });
  }
  return joined;
}
