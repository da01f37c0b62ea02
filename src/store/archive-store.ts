/** The port to the index: files, their articles, and the passages that are searched. */
import type { ArchiveStatus } from "../model/archive.ts";
import type { ArticlesByDate, ListRange, NewspaperHolding } from "../model/archive-browsing.ts";
import type { Article } from "../model/article.ts";
import type { Language } from "../model/language.ts";
import type { Passage } from "../model/passage.ts";
import type { ArchiveOutline } from "../model/query-plan.ts";
import type { IndexManifest } from "./index-manifest.ts";

/** What the index knows of one page file. A file without articles is recorded too, with the reason. */
export interface IndexedFile {
  /** Name under which the page is cited, unique in the index. */
  readonly file: string;
  /** Absolute path it was read from. */
  readonly path: string;
  /** SHA-256 of the file's bytes and of what `archive.yaml` says of it, hex; `stale:` before it: to be read again. */
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

/** An article in its place, as it is stored. */
export interface StoredArticle {
  /** Name of the file it was read from; a container's own name for the articles of its pages. */
  readonly file: string;
  /** Place in the file, from 0; negative (-1 - place) while a rebuild has not made its passages yet. */
  readonly position: number;
  /** `segment/article-anchor` of its text. */
  readonly anchor: string;
  readonly article: Article;
}

/** A passage with what its vector was made of (`vectorKey`), by which the vector is found again. */
export interface StoredPassage extends IndexedPassage {
  readonly file: string;
  readonly vectorKey: string;
}

export interface Redirect {
  readonly id: string;
  /** Id of a stored article, never one that redirects again. */
  readonly target: string;
}

/** What is stored in one go: readers see all of it or nothing. */
export interface ArchiveChanges {
  /** Added, or put in the place of those with the same ids. */
  readonly articles?: readonly StoredArticle[];
  /** All passages of `articles`: what they had before goes. */
  readonly passages?: readonly StoredPassage[];
  /** Ids that go, with their passages. */
  readonly removedArticles?: readonly string[];
  /** Files that are stored as a whole with this change. */
  readonly files?: readonly IndexedFile[];
  /** Files that go with all they hold that is not among `articles`. */
  readonly removedFiles?: readonly string[];
  readonly redirects?: readonly Redirect[];
  readonly removedRedirects?: readonly string[];
}

/** Where and when an article was printed. */
export interface Printing {
  readonly articleId: string;
  readonly newspaper?: string;
  /** ISO 8601. */
  readonly date?: string;
}

/** Articles of these newspapers and days; a field left out restricts nothing. */
export interface PrintingQuery {
  readonly newspapers?: readonly string[];
  /** First and last day, ISO 8601, both within. */
  readonly days?: { readonly from: string; readonly to: string };
}

/** Corpus figures for BM25. */
export interface CorpusStatistics {
  readonly passages: number;
  readonly passagesByLanguage: Readonly<Record<Language, number>>;
  /** Mean number of terms a passage, by field. */
  readonly meanLength: Readonly<Record<TermField, number>>;
}

/** A passage as a scan over the whole index reads it. */
export interface ScannedPassage {
  readonly articleId: string;
  readonly text: string;
  readonly title: string;
}

/** What is needed of every article to count and order articles. */
export interface ArticleFacts {
  readonly id: string;
  readonly newspaper?: string;
  readonly date?: string;
}

/** What may be told of the index. */
export interface ArchiveScope {
  /** Whether a collection is left out. Articles of no collection are always seen. */
  readonly hides: (collection: string) => boolean;
}

/**
 * One state of the index, or what a scope leaves of it: whatever is asked of it fits together, and the answers are those
 * of an index without the collections that are left out, counts and frequencies included.
 */
export interface ArchiveView {
  /** Nearest passages of one language by cosine, best first; of the given articles only, when some are given. */
  searchByVector(
    vector: Float32Array,
    language: Language,
    limit: number,
    articleIds?: readonly string[],
  ): Promise<IndexedPassage[]>;
  /** Best passages by BM25 over the given fields, best first. No terms: no passages. */
  searchByTerms(queries: readonly TermQuery[], limit: number): Promise<IndexedPassage[]>;
  /** Every passage in which all of the terms stand in one field, not the best only. No terms: every passage. */
  passagesWithTerms(field: TermField, terms: readonly string[]): Promise<ScannedPassage[]>;
  /** All articles without their texts, in the order of files and of reading. */
  listArticleFacts(): Promise<ArticleFacts[]>;
  /** In how many passages each term stands (body and title counted once); absent terms are left out. */
  passageFrequencies(terms: readonly string[]): Promise<Map<string, number>>;
  corpusStatistics(): Promise<CorpusStatistics>;
  /** Oldest and newest day, and newspapers. */
  outline(): Promise<ArchiveOutline>;
  /** What there is of each newspaper, by name; the articles without a newspaper last. */
  listNewspapers(): Promise<NewspaperHolding[]>;

