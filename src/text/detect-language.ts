import type { Language } from "../model/language.ts";
import { countHan } from "./character-class.ts";

/**
 * Share of Han characters among the letters from which a text counts as Chinese. A Han character carries
 * about as much as a short English word, so a Chinese text full of Latin names still stays far above it.
 */
const HAN_SHARE = 0.15;

/** The language in which a text is written; a text without letters counts as `fallback`. */
export function detectLanguage(text: string, fallback: Language = "zh"): Language {
  const han = countHan(text);
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (han + latin === 0) return fallback;
  return han / (han + latin) >= HAN_SHARE ? "zh" : "en";
}
