import { readFile } from "node:fs/promises";
import { dirname, sep } from "node:path";
import type { PageHints } from "../model/page.ts";
import { type FolderMetadata, parseFolderMetadata } from "./archive-metadata.ts";
import { decodeText } from "./decode-text.ts";
import type { SkippedFile } from "./read-result.ts";

export interface DescribedFolder {
  /** With forward slashes, without one at the end. */
  readonly folder: string;
  readonly metadata: FolderMetadata;
}

const METADATA_NAME = "archive.yaml";

export const isFolderMetadata = (path: string): boolean => path.split("/").at(-1) === METADATA_NAME;

/**
 * What the `archive.yaml` files in a file's folder and in those above say of it; the nearest one prevails.
 *
 * @param path with forward slashes
 * @param folders in any order
 */
export function resolveHints(path: string, folders: readonly DescribedFolder[]): PageHints {
  const above = folders
    .filter(({ folder }) => folder === "" || path.startsWith(`${folder}/`))
    .sort((one, other) => one.folder.length - other.folder.length);
  const hints: Record<string, string> = {};
  for (const { folder, metadata } of above) {
    const { url, ...said } = metadata;
    Object.assign(hints, said);
    if (url) hints["url"] = scanAddress(url, folder === "" ? path : path.slice(folder.length + 1));
  }
  return hints;
}

/** The address of a file's scan: below the base address, or where the base says `{path}`. */
function scanAddress(base: string, path: string): string {
  const encoded = (text: string) => text.split("/").map(encodeURIComponent).join("/");
  const placeholder = /\{path\}|%7Bpath%7D/i;
  if (placeholder.test(base)) return base.replace(placeholder, () => encoded(path.replace(/\.[^./]+$/, "")));
  return `${base.replace(/\/$/, "")}/${encoded(path)}`;
}

/**
 * Reads the `archive.yaml` files that apply to files of the disk, each once, from the file's folder up to the root: so
 * a file is described alike whether it, its folder or one further up was named.
 */
export function createFolderHints(): {
  /** `unclear` when one of them cannot be read: what it would have said, of a collection too, is not known. */
  readonly hintsOf: (path: string) => Promise<PageHints | "unclear" | undefined>;
  readonly problems: readonly SkippedFile[];
} {
  const problems: SkippedFile[] = [];
  const known = new Map<string, Promise<readonly DescribedFolder[] | "unclear">>();

  function foldersAbove(folder: string): Promise<readonly DescribedFolder[] | "unclear"> {
    let folders = known.get(folder);
    folders ??= readFolder(folder);
    known.set(folder, folders);
    return folders;
  }

  function report(file: string, reason: string): "unclear" {
    problems.push({ file, reason: `${reason}; the files that it describes are left as they were` });
    return "unclear";
  }

  async function readFolder(folder: string): Promise<readonly DescribedFolder[] | "unclear"> {
    const parent = dirname(folder);
    const above = parent === folder ? [] : await foldersAbove(parent);
    const path = `${folder === sep ? "" : folder}${sep}${METADATA_NAME}`;
    let bytes: Uint8Array;
    try {
      bytes = await readFile(path);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      return code === "ENOENT" || code === "ENOTDIR" ? above : report(path, `cannot be read (${code})`);
    }
    const decoded = decodeText(bytes);
    const parsed = "problem" in decoded ? decoded : parseFolderMetadata(decoded.text);
    if ("problem" in parsed) return report(path, parsed.problem);
    if (above === "unclear") return above;
    return [...above, { folder: slashed(folder === sep ? "" : folder), metadata: parsed.metadata }];
  }

  return {
    problems,
    async hintsOf(path) {
      const folders = await foldersAbove(dirname(path));
      if (folders === "unclear") return folders;
      const hints = resolveHints(slashed(path), folders);
      return Object.keys(hints).length > 0 ? hints : undefined;
    },
  };
}

const slashed = (path: string) => path.split(sep).join("/");
