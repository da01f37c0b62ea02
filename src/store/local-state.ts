import { join } from "node:path";

/** Where the local files of an index on a server are kept. */
const REMOTE_STATE_FOLDER = "data";

/** True for an address rather than a folder of this machine. */
export function isRemote(location: string): boolean {
  return /^[a-z0-9+]+:\/\//i.test(location);
}

/** A file that belongs to an index: beside its folder, `data/index.ingest.jsonl`; for an address in `data`. */
export function besideIndex(location: string, suffix: string): string {
  if (!isRemote(location)) return `${location.replace(/[/\\]+$/, "")}.${suffix}`;
  const name = location.replace(/[^\p{L}\p{N}.-]+/gu, "-").replace(/-+$/, "");
  return join(REMOTE_STATE_FOLDER, `${name}.${suffix}`);
}
