/**
 * Everything the product says in its own words, by language, so that wording is reviewed in one place and
 * a language is added by adding a file. Quotes, titles and names are never translated and do not come from here.
 */

import type { Coverage, ExcerptOutcome } from "../model/answer.ts";
import type { ArchiveStatus } from "../model/archive.ts";
import type { ComputedCount } from "../model/archive-scan.ts";
import type { Language } from "../model/language.ts";
import type { RowComputation } from "../model/row-computation.ts";
import { englishPhrases } from "./phrases-en.ts";
import { chinesePhrases } from "./phrases-zh.ts";

export interface Phrases {
  /** Above the nearest passages when nothing is asserted. */
  readonly closest: string;
  readonly notInArchive: string;
  /** Above what was found of a pasted excerpt; nothing where its place is told. */
  readonly excerpt: Readonly<Record<ExcerptOutcome, string | undefined>>;
  /** Before an answer, when nothing found is of the date or newspaper that the question names. */
  readonly fellBack: (names: readonly string[]) => string;
  /** Heading over the titles of the nearest articles. */
  readonly nearestArticles: string;
  readonly source: string;
  readonly sources: string;
  /** In place of what a page does not carry. */
  readonly noDate: string;
  readonly noNewspaper: string;
  readonly noNewspaperOrDate: string;
  /** Behind a quote whose text scan or extraction damaged. */
  readonly textUncertain: string;
  /** A label for an article whose page prints no title; it must be clear that the words are ours. */
  readonly untitled: (label: string) => string;
  readonly page: (page: string) => string;
  readonly tooShort: string;
  /** Last line of a list of sources that is longer than one message can hold. */
  readonly moreSources: (count: number) => string;
  /** Last line of a list of articles counted that names only the first ones. */
  readonly moreArticles: (count: number) => string;
  /** A printed title within a line of our own. */
  readonly titled: (title: string) => string;
  /** Other prints of a story: those named, and how many more there are. */
  readonly alsoIn: (named: readonly string[], more: number) => string;
  /** What was counted over the whole index, among how many articles, and by which words. */
  readonly counted: (computed: ComputedCount) => string;
  /** What was computed over the rows of a table, and over how many. */
  readonly computedOverRows: (computation: RowComputation) => string;

  /** How far the archive reaches, under an answer to a question that asks beyond. */
  readonly coverage: (coverage: Coverage) => string;

  readonly start: string;
  readonly help: (bot: { readonly username: string }) => string;
  readonly about: (status: ArchiveStatus) => string;
  /** Spoken to, but with nothing to look for. */
  readonly nothingAsked: string;
  /** A photo, a voice message or a file arrived where a question was expected. */
  readonly textOnly: string;
  /** Stands where the answer will be while the archive is searched: one short line. */
  readonly searching: string;
  /** In the place of `searching` for those who wait long, first in line is 1. Begins like `searching`. */
  readonly inLine: (position: number) => string;
  /** Too many wait already; the question is not taken. */
  readonly lineFull: string;
  /** One person, or all in a chat, asked more in a minute than they may. */
  readonly tooMany: string;
  readonly tooManyInChat: string;
  /** To somebody who may not ask, once. */
  readonly notForYou: (access: "list" | "pairing") => string;
  /** The code was right. */
  readonly paired: string;
  /** To an administrator, to be passed on. */
  readonly pairingCode: (code: string, validMinutes: number) => string;
  /** The answer took too long to wait for. */
  readonly busy: string;
  readonly failure: string;
  /** Descriptions in Telegram's menu of commands, 1 to 256 characters each. */
  readonly commands: Readonly<Record<"ask" | "help" | "about" | "start", string>>;
}

const PHRASES: Readonly<Record<Language, Phrases>> = { zh: chinesePhrases, en: englishPhrases };

/** The wording for a language. */
export function phrasesFor(language: Language): Phrases {
  return PHRASES[language];
}
