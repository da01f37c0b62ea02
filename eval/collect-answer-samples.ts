import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { isValueType } from "../src/answer/answer-type-fit.ts";
import { prepareParts } from "../src/answer/asked-parts.ts";
import type { ChoiceSigns } from "../src/answer/choice-weights.ts";
import { candidatesFor, chooseValues, SENTENCES_READ } from "../src/answer/choose-values.ts";
import { cite } from "../src/answer/cite.ts";
import type { EvidenceSigns } from "../src/answer/evidence-signs.ts";
import { asksForValue } from "../src/answer/find-values.ts";
import { gapIn } from "../src/answer/judge-support.ts";
import { asksArchive } from "../src/answer/recognise-request.ts";
import { type RankedEvidence, rankEvidence } from "../src/answer/select-evidence.ts";
import { readSupport, type SupportSigns } from "../src/answer/support-signs.ts";
import { createApp } from "../src/app.ts";
import { INSTALLATION_ROOT, loadConfiguration } from "../src/config.ts";
import { createTransformersEmbedder } from "../src/embed/transformers-embedder.ts";
import { holds } from "../src/evaluate/match-answer.ts";
import { createLogger } from "../src/logger.ts";
import type { Article, LineRange } from "../src/model/article.ts";
import { createTransformersReader } from "../src/reader/transformers-reader.ts";
import { loadBilingualDictionary } from "../src/retrieve/bilingual-dictionary.ts";
import { prominenceOf } from "../src/retrieve/prominence-of.ts";
import { retrievePassages } from "../src/retrieve/retrieve-passages.ts";
import { openLanceStore } from "../src/store/lance-store.ts";
import type { Choice } from "./fit-ranking.ts";
import { rememberReadings } from "./remember-readings.ts";

/** One answerable question: its sentences, and the values that may answer it; each with how much of the fact it holds. */
export interface RankingSample {
  readonly set: string;
  readonly sentences: readonly (Choice<keyof EvidenceSigns> & { readonly inGold: boolean })[];
  /** Empty where the question asks for no value, or for several. */
  readonly values: readonly Choice<keyof ChoiceSigns>[];
}

/** One question as judged: answerable as it is, with its articles taken away, or unanswerable by label. */
export interface SupportSample {
  readonly set: string;
  readonly kind: "answerable" | "removed" | "near-miss" | "off-topic";
  /** Whether the sentences read hold the fact; for the answerable only. */
  readonly isRight: boolean;
  /** Something that must be there is missing, or it is no question to an archive: never asserted. */
  readonly isBarred: boolean;
  readonly signs: SupportSigns;
}

interface Labelled {
  readonly id: string;
  readonly question: string;
  readonly lang: string;
  readonly articles?: readonly string[];
  readonly also_ok?: readonly string[];
  readonly must_contain?: readonly (readonly string[])[];
  readonly evidence?: string;
  readonly category?: string;
}

interface GoldArticle {
  readonly id: string;
  readonly file: string;
  readonly lines: LineRange | readonly LineRange[];
}

const ARTICLES_READ = 4;
/** Passages handed to the answerer, as `retrievePassages` does by itself. */
const PASSAGES_READ = 40;
/** More than all searches together bring. */
const ALL_CANDIDATES = 10_000;
const squash = (text: string) => text.replace(/\s+/g, "");

function readLabels<Row>(folder: string, name: string): Row[] {
  const path = join(folder, name);
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, "utf8").split("\n").filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Row);
}

