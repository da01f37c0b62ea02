import type { Locale } from "../model/language.ts";
import type { MessageButton } from "./answer-buttons.ts";
import { phrasesFor } from "./phrases.ts";

/** To the page before and the page after, where there are any; pages are counted from 0. */
export function turningButtons(
  page: number,
  pages: number,
  locale: Locale,
  dataOf: (page: number) => string,
): MessageButton[] {
  const { previous, next } = phrasesFor(locale).buttons;
  return [
    ...(page > 0 ? [{ text: previous, data: dataOf(page - 1) }] : []),
    ...(page + 1 < pages ? [{ text: next, data: dataOf(page + 1) }] : []),
  ];
}
