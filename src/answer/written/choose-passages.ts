import type { Article } from "../../model/article.ts";
import { addressesMachine } from "../../text/addresses-machine.ts";
import type { TextRange } from "../../text/normalise.ts";
import { splitSentences } from "../../text/sentences.ts";
import type { AnswerInput, QuotedSpan } from "../answerer.ts";

/** A stretch of an article that a model may write from. */
export interface NumberedPassage extends QuotedSpan {
  /** From 1. */
  readonly number: number;
  /** As the model gets it: what speaks to a machine is left out. */
  readonly shown: string;
}

/** An article of fewer characters is given as a whole. */
const WHOLE_ARTICLE = 900;
/** Characters around what was found, to whole sentences. */
const AROUND = 160;
const MOST_PASSAGES = 8;
const LEFT_OUT = "[…]";

/**
 * The stretches of the articles that were found, best article first, as many as there is room for. What is too long is
 * passed over, not stopped at.
 *
 * @param quotes what is quoted without a model: it is among them in any case
 * @param room in tokens
 */
export function choosePassages(
  { articles, passages }: Pick<AnswerInput, "articles" | "passages">,
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
    const shown = withoutCommands(stretch);
    const tokens = countTokens(`${stretch.article.title}\n${shown}`);
    if (tokens > left || chosen.length === MOST_PASSAGES) continue;
    left -= tokens;
    chosen.push({ ...stretch, shown });
  }
  return chosen.map((passage, index) => ({ ...passage, number: index + 1 }));
}

/** Whether a stretch of an article holds some of a sentence that speaks to a machine. */
export function holdsCommand(text: string, { start, end }: TextRange): boolean {
  return splitSentences(text).some(
    (sentence) => sentence.start < end && start < sentence.end && addressesMachine(sentence.text),
  );
}

function withoutCommands({ article, start, end }: QuotedSpan): string {
  const stretch = article.text.slice(start, end);
  return splitSentences(stretch)
    .filter(({ text }) => addressesMachine(text))
    .reduceRight(
      (shown, sentence) => `${shown.slice(0, sentence.start)}${LEFT_OUT}${shown.slice(sentence.end)}`,
      stretch,
    );
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
