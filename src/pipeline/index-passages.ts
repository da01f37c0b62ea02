import { createHash } from "node:crypto";
import type { Embedder, EmbedOptions } from "../embed/embedder.ts";
import type { Passage } from "../model/passage.ts";
import type { ArchiveReader, StoredPassage } from "../store/archive-store.ts";
import { detectLanguage } from "../text/detect-language.ts";
import { pinyinTerms, searchTerms } from "../text/search-terms.ts";

/** A passage that has yet to get its vector. */
export interface PassageDraft {
  readonly file: string;
  readonly title: string;
  readonly titleIsOurs: boolean;
  readonly passage: Passage;
}

/**
 * Gives passages their vectors and search terms. A vector is made of the passage with the title of its article before
 * it; one that is stored already, under whatever article, is not made again.
 */
export async function indexPassages(
  {
    embedder,
    reader,
  }: {
    readonly embedder: Pick<Embedder, "embedPassages">;
    readonly reader: Pick<ArchiveReader, "vectorsOf"> | undefined;
  },
  drafts: readonly PassageDraft[],
  options: EmbedOptions,
): Promise<{ readonly passages: readonly StoredPassage[]; readonly embedded: number }> {
  const textOf = ({ title, passage }: PassageDraft) => `${title}\n${passage.text}`;
  const texts = new Map(drafts.map((draft) => [vectorKeyOf(textOf(draft)), textOf(draft)]));
  const vectors = new Map(await reader?.vectorsOf([...texts.keys()]));
  const missing = [...texts].filter(([key]) => !vectors.has(key));
  const embedded = await embedder.embedPassages(
    missing.map(([, text]) => text),
    options,
  );
  missing.forEach(([key], index) => {
    const vector = embedded[index];
    if (!vector)
      throw new TypeError(`the embedder returned no vector for text ${index} of ${missing.length}`);
    vectors.set(key, vector);
  });
  const passages = drafts.map((draft): StoredPassage => {
    const { file, title, titleIsOurs, passage } = draft;
    // A label of our own repeats the first words: it is no second place where they stand.
    const printedTitle = titleIsOurs ? "" : title;
    const vectorKey = vectorKeyOf(textOf(draft));
    return {
      ...passage,
      file,
      title,
      language: detectLanguage(passage.text),
      vectorKey,
      vector: vectors.get(vectorKey) as Float32Array,
      bodyTerms: searchTerms(passage.text).join(" "),
      titleTerms: searchTerms(printedTitle).join(" "),
      pinyinTerms: pinyinTerms(`${printedTitle}\n${passage.text}`).join(" "),
    };
  });
  return { passages, embedded: missing.length };
}

/** Twenty hexadecimal digits: two texts of a hundred million meet in one with a chance below 1 in 200 million. */
function vectorKeyOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 20);
}
