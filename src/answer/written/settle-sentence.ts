import type { Citation } from "../../model/citation.ts";
import type { Language } from "../../model/language.ts";
import { findQuantities } from "../../text/quantities.ts";
import { splitClauses, splitSentences } from "../../text/sentences.ts";
import type { QuotedSpan } from "../answerer.ts";
import { cite } from "../cite.ts";
import { collectEvidence } from "../verify/evidence.ts";
import { verifyWritten } from "../verify/verify-written.ts";
import type { Violation } from "../verify/violation.ts";
import type { Vocabulary } from "../verify/vocabulary.ts";
import { holdsCommand, type NumberedPassage } from "./choose-passages.ts";
import { doOverlap } from "./do-overlap.ts";
import { locateQuote } from "./locate-quote.ts";
import { quoteWhatIsMissing } from "./quote-what-is-missing.ts";
import type { ReplySentence } from "./reply.ts";

/** A sentence of an article, and how well it answers, comparable within one question. */
interface RankedSentence extends QuotedSpan {
  readonly score: number;
}

/** A sentence with what it rests on, as it is printed. */
export interface SettledSentence {
  readonly text: string;
  readonly quotes: readonly QuotedSpan[];
}

export interface SettleContext {
  readonly passages: readonly NumberedPassage[];
  /** Best first. */
  readonly ranked: readonly RankedSentence[];
  readonly language: Language;
  readonly vocabulary: Vocabulary;
  /** Whether a quote may have to do with what is asked. */
  readonly isAbout: (quote: QuotedSpan) => boolean;
  /** Whether the archive tells another value than a text that rests on these quotes and comes with a short answer. */
  readonly isContradicted: (text: string, quotes: readonly QuotedSpan[], answer: string) => boolean;
}

/** A quote may be this much worse an answer than the best sentence; of 103 right ones (eval/serve-good-answers.ts) none was by 6. */
const FARTHEST = 8;

/**
 * Proves a sentence of a model's by its quotes: these are sought in the passages and put as they are printed, and what they
 * do not hold drops the sentence. A name or a day that stands elsewhere in a passage cited is quoted from there.
 *
 * @returns why it is dropped, in a word, when it is
 */
export function settleSentence(
  sentence: ReplySentence,
  context: SettleContext,
  answer = "",
): SettledSentence | string {
  const text = sentence.text.trim();
  if (text === "") return "empty";
  const printed = sentence.quotes.flatMap((quote) => printedQuote(quote, context.passages) ?? []);
  if (printed.length === 0) return "no quote that is printed";
  const quotes = printed.filter((quote) => isNear(quote, context.ranked) && context.isAbout(quote));
  if (quotes.length === 0) return "not about the question";
  const beside = sentencesBeside(quotes, context);
  let first: Violation | undefined;
  for (const told of tellable(text)) {
    const proven = quoteWhatIsMissing(told, quotes, beside, (cited) => violationsOf(told, cited, context));
    const [violation] = violationsOf(told, proven, context);
    if (violation === undefined)
      return context.isContradicted(told, proven, answer.trim())
        ? "another value is told"
        : { text: told, quotes: proven };
    first ??= violation;
  }
  return `${first?.rule}: ${first?.what}`;
}

/** Most characters of a clause that only denies or affirms what was asked. */
const LEAD_LENGTH = 10;

const AFFIRMS_OR_DENIES =
  /^(?:yes|no|none|not)\b|^(?:是|对|会|能|可以|有)的?[，,。]|不(?!到|足|少|低|下|超)|没/i;

/** A condition, or what is spoken of: without it the rest says more than the whole. */
const DEPENDS = /^(?:如|若|要是|除非|虽|尽管|只要|只有|凡|即使|不管|无论)|的/;

/**
 * What may be told of a text: the whole of it, or what follows the clause by which it affirms or denies the question, which no
 * quote may hold (没有拖期，…).
 */
function tellable(text: string): string[] {
  const lead = splitClauses(text)[0]?.text ?? "";
  const isLead =
    lead.length <= LEAD_LENGTH &&
    lead.length < text.length &&
    AFFIRMS_OR_DENIES.test(lead) &&
    !DEPENDS.test(lead) &&
    findQuantities(lead).length === 0;
  return isLead ? [text, capitalised(text.slice(lead.length).trim())] : [text];
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** In the passage that is cited; in another one when it stands there: that is the one then cited. */
function printedQuote(
  { passage: number, quote }: ReplySentence["quotes"][number],
  passages: readonly NumberedPassage[],
): QuotedSpan | undefined {
  const cited = passages.filter((passage) => passage.number === number);
  for (const { article, start, end } of [
    ...cited,
    ...passages.filter((passage) => !cited.includes(passage)),
  ]) {
    const found = locateQuote(quote, article.text, { start, end });
    if (found && !holdsCommand(article.text, found)) return { article, ...found };
  }
  return undefined;
}

/** Whether the best sentence of a quote is no farther behind the best of all than an answer may be. */
function isNear(quote: QuotedSpan, ranked: readonly RankedSentence[]): boolean {
  const held = ranked.filter((sentence) => doOverlap(sentence, quote));
  return (ranked[0]?.score ?? 0) - Math.max(...held.map(({ score }) => score)) <= FARTHEST;
}

function sentencesBeside(quotes: readonly QuotedSpan[], { passages, ranked }: SettleContext): QuotedSpan[] {
  return passages
    .filter(({ article, start, end }) =>
      quotes.some((quote) => quote.article.id === article.id && start <= quote.start && quote.end <= end),
    )
    .flatMap(({ article, start, end }) =>
      splitSentences(article.text.slice(start, end)).map((sentence) => ({
        article,
        start: start + sentence.start,
        end: start + sentence.end,
      })),
    )
    .filter((sentence) => !holdsCommand(sentence.article.text, sentence) && isNear(sentence, ranked));
}

function violationsOf(text: string, quotes: readonly QuotedSpan[], context: SettleContext): Violation[] {
  return verifyWritten(text, "text", collectEvidence(citedBy(quotes, context)), context);
}

/** Citations of quotes, each with what of its title names something asked. */
export function citedBy(quotes: readonly QuotedSpan[], { passages }: SettleContext): Citation[] {
  return quotes.map((quote) => ({
    ...cite(quote),
    title: passages.find(({ article }) => article.id === quote.article.id)?.heading ?? "",
  }));
}
