import { join } from "node:path";
import { type Configuration, INSTALLATION_ROOT } from "./config.ts";
import type { Embedder } from "./embed/embedder.ts";
import { describeError } from "./errors.ts";
import type { LanguageModel } from "./language-model/language-model.ts";
import { LANGUAGE_MODEL_NEXT_STEPS } from "./language-model-next-steps.ts";
import type { Logger } from "./logger.ts";
import { once } from "./once.ts";
import type { Reader } from "./reader/reader.ts";

/** Embedder and reader share its tokenizer, and lie in one folder. */
const BUNDLED_MODEL = join(INSTALLATION_ROOT, "embeddings/multilingual-e5-small");

export interface ModelLoadersOptions {
  readonly configuration: Pick<Configuration, "embeddingModel" | "usesReader" | "languageModel">;
  readonly logger: Logger;
  /** Folder of the reader. @default the bundled one */
  readonly readerModel?: string;
  /** Put around the reader, for experiments. */
  readonly wrapReader?: (reader: Reader) => Reader;
}

/** Loaders of the models, each of which loads its model when first called, once. */
export function createModelLoaders({
  configuration,
  logger,
  readerModel = BUNDLED_MODEL,
  wrapReader = (reader) => reader,
}: ModelLoadersOptions) {
  const loadReader = once(async (): Promise<Reader> => {
    const { createTransformersReader } = await import("./reader/transformers-reader.ts");
    return wrapReader(await createTransformersReader(readerModel));
  });
  const loadLanguageModel = once(async (): Promise<LanguageModel | undefined> => {
    if (!configuration.languageModel) return undefined;
    const { createLanguageModel } = await import("./create-language-model.ts");
    return createLanguageModel(configuration.languageModel, {
      onCompleted(completed) {
        const { failure } = completed;
        if (failure === undefined || failure === "cancelled") logger.info(completed, "language model asked");
        else
          logger.warn(
            { ...completed, nextStep: LANGUAGE_MODEL_NEXT_STEPS[failure] },
            "language model asked in vain",
          );
      },
      onNotKept(error) {
        logger.warn({ reason: describeError(error) }, "a reply is not kept in LLM_RECORDINGS");
      },
    });
  });
  return {
    loadEmbedder: once(async (): Promise<Embedder> => {
      const { createTransformersEmbedder } = await import("./embed/transformers-embedder.ts");
      return createTransformersEmbedder({ model: configuration.embeddingModel ?? BUNDLED_MODEL });
    }),
    loadReader,
    /** Questions are answered without the reader when it cannot be loaded. */
    async readerIfAny(): Promise<Reader | undefined> {
      if (!configuration.usesReader) return undefined;
      return loadReader().catch((error: unknown) => {
        logger.warn({ reason: describeError(error) }, "questions are answered without the reader");
        return undefined;
      });
    },
    /** Undefined when none is configured; an endpoint is not asked yet. */
    loadLanguageModel,
    /** Answers are quoted, not written, when there is none or it cannot be loaded. */
    async languageModelIfAny(): Promise<LanguageModel | undefined> {
      return loadLanguageModel().catch((error: unknown) => {
        logger.warn({ reason: describeError(error) }, "answers are quoted without the language model");
        return undefined;
      });
    },
  };
}
