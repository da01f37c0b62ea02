import type { SeveralValues } from "../model/answer.ts";
import type { AnswerDraft, AnswerInput } from "./answerer.ts";
import type { ChosenValue } from "./choose-values.ts";
import { differingReports } from "./differing-reports.ts";
import { fillQuotes } from "./fill-quotes.ts";
import type { RankedEvidence } from "./select-evidence.ts";
import { wordSeveral } from "./word-several.ts";

export type Reports = Pick<AnswerDraft, "headline" | "fact" | "quotes" | "several">;

/** The values of reports that differ, newest first, each with its quote; `undefined` when none differs. */
export function tellReports(
  ranked: readonly RankedEvidence[],
  chosen: readonly ChosenValue[],
  input: AnswerInput,
): Reports | undefined {
  const others = differingReports(ranked, chosen, input);
  return others.length === 0 ? undefined : sideBySide([...chosen, ...others], input);
}

/** Values that contradict each other, newest first, each with its quote; `undefined` when there is no room for all. */
export function sideBySide(values: readonly ChosenValue[], input: AnswerInput): Reports | undefined {
  const reports = [...values].sort((a, b) => (dateOf(a) < dateOf(b) ? 1 : dateOf(a) > dateOf(b) ? -1 : 0));
  const needed = reports.map(({ evidence, value }) => ({ evidence, fact: value.raw }));
  const quotes = fillQuotes([], needed, input.concepts);
  if (quotes.length < reports.length) return undefined;
  const several: SeveralValues = {
    kind: "reports-differ",
    values: reports.map(({ value }, citation) => ({ value: value.raw, citation })),
  };
  const headline = wordSeveral(several, input.plan.language);
  if (headline === undefined) return undefined;
  return { headline, fact: reports[0]?.value.raw ?? "", quotes, several };
}

/** A report without a date comes last. */
function dateOf({ evidence }: ChosenValue): string {
  return evidence.article.date ?? "";
}
