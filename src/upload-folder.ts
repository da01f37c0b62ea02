/** The folder in which what administrators send to the bot becomes a part of the archive. */
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { isReadable, NOT_READ, readSource } from "./read/formats.ts";
import { isNoPage } from "./read/page-names.ts";
import type { Uploads } from "./telegram/uploads.ts";

/** File systems take 255; the draft of a file has six more than the file. */
const LONGEST_NAME_BYTES = 200;

/** @param folder made when the first file comes */
export function createUploadFolder(folder: string): Uploads {
  return {
    nameFor(sentName) {
      const name = safeFileName(sentName);
      if (!isReadable(name)) return { problem: NOT_READ };
      return isNoPage(name) ? { problem: "has the name of a read-me file, which is no page" } : { name };
    },
    async store(name, bytes, { replaces }) {
      const read = await readSource({ file: name, bytes, folder: {} });
      if (read.kind === "problem") return { kind: "unreadable", reason: read.reason };
      const path = join(resolve(folder), name);
      const present = await readIfPresent(path);
      if (present?.equals(bytes)) return { kind: "stored", path };
      if (present !== undefined && !replaces) return { kind: "name-taken" };
      await mkdir(folder, { recursive: true });
      // A hidden file is passed over by an ingest that comes in between.
      const draft = join(resolve(folder), `.${name}.part`);
      await writeFile(draft, bytes, { flush: true });
      await rename(draft, path);
      return { kind: "stored", path };
    },
  };
}

/**
 * The last part of a sent name without what file systems or readers of a list could be misled by; it begins with no dot.
 * All else is kept, because names tell newspaper, date and page (`read/path-hints`).
 */
export function safeFileName(sentName: string): string {
  const last = sentName.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const clean = last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, "")
    .replace(/[<>:"|?*]/g, "_")
    .replace(/^[.\s]+|[.\s]+$/g, "");
  const [, stem = clean, ending = ""] = /^(.*)(\.[^.]{1,10})$/s.exec(clean) ?? [];
  const characters = [...stem];
  while (Buffer.byteLength(characters.join("") + ending) > LONGEST_NAME_BYTES) characters.pop();
  return characters.join("") + ending;
}

async function readIfPresent(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
