import { type Estimate, estimateMean, isSignificant } from "./bootstrap.ts";
import { type AnswerOutcome, type EvaluationRun, JUDGES, type RetrievalOutcome } from "./evaluation-run.ts";
import { RANK_METRICS } from "./rank-metrics.ts";
import { citationPrecision, citationRecall } from "./summarise-citations.ts";
import { ANSWER_MEASURES, metricsOf } from "./summarise-run.ts";
import { keptShare } from "./summarise-writing.ts";

/** One measure in two runs, over the questions that both have. */
export interface ChangeRow {
  readonly measure: string;
  readonly before: number;
  readonly now: number;
  /** Now less before, question by question. */
  readonly difference: Estimate;
  readonly isSignificant: boolean;
  /** Questions that became right, and that became wrong. */
  readonly gained: readonly string[];
  readonly lost: readonly string[];
}

/** A question that came out otherwise. */
export interface ChangedQuestion {
  readonly id: string;
  readonly question: string;
  /** "right article at rank 3 → 1", "fact gained", … */
  readonly changes: readonly string[];
}

export interface RunComparison {
  readonly against: string;
  /** Questions of one run only: they are not compared. */
  readonly unpaired: number;
  readonly rows: readonly ChangeRow[];
  readonly questions: readonly ChangedQuestion[];
}

/** What is compared of answers, more being better; a question for which either run has no value is left out. */
const COMPARED_MEASURES: readonly {
  readonly name: string;
  readonly scoreOf: (outcome: AnswerOutcome) => number | undefined;
}[] = [
  ...ANSWER_MEASURES.map((measure) => ({
    name: measure,
    scoreOf: (outcome: AnswerOutcome) => {
      // Of what may not be asserted, `refused` tells.
      if (measure === "asserted" && outcome.refused !== undefined) return undefined;
      const value = outcome[measure];
      return value === undefined ? undefined : Number(value);
    },
  })),
  { name: "written", scoreOf: ({ writing }) => writing && Number(writing.outcome === "written") },
  { name: "sentences kept", scoreOf: keptShare },
  ...JUDGES.flatMap((judge) => [
    {
      name: `citation recall (${judge})`,
      scoreOf: ({ citations }: AnswerOutcome) => citations && citationRecall(citations, judge),
    },
    {
      name: `citation precision (${judge})`,
      scoreOf: ({ citations }: AnswerOutcome) => citations && citationPrecision(citations, judge),
    },
  ]),
];

/** What changed from a saved run to this one: our fusion's ranks, and the answers. */
export function compareRuns(now: EvaluationRun, before: EvaluationRun): RunComparison {
  const retrieval = pairs(now.retrieval, before.retrieval);
  const answers = pairs(now.answers, before.answers);
  const rankRows = RANK_METRICS.map((metric) =>
    changeRow(
      metric,
      retrieval.map(([after, earlier]) => ({
        id: after.id,
        now: metricsOf(after, "ours")[metric],
        before: metricsOf(earlier, "ours")[metric],
      })),
    ),
  );
  const answerRows = COMPARED_MEASURES.map(({ name, scoreOf }) =>
    changeRow(
      name,
      answers.flatMap(([after, earlier]) => {
        const [now, before] = [scoreOf(after), scoreOf(earlier)];
        return now === undefined || before === undefined ? [] : [{ id: after.id, now, before }];
      }),
    ),
  );
  return {
    against: before.date,
    unpaired: countUnpaired(now.retrieval, before.retrieval) + countUnpaired(now.answers, before.answers),
    rows: [...rankRows, ...answerRows].filter(({ difference }) => difference.n > 0),
    questions: [...changedRanks(retrieval), ...changedAnswers(answers)],
  };
}

interface Asked {
  readonly id: string;
  readonly question: string;
}

type Pair<Outcome> = readonly [now: Outcome, before: Outcome];

/** A question that was worded anew is another question. */
const keyOf = ({ id, question }: Asked) => `${id}\n${question}`;

function pairs<Outcome extends Asked>(now: readonly Outcome[], before: readonly Outcome[]): Pair<Outcome>[] {
  const earlier = new Map(before.map((outcome) => [keyOf(outcome), outcome]));
  return now.flatMap((outcome): Pair<Outcome>[] => {
    const other = earlier.get(keyOf(outcome));
    return other ? [[outcome, other]] : [];
  });
}

/** A part that only one of the runs has scored is no difference of the questions. */
function countUnpaired(now: readonly Asked[], before: readonly Asked[]): number {
  if (now.length === 0 || before.length === 0) return 0;
  return now.length + before.length - 2 * pairs(now, before).length;
}

function changeRow(
  measure: string,
  values: readonly { readonly id: string; readonly now: number; readonly before: number }[],
): ChangeRow {
  const difference = estimateMean(values.map(({ now, before }) => now - before));
  const mean = (of: "now" | "before") =>
    values.reduce((sum, value) => sum + value[of], 0) / (values.length || 1);
  return {
    measure,
    before: mean("before"),
    now: mean("now"),
    difference,
    isSignificant: isSignificant(difference),
    gained: values.filter(({ now, before }) => now > before).map(({ id }) => id),
    lost: values.filter(({ now, before }) => now < before).map(({ id }) => id),
  };
}

function changedRanks(retrieval: readonly Pair<RetrievalOutcome>[]): ChangedQuestion[] {
  const rankOf = ({ ranks }: RetrievalOutcome) => ranks.ours?.[0];
  return retrieval
    .filter(([now, before]) => rankOf(now) !== rankOf(before))
    .map(([now, before]) => ({
      id: now.id,
      question: now.question,
      changes: [`right article at rank ${rankOf(before) ?? "–"} → ${rankOf(now) ?? "–"}`],
    }));
}

function changedAnswers(answers: readonly Pair<AnswerOutcome>[]): ChangedQuestion[] {
  return answers.flatMap(([now, before]) => {
    const changes = [
      ...ANSWER_MEASURES.filter((measure) => now[measure] !== before[measure])
        .filter((measure) => measure !== "asserted" || now.refused === undefined)
        .map((measure) => `${measure} ${now[measure] ? "gained" : "lost"}`),
      ...changedWriting(now, before),
    ];
    if (changes.length === 0) return [];
    const said = ({ said: { status, headline } }: AnswerOutcome) => `[${status}] ${headline ?? ""}`.trim();
    return [{ id: now.id, question: now.question, changes: [...changes, `${said(before)} → ${said(now)}`] }];
  });
}

/** Only where a model was asked both times: otherwise every question would be told. */
function changedWriting({ writing: now }: AnswerOutcome, { writing: before }: AnswerOutcome): string[] {
  if (!now || !before) return [];
  return [
    ...(now.outcome === before.outcome ? [] : [`language model: ${before.outcome} → ${now.outcome}`]),
    ...(now.dropped.length === before.dropped.length
      ? []
      : [`sentences dropped: ${before.dropped.length} → ${now.dropped.length}`]),
  ];
}
