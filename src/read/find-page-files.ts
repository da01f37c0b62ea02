import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { basename, join, relative, resolve, sep } from "node:path";
import { ArchivistError } from "../errors.ts";
import type { PageHints } from "../model/page.ts";
import { READABLE_ENDINGS, readerOf } from "./formats.ts";
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
}

export interface FoundFiles {
  /** Sorted by `file`. */
  readonly files: readonly PageFile[];
  /** Files of a kind that is not read, and places that cannot be entered. */
  readonly skipped: readonly SkippedFile[];
  /** Absolute paths of the folders that were named: what is missing under them was deleted. */
  readonly roots: readonly string[];
}

const NOT_READ = `is not a kind of file that is read (${READABLE_ENDINGS})`;

/**
 * Finds the page files under the given files and folders. Hidden files are passed over silently, links are followed
 * once, other kinds of file are reported as skipped.
 * @throws ArchivistError `path-missing` for a path that does not exist.
 */
export async function findPageFiles(paths: readonly string[]): Promise<FoundFiles> {
  const files = new Map<string, PageFile>();
  const skipped: SkippedFile[] = [];
  const roots: string[] = [];
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
      await walk(absolute, absolute, new Set([await realpath(absolute)]));
    } else if (readerOf(absolute)) {
      files.set(absolute, { path: absolute, file: basename(absolute), bytes: info.size });
    } else {
      skipped.push({ file: path, reason: NOT_READ });
    }
  }

  async function walk(root: string, folder: string, entered: Set<string>): Promise<void> {
    const nameOf = (path: string) => relative(root, path).split(sep).join("/");
    let entries: Dirent[];
    try {
      entries = await readdir(folder, { withFileTypes: true });
    } catch (error) {
      skipped.push({ file: nameOf(folder), reason: `cannot be opened (${(error as Error).message})` });
      return;
    }
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name.startsWith(".")) continue;
      const path = join(folder, entry.name);
      const info = await stat(path).catch(() => undefined);
      if (!info) skipped.push({ file: nameOf(path), reason: "cannot be opened (a broken link?)" });
      else if (info.isDirectory()) {
        const real = await realpath(path);
        if (entered.has(real)) continue;
        await walk(root, path, new Set([...entered, real]));
      } else if (readerOf(path)) files.set(path, { path, file: nameOf(path), bytes: info.size });
      else if (!/^readme/i.test(entry.name)) {
        skipped.push({ file: nameOf(path), reason: NOT_READ });
      }
    }
  }

  const sorted = [...files.values()].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  return { files: sorted, skipped, roots };
}
