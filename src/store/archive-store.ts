/** The port to the index: files, their articles, and the passages that are searched. */
import type { ArchiveStatus } from "../model/archive.ts";
import type { Article } from "../model/article.ts";
import type { Language } from "../model/language.ts";
import type { Passage } from "../model/passage.ts";
import type { IndexManifest } from "./index-manifest.ts";

/** What the index knows of one page file. A file without articles is recorded too, with the reason. */
export interface IndexedFile {
  /** Name under which the page is cited, unique in the index. */
  readonly file: string;
  /** Absolute path it was read from. */
  readonly path: string;
  /** SHA-256 of the file's bytes, hex. */
  readonly contentHash: string;
  readonly articles: number;
}

/** The words that a passage is found by, made by `text/search-terms`. Each is a list of terms joined by spaces. */
export interface PassageTerms {
  readonly bodyTerms: string;
  readonly titleTerms: string;
  readonly pinyinTerms: string;
}

export interface IndexedPassage extends Passage, PassageTerms {
  readonly title: string;
  readonly language: Language;
  readonly vector: Float32Array;
}

export type TermField = keyof PassageTerms;

/** A search by terms: any of them may match (OR), each with its own weight. */
export interface TermQuery {
  readonly field: TermField;
  readonly terms: readonly string[];
  readonly boost: number;
}

/** Everything of one file, to be stored in its place in one go. */
export interface FileContents {
  readonly file: IndexedFile;
  readonly articles: readonly Article[];
  readonly passages: readonly IndexedPassage[];
}

/** Corpus figures for BM25. */
export interface CorpusStatistics {
  readonly passages: number;
  readonly passagesByLanguage: Readonly<Record<Language, number>>;
  /** Mean number of terms a passage, by field. */
  readonly meanLength: Readonly<Record<TermField, number>>;
}

export interface ArchiveStore {
  readonly manifest: IndexManifest;
  readonly location: string;

  /** Nearest passages of one language by cosine, best first. */
  searchByVector(vector: Float32Array, language: Language, limit: number): Promise<IndexedPassage[]>;
  /** Best passages by BM25 over the given fields, best first. No terms: no passages. */
  searchByTerms(queries: readonly TermQuery[], limit: number): Promise<IndexedPassage[]>;
  /** In how many passages each term stands (body and title counted once); absent terms are left out. */
  passageFrequencies(terms: readonly string[]): Promise<Map<string, number>>;
  corpusStatistics(): Promise<CorpusStatistics>;

  findArticle(articleId: string): Promise<Article | undefined>;
  findArticles(articleIds: readonly string[]): Promise<Article[]>;
  /** All articles, in the order of files and of reading. */
  listArticles(): Promise<Article[]>;
  listFiles(): Promise<IndexedFile[]>;
  status(): Promise<Omit<ArchiveStatus, "fingerprint" | "embeddingModel">>;

  /** Stores files with their articles and passages, replacing what those files held before. */
  replaceFiles(contents: readonly FileContents[]): Promise<void>;
  removeFiles(files: readonly string[]): Promise<void>;
  /** Brings search indexes and corpus figures up to date with what is stored. Run it after the last change. */
  optimise(): Promise<void>;
  /** True when changes were stored since the last `optimise`. */
  needsOptimising(): Promise<boolean>;
  close(): Promise<void>;
}
