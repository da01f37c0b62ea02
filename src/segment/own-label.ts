import type { Language } from "../model/language.ts";

/** Longest label in characters, by language. */
const LONGEST = { zh: 24, en: 60 } as const;
/** A first clause shorter than this says too little and is lengthened by the next. */
const SHORTEST = { zh: 8, en: 20 } as const;

/**
 * The label of an article whose headline is not printed: its own first words, cut at the end of a clause where
 * one comes in time, and then with "…". Never empty for a text with a character in it.
 */
export function labelOfFirstWords(text: string, language: Language): string {
  const first = text.split("\n").find((line) => line.trim() !== "") ?? "";
  const flat = first.replace(/\t/g, " ").trim();
  if (flat.length <= LONGEST[language]) return flat.replace(/[，。；、,.;]+$/u, "");
  const window = flat.slice(0, LONGEST[language] + 1);
  const marks = [...window.matchAll(language === "zh" ? /[，。；！？：,;!?:]/gu : /[,.;!?:](?=\s)/gu)];
  const end = marks.map((mark) => mark.index).findLast((index) => index >= SHORTEST[language]);
  if (end !== undefined) return `${flat.slice(0, end)}…`;
  const cut = flat.slice(0, LONGEST[language]);
  return `${language === "en" ? cut.replace(/\s+\S*$/, "") : cut}…`;
}
