import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { dirname, join, sep } from "node:path";
import { decodeText } from "./decode-text.ts";
import type { PageFile } from "./find-page-files.ts";
import { isNestedTooDeep } from "./is-nested-too-deep.ts";
import type { MetsDocument } from "./mets-divisions.ts";

/** Names under which METS documents stand beside the pages that they describe. */
export const isMetsName = (name: string): boolean => /mets[^/]*\.xml$/i.test(name);

/** Bytes of the largest METS document that is read: that of a book of a thousand pages has some ten million. */
const LARGEST_METS = 50_000_000;

/** A METS document's articles; `undefined` for what is none or cannot be read. */
export async function metsOf(path: string, bytes: Uint8Array): Promise<MetsDocument | undefined> {
  const decoded = bytes.length > LARGEST_METS ? undefined : decodeText(bytes);
  if (!decoded || "problem" in decoded || isNestedTooDeep(decoded.text)) return undefined;
  const { readMets } = await import("./mets-divisions.ts");
  return readMets(path, decoded.text);
}

/**
 * Gives ALTO files the article divisions of the METS documents among the files. A document that describes any of them
 * is no page itself and left out.
 */
export async function divideByMets(files: readonly PageFile[]): Promise<PageFile[]> {
  const documents = files.filter(({ path, bytes }) => isMetsName(path) && bytes <= LARGEST_METS);
  if (documents.length === 0) return [...files];
  const byPath = new Map(files.map((file) => [slashed(file.path), file]));
  const left = new Set<PageFile>();
  const divided = new Map<PageFile, PageFile>();
  for (const document of documents) {
    const bytes = await readFile(document.path).catch(() => undefined);
    const mets = bytes && (await metsOf(slashed(document.path), bytes));
    if (!mets || ![...mets.files].some((path) => byPath.has(path))) continue;
    left.add(document);
    for (const [path, divisions] of mets.divisions) {
      const file = byPath.get(path);
      if (file)
        divided.set(file, { ...file, divisions, divisionsHash: await hashOfDivisions(file, divisions) });
    }
  }
  return files.filter((file) => !left.has(file)).map((file) => divided.get(file) ?? file);
}

/** Of the divisions and of the pages on which their articles go on: either may change. */
async function hashOfDivisions(
  { path }: PageFile,
  divisions: NonNullable<PageFile["divisions"]>,
): Promise<string> {
  const hash = createHash("sha256").update(JSON.stringify(divisions));
  const pages = new Set(divisions.flatMap(({ blocks }) => blocks.flatMap(({ page }) => page ?? [])));
  for (const page of pages) {
    const bytes = await readFile(join(dirname(path), page)).catch(() => undefined);
    hash.update(bytes ?? `no ${page}`);
  }
  return hash.digest("hex");
}

const slashed = (path: string) => path.split(sep).join("/");
