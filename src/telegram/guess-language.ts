import type { Language } from "../model/language.ts";

/** The language to speak in when there is no answer that says it: that of the words, else that of the client. */
export function guessLanguage(text: string, languageCode?: string): Language {
  if (/\p{Script=Han}/u.test(text)) return "zh";
  if (/\p{L}/u.test(text)) return "en";
  return languageOfClient(languageCode);
}

/** The product's language nearest to a client's IETF tag, such as `zh-hans`. */
export function languageOfClient(languageCode: string | undefined): Language {
  return languageCode?.toLowerCase().startsWith("zh") ? "zh" : "en";
}
