import { parse } from "yaml";
import { z } from "zod";
import { languageSchema } from "../model/language.ts";

const calendarDate = z
  .union([z.string(), z.number()])
  .transform(String)
  .pipe(z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date is written as "2021-03-03"'));
const label = z.union([z.string().min(1), z.number()]).transform(String);
/** Names of collections stand in a list in the configuration. */
const collectionName = label.pipe(
  z
    .string()
    .trim()
    .min(1)
    .regex(/^[^,，\p{Cc}]+$/u, "the name of a collection has no comma and is one line"),
);

const folderMetadataSchema = z.strictObject({
  newspaper: label.optional(),
  date: calendarDate.optional(),
  page: label.optional(),
  language: languageSchema.optional(),
  collection: collectionName.optional(),
  /** Address of the folder's scans; `{path}` in it stands for the file's path without its ending. */
  url: z.url({ protocol: /^https?$/ }).optional(),
});
/** What an `archive.yaml` says of the files in its folder and below. */
export type FolderMetadata = z.infer<typeof folderMetadataSchema>;

const frontMatterSchema = z.looseObject({
  newspaper: label.optional(),
  date: calendarDate.optional(),
  page: label.optional(),
  language: languageSchema.optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
  title: label.optional(),
  byline: label.optional(),
});

/** Reads an `archive.yaml`. A key that is not known is a mistake and named as one. */
export const parseFolderMetadata = (text: string) => parseAs(folderMetadataSchema, text);

/** Reads front matter. Keys that are not known are those of another program. */
export const parseFrontMatter = (text: string) => parseAs(frontMatterSchema, text);

function parseAs<Value>(
  schema: z.ZodType<Value>,
  text: string,
): { readonly metadata: Value } | { readonly problem: string } {
  let value: unknown;
  try {
    value = parse(text, { maxAliasCount: 10 }) ?? {};
  } catch (error) {
    return { problem: `is not YAML: ${(error as Error).message.split("\n")[0]}` };
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return { metadata: parsed.data };
  return { problem: `is not as it should be: ${z.prettifyError(parsed.error).replaceAll("\n", " ")}` };
}
