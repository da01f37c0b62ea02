/** The composition root: the only place where stages, adapters and configuration meet. */
import { join } from "node:path";
import type { Violation } from "./answer/verify/violation.ts";
import type { WritingReport } from "./answer/written/written-answerer.ts";
import { archivePaths } from "./archive-paths.ts";
import { DEFAULT_MAXIMUM_TOKENS } from "./chunk/chunk-article.ts";
import { type Configuration, INSTALLATION_ROOT } from "./config.ts";
import { createWriting, type Writing } from "./create-writing.ts";
import { currentManifest } from "./current-manifest.ts";
import { ArchivistError } from "./errors.ts";
import { type EvaluationRequest, evaluateLabelledSet } from "./evaluate/evaluate-labelled-set.ts";
import { createEvaluatedArchive, noLanguageModel } from "./evaluated-archive.ts";
import type { IngestOptions } from "./ingest-archive.ts";
import type { LanguageModel } from "./language-model/language-model.ts";
import { createModelLoaders, type ModelLoadersOptions } from "./load-models.ts";
import type { Answer } from "./model/answer.ts";
import type { AnswerOptions, ArchiveStatus, Audience } from "./model/archive.ts";
import type { Question } from "./model/question.ts";
import { once } from "./once.ts";
import { answerInTurn } from "./pipeline/answer-in-turn.ts";
import { createArchiveBrowser } from "./pipeline/browse-archive.ts";
import { isOneOf } from "./private-collections.ts";
import { readSinglePage } from "./read/read-single-page.ts";
import { loadBilingualDictionary } from "./retrieve/bilingual-dictionary.ts";
import type { RankingWeights } from "./retrieve/ranking-weights.ts";
import { PASSAGES_READ, retrievePassages } from "./retrieve/retrieve-passages.ts";
import { selectArticles } from "./retrieve/select-articles.ts";
import { explainPage } from "./segment/segment-page.ts";
import type { ArchiveStore, ArchiveView } from "./store/archive-store.ts";
import { requireSameManifest } from "./store/index-manifest.ts";
import { readArchiveStatus } from "./store/read-archive-status.ts";

const BUNDLED_DICTIONARY = join(INSTALLATION_ROOT, "dictionary/english-chinese.tsv.gz");
const SAMPLE_PAGES = join(INSTALLATION_ROOT, "sample");
const DEFAULT_LOCATION = "data/index";
/** The sample is kept apart: it must never be mixed with the pages of a real archive. */
const SAMPLE_LOCATION = "data/sample-index";

/** For a list of articles: deeper than for an answer, and all that was brought. */
const LISTED = { limit: 1_500, candidatesPerLeg: 200 };

export interface AppOptions extends ModelLoadersOptions {
  readonly configuration: Configuration;
  /** Index folder or address given on the command line; overrides the configuration. */
  readonly location?: string;
  /** Token budget of a passage, for experiments; another budget is another index. */
  readonly passageTokens?: number;
  /** Weights of the legs for any language, for experiments. */
  readonly rankingWeights?: RankingWeights;
  /** Writes the answers; the configured one when absent. */
  readonly languageModel?: LanguageModel;
  /** Told what came of every question that a language model was asked. */
  readonly onWriting?: (report: WritingReport) => void;
  /** Told when pages are indexed that nobody asked to index: the sample, or ARCHIVE_PATH, on first use. */
  readonly onFirstUse?: (paths: readonly string[]) => Pick<IngestOptions, "onProgress">;
}

export type App = ReturnType<typeof createApp>;

