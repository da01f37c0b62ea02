import type { WeighedConcept } from "../model/query-plan.ts";
import type { QuotedSpan } from "./answerer.ts";
import type { RankedEvidence } from "./select-evidence.ts";
import { shareWeights } from "./sentence-evidence.ts";
import { tellingSpan } from "./telling-clauses.ts";

/** What is shown under the headline, in characters. Contract: design, section 4. */
const TEXT_LENGTH = 320;
/** A sentence that is longer is cut at clause ends around the fact. */
const QUOTE_LENGTH = 180;
const MAXIMUM_QUOTES = 3;
/** A further quote may be worth this much less than the first. */
const FURTHER_QUOTE = 4;
/** The sentence before or after one that is quoted: an answer often needs two. */
const BESIDE_BONUS = 2;

/**
 * The sentences that hold the answer, then what else fits, the best first. A sentence that does not fit is skipped, not
 * stopped at: that alone gave English questions 8 points (design, section 3).
 *
 * @param needed sentences with the stretch of each that must be shown
 * @param textLength of all quotes together, in characters
 */
export function fillQuotes(
  ranked: readonly RankedEvidence[],
  needed: readonly { readonly evidence: RankedEvidence; readonly fact?: string }[],
  concepts: readonly WeighedConcept[],
  textLength: number = TEXT_LENGTH,
): QuotedSpan[] {
  const weights = shareWeights(concepts);
  const quotes: QuotedSpan[] = [];
  const shown: RankedEvidence[] = [];
  const texts = new Set<string>();
  let room = textLength;
  const take = (evidence: RankedEvidence, facts: readonly string[]) => {
    const span = cutQuote(evidence, weights, facts, Math.min(QUOTE_LENGTH, Math.max(room, 0)));
    const text = evidence.article.text.slice(span.start, span.end);
    if (texts.has(text) || (text.length > room && quotes.length > 0)) return;
    quotes.push({ article: evidence.article, ...span });
    shown.push(evidence);
    texts.add(text);
    room -= text.length + 1;
  };
  for (const { evidence } of needed) {
    if (shown.includes(evidence)) continue;
    take(
      evidence,
      needed.flatMap(({ evidence: other, fact }) => (other === evidence && fact !== undefined ? [fact] : [])),
    );
  }
  const first = ranked[0]?.score ?? 0;
  while (quotes.length < MAXIMUM_QUOTES) {
    const worth = (evidence: RankedEvidence) =>
      evidence.score + (shown.some((other) => isBeside(other, evidence)) ? BESIDE_BONUS : 0);
    const next = ranked
      .filter((evidence) => !shown.includes(evidence) && evidence.score > first - FURTHER_QUOTE)
      .filter(({ text }) => text.length <= room && !texts.has(text))
      .reduce<RankedEvidence | undefined>(
        (known, evidence) => (known && worth(known) >= worth(evidence) ? known : evidence),
        undefined,
      );
    if (!next) break;
    take(next, []);
  }
  return quotes;
}

function isBeside(a: RankedEvidence, b: RankedEvidence): boolean {
  return a.article.id === b.article.id && Math.abs(a.ordinal - b.ordinal) === 1;
}

function cutQuote(
  { start, end, text, places }: RankedEvidence,
  weights: readonly number[],
  facts: readonly string[],
  length: number,
): { readonly start: number; readonly end: number } {
  if (end - start <= length) return { start, end };
  const offsets = facts.map((fact) => text.indexOf(fact)).filter((at) => at >= 0);
  const mustHold =
    offsets.length === 0
      ? undefined
      : {
          start: Math.min(...offsets),
          end: Math.max(...facts.map((fact) => text.indexOf(fact) + fact.length)),
        };
  const span = tellingSpan(text, places, weights, length, mustHold);
  return { start: start + span.start, end: start + span.end };
}
