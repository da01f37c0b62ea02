import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { AutoTokenizer, PreTrainedTokenizer } from "@xenova/transformers";
import { type ModelPlace, setLibraryFor } from "./library-settings.ts";
import { createUnigramModel, type UnigramPiece } from "./unigram-model.ts";

interface TokenizerFile {
  readonly model: { readonly type: string; vocab: UnigramPiece[]; readonly unk_id?: number };
}

/** Local ones by folder: the embedding model and the reader share one. Loading it takes longer than loading a model. */
const known = new Map<string, Promise<PreTrainedTokenizer>>();
/** One after the other, for the library's settings. */
let last: Promise<unknown> = Promise.resolve();

/** Loads a tokenizer; a local one that has been loaded before is given again. */
export function loadTokenizer(place: ModelPlace): Promise<PreTrainedTokenizer> {
  const { name, parentFolder } = place;
  const folder = parentFolder === undefined ? undefined : join(parentFolder, name);
  const before = folder && known.get(folder);
  if (before) return before;
  const loaded = last.then(() => {
    setLibraryFor(place);
    return folder === undefined ? AutoTokenizer.from_pretrained(name) : loadLocalTokenizer(folder, name);
  });
  last = loaded.catch(() => folder && known.delete(folder));
  if (folder) known.set(folder, loaded);
  return loaded;
}

/** Loads a local tokenizer; one with a unigram vocabulary gets our segmentation, which starts in a third of the time. */
export async function loadLocalTokenizer(folder: string, name: string): Promise<PreTrainedTokenizer> {
  const [file, config] = await Promise.all(
    ["tokenizer.json", "tokenizer_config.json"].map(async (file) =>
      JSON.parse(await readFile(join(folder, file), "utf8")),
    ),
  );
  const { model } = file as TokenizerFile;
  if (model.type !== "Unigram" || model.unk_id === undefined) return AutoTokenizer.from_pretrained(name);
  const unigram = createUnigramModel(model.vocab, model.unk_id);
  model.vocab = model.vocab.slice(0, model.unk_id + 1); // the library builds its model from these few
  const tokenizer = new PreTrainedTokenizer(file, config);
  tokenizer._tokenizer.model = unigram as unknown as typeof tokenizer._tokenizer.model;
  return tokenizer;
}
