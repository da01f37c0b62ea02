import { addressesMachine } from "../text/addresses-machine.ts";
import { asksForPeriod } from "../text/fits-period.ts";
import type { AnswerInput } from "./answerer.ts";
import { prepareParts } from "./asked-parts.ts";
import { type EvidenceSigns, readSigns } from "./evidence-signs.ts";
import { EVIDENCE_WEIGHTS, READ_EVIDENCE_WEIGHTS } from "./evidence-weights.ts";
import { findSubjects } from "./find-subjects.ts";
import { MAXIMUM_WINDOWS, readWindows, type WindowReading } from "./read-windows.ts";
import { gatherEvidence, type SentenceEvidence } from "./sentence-evidence.ts";
import { weighSigns } from "./weigh-signs.ts";

/** A sentence with what it is worth as an answer. */
export interface RankedEvidence extends SentenceEvidence {
  readonly signs: EvidenceSigns;
  readonly score: number;
  /** Cosine with the question; absent for sentences that were not worth the model's time. */
  readonly cosine?: number;
  /** What the reader found in the window that holds the sentence; absent when it was not read. */
  readonly reading?: WindowReading;
}

/** Sentences whose cosine with the question is computed. Each costs some 5 ms: bench and eval/fit-answer-weights.ts. */
const MEASURED_SENTENCES = 7;
/** A sentence is measured by its beginning: the model's time grows with its length. */
const MEASURED_CHARACTERS = 64;
/** E5 cosines of one question's sentences differ by about this much. */
const COSINE_STEP = 0.05;
/** E5 places texts of one language nearer to each other than translations, by about this much. */
const LANGUAGE_GAP = 0.06;
/** What is not measured counts as this far below the best. */
const UNMEASURED = -1.5;
/** Scores of a question's windows differ by some of this; what is not read counts as this far below the best. */
const SCORE_STEP = 6;
const UNREAD = -2;
/** A fragment of fewer characters (a sub-head, a salutation) answers nothing on its own. */
const SHORTEST_SENTENCE = 4;
/** Only a question about what is said to machines is answered by a sentence that speaks to one. */
const ASKS_FOR_COMMANDS =
  /\b(?:prompts?|instructions?|chatbots?|bots?|ais?|artificial intelligence|assistants?|language models?|injections?)\b|提示词|指令|机器人|人工智能|智能助手|语言模型|大模型/iu;

/**
 * Ranks the sentences of the retrieved articles as evidence, best first. Deterministic: ties go by article and place.
 *
 * @param maximumWindows the reader, if there is one, reads at most so many
 */
export async function rankEvidence(
  input: AnswerInput,
  maximumWindows: number = MAXIMUM_WINDOWS,
): Promise<RankedEvidence[]> {
  const { articles, concepts, plan, passages } = input;
  const parts = prepareParts(plan, concepts);
  const tellsOf = plan.periods.map(asksForPeriod);
  const bestScore = passages[0]?.score ?? 0;
  const asksForCommands = ASKS_FOR_COMMANDS.test(plan.asked);
  const signed = gatherEvidence(articles, concepts)
    .filter(({ text }) => text.length >= SHORTEST_SENTENCE && (asksForCommands || !addressesMachine(text)))
    .map((evidence) => {
      const { article, start, end } = evidence;
      const ofArticle = passages.filter(({ articleId }) => articleId === article.id);
      const holding = ofArticle.filter((passage) => passage.start < end && passage.end > start);
      const lowest = passages.at(-1)?.score ?? 0;
      const signs: EvidenceSigns = {
        ...readSigns(evidence, parts),
        period:
          tellsOf.reduce((sum, tells) => sum + tells(evidence.text, article.date), 0) / (tellsOf.length || 1),
        article: (ofArticle[0]?.score ?? lowest) - bestScore,
        passage: Math.max(lowest, ...holding.map(({ score }) => score)) - bestScore,
        similarity: UNMEASURED,
        window: 0,
        span: 0,
      };
      return { ...evidence, signs, score: weighSigns(EVIDENCE_WEIGHTS, signs) };
    })
    .sort(byScore);
  const measured = signed.slice(0, MEASURED_SENTENCES);
  const cosines = await input.similarities(measured.map(({ text }) => text.slice(0, MEASURED_CHARACTERS)));
  const asked = plan.language === "zh";
  const levelled = cosines.map((cosine, index) =>
    isChinese(measured[index]?.text ?? "") === asked ? cosine : cosine + LANGUAGE_GAP,
  );
  const highest = Math.max(...levelled);
  const ranked = signed
    .map((evidence, index): RankedEvidence => {
      const cosine = cosines[index];
      if (cosine === undefined) return evidence;
      const similarity = Math.max(UNMEASURED, ((levelled[index] ?? 0) - highest) / COSINE_STEP);
      const signs = { ...evidence.signs, similarity };
      return { ...evidence, signs, cosine, score: weighSigns(EVIDENCE_WEIGHTS, signs) };
    })
    .sort(byScore);
  if (!input.reader) return ranked;
  const subjects = findSubjects(concepts, plan, passages);
  return rankRead(ranked, await readWindows(plan.read, ranked, input.reader, subjects, maximumWindows));
}

/** Ranks anew with what the reader found. */
function rankRead(ranked: readonly RankedEvidence[], readings: readonly WindowReading[]): RankedEvidence[] {
  const best = Math.max(...readings.map(({ score }) => score));
  return ranked
    .map((evidence): RankedEvidence => {
      const reading = readings.find(
        ({ article, start, end }) =>
          article === evidence.article && start <= evidence.start && evidence.end <= end,
      );
      const signs = {
        ...evidence.signs,
        window: reading ? Math.max(UNREAD, (reading.score - best) / SCORE_STEP) : UNREAD,
        span: reading && reading.span.start < evidence.end && evidence.start < reading.span.end ? 1 : 0,
      };
      return {
        ...evidence,
        ...(reading ? { reading } : {}),
        signs,
        score: weighSigns(READ_EVIDENCE_WEIGHTS, signs),
      };
    })
    .sort(byScore);
}

function isChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

interface Placed {
  readonly score: number;
  readonly article: { readonly id: string };
  readonly start: number;
}

function byScore(a: Placed, b: Placed): number {
  if (a.score !== b.score) return b.score - a.score;
  if (a.article.id !== b.article.id) return a.article.id < b.article.id ? -1 : 1;
  return a.start - b.start;
}
