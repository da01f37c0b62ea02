/**
 * Everything the product says in its own words. The words stand in `locales/*.ftl`, so that wording is reviewed there
 * and a language is added by adding a file. Quotes, titles and names are never translated and do not come from here.
 */

import type { Coverage, ExcerptOutcome } from "../model/answer.ts";
import type { ArchiveStatus } from "../model/archive.ts";
import type { ComputedCount } from "../model/archive-scan.ts";
import { LOCALES, type Locale } from "../model/language.ts";
import type { LanguageModelUse } from "../model/language-model-use.ts";
import type { RowComputation } from "../model/row-computation.ts";
import { adminPhrases } from "./admin-phrases.ts";
import { archivePhrases } from "./archive-phrases.ts";
import { buttonPhrases } from "./button-phrases.ts";
import { describeArchive } from "./describe-archive.ts";
import { describeComputation } from "./describe-computation.ts";
import { describeCount } from "./describe-count.ts";
import { describeCoverage } from "./describe-coverage.ts";
import { describeModelUse } from "./describe-model-use.ts";
import { loadMessages, type Say } from "./load-messages.ts";
import { settingsPhrases } from "./settings-phrases.ts";

export type Phrases = ReturnType<typeof wordPhrases>;

/** The phrases of a locale over its messages; those that take nothing are worded at once. */
export function wordPhrases(locale: Locale, say: Say) {
  /** Nothing is said above an excerpt whose place is told. */
  const excerpt: Readonly<Record<ExcerptOutcome, string | undefined>> = {
    printed: undefined,
    differs: say("excerpt-differs"),
    several: say("excerpt-several"),
    part: say("excerpt-part"),
    absent: say("excerpt-absent"),
  };
  return {
    /** Above the nearest passages when nothing is asserted. */
    closest: say("closest"),
    notInArchive: say("not-in-archive"),
    /** Above what was found of a pasted excerpt. */
    excerpt,
    /** Before an answer, when nothing found is of the date or newspaper that the question names. */
    fellBack: (names: readonly string[]) =>
      say("fell-back", { names: names.map((words) => say("quoted", { words })).join(say("list-separator")) }),
    /** Heading over the titles of the nearest articles. */
    nearestArticles: say("nearest-articles"),
    source: say("source"),
    sources: say("sources"),
    /** In place of what a page does not carry. */
    noDate: say("no-date"),
    noNewspaper: say("no-newspaper"),
    noNewspaperOrDate: say("no-newspaper-or-date"),
    /** Behind a quote whose text scan or extraction damaged. */
    textUncertain: say("text-uncertain"),
    /** A label for an article whose page prints no title; it must be clear that the words are ours. */
    untitled: (label: string) => say("untitled", { label }),
    page: (page: string) => say(/^[0-9]+$/.test(page) ? "page-numbered" : "page-named", { page }),
    tooShort: say("too-short"),
    /** Last line of a list of sources that is longer than one message can hold. */
    moreSources: (count: number) => say("more-sources", { count }),
    /** Last line of a list of articles counted that names only the first ones. */
    moreArticles: (count: number) => say("more-articles", { count }),
    /** A printed title within a line of our own. */
    titled: (title: string) => say("titled", { title }),
    /** Other prints of a story: those named, and how many more there are. */
    alsoIn: (named: readonly string[], more: number) =>
      say("also-in", { prints: named.join(say("print-separator")), more }),
    counted: (computed: ComputedCount) => describeCount(computed, say),
    computedOverRows: (computation: RowComputation) => describeComputation(computation, locale, say),
    /** How far the archive reaches, under an answer to a question that asks beyond. */
    coverage: (coverage: Coverage) => describeCoverage(coverage, say),

    start: say("start"),
    help: ({ username }: { readonly username: string }) => say("help", { username }),
    about: (status: ArchiveStatus) => describeArchive(status, say),
    /** What is kept of people, where, how long, who sees it, and how it is deleted. */
    privacy: (use: LanguageModelUse) => say("privacy", { models: describeModelUse(use, say) }),
    /** Spoken to, but with nothing to look for. */
    nothingAsked: say("nothing-asked"),
    /** A photo, a voice message or a file arrived where a question was expected. */
    textOnly: say("text-only"),
    /** Stands where the answer will be while the archive is searched: one short line. */
    searching: say("searching"),
    /** In the place of `searching` for those who wait long, first in line is 1. Begins like `searching`. */
    inLine: (position: number) => say("in-line", { position }),
    /** Too many wait already; the question is not taken. */
    lineFull: say("line-full"),
    /** One person, or all in a chat, asked more in a minute than they may. */
    tooMany: say("too-many"),
    tooManyInChat: say("too-many-in-chat"),
    /** Over the results of inline mode, of which there are none: a few words, at most 64 characters. */
    tooManyInline: say("too-many-inline"),
    /** To somebody who may not ask, once. */
    notForYou: (access: "list" | "pairing") => say("not-for-you", { access }),
    /** The code was right. */
    paired: say("paired"),
    /** To an administrator, to be passed on. */
    pairingCode: (code: string, minutes: number) => say("pairing-code", { code, minutes }),
    /** To an administrator, about a person or a chat that a code had let in, or not, or that the configuration names. */
    unpaired: (id: number) => say("unpaired", { id: String(id) }),
    wasNotPaired: (id: number) => say("was-not-paired", { id: String(id) }),
    stillConfigured: (id: number) => say("still-configured", { id: String(id) }),
    howToUnpair: say("how-to-unpair"),
    /** The answer took too long to wait for. */
    busy: say("busy"),
    failure: say("failure"),
    /** Descriptions in Telegram's menu of commands, 1 to 256 characters each. */
    commands: {
      ask: say("command-ask"),
      search: say("command-search"),
      latest: say("command-latest"),
      sources: say("command-sources"),
      article: say("command-article"),
      language: say("command-language"),
      settings: say("command-settings"),
      forget: say("command-forget"),
      privacy: say("command-privacy"),
      help: say("command-help"),
      about: say("command-about"),
      start: say("command-start"),
    },
    buttons: buttonPhrases(say),
    admin: adminPhrases(say),
    archive: archivePhrases(say),
    settings: settingsPhrases(say),
  };
}

const PHRASES = Object.fromEntries(
  LOCALES.map((locale) => [locale, wordPhrases(locale, loadMessages(locale))]),
) as Readonly<Record<Locale, Phrases>>;

/** The wording in a locale. */
export function phrasesFor(locale: Locale): Phrases {
  return PHRASES[locale];
}
