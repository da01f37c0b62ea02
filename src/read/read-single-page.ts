import { basename, isAbsolute, sep } from "node:path";
import { ArchivistError } from "../errors.ts";
import type { Page } from "../model/page.ts";
import { findPageFiles } from "./find-page-files.ts";
import { pathHints } from "./path-hints.ts";
import { readBytes, readPageFile } from "./read-page-file.ts";

/**
 * Reads one page file for a closer look. It is named as it would be when ingested on its own; date, newspaper and page
 * are also taken from the folders of a relative path.
 *
 * @throws ArchivistError `path-missing`, or `unreadable-file` for what is not one page of text.
 */
export async function readSinglePage(path: string): Promise<Page> {
  const { files, skipped, roots } = await findPageFiles([path]);
  const [found] = files;
  if (roots.length > 0) throw unreadable(path, "is a folder");
  if (found === undefined) throw unreadable(path, skipped[0]?.reason ?? "cannot be read");
  const bytes = await readBytes(found);
  if ("problem" in bytes) throw unreadable(path, bytes.problem);
  const result = await readPageFile(found, bytes);
  if (result.kind === "problem") throw unreadable(path, result.reason);
  const [part, ...others] = result.parts;
  if (part?.kind !== "page") throw unreadable(path, "holds articles, not a page: they are taken as they are");
  if (others.length > 0) throw unreadable(path, `holds ${result.parts.length} pages, not one`);
  const named = isAbsolute(path) || path.startsWith("..") ? basename(path) : path.split(sep).join("/");
  return { ...part.page, hints: { ...pathHints(named), ...part.page.hints } };
}

function unreadable(path: string, reason: string): ArchivistError {
  return new ArchivistError("unreadable-file", `"${path}" ${reason}.`, {
    nextStep: "Name one page file (.txt).",
  });
}