/** Wires the program together. Model and index are opened when first needed, once. */
export function createApp({
  configuration,
  logger,
  location,
  passageTokens = DEFAULT_MAXIMUM_TOKENS,
  rankingWeights,
  languageModel,
  onWriting,
  onFirstUse,
  ...models
}: AppOptions) {
  const { loadEmbedder, loadReader, readerIfAny, loadLanguageModel, languageModelIfAny } = createModelLoaders(
    {
      configuration,
      logger,
      ...models,
    },
  );
  const loadDictionary = once(async () => loadBilingualDictionary(BUNDLED_DICTIONARY));
  const place = (at: string) => ({ location: at, storageOptions: configuration.storageOptions });
  const namedLocation = location ?? configuration.archiveUri;

  async function openExisting(at: string): Promise<ArchiveStore | undefined> {
    const { openLanceStore } = await import("./store/lance-store.ts");
    return openLanceStore(place(at));
  }

  async function ingestInto(at: string, options: IngestOptions) {
    const [{ ingestArchive }, embedder] = await Promise.all([import("./ingest-archive.ts"), loadEmbedder()]);
    const manifest = currentManifest(embedder, passageTokens);
    const ingested = await ingestArchive({ place: place(at), embedder, manifest, passageTokens }, options);
    logger.debug(
      { ...ingested.report, skipped: ingested.report.skipped.length, location: at },
      "pages indexed",
    );
    return ingested;
  }

  /** The index to read from; on first use of the default one it is built from ARCHIVE_PATH or the sample. */
  const openStore = once(async (): Promise<ArchiveStore> => {
    const at = namedLocation ?? DEFAULT_LOCATION;
    const existing = await openExisting(at);
    if (existing) return existing;
    if (configuration.archivePath) return buildOnFirstUse(at, archivePaths(configuration));
    if (namedLocation === undefined) {
      const sample = await sampleIndex();
      return sample && !(await sample.needsOptimising())
        ? sample
        : buildOnFirstUse(SAMPLE_LOCATION, [SAMPLE_PAGES]);
    }
    throw indexMissing(at);
  });

  async function requireFittingIndex({ manifest, location: at }: ArchiveStore): Promise<void> {
    requireSameManifest(manifest, currentManifest(await loadEmbedder(), passageTokens), at);
  }

  /** Where an index is named, the sample stands in for nothing. */
  async function sampleIndex(): Promise<ArchiveStore | undefined> {
    if (namedLocation !== undefined) throw indexMissing(namedLocation);
    return openExisting(SAMPLE_LOCATION);
  }

  async function buildOnFirstUse(at: string, paths: readonly string[]): Promise<ArchiveStore> {
    const ingesting = ingestInto(at, { paths, waits: true, ...onFirstUse?.(paths) });
    const { store } = await ingesting.catch(async (error: unknown) => {
      // Another process was first.
      const made =
        error instanceof ArchivistError && error.code === "index-busy" ? await openExisting(at) : undefined;
      if (!made) throw error;
      return { store: made };
    });
    return store as ArchiveStore;
  }

  /** Store, model and dictionary for a question; loaded side by side. */
  const openForQuestions = once(async () => {
    const [store, embedder, reader, dictionary] = await Promise.all([
      openStore(),
      loadEmbedder(),
      readerIfAny(),
      loadDictionary(),
    ]);
    await requireFittingIndex(store);
    return { store, embedder, reader, dictionary };
  });
  const isPrivate = isOneOf(configuration.privateCollections);

  /** One state of the index, whatever is stored meanwhile, as far as the audience may know it. */
  function viewFor(audience: Audience, newest: ArchiveStore): Promise<ArchiveView> {
    return audience === "private" ? newest.snapshot() : newest.snapshot({ hides: isPrivate });
  }

  /** What a question needs, with the index as far as the audience may know it. */
  async function stagesFor(audience: Audience) {
    const { store, ...stages } = await openForQuestions();
    return { store: await viewFor(audience, store), ...stages };
  }

  /** After an ingest into the index at a place: questions are answered from it as it is now. */
  async function readNewest(at: string): Promise<void> {
    const open = await openStore.settled();
    if (open?.location === at) await open.refresh();
    else if (open !== undefined) {
      // The sample stood in until now. Questions under way still read it.
      replaced.push(open);
      openStore.forget();
      openForQuestions.forget();
    }
  }
  const replaced: ArchiveStore[] = [];

  const openWriter = async () => languageModel ?? (await languageModelIfAny());
  const writingBy = async (writer: LanguageModel | undefined, tell = onWriting) =>
    createWriting(writer, { configuration, logger, dictionary: await loadDictionary(), onWriting: tell });
  /** How questions are answered: with a language model when there is one. */
  const openWriting = once(async () => writingBy(await openWriter()));

  async function answer(
    question: Question,
    {
      signal,
      audience = "private",
      onWritten,
      writing,
    }: Partial<AnswerOptions> & { readonly writing?: Writing } = {},
  ): Promise<Answer & { readonly trace: readonly string[] }> {
    const stages = { ...(await stagesFor(audience)), ...(writing ?? (await openWriting())) };
    const onRejected = (violations: readonly Violation[]) =>
      logger.warn({ violations }, "answer did not pass verification");
    return answerInTurn({ ...stages, onRejected, onWritten }, question, signal);
  }

  return {
    /** Folder or address of the index that `ingest` writes to. */
    location: namedLocation ?? DEFAULT_LOCATION,
    /** Brings an index up to date with files and folders, or builds it anew from them. */
    async ingest(options: IngestOptions) {
      const at = namedLocation ?? DEFAULT_LOCATION;
      const { report, store } = await ingestInto(at, options);
      await store?.close();
      await readNewest(at);
      return report;
    },
    answerQuestion: answer,
    async search(
      question: Question,
      limit: number,
      { explain = false, audience = "private" }: { explain?: boolean; audience?: Audience } = {},
    ) {
      const stages = await stagesFor(audience);
      if (!explain) return retrievePassages(question, stages, { limit });
      const found = await retrievePassages(question, stages, {
        limit: Math.max(limit, PASSAGES_READ),
        explain,
      });
      return {
        ...found,
        passages: found.passages.slice(0, limit),
        selected: await selectArticles(found.passages.slice(0, PASSAGES_READ), found.plan, stages),
      };
    },
    /** Scores the index against files of labels; `ingest` brings it up to date before. */
    async evaluate({ ingest, ...request }: EvaluationRequest & { readonly ingest?: IngestOptions }) {
      // A model that is asked for and cannot be loaded must not be replaced by quotes.
      if (request.answerer === "llm" && !(languageModel ?? (await loadLanguageModel())))
        throw noLanguageModel();
      return evaluateLabelledSet(request, async () => {
        if (ingest) await ingestInto(namedLocation ?? DEFAULT_LOCATION, ingest);
        return createEvaluatedArchive({
          ...(await openForQuestions()),
          weights: rankingWeights,
          languageModel: request.answerer === "quotes" ? undefined : await openWriter(),
          price: configuration.languageModel?.price,
          writingBy,
          answer,
        });
      });
    },
    async findArticle(articleId: string, audience: Audience = "private") {
      return (await viewFor(audience, await openStore())).findArticle(articleId);
    },
    async listArticles() {
      return (await openStore()).listArticles();
    },
    browserFor: (audience: Audience) =>
      createArchiveBrowser({
        openStore: async () => viewFor(audience, await openStore()),
        retrieve: async (question) => retrievePassages(question, await stagesFor(audience), LISTED),
      }),
    /** How one page file is taken apart; needs no index and no model. */
    async explainPage(path: string) {
      const page = await readSinglePage(path);
      return { page, explained: explainPage(page) };
    },
    async status(audience: Audience = "private") {
      const store = await openStore();
      return readArchiveStatus(store, await viewFor(audience, store));
    },
    /** The parts one by one, for `doctor`: each rejects with what is wrong. Nothing is built. */
    inspect: {
      embedder: loadEmbedder,
      reader: loadReader,
      async index(): Promise<ArchiveStatus | undefined> {
        const store = (await openExisting(namedLocation ?? DEFAULT_LOCATION)) ?? (await sampleIndex());
        if (!store) return undefined;
        try {
          await requireFittingIndex(store);
          return await readArchiveStatus(store, store);
        } finally {
          await store.close();
        }
      },
    },
    /** Loads model, dictionary and index ahead of the first question. */
    async warmUp() {
      await Promise.all([openForQuestions(), openWriting()]);
    },
    async close() {
      const loaded = await Promise.all([
        openStore.settled(),
        loadEmbedder.settled(),
        loadReader.settled(),
        loadLanguageModel.settled(),
      ]);
      await Promise.all([...replaced, ...loaded].map((resource) => resource?.close()));
    },
  };
}

function indexMissing(at: string): ArchivistError {
  return new ArchivistError("index-missing", `There is no index at "${at}".`, {
    nextStep: "Build it with: npm start -- ingest PATH… --index DIR",
  });
}
