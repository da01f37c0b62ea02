import type { ClassicLevel } from "classic-level";
import type { GroupedWrites } from "./grouped-writes.ts";

/**
 * What was deleted stays in the files until they are written anew, and people's words must not. LevelDB does that to
 * files which something newer overlaps: first what is in memory becomes a file, then one around it is merged with it.
 * The ends of the range must be no keys of anything.
 */
export async function removeFromFiles(
  database: ClassicLevel<string, string>,
  writes: GroupedWrites,
  range: { readonly gt: string; readonly lt: string },
): Promise<void> {
  const ends = [range.gt, range.lt] as const;
  await database.compactRange(...ends);
  await writes.add(ends.map((key) => ({ type: "put", key, value: "" })));
  await database.compactRange(...ends);
}
