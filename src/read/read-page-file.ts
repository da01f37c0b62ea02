import { readFile, stat } from "node:fs/promises";
import type { PageFile } from "./find-page-files.ts";
import { readSource } from "./formats.ts";
import type { ReadResult } from "./read-result.ts";

/** Bytes of the largest file that is taken into memory. */
const LARGEST_FILE = 512 * 1024 * 1024;

/** The file's bytes; a problem when they cannot be had. */
export async function readBytes({ path }: PageFile): Promise<Uint8Array | { readonly problem: string }> {
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
export function readPageFile({ file, folder = {} }: PageFile, bytes: Uint8Array): Promise<ReadResult> {
  return readSource({ file, bytes, folder });
}
