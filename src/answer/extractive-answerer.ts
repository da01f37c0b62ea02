import type { AnswerDraft, Answerer, AnswerInput, QuotedSpan } from "./answerer.ts";
import { judgeSupport } from "./judge-support.ts";
import { pickHeadline } from "./pick-headline.ts";
import { type RankedEvidence, rankEvidence } from "./select-evidence.ts";
import { tellingSpan } from "./telling-clauses.ts";

/** What is shown under the headline, in characters. */
const TEXT_LENGTH = 320;
/** A single quote; a longer sentence is cut at clause ends around the fact. */
const QUOTE_LENGTH = 170;
const MAXIMUM_QUOTES = 3;
/** A further quote must be worth this share of the first. */
const FURTHER_QUOTE = 0.6;

/**
 * The answerer without a language model: it ranks sentences, takes the answer from the best one and quotes. It cannot
 * invent: everything it shows is printed in the archive or converted from it.
 */
export function createExtractiveAnswerer(): Answerer {
  return {
    async answer(input: AnswerInput): Promise<AnswerDraft> {
      const { plan, concepts } = input;
      const ranked = await rankEvidence(input);
      const best = ranked[0];
      const headline = best && pickHeadline(best.text, plan, concepts);
      const judgement = judgeSupport(best, headline?.typed ?? false, plan, concepts);
      const trace = [
        `${judgement.status}: ${judgement.reason}`,
        ...ranked
          .slice(0, 5)
          .map(
            ({ score, coverage, typeFit, similarity, article, text }) =>
              `${score.toFixed(2)} = coverage ${coverage.toFixed(2)}, kind ${typeFit}, cosine ${similarity?.toFixed(3) ?? "–"} · ${article.id} · ${text.slice(0, 60)}`,
          ),
      ];
      if (!best || !headline || judgement.status === "not-found") {
        return { status: "not-found", quotes: [], trace };
      }
      const quotes = fillQuotes(ranked, input, headline.fact);
      if (judgement.status === "closest") return { status: "closest", quotes, trace };
      return { status: "answered", headline: headline.headline, fact: headline.fact, quotes, trace };
    },
  };
}

/**
 * The best sentence and what else fits. A sentence that does not fit is skipped, not stopped at: that alone gave
 * English questions 8 points (design, section 3).
 */
function fillQuotes(
  ranked: readonly RankedEvidence[],
  { concepts }: AnswerInput,
  fact: string,
): QuotedSpan[] {
  const quotes: QuotedSpan[] = [];
  const shown = new Set<string>();
  let room = TEXT_LENGTH;
  for (const evidence of ranked) {
    if (quotes.length === MAXIMUM_QUOTES) break;
    if (evidence.score < FURTHER_QUOTE * (ranked[0]?.score ?? 0)) break;
    const span = cutQuote(evidence, concepts, quotes.length === 0 ? fact : undefined);
    const text = evidence.article.text.slice(span.start, span.end);
    if (text.length > room || shown.has(text)) continue;
    quotes.push({ article: evidence.article, ...span });
    shown.add(text);
    room -= text.length + 1;
  }
  return quotes;
}

function cutQuote(evidence: RankedEvidence, concepts: AnswerInput["concepts"], fact: string | undefined) {
  const { start, end, text } = evidence;
  if (end - start <= QUOTE_LENGTH) return { start, end };
  const at = fact === undefined ? -1 : text.indexOf(fact);
  const mustHold = fact === undefined || at < 0 ? undefined : { start: at, end: at + fact.length };
  const span = tellingSpan(text, concepts, QUOTE_LENGTH, mustHold);
  return { start: start + span.start, end: start + span.end };
}
