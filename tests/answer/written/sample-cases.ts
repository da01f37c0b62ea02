/** What a faithful model would write about the sample: a sentence a question, with the words that prove it. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { NumberedPassage } from "../../../src/answer/written/choose-passages.ts";
import type { ReplySentence } from "../../../src/answer/written/reply.ts";
import type { Article } from "../../../src/model/article.ts";
import type { Language } from "../../../src/model/language.ts";
import { readSinglePage } from "../../../src/read/read-single-page.ts";
import { segmentPage } from "../../../src/segment/segment-page.ts";
import { normalise } from "../../../src/text/normalise.ts";
import { PROJECT_ROOT } from "../../architecture/project-files.ts";
import { NATURAL_SENTENCES } from "./natural-sentences.ts";

export interface SampleCase {
  readonly id: string;
  readonly language: Language;
  readonly question: string;
  readonly sentence: ReplySentence;
  /** The article that proves it, and another one. */
  readonly passages: readonly NumberedPassage[];
}

/** A labelled question of the sample. */
export interface SampleLabel {
  readonly id: string;
  readonly lang: Language;
  readonly question: string;
  readonly answer: string;
  readonly evidence: string;
}

export function sampleLabels(): SampleLabel[] {
  return readFileSync(join(PROJECT_ROOT, "eval/sample/questions.jsonl"), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as SampleLabel);
}

/** One case a labelled question of the sample whose evidence stands in one piece. */
export async function sampleCases(): Promise<SampleCase[]> {
  const articles = await sampleArticles();
  return sampleLabels().flatMap(({ id, lang, question, answer, evidence }, index) => {
    const at = articles.findIndex(({ text }) => normalise(text).includes(normalise(evidence)));
    const [proving, other] = [articles[at], articles[(at + 1 + index) % articles.length]];
    if (!proving || !other || proving === other) return [];
    const text = lang === "zh" ? `答案是${answer.replace(/[。.]$/, "")}。` : `The answer is ${answer}.`;
    return [
      {
        id,
        language: lang,
        question,
        sentence: { text, quotes: [{ passage: 1, quote: evidence }] },
        passages: [proving, other].map((article, place) => ({
          article,
          number: place + 1,
          start: 0,
          end: article.text.length,
          shown: article.text,
          heading: article.title,
        })),
      },
    ];
  });
}

/** The same cases with sentences in words of their own. */
export async function naturalCases(): Promise<(SampleCase & { readonly answer: string })[]> {
  const cases = await sampleCases();
  return NATURAL_SENTENCES.flatMap(([id, text, answer]) => {
    const one = cases.find((other) => other.id === id);
    return one ? [{ ...one, answer, sentence: { ...one.sentence, text } }] : [];
  });
}

async function sampleArticles(): Promise<Article[]> {
  const folder = join(PROJECT_ROOT, "sample");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => join(folder, file))
    .filter((file) => statSync(file).isFile() && /\.txt$/.test(file));
  const pages = await Promise.all(files.sort().map(readSinglePage));
  return pages.flatMap((page) => segmentPage(page));
}