/** Indexes a folder of pages and runs its labelled questions up to the point where the weights decide. */
export async function collectAnswerSamples(
  pages: string,
  labels: string,
  { usesReader, readings }: { readonly usesReader: boolean; readonly readings?: string | undefined },
): Promise<{ ranking: RankingSample[]; support: SupportSample[] }> {
  const location = mkdtempSync(join(tmpdir(), "archivist-fit-"));
  const configuration = loadConfiguration(process.env);
  const app = createApp({ configuration, logger: createLogger({ level: "error" }), location });
  await app.ingest({ paths: [pages] });
  await app.close();
  const store = await openLanceStore({ location, storageOptions: {} });
  if (!store) throw new Error(`no index at ${location}`);
  const embedder = await createTransformersEmbedder({
    model: configuration.embeddingModel ?? join(INSTALLATION_ROOT, "embeddings/multilingual-e5-small"),
  });
  const model = join(INSTALLATION_ROOT, "embeddings/multilingual-e5-small");
  const loaded = usesReader ? await createTransformersReader(model) : undefined;
  const reader = loaded && readings ? rememberReadings(loaded, readings) : loaded;
  const dictionary = loadBilingualDictionary(join(INSTALLATION_ROOT, "dictionary/english-chinese.tsv.gz"));
  const gold = new Map(readLabels<GoldArticle>(labels, "articles.jsonl").map((row) => [row.id, row]));
  const everyArticle = await store.listArticles();

  const stands = (source: Article["source"], ids: readonly string[]) =>
    ids.some((id) => {
      const article = gold.get(id);
      if (!article || basename(article.file) !== basename(source.file)) return false;
      const ranges = (typeof article.lines[0] === "number" ? [article.lines] : article.lines) as LineRange[];
      return ranges.some(([from, to]) => source.lines.some(([first, last]) => first <= to && last >= from));
    });

  const read = async (question: string, removed: ReadonlySet<string>) => {
    const retrieval = await retrievePassages(
      { text: question },
      { store, embedder, dictionary },
      { limit: ALL_CANDIDATES },
    );
    const left = retrieval.passages.filter(({ articleId }) => !removed.has(articleId));
    const prominence = prominenceOf(left.map(({ score }) => score));
    const passages = left.slice(0, PASSAGES_READ);
    const ids = [...new Set(passages.map(({ articleId }) => articleId))].slice(0, ARTICLES_READ);
    const found = await store.findArticles(ids);
    const articles = ids.flatMap((id) => found.find((article) => article.id === id) ?? []);
    const similarities = async (texts: readonly string[]) =>
      (await embedder.embedPassages(texts)).map((vector) =>
        vector.reduce((sum, value, index) => sum + value * (retrieval.queryVector[index] ?? 0), 0),
      );
    const input = {
      ...retrieval,
      passages,
      prominence,
      articles,
      similarities,
      ...(reader ? { reader } : {}),
    };
    return { input, ranked: await rankEvidence(input) };
  };

  const ranking: RankingSample[] = [];
  const support: SupportSample[] = [];
  const judge = async (row: Labelled, kind: SupportSample["kind"], removed: ReadonlySet<string>) => {
    const { input, ranked } = await read(row.question, removed);
    const [best] = ranked;
    const groups = row.must_contain ?? [];
    const wanted = squash(row.evidence ?? "\u0000");
    const heldBy = (text: string) =>
      groups.filter((group) => group.some((needle) => holds(text, needle))).length / (groups.length || 1);
    if (kind === "answerable") {
      const ids = [...(row.articles ?? []), ...(row.also_ok ?? [])];
      const isGold = ({ article, start, end }: RankedEvidence) =>
        ids.some((id) => gold.has(id))
          ? stands(cite({ article, start, end }).source, ids)
          : squash(article.text).includes(wanted);
      const [asked, further] = prepareParts(input.plan, input.concepts);
      const candidates =
        asked && !further && asksForValue(asked.part)
          ? candidatesFor(asked, ranked.slice(0, SENTENCES_READ.onePart))
          : [];
      ranking.push({
        set: labels,
        sentences: ranked.map((evidence) => {
          const inGold = isGold(evidence);
          return { signs: evidence.signs, inGold, held: inGold ? heldBy(evidence.text) : 0 };
        }),
        values: candidates.map(({ evidence, value: { raw, inLanguage }, signs }) => {
          const words = [raw, inLanguage?.("zh"), inLanguage?.("en")].join(" ");
          return { signs, held: isGold(evidence) ? heldBy(words) : 0 };
        }),
      });
    }
    if (!best) return;
    const isRight =
      heldBy(
        ranked
          .slice(0, 2)
          .map(({ text }) => text)
          .join("\n"),
      ) === 1;
    // A question whose answer stands elsewhere too is not made unanswerable by taking its articles away.
    if (kind === "removed" && isRight) return;
    const chosen = chooseValues(ranked, input.plan, input.concepts);
    const valueParts = input.plan.parts.filter(({ answerTypes }) => isValueType(answerTypes[0])).length;
    const signs = readSupport(best, chosen, input, valueParts);
    const isBarred = gapIn(signs, input.plan) !== undefined || !asksArchive(input.plan.asked);
    support.push({ set: labels, kind, isRight, isBarred, signs });
  };

  try {
    for (const row of readLabels<Labelled>(labels, "questions.jsonl")) {
      await judge(row, "answerable", new Set());
      const ids = [...(row.articles ?? []), ...(row.also_ok ?? [])];
      const wanted = squash(row.evidence ?? "\u0000");
      const removed = everyArticle.filter(
        ({ source, text }) => stands(source, ids) || squash(text).includes(wanted),
      );
      await judge(row, "removed", new Set(removed.map(({ id }) => id)));
    }
    const unanswerable = [
      ...readLabels<Labelled>(labels, "unanswerable.jsonl"),
      ...readLabels<Labelled>(import.meta.dirname, "off-topic.jsonl"),
    ];
    for (const row of unanswerable) {
      await judge(row, row.category === "in-domain" ? "near-miss" : "off-topic", new Set());
    }
  } finally {
    await store.close();
    await embedder.close();
    await reader?.close();
    rmSync(location, { recursive: true, force: true });
  }
  return { ranking, support };
}