  /** Of those of the given articles that there are. */
  findPrintings(articleIds: readonly string[]): Promise<Printing[]>;
  /** Ids of at most `limit` articles printed there and then, in no order. */
  findPrinted(query: PrintingQuery, limit: number): Promise<string[]>;

  /** The article of an id, or the one that an id of former times redirects to. */
  findArticle(articleId: string): Promise<Article | undefined>;
  /** As `findArticle`, in the order of files and of reading, none twice. */
  findArticles(articleIds: readonly string[]): Promise<Article[]>;
  /** All articles, in the order of files and of reading. */
  listArticles(): Promise<Article[]>;
  /**
   * Some of the articles with or without a date: the newest first, those of one day in the order of files and of
   * reading. Only the texts of the articles returned are read.
   */
  listNewest(kind: ArticlesByDate, range: ListRange): Promise<Article[]>;
  /** A scope counts the files in which it leaves an article. */
  status(): Promise<Omit<ArchiveStatus, "fingerprint" | "embeddingModel">>;
}

/** One whole state of the index, with what ingest asks of it. */
export interface ArchiveReader extends ArchiveView {
  listFiles(): Promise<IndexedFile[]>;
  /** The articles of files, in the order of reading. */
  articlesOf(files: readonly string[]): Promise<StoredArticle[]>;
  /** Articles with one of these anchors. */
  articlesAnchoredAt(anchors: readonly string[]): Promise<StoredArticle[]>;
  /** The file of each id that an article has; redirects are not followed. */
  holdersOf(articleIds: readonly string[]): Promise<Map<string, string>>;
  redirectsOf(articleIds: readonly string[]): Promise<Redirect[]>;
  /** Redirects that lead to one of these articles. */
  redirectsTo(articleIds: readonly string[]): Promise<Redirect[]>;
  /** Stored vectors by what they were made of; absent ones are left out. */
  vectorsOf(vectorKeys: readonly string[]): Promise<Map<string, Float32Array>>;
}

/**
 * The index. Read directly it shows the newest state, in another process within seconds; what belongs together is
 * read from one `snapshot`.
 */
export interface ArchiveStore extends ArchiveReader {
  readonly manifest: IndexManifest;
  readonly location: string;
  /** The index as it is now, without what the scope hides; later changes do not show in it. */
  snapshot(scope?: ArchiveScope): Promise<ArchiveView>;

  /** Shows the newest state from now on, when another process or another opening of the index has just written it. */
  refresh(): Promise<void>;

  /** @throws ArchivistError `index-busy` when another process has written meanwhile; nothing of the change is stored */
  apply(changes: ArchiveChanges): Promise<void>;
  /** Brings search indexes and corpus figures up to date with what is stored. Run it after the last change. */
  optimise(): Promise<void>;
  /** True when changes were stored since the last `optimise`. */
  needsOptimising(): Promise<boolean>;
  close(): Promise<void>;
}

/** An index that is built anew beside the old one, which readers see until `publish`. */
export interface RebuildingStore extends ArchiveStore {
  /** Puts the new index in the place of the old one, in one go. */
  publish(): Promise<void>;
}
