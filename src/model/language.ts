import { z } from "zod";

/** The languages in which the product reads pages and questions (BCP 47 primary subtags). */
export const languageSchema = z.enum(["zh", "en"]);
export type Language = z.infer<typeof languageSchema>;

/** The languages and scripts in which the product says what it says itself (BCP 47). */
export const LOCALES = ["en", "zh-Hans", "zh-Hant"] as const;
export type Locale = (typeof LOCALES)[number];
