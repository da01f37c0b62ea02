import type { Dirent, Stats } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { ArchivistError } from "../errors.ts";
import type { PageHints } from "../model/page.ts";
import { createFolderHints, isFolderMetadata } from "./folder-hints.ts";
import { isReadable, NOT_READ } from "./formats.ts";
import type { PageDivision } from "./mets-divisions.ts";
import { divideByMets } from "./mets-files.ts";
import { isNoPage } from "./page-names.ts";
import type { SkippedFile } from "./read-result.ts";

/** A file that can be read, with the name it is cited under. */
export interface PageFile {
  /** Absolute path. */
  readonly path: string;
  /** Relative to the folder that was named, with forward slashes; the file's own name when the file was named. */
  readonly file: string;
  readonly bytes: number;
  /** What the nearest `archive.yaml` files say of it, absent when there are none. */
  readonly folder?: PageHints;
  /** One of them cannot be read: the file is left as it was, lest something private come out. */
  readonly isUnclear?: true;
  /** Its articles, when a METS document among the files describes it. */
  readonly divisions?: readonly PageDivision[];
  /** Changes with the divisions, and with the pages on which articles of this one go on. */
  readonly divisionsHash?: string;
}

export interface FoundFiles {
  /** Sorted by `file`. */
  readonly files: readonly PageFile[];
  /** Files of a kind that is not read, and places that cannot be entered. */
  readonly skipped: readonly SkippedFile[];
  /** Absolute paths of the folders that were named: what is missing under them was deleted. */
  readonly roots: readonly string[];
}

/**
 * Finds the page files under the given files and folders, with what the `archive.yaml` files above them and the METS
 * documents among them say. Hidden
 * files are passed over silently. Folders behind links are entered after those that stand there, and none twice; other
 * kinds of file, and links that lead in a circle, are reported as skipped.
 * @throws ArchivistError `path-missing` for a path that does not exist.
 */
export async function findPageFiles(paths: readonly string[]): Promise<FoundFiles> {
  const files = new Map<string, PageFile>();
  const skipped: SkippedFile[] = [];
  const roots: string[] = [];
  const folderHints = createFolderHints();
  for (const path of paths) {
    const absolute = resolve(path);
    const info = await stat(absolute).catch(() => undefined);
    if (!info) {
      throw new ArchivistError("path-missing", `There is no file or folder "${path}".`, {
        nextStep: "Check the path and try again.",
      });
    }
    if (info.isDirectory()) {
      roots.push(absolute);
      await walkTree(absolute);
    } else await take(absolute, basename(absolute), path, info);
  }

  async function take(path: string, file: string, named: string, info: Stats): Promise<void> {
    if (!isReadable(path)) skipped.push({ file: named, reason: NOT_READ });
    else if (!info.isFile()) skipped.push({ file: named, reason: "is no regular file" });
    else {
      const folder = await folderHints.hintsOf(path);
      const described = folder === "unclear" ? { isUnclear: true as const } : folder ? { folder } : {};
      files.set(path, { path, file, bytes: info.size, ...described });
    }
  }

  async function walkTree(root: string): Promise<void> {
    const entered = new Set<string>();
    const linked: string[] = [];
    await walk(root);
    for (const path of linked) {
      const real = await realpath(path);
      const isAbove = `${await realpath(dirname(path))}${sep}`.startsWith(`${real}${sep}`);
      if (isAbove)
        skipped.push({ file: nameOf(path), reason: "is a link back to a folder that it stands in" });
      else if (!entered.has(real)) await walk(path);
    }

    function nameOf(path: string): string {
      return relative(root, path).split(sep).join("/");
    }

    async function walk(folder: string): Promise<void> {
      let entries: Dirent[];
      try {
        entered.add(await realpath(folder));
        entries = await readdir(folder, { withFileTypes: true });
      } catch (error) {
        const { code = "unknown error" } = error as NodeJS.ErrnoException;
        skipped.push({ file: nameOf(folder) || folder, reason: `cannot be opened (${code})` });
        return;
      }
      for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
        if (isNoPage(entry.name) || isFolderMetadata(entry.name)) continue;
        const path = join(folder, entry.name);
        const info = await stat(path).catch(() => undefined);
        if (!info) skipped.push({ file: nameOf(path), reason: "cannot be opened (a broken link?)" });
        else if (!info.isDirectory()) await take(path, nameOf(path), nameOf(path), info);
        else if (entry.isSymbolicLink()) linked.push(path);
        else await walk(path);
      }
    }
  }

  const sorted = (await divideByMets([...files.values()])).sort((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : 0,
  );
  return { files: sorted, skipped: [...skipped, ...folderHints.problems], roots };
}
