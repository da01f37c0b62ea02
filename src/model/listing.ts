/** What a command showed of the archive, kept for the buttons that page through it. */
import type { FoundArticle } from "./archive-browsing.ts";
import type { Locale } from "./language.ts";

export interface Listing {
  readonly subject: ListingSubject;
  /** In which it is worded, whoever presses. */
  readonly locale: Locale;
  readonly chatId: number;
  /** Who sent the command: a person, or the chat in whose name they wrote. */
  readonly userId: number;
  /** The message that shows it; absent before the first press. */
  readonly messageId?: number;
}

export type ListingSubject =
  | { readonly kind: "search"; readonly words: string; readonly found: readonly FoundArticle[] }
  /** The ids on the pages shown, by page: what a button opens must not change when articles are stored meanwhile. */
  | { readonly kind: "latest"; readonly shown: Readonly<Record<number, readonly string[]>> }
  | { readonly kind: "sources" }
  | { readonly kind: "article"; readonly articleId: string };

/** A part of a listing that one message shows; pages and articles are counted from 0. */
export type ListingTarget =
  | { readonly kind: "list"; readonly page: number }
  | { readonly kind: "article"; readonly place: number; readonly page: number };
