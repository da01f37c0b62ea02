/**
 * From which cosine on a claim counts as supported by its quotes, for the second judge of citations
 * (`src/evaluate/nearness-judge.ts`): the embedding model on pairs of a label's question with its answer, and evidence. True
 * pairs are those of the labels; shuffled ones have the evidence of another article's question; of the same article are
 * sentences that do not hold the evidence.
 *
 *   npx tsx eval/fit-citation-judge.ts --set INDEX=QUESTIONS.jsonl …
 *
 * Thresholds are fitted on the first set, true against shuffled pairs, one a language of the question, and scored on all.
 */
import { parseArgs } from "node:util";
import { createApp } from "../src/app.ts";
import { loadConfiguration } from "../src/config.ts";
import { createTransformersEmbedder } from "../src/embed/transformers-embedder.ts";
import { type QuestionLabel, readLabels } from "../src/evaluate/labels.ts";
import { dotProduct } from "../src/evaluate/nearest-passages.ts";
import { seededRandom } from "../src/evaluate/seeded-random.ts";
import { createLogger } from "../src/logger.ts";
import { foldWidth } from "../src/text/fold-width.ts";
import { splitSentences } from "../src/text/sentences.ts";

const MODEL = "embeddings/multilingual-e5-small";
const KINDS = ["true", "shuffled", "same article"] as const;
type Pair = { readonly language: string; readonly kind: (typeof KINDS)[number]; readonly cosine: number };

const { values } = parseArgs({ options: { set: { type: "string", multiple: true, default: [] } } });
const random = seededRandom(5);
const pick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(random() * items.length)];
const bare = (text: string) => foldWidth(text).replace(/\s+/g, "");
const embedder = await createTransformersEmbedder({ model: MODEL });

const sets = [];
for (const set of values.set) {
  const [index = "", questions = ""] = set.split("=");
  const app = createApp({
    configuration: loadConfiguration({}),
    logger: createLogger({ level: "error" }),
    location: index,
  });
  const texts = (await app.listArticles()).map(({ text }) => text);
  await app.close();
  sets.push({ questions, pairs: await pairsOf((await readLabels({ questions })).questions, texts) });
}
await embedder.close();

const [fitted] = sets;
if (!fitted) throw new TypeError("--set INDEX=QUESTIONS.jsonl is missing");
for (const language of ["zh", "en"]) {
  const threshold = partingCosine(fitted.pairs.filter((pair) => pair.language === language));
  console.log(`\n${language}: supported from ${threshold.toFixed(3)} on`);
  console.table(
    Object.fromEntries(
      sets.map(({ questions, pairs }) => {
        const share = (kind: Pair["kind"]) => {
          const of = pairs.filter((pair) => pair.language === language && pair.kind === kind);
          const taken = of.filter(({ cosine }) => cosine >= threshold).length;
          return `${(taken / of.length).toFixed(3)} of ${of.length}`;
        };
        return [questions, Object.fromEntries(KINDS.map((kind) => [`${kind}: supported`, share(kind)]))];
      }),
    ),
  );
}

async function pairsOf(labels: readonly QuestionLabel[], texts: readonly string[]): Promise<Pair[]> {
  const usable = labels.flatMap(({ question, lang, answer, evidence: [evidence], articles }) => {
    if (answer === undefined || evidence === undefined || lang === undefined) return [];
    const text = texts.find((one) => bare(one).includes(bare(evidence)));
    const others = splitSentences(text ?? "").filter(
      ({ text: sentence }) =>
        !bare(sentence).includes(bare(evidence)) && !bare(evidence).includes(bare(sentence)),
    );
    return [{ claim: `${question} ${answer}`, language: lang, evidence, article: articles[0], others }];
  });
  const wanted = usable.flatMap(({ claim, language, evidence, article, others }) => {
    const foreign = pick(usable.filter((other) => other.article !== article));
    const beside = pick(others);
    return [
      { claim, language, kind: "true" as const, quote: evidence },
      ...(foreign ? [{ claim, language, kind: "shuffled" as const, quote: foreign.evidence }] : []),
      ...(beside ? [{ claim, language, kind: "same article" as const, quote: beside.text }] : []),
    ];
  });
  const claims = await embedder.embedQueries(wanted.map(({ claim }) => claim));
  const quotes = await embedder.embedPassages(wanted.map(({ quote }) => quote));
  return wanted.map(({ language, kind }, index) => ({
    language,
    kind,
    cosine: dotProduct(claims[index] as Float32Array, quotes[index] as Float32Array),
  }));
}

/** The cosine that parts true from shuffled pairs with the fewest errors, each kind counted alike. */
function partingCosine(pairs: readonly Pair[]): number {
  const of = (kind: Pair["kind"]) => pairs.filter((pair) => pair.kind === kind);
  const [right, wrong] = [of("true"), of("shuffled")];
  const shareAt = (some: readonly Pair[], threshold: number) =>
    some.filter(({ cosine }) => cosine >= threshold).length / some.length;
  const balanced = (threshold: number) => shareAt(right, threshold) - shareAt(wrong, threshold);
  return pairs
    .map(({ cosine }) => cosine)
    .reduce((best, threshold) => (balanced(threshold) > balanced(best) ? threshold : best));
}
