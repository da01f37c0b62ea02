import { z } from "zod";

/** The languages in which the product reads pages and speaks to people (BCP 47 primary subtags). */
export const languageSchema = z.enum(["zh", "en"]);
export type Language = z.infer<typeof languageSchema>;
