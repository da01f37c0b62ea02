import { readFile, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { PageFile } from "./find-page-files.ts";
import { readSource } from "./formats.ts";
import type { ReadResult } from "./read-result.ts";

/** Bytes of the largest file that is taken into memory. */
const LARGEST_FILE = 512 * 1024 * 1024;

/** The file's bytes; a problem when they cannot be had. */
export async function readBytes({
  path,
}: Pick<PageFile, "path"> & Partial<PageFile>): Promise<Uint8Array | { readonly problem: string }> {
  try {
    const { size } = await stat(path);
    if (size > LARGEST_FILE)
      return { problem: `has ${size} bytes, more than ${LARGEST_FILE}: cut it into smaller files` };
    return await readFile(path);
  } catch (error) {
    return { problem: `cannot be read (${(error as NodeJS.ErrnoException).code ?? "unknown error"})` };
  }
}

/** Makes of a file's bytes its pages to segment, or the articles it holds, or says why it cannot. */
export function readPageFile(
  { path, file, folder = {}, divisions }: PageFile,
  bytes: Uint8Array,
): Promise<ReadResult> {
  if (!divisions) return readSource({ file, bytes, folder });
  const readBeside = (other: string) => readBytes({ path: join(dirname(path), other) });
  return readSource({ file, bytes, folder, divisions, readBeside });
}
