/** A part of the composition root: the archive as an evaluation sees it. */
import { collectEvidence } from "./answer/verify/evidence.ts";
import { verifyWritten } from "./answer/verify/verify-written.ts";
import type { Vocabulary } from "./answer/verify/vocabulary.ts";
import type { WritingReport } from "./answer/written/written-answerer.ts";
import { bundledVocabulary, type Writing } from "./create-writing.ts";
import type { Embedder } from "./embed/embedder.ts";
import { ArchivistError } from "./errors.ts";
import type { EvaluatedArchive } from "./evaluate/evaluate.ts";
import type { Entails } from "./evaluate/judge-citations.ts";
import { nearestPassages } from "./evaluate/nearest-passages.ts";
import { createNearnessJudge } from "./evaluate/nearness-judge.ts";
import { costOf, type TokenPrice } from "./language-model/completion-log.ts";
import type { LanguageModel, TokenUsage } from "./language-model/language-model.ts";
import type { Answer } from "./model/answer.ts";
import { languageSchema } from "./model/language.ts";
import type { Question } from "./model/question.ts";
import type { BilingualDictionary } from "./retrieve/bilingual-dictionary.ts";
import type { RankingWeights } from "./retrieve/ranking-weights.ts";
import { retrievePassages } from "./retrieve/retrieve-passages.ts";
import type { ArchiveStore } from "./store/archive-store.ts";

/** Passages of a question that an evaluation looks at: more than one leg can bring. */
const EVALUATED_PASSAGES = 400;

export interface EvaluatedArchiveParts {
  readonly store: ArchiveStore;
  readonly embedder: Embedder;
  readonly dictionary: BilingualDictionary;
  readonly weights?: RankingWeights | undefined;
  /** Writes the answers; absent when they are quoted. */
  readonly languageModel?: LanguageModel | undefined;
  readonly price?: TokenPrice | undefined;
  readonly writingBy: (
    languageModel: LanguageModel | undefined,
    onWriting: (report: WritingReport) => void,
  ) => Promise<Writing>;
  readonly answer: (question: Question, options: { readonly writing: Writing }) => Promise<Answer>;
}

/** The archive as an evaluation asks it: one question after the other, so that what is told is of the one asked last. */
export async function createEvaluatedArchive({
  store,
  embedder,
  dictionary,
  weights,
  languageModel,
  price,
  writingBy,
  answer,
}: EvaluatedArchiveParts): Promise<EvaluatedArchive> {
  const options = { limit: EVALUATED_PASSAGES, ...(weights ? { weights } : {}) };
  let report: WritingReport | undefined;
  let usages: TokenUsage[] = [];
  const counted = languageModel && {
    ...languageModel,
    async complete(...asked: Parameters<LanguageModel["complete"]>) {
      const completion = await languageModel.complete(...asked);
      if (completion.usage) usages.push(completion.usage);
      return completion;
    },
  };
  const writing = await writingBy(counted, (written) => {
    report = written;
  });
  return {
    listArticles: () => store.listArticles(),
    async search(question) {
      const found = await retrievePassages(question, { store, embedder, dictionary }, options);
      return { ...found, dense: await nearestPassages(store, found.queryVector, EVALUATED_PASSAGES) };
    },
    async answer(question) {
      [report, usages] = [undefined, []];
      return {
        answer: await answer(question, { writing }),
        writing: outcomeOf(report),
        tokens: tokensOf(usages, price),
      };
    },
    languageModel: languageModel?.name,
    judges: {
      proof: createProofJudge(bundledVocabulary(dictionary)),
      nearness: createNearnessJudge(embedder),
    },
    embedder,
  };
}

/**
 * The judge of citations that also decides which sentences are sent: every figure, name and date by value, nothing denied,
 * enough of the words. What a model wrote has passed it, so its recall is 1 by construction.
 */
function createProofJudge(vocabulary: Vocabulary): Entails {
  return (citations, { sentence, kind, language }) =>
    verifyWritten(sentence, kind === "written" ? "text" : "headline", collectEvidence(citations), {
      language: languageSchema.parse(language),
      vocabulary,
    }).length === 0;
}

function outcomeOf(report: WritingReport | undefined) {
  if (report === undefined) return undefined;
  const { usage: _, dropped, ...outcome } = report;
  return { ...outcome, dropped: [...dropped] };
}

function tokensOf(usages: readonly TokenUsage[], price: TokenPrice | undefined) {
  if (usages.length === 0) return undefined;
  const sum = (of: keyof TokenUsage) => usages.reduce((total, usage) => total + usage[of], 0);
  const usage = { inputTokens: sum("inputTokens"), outputTokens: sum("outputTokens") };
  return { requests: usages.length, ...usage, ...(price ? { cost: costOf(usage, price) } : {}) };
}

/** For an evaluation that is to be of a language model's answers. */
export function noLanguageModel(): ArchivistError {
  return new ArchivistError("bad-usage", "--answerer llm needs a language model, and none is configured.", {
    nextStep: "Set LLM_BASE_URL and LLM_MODEL, or LLM_MODEL_PATH; or take --answerer quotes.",
  });
}
