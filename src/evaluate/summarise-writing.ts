import { type Estimate, estimateMean, estimateRatio } from "./bootstrap.ts";
import {
  type AnswerOutcome,
  type TokenCount,
  WRITING_OUTCOMES,
  type WritingOutcome,
} from "./evaluation-run.ts";

/** What came of the questions of one group that a language model was asked. */
export interface WritingRow {
  /** `all`, or as answers are grouped. */
  readonly group: string;
  /** Questions of the group, and those of them that the model was asked. */
  readonly questions: number;
  readonly asked: number;
  readonly counts: Readonly<Record<WritingOutcome["outcome"], number>>;
  /** Of those asked. */
  readonly shares: Readonly<Record<WritingOutcome["outcome"], Estimate>>;
  readonly sentences: number;
  /** Of the sentences. */
  readonly dropped: Estimate;
}

export interface WritingSummary {
  readonly rows: readonly WritingRow[];
  /** Why sentences were dropped, the commonest first. */
  readonly reasons: readonly { readonly reason: string; readonly count: number }[];
  /** Why the quoted answer went out although sentences were proven, or none came; the commonest first. */
  readonly withheld: readonly { readonly reason: string; readonly count: number }[];
  readonly promptVersions: readonly number[];
  /** Of all the questions; absent when nobody counted. */
  readonly tokens?: TokenCount;
}

/** What the language model did in a run; `undefined` when none was asked. */
export function summariseWriting(answers: readonly AnswerOutcome[]): WritingSummary | undefined {
  const writings = answers.flatMap(({ writing }) => writing ?? []);
  if (writings.length === 0) return undefined;
  const groups = [...new Set(answers.map(({ group }) => group))];
  const tokens = tokensOf(answers.flatMap((outcome) => outcome.tokens ?? []));
  return {
    rows: [
      writingRow("all", answers),
      ...groups.map((group) =>
        writingRow(
          group,
          answers.filter((outcome) => outcome.group === group),
        ),
      ),
    ],
    reasons: counted(writings.flatMap(({ dropped }) => dropped.map(kindOf))),
    withheld: counted(
      writings.flatMap(({ outcome, reason }) => (reason === undefined ? [] : `${outcome}, ${reason}`)),
    ),
    promptVersions: [...new Set(writings.map(({ promptVersion }) => promptVersion))].sort((a, b) => a - b),
    ...(tokens ? { tokens } : {}),
  };
}

/** Share of the sentences of a reply that were kept; `undefined` when there were none. */
export function keptShare({ writing }: AnswerOutcome): number | undefined {
  if (!writing || writing.sentences === 0) return undefined;
  return 1 - writing.dropped.length / writing.sentences;
}

function writingRow(group: string, answers: readonly AnswerOutcome[]): WritingRow {
  const writings = answers.flatMap(({ writing }) => writing ?? []);
  const byOutcome = <Value>(countOf: (outcome: WritingOutcome["outcome"]) => Value) =>
    Object.fromEntries(WRITING_OUTCOMES.map((outcome) => [outcome, countOf(outcome)])) as Record<
      WritingOutcome["outcome"],
      Value
    >;
  return {
    group,
    questions: answers.length,
    asked: writings.length,
    counts: byOutcome((outcome) => writings.filter((writing) => writing.outcome === outcome).length),
    shares: byOutcome((outcome) =>
      estimateMean(writings.map((writing) => Number(writing.outcome === outcome))),
    ),
    sentences: sum(writings.map(({ sentences }) => sentences)),
    dropped: estimateRatio(
      writings.map(({ dropped, sentences }) => ({ part: dropped.length, whole: sentences })),
    ),
  };
}

function tokensOf(counts: readonly TokenCount[]): TokenCount | undefined {
  if (counts.length === 0) return undefined;
  const total = (of: keyof TokenCount) => sum(counts.map((count) => count[of] ?? 0));
  return {
    requests: total("requests"),
    inputTokens: total("inputTokens"),
    outputTokens: total("outputTokens"),
    ...(counts.some(({ cost }) => cost !== undefined) ? { cost: total("cost") } : {}),
  };
}

/** "number-unsupported: 12" → "number-unsupported". */
const kindOf = (reason: string) => reason.replace(/:.*$/su, "");

function counted(reasons: readonly string[]): { readonly reason: string; readonly count: number }[] {
  return [...new Set(reasons)]
    .map((reason) => ({ reason, count: reasons.filter((other) => other === reason).length }))
    .sort((a, b) => b.count - a.count);
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
