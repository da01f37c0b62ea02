import { join } from "node:path";
import type { Answerer } from "./answer/answerer.ts";
import { createExtractiveAnswerer } from "./answer/extractive-answerer.ts";
import { loadVocabulary } from "./answer/verify/load-vocabulary.ts";
import type { Vocabulary } from "./answer/verify/vocabulary.ts";
import { createWrittenAnswerer, type WritingReport } from "./answer/written/written-answerer.ts";
import { type Configuration, INSTALLATION_ROOT } from "./config.ts";
import { describeError } from "./errors.ts";
import type { LanguageModel } from "./language-model/language-model.ts";
import { loadPrompts } from "./load-prompts.ts";
import type { Logger } from "./logger.ts";
import type { BilingualDictionary } from "./retrieve/bilingual-dictionary.ts";
import { type Reword, rewordQuestion } from "./retrieve/reword-question.ts";

const BUNDLED_WORDS = join(INSTALLATION_ROOT, "dictionary/ordinary-words.txt.gz");
const BUNDLED_PROMPTS = join(INSTALLATION_ROOT, "prompts");

/** The words that prove what a language model wrote. @throws ArchivistError `dictionary-unavailable` */
export const bundledVocabulary = (dictionary: BilingualDictionary): Vocabulary =>
  loadVocabulary(BUNDLED_WORDS, dictionary);

/** What a question is answered with. */
export interface Writing {
  readonly answerer: Answerer;
  /** To prove what a language model wrote; absent when none does. */
  readonly vocabulary?: Vocabulary;
  /** Other wordings to search for; absent when nobody rewords. */
  readonly reword?: Reword;
}

export interface CreateWritingOptions {
  readonly configuration: Pick<Configuration, "promptsPath" | "usesRewording">;
  readonly logger: Logger;
  readonly dictionary: BilingualDictionary;
  /** Told what came of every question that the model was asked. */
  readonly onWriting?: ((report: WritingReport) => void) | undefined;
}

/**
 * Everything around a language model that writes answers: prompts, the words that prove them, and other wordings for the
 * search. A question whose rewording fails is searched for as it was typed. Without a model answers are quoted.
 *
 * @throws ArchivistError `prompts-unavailable`, `dictionary-unavailable`
 */
export function createWriting(
  languageModel: LanguageModel | undefined,
  { configuration, logger, dictionary, onWriting }: CreateWritingOptions,
): Writing {
  if (!languageModel) return { answerer: createExtractiveAnswerer() };
  const vocabulary = bundledVocabulary(dictionary);
  const prompts = loadPrompts(configuration.promptsPath ?? BUNDLED_PROMPTS);
  const answerer = createWrittenAnswerer({
    quoting: createExtractiveAnswerer(),
    languageModel,
    prompts: prompts.answer,
    vocabulary,
    onReport(report) {
      logger.info(report, "what a language model wrote was checked");
      onWriting?.(report);
    },
  });
  if (!configuration.usesRewording) return { answerer, vocabulary };
  return {
    answerer,
    vocabulary,
    async reword(question, { signal, sinceMs }) {
      try {
        return await rewordQuestion(question, { languageModel, prompts: prompts.search, signal, sinceMs });
      } catch (error) {
        signal?.throwIfAborted();
        logger.info({ reason: describeError(error) }, "a question is searched for as it was typed");
        return [];
      }
    },
  };
}
