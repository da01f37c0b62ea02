import { cleanLine } from "./clean-text.ts";
import type { Phrases } from "./phrases.ts";

/** Newspaper and date of an article, each of them told to be missing where the page carries none. */
export function printingOf(
  printed: { readonly newspaper?: string; readonly date?: string },
  phrases: Phrases,
): string[] {
  const newspaper = cleanLine(printed.newspaper ?? "");
  const date = cleanLine(printed.date ?? "");
  if (newspaper === "" && date === "") return [phrases.noNewspaperOrDate];
  return [newspaper || phrases.noNewspaper, date || phrases.noDate];
}
