import type { MessageButton } from "./answer-buttons.ts";

/** To the page before and the page after, where there are any; pages are counted from 0. */
export function turningButtons(
  page: number,
  pages: number,
  dataOf: (page: number) => string,
): MessageButton[] {
  return [
    ...(page > 0 ? [{ text: "◀", data: dataOf(page - 1) }] : []),
    ...(page + 1 < pages ? [{ text: "▶", data: dataOf(page + 1) }] : []),
  ];
}
