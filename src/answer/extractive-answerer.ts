import { answerComparison } from "./answer-comparison.ts";
import type { AnswerDraft, Answerer, AnswerInput } from "./answerer.ts";
import { chooseValues } from "./choose-values.ts";
import { composeHeadline } from "./compose-headline.ts";
import { fillQuotes } from "./fill-quotes.ts";
import { judgeSupport } from "./judge-support.ts";
import { answerFromRows } from "./rows/answer-from-rows.ts";
import { type RankedEvidence, rankEvidence } from "./select-evidence.ts";
import { tellReports } from "./tell-reports.ts";

/**
 * The answerer without a language model: it ranks sentences, takes the answer from the best ones and quotes. It cannot
 * invent: everything it shows is printed in the archive or converted from it.
 */
export function createExtractiveAnswerer(): Answerer {
  return {
    async answer(input: AnswerInput): Promise<AnswerDraft> {
      const compared = await answerComparison(input);
      if (compared) return compared;
      const { plan, concepts } = input;
      const overRows = answerFromRows(input);
      if (overRows && !overRows.isPrinted) return overRows.draft;
      const ranked = await rankEvidence(input);
      const [best] = ranked;
      const chosen = chooseValues(ranked, plan, concepts);
      const judgement = judgeSupport(ranked, chosen, input);
      if (overRows && judgement.status !== "answered") return overRows.draft;
      const trace = [`${judgement.status}: ${judgement.reason}`, ...ranked.slice(0, 5).map(traceOf)];
      if (!best || judgement.status === "not-found") return { status: "not-found", quotes: [], trace };
      const reports = judgement.status === "answered" ? tellReports(ranked, chosen, input) : undefined;
      if (reports)
        return { status: "answered", ...reports, trace: [...trace, "other articles tell another value"] };
      const { headline, fact } = composeHeadline(best, chosen, plan, concepts);
      const needed =
        chosen.length > 0
          ? chosen.map(({ evidence, value }) => ({ evidence, fact: value.raw }))
          : [{ evidence: best, fact }];
      const quotes = fillQuotes(ranked, needed, concepts);
      if (judgement.status === "closest") return { status: "closest", quotes, ranked, trace };
      return { status: "answered", headline, fact, quotes, ranked, trace };
    },
  };
}

function traceOf({ score, signs, cosine, article, text }: RankedEvidence): string {
  const shown = Object.entries({ ...signs, ...(cosine === undefined ? {} : { cosine }) })
    .filter(([, value]) => Math.abs(value) > 0.005)
    .map(([sign, value]) => `${sign} ${value.toFixed(2)}`);
  return `${score.toFixed(2)} = ${shown.join(", ")} · ${article.id} · ${text.slice(0, 60)}`;
}
