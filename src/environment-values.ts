/** Kinds of values in environment variables. */
import { z } from "zod";

/** An empty value in `.env` means "not set", as people expect of a line such as `LLM_API_KEY=`. */
export const optionalText = z
  .string()
  .trim()
  .transform((value) => (value === "" ? undefined : value))
  .optional();

export const optionalAddress = optionalText.pipe(
  z.url({ protocol: /^https?$/, error: "is not an http(s) address" }).optional(),
);

export const wholeNumber = (least: number, most = 999_999) =>
  optionalText
    .refine(
      (value) =>
        value === undefined || (/^\d{1,6}$/.test(value) && Number(value) >= least && Number(value) <= most),
      `is not a whole number from ${least} to ${most}`,
    )
    .transform((value) => (value === undefined ? undefined : Number(value)));
