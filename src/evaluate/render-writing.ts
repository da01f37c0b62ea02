import { WRITING_OUTCOMES } from "./evaluation-run.ts";
import { percent, table } from "./report-table.ts";
import type { CitationRow } from "./summarise-citations.ts";
import type { WritingSummary } from "./summarise-writing.ts";

/** What the language model did, as Markdown. */
export function renderWriting(languageModel: string, writing: WritingSummary): string[] {
  const { rows, reasons, withheld, promptVersions, tokens } = writing;
  const counts = (counted: WritingSummary["reasons"]) =>
    counted.map(({ reason, count }) => `${count} × ${reason}`).join("; ");
  return [
    `## Written by ${languageModel}, in percent`,
    table(
      ["questions", "n", "asked", ...WRITING_OUTCOMES, "sentences", "of them dropped"],
      rows.map(({ group, questions, asked, shares, sentences, dropped }) => [
        group,
        String(questions),
        String(asked),
        ...WRITING_OUTCOMES.map((outcome) => (asked === 0 ? "–" : percent(shares[outcome]))),
        String(sentences),
        sentences === 0 ? "–" : percent(dropped),
      ]),
    ),
    ...(reasons.length === 0 ? [] : [`Sentences were dropped for: ${counts(reasons)}.`]),
    ...(withheld.length === 0 ? [] : [`Not sent: ${counts(withheld)}`]),
    [
      `Prompts of version ${promptVersions.join(", ")}.`,
      ...(tokens === undefined
        ? ["The tokens were not counted."]
        : [
            `Tokens of ${tokens.requests} requests: ${tokens.inputTokens} of prompts, ${tokens.outputTokens} of replies.`,
          ]),
      ...(tokens?.cost === undefined
        ? []
        : [`Cost: ${tokens.cost.toFixed(4)}, in the currency of the price.`]),
    ].join(" "),
  ];
}

/** Citation recall and precision, as Markdown. */
export function renderCitations(rows: readonly CitationRow[]): string[] {
  if (rows.length === 0) return [];
  return [
    "## Citations, in percent",
    table(
      ["answers", "kind", "n", "judge", "recall", "precision"],
      rows.map(({ language, kind, answers, judge, recall, precision }) => [
        language,
        kind,
        String(answers),
        judge,
        percent(recall),
        percent(precision),
      ]),
    ),
    "As in ALCE (Gao et al. 2023), with other judges. _proof_ is what every sentence passed before it was sent, so that its recall of written answers is 100 by construction; _nearness_, the embedding model, filtered none and knows no figures.",
  ];
}
