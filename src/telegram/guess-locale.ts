import type { Locale } from "../model/language.ts";
import { localeOf } from "../text/locale-of.ts";

/** The locale to speak in when there is no answer that says it: that of the words, else that of the client. */
export function guessLocale(text: string, languageCode?: string): Locale {
  if (/\p{Script=Han}/u.test(text)) return localeOf({ text }, "zh");
  if (/\p{L}/u.test(text)) return "en";
  return localeOfClient(languageCode);
}

/** The locale nearest to a client's IETF tag, such as `zh-hans` or `zh-TW`. */
export function localeOfClient(languageCode = ""): Locale {
  if (!/^zh/i.test(languageCode)) return "en";
  return /^zh[-_](?:hant|tw|hk|mo)(?![a-z])/i.test(languageCode) ? "zh-Hant" : "zh-Hans";
}
